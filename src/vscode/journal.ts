import * as vscode from 'vscode';
import type { Files, Path, UpdateResult } from '../core/index.ts';
import { finishLocked, finishOpenly, type FinishOptions, type LockedFile, type WrittenAgain } from './finishWrite.ts';
import { encodeEntry, parseEntry, type Entry, type WriteState } from './journalEntry.ts';
import { fileFailure } from './workspaceFiles.ts';

export interface Kept extends Entry {
  readonly file: vscode.Uri;
  /** When it was kept, in milliseconds since 1970. */
  readonly time: number;
}

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

export interface JournalOptions extends FinishOptions {
  /** The clock, for tests. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Younger entries may belong to a write that another window has under way; in milliseconds, as with locks. */
const underWay = 10_000;

export function createJournal(storage: vscode.Uri, options: JournalOptions = {}): Journal {
  const folder = vscode.Uri.joinPath(storage, 'unwritten');
  const { now = Date.now } = options;
  const places: Place[] = [];
  const finish: Finish = (entry, from) => {
    const file = lockedFile(places, vscode.Uri.parse(entry.uri));
    if (file === undefined) return finishOpenly(entry, from, options);
    // A file that is renamed into its place was never cut off.
    return from.includes('before') ? finishLocked(entry, file, options) : Promise.resolve({ kind: 'changed' });
  };
  const unended = createUnended(folder, finish, options);
  let lastName = 0;
  const keep = async (entry: Entry, file?: vscode.Uri): Promise<vscode.Uri> => {
    lastName += 1;
    const target = file ?? vscode.Uri.joinPath(folder, `${now()}-${String(lastName).padStart(6, '0')}.json`);
    await vscode.workspace.fs.writeFile(target, encodeEntry(entry));
    return target;
  };
  return {
    around: (files, uriOf, early) => (places.push({ files, uriOf, early }), {
      ...files,
      update: async (path, change) => {
        const uri = uriOf(path).toString();
        let entry: Entry | undefined;
        let file: vscode.Uri | undefined;
        try {
          if (early) await unended.endOf(uri);
          const result: UpdateResult = await files.update(path, async (text) => {
            const wanted = await change(text);
            entry = wanted.kind !== 'write' ? undefined : { uri, before: text ?? null, text: wanted.text, detail: '' };
            if (early && entry !== undefined) file = await keep(entry, file);
            return wanted;
          });
          if (result.kind === 'failed' && entry !== undefined) {
            const failed = { ...entry, detail: result.detail };
            const kept = await keep(failed, file);
            if (early) await unended.add({ ...failed, file: kept, time: now() });
          } else if (file !== undefined) await dropFile(file);
          return result;
        } catch (error) {
          // Where the text cannot be kept, or what was kept cannot be ended, the file is better left alone.
          return { kind: 'failed', ...fileFailure(error) };
        }
      },
    }),
    replay: unended.endAll,
    kept: () => readAll(folder, now()),
    writeAgain: async (entry) => {
      const outcome = await finish(entry, ['before', 'cut-off', 'changed']);
      if (outcome.kind === 'written') await dropFile(entry.file);
      return outcome;
    },
    drop: ({ file }) => dropFile(file),
  };
}

/** Brings a file to its kept text from one of these states. */
type Finish = (entry: Kept, from: readonly WriteState[]) => Promise<WrittenAgain>;

/** Files the journal is kept for. */
interface Place {
  readonly files: Files;
  readonly uriOf: (path: Path) => vscode.Uri;
  readonly early: boolean;
}

/** The file among those that are written with lock and rename; undefined for all others. */
function lockedFile(places: readonly Place[], uri: vscode.Uri): LockedFile | undefined {
  for (const { files, uriOf, early } of places) {
    // The base itself is the path of no part.
    const base = uriOf('' as Path);
    const start = base.path.endsWith('/') ? base.path : `${base.path}/`;
    // What is below the base is a path.
    if (!early && uri.scheme === base.scheme && uri.authority === base.authority && uri.path.startsWith(start)) return { files, path: uri.path.slice(start.length) as Path };
  }
  return undefined;
}

/** Writes that did not end, by file. */
interface Unended {
  /** Ends those of one file, once however many ask. Answers how many; throws when it cannot. */
  endOf(uri: string): Promise<number>;
  endAll(): Promise<number>;
  /** One more, of this run. */
  add(entry: Kept): Promise<void>;
}

function createUnended(folder: vscode.Uri, finish: Finish, { now = Date.now, wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) }: JournalOptions): Unended {
  const own = new Set<string>();
  let read: Promise<Map<string, readonly Kept[]>> | undefined;
  const leftBehind = (): Promise<Map<string, readonly Kept[]>> => (read ??= readAll(folder, now()).then(byFile));
  const end = async (entry: Kept): Promise<boolean> => {
    const left = underWay - (now() - entry.time);
    if (!own.has(entry.file.toString()) && left > 0) await wait(left);
    // Ended meanwhile, by another window or by the person.
    if ((await readEntry(entry.file)) === undefined) return false;
    // A write that failed in front of a person is that person's to repeat; what is cut off is nobody's wish.
    const finished = await finish(entry, entry.detail === '' ? ['before', 'cut-off', 'changed'] : ['cut-off']);
    if (finished.kind === 'failed') throw new Error(finished.detail);
    if (finished.kind === 'written') await dropFile(entry.file);
    return finished.kind === 'written';
  };
  const endThose = async (uri: string): Promise<number> => {
    const entries = await leftBehind();
    let ended = 0;
    for (const entry of entries.get(uri) ?? []) if (await end(entry)) ended += 1;
    entries.delete(uri);
    return ended;
  };
  const underWayNow = new Map<string, Promise<number>>();
  const endOf = (uri: string): Promise<number> => {
    const known = underWayNow.get(uri) ?? endThose(uri).finally(() => underWayNow.delete(uri));
    underWayNow.set(uri, known);
    return known;
  };
  return {
    endOf,
    endAll: async () => {
      const files = [...(await leftBehind()).keys()];
      // What cannot be ended now waits for the next edit of its file, and can be seen with what is kept.
      const ended = await Promise.all(files.map((uri) => endOf(uri).catch(() => 0)));
      return ended.reduce((sum, each) => sum + each, 0);
    },
    add: async (entry) => {
      own.add(entry.file.toString());
      const entries = await leftBehind();
      entries.set(entry.uri, [...(entries.get(entry.uri) ?? []), entry]);
    },
  };
}

