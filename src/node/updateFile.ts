import { mkdir, open, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileChange, UpdateResult } from '../core/index.ts';
import { readFailure } from './failure.ts';
import { ifUnlocked, withLock, type HeldLock } from './lock.ts';

/** How often an update is done anew when somebody else wrote meanwhile. */
const tries = 5;

/**
 * Reads, changes and replaces a text file under a lock. The new text is written beside it, flushed, and renamed over it:
 * at every moment the file is whole, old or new. Programs that know no lock of ours are respected by a last look before the
 * rename: if the file has changed, the change is made anew.
 */
export async function updateFile(path: string, change: (text: string | undefined) => Promise<FileChange>): Promise<UpdateResult> {
  try {
    const real = await realPath(path);
    for (let turn = 1; turn <= tries; turn += 1) {
      const result = await withLock(real, (held) => attempt(real, change, held));
      if (result !== 'again') return result;
    }
    return { kind: 'failed', why: 'other', detail: 'another program keeps writing the file' };
  } catch (error) {
    return { kind: 'failed', ...readFailure(error) };
  }
}

/** Removes what a write that did not end left beside its file, unless a write of that file is under way. */
export async function removeLeftover(temporary: string): Promise<void> {
  const name = basename(temporary);
  const real = await realPath(join(dirname(temporary), name.slice('.'.length, -temporaryEnding.length)));
  await ifUnlocked(real, () => rm(temporary, { force: true }));
}

/** The file behind links: a link stays a link, and two ways to one file are one lock. A file that is not there yet has a folder. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () => join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)));
}

/** One try; `again` when the file or the lock was taken away meanwhile. Nothing was written then. */
async function attempt(path: string, change: (text: string | undefined) => Promise<FileChange>, held: HeldLock): Promise<UpdateResult | 'again'> {
  const before = await readUtf8(path);
  const wanted = await change(before);
  if (wanted.kind === 'leave') return { kind: 'done', before, after: before };
  const unchanged = async (): Promise<boolean> => (await readUtf8(path)) === before && held.isMine();
  if (wanted.kind === 'delete') {
    if (!(await unchanged())) return 'again';
    await rm(path, { force: true });
    await flushFolder(dirname(path));
    return { kind: 'done', before, after: undefined };
  }
  return (await replaceFile(path, wanted.text, unchanged, held)) ? { kind: 'done', before, after: wanted.text } : 'again';
}

async function readUtf8(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (readFailure(error).why === 'missing') return undefined;
    throw error;
  }
}

const temporaryEnding = '.nm-tmp';

/** Answers whether the file was replaced; not if `unchanged` says no right before. */
async function replaceFile(path: string, text: string, unchanged: () => Promise<boolean>, held: HeldLock): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}${temporaryEnding}`);
  await writeTemporary(temporary, text, path);
  let replaced = false;
  try {
    if (await unchanged()) {
      await rename(temporary, path);
      replaced = true;
    }
  } finally {
    // If the lock was taken over, it is the other one's by now.
    if (!replaced && (await held.isMine())) await rm(temporary, { force: true });
  }
  if (replaced) await flushFolder(folder);
  return replaced;
}

async function writeTemporary(temporary: string, text: string, like: string): Promise<void> {
  // A file of its own: whoever still holds the one a dead write left must not write into this one.
  await unlink(temporary).catch((error: unknown) => {
    if (readFailure(error).why !== 'missing') throw error;
  });
  const handle = await open(temporary, 'wx');
  try {
    const owner = await stat(like).catch(() => undefined);
    if (owner !== undefined) {
      // Mode and owner of a file that exists stay, as far as this user may set them.
      await handle.chmod(owner.mode);
      await handle.chown(owner.uid, owner.gid).catch(() => undefined);
    }
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } catch (error) {
    // A full disk: half a text is no use to anybody.
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Makes the rename last through a power cut. Windows opens no folders and needs no such thing. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  // What the drive does not offer cannot be had; the file itself is flushed.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
