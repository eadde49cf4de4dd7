import * as vscode from 'vscode';
import { createEntityActions } from '../entityEdits/entityActions.ts';
import { registerMentionCommands } from '../entities/mentionCommands.ts';
import { registerEditEntity } from '../entityEdits/editEntity.ts';
import { registerEntryCommands } from '../entityEdits/entryCommands.ts';
import { registerMergeSplit } from '../entityEdits/mergeSplit.ts';
import { registerEntityPage } from '../entityPage/registerEntityPage.ts';
import type { Services } from '../services.ts';
import { createEntityView, type EntityView } from './entityView.ts';

/** The Entities view, the commands that write the entity file, and the pages. */
export function registerEntityView(services: Services): EntityView {
  const entities = createEntityView(services);
  const actions = createEntityActions(services, entities);
  const owned = vscode.Disposable.from(
    entities, registerEntryCommands(actions), registerMergeSplit(actions), registerEditEntity(actions), registerEntityPage(actions), registerMentionCommands(actions),
  );
  return { ...entities, dispose: () => owned.dispose() };
}
