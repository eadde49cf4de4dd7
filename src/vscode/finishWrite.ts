import * as vscode from 'vscode';
import type { Files, Path } from '../core/index.ts';
import { holds, stateOf, type Entry, type WriteState } from './journalEntry.ts';
import { encodeUtf8, readUtf8 } from './utf8.ts';
import { fileFailure } from './workspaceFiles.ts';

/** What came of writing a kept text. `changed`: the file has changed since, so that the two must be compared by a person. */
export type WrittenAgain = { readonly kind: 'written' | 'changed' } | { readonly kind: 'failed'; readonly detail: string };

export interface FinishOptions {
  /**
   * What a file should hold that somebody else changed from `before` to `now` while our `text` was kept; undefined: a person has to
   * say. Without it a person always has to.
   */
  readonly merge?: (uri: string, before: string, now: string, text: string) => Promise<string | undefined>;
}

/** A file that is written under a lock and renamed into its place. */
export interface LockedFile {
  readonly files: Files;
  readonly path: Path;
}

/** Brings a file to its kept text in one step for every other writer: read under the lock, what others wrote meanwhile merged in or left. */
export async function finishLocked(entry: Entry, { files, path }: LockedFile, { merge }: FinishOptions): Promise<WrittenAgain> {
  let isThere = false;
  const result = await files.update(path, async (now) => {
    const state = stateOf(now === undefined ? undefined : encodeUtf8(now), entry);
    const ours = state === 'before' || state === 'written';
    const text = ours ? entry.text : now === undefined ? undefined : await merge?.(entry.uri, entry.before ?? '', now, entry.text);
    isThere = text !== undefined;
    return text === undefined || text === now ? { kind: 'leave' } : { kind: 'write', text };
  });
  return result.kind === 'failed' ? { kind: 'failed', detail: result.detail } : { kind: isThere ? 'written' : 'changed' };
}

/** How often it is begun anew when somebody else wrote meanwhile. */
const tries = 5;

/**
 * Brings a file to its kept text from one of these states: for files without lock and rename. What others write meanwhile counts:
 * the file is read again right before it is written, since joining takes its time, and once more after it.
 */
export async function finishOpenly(entry: Entry, from: readonly WriteState[], { merge }: FinishOptions): Promise<WrittenAgain> {
  try {
    for (let turn = 0; turn < tries; turn += 1) {
      const bytes = await currentBytes(entry);
      const state = stateOf(bytes, entry);
      if (state === 'written') return { kind: 'written' };
      if (!from.includes(state)) return { kind: 'changed' };
      const text = state === 'changed' ? bytes && (await mergedText(entry, bytes, merge)) : entry.text;
      if (text === undefined) return { kind: 'changed' };
      if (!holds(await currentBytes(entry), bytes)) continue;
      await vscode.workspace.fs.writeFile(vscode.Uri.parse(entry.uri), encodeUtf8(text));
      if (holds(await currentBytes(entry), encodeUtf8(text))) return { kind: 'written' };
    }
    return { kind: 'failed', detail: 'another program keeps writing the file' };
  } catch (error) {
    return { kind: 'failed', detail: fileFailure(error).detail };
  }
}

async function currentBytes({ uri }: Entry): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
  } catch (error) {
    if (fileFailure(error).why === 'missing') return undefined;
    throw error;
  }
}

async function mergedText({ uri, before, text }: Entry, bytes: Uint8Array, merge: FinishOptions['merge']): Promise<string | undefined> {
  const now = readUtf8(bytes);
  return now.kind === 'failed' ? undefined : merge?.(uri, before ?? '', now.text, text);
}
