import * as vscode from 'vscode';
import type { CodebookChange, TagId } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { CodebookPlace, TagPlace } from './codebooks.ts';
import { tagMeant, type Views } from './tagTarget.ts';
import type { YamlCursor } from './yamlCursor.ts';

/** What the commands on tags have in common: which tag is meant, and a codebook edit that tells how it went. */
export interface TagActions {
  readonly services: Services;
  readonly cursor: YamlCursor;
  /** What a command does: finds the tag that is meant, asks by `title` if need be, and acts on it. */
  onTag(title: string, action: (place: TagPlace, argument: unknown) => Promise<unknown>): (argument: unknown) => Promise<void>;
  /** Brings the keyboard to a tag in the Codebook view; without an id to the first. */
  focusTag(place: CodebookPlace, id?: TagId): Promise<void>;
  write(place: CodebookPlace, label: string, changes: readonly CodebookChange[]): Promise<boolean>;
}

export function createTagActions(services: Services, views: Views): TagActions {
  return {
    services,
    cursor: views.cursor,
    onTag: (title, action) => async (argument) => {
      await services.library.start();
      const place = await tagMeant(services, views, argument, title);
      if (place !== undefined) await action(place, argument);
    },
    focusTag: (place, id) => views.codebook.focusTag(place, id),
    write: async ({ at, path }, label, changes) => {
      const isDone = tellOutcome(await at.corpus.edits.codebook(label, path, changes), at, services);
      if (isDone) vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(label)}`, 4000);
      return isDone;
    },
  };
}
