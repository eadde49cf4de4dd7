import { encodeUtf8, readUtf8 } from './utf8.ts';

/** A text that was to be written, and what the file held before. */
export interface Entry {
  readonly uri: string;
  /** `null`: the file was not there. */
  readonly before: string | null;
  readonly text: string;
  /** Why it could not be written; empty while the write is under way. */
  readonly detail: string;
}

export function encodeEntry(entry: Entry): Uint8Array {
  return encodeUtf8(JSON.stringify(entry));
}

export function parseEntry(bytes: Uint8Array): Entry | undefined {
  const read = readUtf8(bytes);
  if (read.kind === 'failed') return undefined;
  try {
    // Only the journal writes entries; a damaged one fails one of the checks below.
    const entry = JSON.parse(read.text) as Partial<Entry>;
    if (typeof entry.uri !== 'string' || typeof entry.text !== 'string') return undefined;
    return { uri: entry.uri, before: entry.before ?? null, text: entry.text, detail: entry.detail ?? '' };
  } catch {
    // Cut off while it was written: the file it was for was not touched yet.
    return undefined;
  }
}

/** What became of a file whose write may have been cut off. `changed`: somebody else wrote it. */
export type WriteState = 'written' | 'before' | 'cut-off' | 'changed';

/**
 * Compares a file as it is (`undefined`: not there) with what it was to become. Cut off is a file with the beginning of the new
 * text, and behind it nothing, zeros, or what stood there before: a write over the old bytes leaves their rest.
 */
export function stateOf(now: Uint8Array | undefined, { before, text }: Pick<Entry, 'before' | 'text'>): WriteState {
  const wanted = encodeUtf8(text);
  const old = before === null ? undefined : encodeUtf8(before);
  if (holds(now, wanted)) return 'written';
  if (holds(now, old)) return 'before';
  if (now === undefined) return 'changed';
  let start = 0;
  while (start < now.length && start < wanted.length && now[start] === wanted[start]) start += 1;
  if (start === now.length || now.subarray(start).every((byte) => byte === 0)) return 'cut-off';
  return old !== undefined && old.length >= now.length && now.length >= Math.min(old.length, wanted.length) && same(now, old, start, now.length) ? 'cut-off' : 'changed';
}

/** Whether a file has these bytes; `undefined`: it is not there. */
export function holds(now: Uint8Array | undefined, bytes: Uint8Array | undefined): boolean {
  return now === undefined || bytes === undefined ? now === bytes : same(now, bytes, 0, Math.max(now.length, bytes.length));
}

function same(one: Uint8Array, other: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
