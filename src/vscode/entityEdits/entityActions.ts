import * as vscode from 'vscode';
import type { EntityChange, EntityFile } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { EntityPlace, EntityRoot } from '../entityView/entityPlace.ts';
import type { EntityView } from '../entityView/entityView.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { entityMeant } from './entityTarget.ts';

/** What the commands on entities have in common: which one is meant, and an edit of the entity file that tells how it went. */
export interface EntityActions {
  readonly services: Services;
  readonly view: EntityView;
  /** What a command does: finds the entity that is meant, asks by `title` if need be, and acts on it. */
  onEntity(title: string, action: (place: EntityPlace, argument: unknown, together: unknown) => Promise<unknown>): (argument: unknown, together: unknown) => Promise<void>;
  /** Writes changes as one step of undo. Nothing to change counts as done. */
  write(root: EntityRoot, label: string, changes: readonly EntityChange[]): Promise<boolean>;
}

export function createEntityActions(services: Services, view: EntityView): EntityActions {
  return {
    services,
    view,
    onEntity: (title, action) => async (argument, together) => {
      await services.library.start();
      const place = await entityMeant(services, view, argument, title);
      if (place !== undefined) await action(place, argument, together);
    },
    write: async ({ at, path }, label, changes) => {
      if (changes.length === 0) return true;
      const isWritten = tellOutcome(await at.corpus.edits.entities(label, path, changes), at, services);
      if (isWritten) vscode.window.setStatusBarMessage(`$(check) ${plainLabel(label)}`, 4000);
      return isWritten;
    },
  };
}

/** What the root's entity file says now. */
export function entityFileOf({ at, path }: EntityRoot): EntityFile | undefined {
  return at.corpus.project(path).entityFile;
}
