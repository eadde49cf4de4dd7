import type { Encoding, FileText } from '../core/index.ts';

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

/** The text the engine counted in: decoded, the BOM not counted, line ends as in the file. */
export function decodeSource(bytes: Uint8Array, encoding: Encoding): string {
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return new TextDecoder(label).decode(bytes);
}
