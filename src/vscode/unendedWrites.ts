import { underWay, type Kept, type KeptTexts } from './keptTexts.ts';
import type { WrittenAgain } from './finishWrite.ts';
import type { WriteState } from './journalEntry.ts';

/** Brings a file to its kept text from one of these states. */
export type Finish = (entry: Kept, from: readonly WriteState[]) => Promise<WrittenAgain>;

export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Writes that did not end, by file. */
export interface Unended {
  /** Ends those of one file, once however many ask. Answers how many; throws when it cannot. */
  endOf(uri: string): Promise<number>;
  endAll(): Promise<number>;
  /** One more, of this run. */
  add(entry: Kept): Promise<void>;
}

export function createUnended(kept: KeptTexts, finish: Finish, { now, wait }: Clock): Unended {
  const own = new Set<string>();
  let read: Promise<Map<string, readonly Kept[]>> | undefined;
  const leftBehind = (): Promise<Map<string, readonly Kept[]>> => (read ??= kept.all().then(byFile));
  const end = async (entry: Kept): Promise<boolean> => {
    const left = underWay - (now() - entry.time);
    if (!own.has(entry.file.toString()) && left > 0) await wait(left);
    // Ended meanwhile, by another window or by the person.
    if ((await kept.read(entry.file)) === undefined) return false;
    // A write that failed in front of a person is that person's to repeat; what is cut off is nobody's wish.
    const finished = await finish(entry, entry.detail === '' ? ['before', 'cut-off', 'changed'] : ['cut-off']);
    if (finished.kind === 'failed') throw new Error(finished.detail);
    if (finished.kind === 'written') await kept.drop(entry.file);
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

function byFile(entries: readonly Kept[]): Map<string, readonly Kept[]> {
  const files = new Map<string, readonly Kept[]>();
  for (const entry of entries) files.set(entry.uri, [...(files.get(entry.uri) ?? []), entry]);
  return files;
}
