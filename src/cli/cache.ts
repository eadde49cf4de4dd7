import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setImmediate as soon } from 'node:timers/promises';
import { createSourceCache, type Files, type SourceCache } from '../core/index.ts';
import { createNodeCacheStore } from '../node/cacheStore.ts';
import { UsageError } from './arguments.ts';

/** A folder that a person gave with `--cache`, and what is kept in it. */
export interface CacheRequest {
  /** Full path. */
  readonly folder: string;
  /** What tells this look at sources from others that are kept in the same folder: base and named paths. */
  readonly about: string;
  readonly weightsPath: string;
  readonly files: Files;
}

/** What is kept of sources from one call to the next. Throws `UsageError` when the folder is a file. */
export async function openCache({ folder, about, weightsPath, files }: CacheRequest): Promise<SourceCache> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === false) throw new UsageError(`--cache takes a folder, and “${folder}” is a file.`);
  const program = await Promise.all([weightsPath, ...(await programFiles())].map((path) => readFile(path).catch(() => new Uint8Array())));
  const name = createHash('sha256').update(about).digest('hex').slice(0, 16);
  let last = 0;
  return createSourceCache({
    store: createNodeCacheStore(join(folder, name)),
    files,
    version: hashOf(program),
    newName: () => `${String(Date.now()).padStart(16, '0')}-${process.pid}-${String(last++).padStart(6, '0')}`,
    yield: () => soon(),
  });
}

/** Every file whose code decides what is found in a source: the bundle, or the core's sources where there is none. */
async function programFiles(): Promise<readonly string[]> {
  if (!import.meta.filename.endsWith('.ts')) return [import.meta.filename];
  const core = join(import.meta.dirname, '..', 'core');
  const names = await readdir(core, { recursive: true });
  return names.filter((name) => name.endsWith('.ts')).sort().map((name) => join(core, name));
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update(String(part.length));
  return hash.digest('hex').slice(0, 24);
}