async function dropFile(file: vscode.Uri): Promise<void> {
  // Already gone is as good as dropped.
  await Promise.resolve(vscode.workspace.fs.delete(file)).catch(() => undefined);
}

function byFile(entries: readonly Kept[]): Map<string, readonly Kept[]> {
  const files = new Map<string, readonly Kept[]>();
  for (const entry of entries) files.set(entry.uri, [...(files.get(entry.uri) ?? []), entry]);
  return files;
}

async function readEntry(file: vscode.Uri): Promise<Entry | undefined> {
  // Gone meanwhile: nothing is kept.
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(file)).catch(() => undefined);
  return bytes && parseEntry(bytes);
}

async function readAll(folder: vscode.Uri, now: number): Promise<readonly Kept[]> {
  // No folder: nothing was ever kept.
  const names = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  const entries: Kept[] = [];
  for (const [name] of names.sort(([one], [other]) => (one < other ? -1 : 1))) {
    const file = vscode.Uri.joinPath(folder, name);
    const entry = await readEntry(file);
    const time = Number.parseInt(name, 10) || 0;
    if (entry !== undefined) entries.push({ ...entry, file, time });
    // Cut off while it was kept: its file was not touched.
    else if (now - time > underWay) await dropFile(file);
  }
  return entries;
}
