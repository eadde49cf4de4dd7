import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheStore } from '../core/index.ts';

/** None of a source: the folder may lie among sources. */
const ending = '.records';

/** A cache's files in a folder of this machine, which is made when something is written. */
export function createNodeCacheStore(folder: string): CacheStore {
  return {
    // No folder: nothing was ever kept.
    names: async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)),
    // Gone meanwhile, or not to be read: as good as not there.
    read: async (name) => readFile(join(folder, `${name}${ending}`), 'utf8').catch(() => undefined),
    write: async (name, text) => {
      const temporary = join(folder, `${name}.tmp`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, text);
        await rename(temporary, join(folder, `${name}${ending}`));
        return true;
      } catch {
        // A full or read-only disk: what was found out is not kept, that is all.
        await rm(temporary, { force: true }).catch(() => undefined);
        return false;
      }
    },
    remove: async (name) => rm(join(folder, `${name}${ending}`), { force: true }).catch(() => undefined),
  };
}
