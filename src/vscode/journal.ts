import * as vscode from 'vscode';
import { createPerKey, type Files, type Path, type UpdateResult } from '../core/index.ts';
import { finishLocked, finishOpenly, type FinishOptions, type LockedFile, type WrittenAgain } from './finishWrite.ts';
import type { Entry } from './journalEntry.ts';
import { createKeptTexts, type Kept } from './keptTexts.ts';
import { unsavedDocument } from './openDocuments.ts';
import { createUnended, type Clock, type Finish } from './unendedWrites.ts';
import { fileFailure } from './workspaceFiles.ts';

/** Texts that could not be written: kept in the editor's storage until they are written, saved elsewhere or thrown away. */
export interface Journal {
  /**
   * The same files, but nothing that was to be written is lost. `early`: kept before the write too, for files whose writes
   * can be cut off half-way; what an earlier run left of such a write is ended before the file is written again. Of other files
   * what is kept is written again through them, as every edit is.
   */
  around(files: Files, uriOf: (path: Path) => vscode.Uri, early: boolean): Files;
  /** Ends the writes that an earlier run began and did not end. Answers how many. */
  replay(): Promise<number>;
  kept(): Promise<readonly Kept[]>;
  writeAgain(entry: Kept): Promise<WrittenAgain>;
  drop(entry: Pick<Kept, 'file'>): Promise<void>;
}

/** `now` and `wait`: the clock, for tests. */
export interface JournalOptions extends FinishOptions, Partial<Clock> {}

export function createJournal(storage: vscode.Uri, options: JournalOptions = {}): Journal {
  const { now = Date.now, wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) } = options;
  const kept = createKeptTexts(vscode.Uri.joinPath(storage, 'unwritten'), now);
  const places: Place[] = [];
  // What is kept is never written in the midst of an edit of the same file.
  const inTurn = createPerKey();
  const finish: Finish = (entry, from) => inTurn(entry.uri, async () => {
    const file = wholeFile(places, vscode.Uri.parse(entry.uri));
    if (file === undefined) return finishOpenly(entry, from, options);
    // A file that is renamed into its place was never cut off, nor is a text in its editor.
    return from.includes('before') ? finishLocked(entry, file, options) : { kind: 'changed' };
  });
  const unended = createUnended(kept, finish, { now, wait });
  return {
    around: (files, uriOf, early) => (places.push({ files, uriOf, early }), {
      ...files,
      update: async (path, change) => {
        const uri = uriOf(path).toString();
        let entry: Entry | undefined;
        let file: vscode.Uri | undefined;
        try {
          if (early) await unended.endOf(uri);
          const result: UpdateResult = await inTurn(uri, () => files.update(path, async (text) => {
            const wanted = await change(text);
            entry = wanted.kind !== 'write' ? undefined : { uri, before: text ?? null, text: wanted.text, detail: '' };
            if (early && entry !== undefined) file = await kept.keep(entry, file);
            return wanted;
          }));
          if (result.kind === 'failed' && entry !== undefined) {
            const failed = { ...entry, detail: result.detail };
            const keptIn = await kept.keep(failed, file);
            if (early) await unended.add({ ...failed, file: keptIn, time: now() });
          } else if (file !== undefined) await kept.drop(file);
          return result;
        } catch (error) {
          // Where the text cannot be kept, or what was kept cannot be ended, the file is better left alone.
          return { kind: 'failed', ...fileFailure(error) };
        }
      },
    }),
    replay: unended.endAll,
    kept: kept.all,
    writeAgain: async (entry) => {
      const outcome = await finish(entry, ['before', 'cut-off', 'changed']);
      if (outcome.kind === 'written') await kept.drop(entry.file);
      return outcome;
    },
    drop: ({ file }) => kept.drop(file),
  };
}

/** Files the journal is kept for. */
interface Place {
  readonly files: Files;
  readonly uriOf: (path: Path) => vscode.Uri;
  readonly early: boolean;
}

/** The file among those that are written with lock and rename, or that are edited where they are open with unsaved text; undefined for all others. */
function wholeFile(places: readonly Place[], uri: vscode.Uri): LockedFile | undefined {
  for (const { files, uriOf, early } of places) {
    // The base itself is the path of no part.
    const base = uriOf('' as Path);
    const start = base.path.endsWith('/') ? base.path : `${base.path}/`;
    const isBelow = uri.scheme === base.scheme && uri.authority === base.authority && uri.path.startsWith(start);
    // What is below the base is a path.
    if (isBelow && (!early || unsavedDocument(uri) !== undefined)) return { files, path: uri.path.slice(start.length) as Path };
  }
  return undefined;
}
