import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { createEntityView, type EntityView } from './entityView.ts';

/** The Entities view with its commands. */
export function registerEntityView(services: Services): EntityView {
  const entities = createEntityView(services);
  const owned = vscode.Disposable.from(entities);
  return { ...entities, dispose: () => owned.dispose() };
}
