import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock not renewed for so long belonged to a process that died; in milliseconds. */
const staleAfter = 10_000;
/** How often a holder renews its lock, in milliseconds: a large file or a slow drive may take its time. */
const renewEvery = 2_000;
/** Pause between two tries, in milliseconds. */
const pause = 5;

/** A lock while it is held. */
export interface HeldLock {
  /** Whether it still is ours. A process that was stopped for longer than a lock lives (a closed lid) finds that it is not. */
  isMine(): Promise<boolean>;
}

/**
 * Runs a task while no other process of ours writes that file. The lock is a file made with O_EXCL in the system's
 * temporary folder, named by a hash of the real path, so that nothing is left in the user's folder.
 */
export async function withLock<T>(path: string, task: (held: HeldLock) => Promise<T>): Promise<T> {
  const lock = await lockPath(path);
  const token = randomUUID();
  while (!(await take(lock, token))) {
    await removeStale(lock);
    await wait(pause + Math.random() * pause);
  }
  return hold(lock, token, task);
}

/** Runs a task if nobody holds the lock; else it is not run. Does not wait. */
export async function ifUnlocked(path: string, task: () => Promise<void>): Promise<void> {
  const lock = await lockPath(path);
  const token = randomUUID();
  await removeStale(lock);
  if (await take(lock, token)) await hold(lock, token, task);
}

async function hold<T>(lock: string, token: string, task: (held: HeldLock) => Promise<T>): Promise<T> {
  const isMine = async (): Promise<boolean> => (await readFile(lock, 'utf8').catch(() => '')) === token;
  const renew = async (): Promise<void> => {
    const now = new Date();
    if (await isMine()) await utimes(lock, now, now);
  };
  // Not renewed once: the next time will do, or the lock counts as dead and `isMine` says so.
  const renewing = setInterval(() => void renew().catch(() => undefined), renewEvery);
  try {
    return await task({ isMine });
  } finally {
    clearInterval(renewing);
    // A lock that was taken for stale and taken over is not ours to remove.
    if (await isMine()) await rm(lock, { force: true });
  }
}

/** Where the lock of a file stands: by its real path. */
export async function lockPath(path: string): Promise<string> {
  const folder = join(tmpdir(), 'newsmark-locks');
  // All users of the machine lock the same files here; the folder of the first one stays as it is when it cannot be opened to them.
  if ((await mkdir(folder, { recursive: true })) !== undefined) await chmod(folder, 0o777).catch(() => undefined);
  return join(folder, createHash('sha256').update(path).digest('hex'));
}

async function take(lock: string, token: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    try {
      await handle.writeFile(token);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a dead lock away. Of several that wait for it only one may: else the second would take the first one's fresh lock for the
 * dead one it saw a moment before.
 */
async function removeStale(lock: string): Promise<void> {
  if (!(await isStale(lock))) return;
  const right = `${lock}.over`;
  if (!(await take(right, ''))) {
    // Its owner died at this very step; the next try takes it.
    if (await isStale(right)) await rm(right, { force: true });
    if (!(await take(right, ''))) return;
  }
  try {
    if (await isStale(lock)) await rm(lock, { force: true });
  } finally {
    await rm(right, { force: true });
  }
}

/** A time that far ahead is stale too: the clock was set back since. */
async function isStale(lock: string): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > staleAfter;
}
