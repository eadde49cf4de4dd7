import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile } from '../../../src/core/ingest/parseFile.ts';
import type { ParsedSource } from '../../../src/core/ingest/parseFile.ts';
import type { Path } from '../../../src/core/model/ids.ts';

/** The given material beside the project; absent on most machines. */
export const SHARED: string = fileURLToPath(new URL('../../../../shared/', import.meta.url));
export const hasShared: boolean = existsSync(SHARED);
/** For `test(name, {skip}, …)`. */
export const skip: string | false = hasShared ? false : 'no ../shared';

/** Every file of seeds and corpus, by its path from `../shared`. */
export function sharedFiles(): readonly string[] {
  if (!hasShared) return [];
  return ['seeds', 'corpus/wordpress', 'corpus/otherjson', 'corpus/text', 'corpus/stories'].flatMap((folder) =>
    readdirSync(join(SHARED, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(SHARED.length)));
}

export function readShared(path: string): Uint8Array {
  return readFileSync(join(SHARED, path));
}

export function parseShared(path: string): ParsedSource {
  return parseFile({ path: asPath(path), bytes: readShared(path) });
}

export function parseText(text: string, path = 'a.json'): ParsedSource {
  return parseFile({ path: asPath(path), bytes: new TextEncoder().encode(text) });
}

export function asPath(path: string): Path {
  // Tests name files as the hosts do.
  return path as Path;
}
