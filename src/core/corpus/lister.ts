import type { Path } from '../model/ids.ts';
import { isSameStat } from './listedFile.ts';
import { statOf } from './loadSources.ts';
import { takeOtherRoles } from './otherRoles.ts';
import { changedPaths, pathsBelow } from './plan.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** Keeps `State.files` true to the disk. */
export interface Lister {
  /** Lists the folder anew; answers what differs from the last look. */
  list(): Promise<ReadonlySet<Path>>;
  /** Looks at the paths themselves; answers those that have to be read again, and what was below a folder that is gone. */
  look(paths: readonly Path[], how: 'always' | 'if-changed'): Promise<ReadonlySet<Path>>;
}

export function createLister(state: State, ports: Ports): Lister {
  // A listing takes its time, and says of each file what was so when it came by: whatever is looked at meanwhile is known better.
  const sinceBegun = new Set<Set<Path>>();
  const list = async (): Promise<ReadonlySet<Path>> => {
    const listedAt = ports.now();
    const looked = new Set<Path>();
    sinceBegun.add(looked);
    try {
      const listed = new Map((await ports.files.list()).map((file) => [file.path, file]));
      for (const path of looked) {
        const now = state.files.get(path);
        if (now === undefined) listed.delete(path);
        else listed.set(path, now);
      }
      state.listedAt = listedAt;
      const changed = changedPaths(state.files, listed);
      state.files.clear();
      for (const [path, file] of listed) state.files.set(path, file);
      return new Set([...changed, ...takeOtherRoles(state)]);
    } finally {
      sinceBegun.delete(looked);
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    // One after the other: the one that began last is right.
    list: () => {
      const mine = last.then(list);
      // Whoever asked for a listing hears that it failed; the next one is another matter.
      last = mine.catch(() => undefined);
      return mine;
    },
    look: async (paths, how) => {
      const touched = new Set<Path>();
      for (const path of paths) {
        const now = await statOf(path, ports);
        const before = state.files.get(path);
        const known = now === undefined ? pathsBelow(path, state) : [path];
        for (const looked of sinceBegun) for (const one of [path, ...known]) looked.add(one);
        if (how === 'if-changed' && now !== undefined && before !== undefined && isSameStat(now, before)) continue;
        if (now !== undefined) state.files.set(path, now);
        else for (const gone of known) state.files.delete(gone) && touched.add(gone);
        touched.add(path);
      }
      return touched;
    },
  };
}
