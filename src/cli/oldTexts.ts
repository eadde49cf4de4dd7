import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Engine, Path, TextStore } from '../core/index.ts';
import { readBlob } from '../node/gitBlob.ts';

/**
 * Texts that annotations were made on: parsed from the file a person names with `--previous`, else from the blob that git
 * still has: that of the source's own repository, which may be one below the base. A text counts only when its revision is the annotation's.
 */
export function createOldTexts(base: string, engine: Engine, previous: string | undefined): TextStore {
  const parsed = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const textsOf = async (path: Path, load: () => Promise<Uint8Array | undefined>): Promise<ReadonlyMap<string, string>> => {
    const bytes = await load();
    const file = bytes && (await engine.parse({ path, bytes }));
    return new Map(file?.articles.map(({ revision, text }) => [revision, text]));
  };
  const once = (key: string, path: Path, load: () => Promise<Uint8Array | undefined>): Promise<ReadonlyMap<string, string>> => {
    const known = parsed.get(key) ?? textsOf(path, load);
    parsed.set(key, known);
    return known;
  };
  return {
    get: async (revision, { path, blob }) => {
      const given = previous === undefined ? undefined : await once('previous', path, () => readFile(previous));
      const text = given?.get(revision);
      if (text !== undefined || blob === undefined) return text;
      return (await once(blob, path, () => readBlob(join(base, dirname(path)), blob))).get(revision);
    },
    put: async () => undefined,
  };
}
