import type { ReadFailure } from '../core/index.ts';

/** A file system error in the core's words. */
export function readFailure(error: unknown): { readonly why: ReadFailure; readonly detail: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { why: 'missing', detail };
  return { why: code === 'EACCES' || code === 'EPERM' ? 'denied' : 'other', detail };
}
