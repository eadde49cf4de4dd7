import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock older than this belonged to a process that died; in milliseconds. Holders write for milliseconds only. */
const staleAfter = 10_000;
/** Pause between two tries, in milliseconds. */
const pause = 5;

/**
 * Runs a task while no other process of ours writes that file. The lock is a file made with O_EXCL in the system's
 * temporary folder, named by a hash of the real path, so that nothing is left in the user's folder.
 */
export async function withLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const lock = await lockPath(path);
  const token = randomUUID();
  while (!(await take(lock, token))) {
    await removeStale(lock);
    await wait(pause + Math.random() * pause);
  }
  try {
    return await task();
  } finally {
    // A lock that was taken for stale and taken over is not ours to remove.
    if ((await readFile(lock, 'utf8').catch(() => '')) === token) await rm(lock, { force: true });
  }
}

async function lockPath(path: string): Promise<string> {
  const folder = join(tmpdir(), 'newsmark-locks');
  await mkdir(folder, { recursive: true });
  // The file itself may not exist yet, its folder does.
  const real = join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
  return join(folder, createHash('sha256').update(real).digest('hex'));
}

async function take(lock: string, token: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.writeFile(token);
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > staleAfter) await rm(lock, { force: true });
}
