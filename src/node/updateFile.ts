import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileChange, UpdateResult } from '../core/index.ts';
import { readFailure } from './failure.ts';
import { withLock } from './lock.ts';

/**
 * Reads, changes and replaces a text file under a lock. The new text is written beside it, flushed, and renamed over it:
 * at every moment the file is whole, old or new.
 */
export async function updateFile(path: string, change: (text: string | undefined) => Promise<FileChange>): Promise<UpdateResult> {
  try {
    return await withLock(path, async () => {
      const before = await readUtf8(path);
      const wanted = await change(before);
      if (wanted.kind === 'leave') return { kind: 'done', before, after: before };
      if (wanted.kind === 'delete') {
        await rm(path, { force: true });
        return { kind: 'done', before, after: undefined };
      }
      await replaceFile(path, wanted.text);
      return { kind: 'done', before, after: wanted.text };
    });
  } catch (error) {
    return { kind: 'failed', ...readFailure(error) };
  }
}

async function readUtf8(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (readFailure(error).why === 'missing') return undefined;
    throw error;
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.nm-tmp`);
  // The mode of a file that exists stays as its owner set it.
  const mode = (await stat(path).catch(() => undefined))?.mode;
  const handle = await open(temporary, 'w', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path).catch(async (error: unknown) => {
    await rm(temporary, { force: true });
    throw error;
  });
}
