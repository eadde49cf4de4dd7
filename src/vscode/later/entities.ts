import * as vscode from 'vscode';
import { registerHover } from '../entities/hover.ts';
import { registerNameColors } from '../entities/nameColors.ts';
import { registerNavigation } from '../entities/navigation.ts';
import { registerSymbols } from '../entities/symbols.ts';
import type { EntityView } from '../entityView/entityView.ts';
import { registerEntityView } from '../entityView/registerEntityView.ts';
import type { Services } from '../services.ts';

/** The Entities view, pages and edits of entities, and what a name in a text says. */
export function register(services: Services): EntityView {
  const entities = registerEntityView(services);
  const registered = vscode.Disposable.from(
    entities, registerHover(services), registerNameColors(services), registerNavigation(services), registerSymbols(services),
  );
  return { ...entities, dispose: () => registered.dispose() };
}
