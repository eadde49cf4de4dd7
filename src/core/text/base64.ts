const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 (RFC 4648, section 4) without padding. Written here because the core has neither `Buffer` nor `btoa`. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit <= Math.min(left, 3); digit++) text += DIGITS.charAt((group >> (18 - 6 * digit)) & 63);
  }
  return text;
}

/** The bytes of what `toBase64` wrote. A character that is no digit counts as the first one. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    group = ((group << 6) | valueOf(text.charCodeAt(at))) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[used++] = (group >> bits) & 0xff;
  }
  return bytes;
}

function valueOf(code: number): number {
  if (code >= 0x61) return code <= 0x7a ? code - 0x61 + 26 : 0;
  if (code >= 0x41) return code <= 0x5a ? code - 0x41 : 0;
  if (code >= 0x30) return code <= 0x39 ? code - 0x30 + 52 : 0;
  return code === 0x2b ? 62 : code === 0x2f ? 63 : 0;
}
