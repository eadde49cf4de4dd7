import type { ReadFailure } from '../core/index.ts';

/** Why a text file of ours is not read or written. */
export const NOT_UTF8 = 'it is not UTF-8; save it as UTF-8';

/** A file system error in the core's words. */
export function readFailure(error: unknown): { readonly why: ReadFailure; readonly detail: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The decoder's own words name neither a place nor a way out.
  const detail = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? NOT_UTF8 : error instanceof Error ? error.message : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { why: 'missing', detail };
  return { why: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'other', detail };
}
