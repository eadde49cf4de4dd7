import type { FileText } from '../core/index.ts';

/** UTF-8 with its BOM kept as a character, as the core wants it; anything else is refused. */
export function readUtf8(bytes: Uint8Array): FileText {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    // The decoder says no more than that it failed.
    return { kind: 'failed', why: 'other', detail: 'not UTF-8' };
  }
}

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
