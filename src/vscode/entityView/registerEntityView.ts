import * as vscode from 'vscode';
import { createEntityActions } from '../entityEdits/entityActions.ts';
import { registerEntryCommands } from '../entityEdits/entryCommands.ts';
import { registerMergeSplit } from '../entityEdits/mergeSplit.ts';
import type { Services } from '../services.ts';
import { createEntityView, type EntityView } from './entityView.ts';

/** The Entities view, and the commands that write the entity file. */
export function registerEntityView(services: Services): EntityView {
  const entities = createEntityView(services);
  const actions = createEntityActions(services, entities);
  const owned = vscode.Disposable.from(entities, registerEntryCommands(actions), registerMergeSplit(actions));
  return { ...entities, dispose: () => owned.dispose() };
}
