/** UTF-8 read byte by byte. */
export interface DecodedUtf8 {
  readonly text: string;
  /** Sequences of more than one byte that are correct. */
  readonly sequences: number;
  /** Broken sequences; each reads as U+FFFD. */
  readonly broken: number;
  /** The only broken sequence is the last of the file. */
  readonly isCutAtEnd: boolean;
}

/**
 * Decodes as the Encoding Standard says (each longest broken part becomes one U+FFFD), a BOM is not taken off. Written here
 * so that every host counts the same units and the core needs no `TextDecoder`.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedUtf8 {
  const units = new Uint16Array(bytes.length);
  let used = 0;
  let sequences = 0;
  let broken = 0;
  let brokenEnd = -1;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      units[used++] = byte;
      at += 1;
      continue;
    }
    const length = lengthOf(bytes, at);
    if (length > 0) {
      sequences += 1;
      used = writePoint(units, used, pointAt(bytes, at, length));
      at += length;
    } else {
      broken += 1;
      units[used++] = 0xfffd;
      at -= length;
      brokenEnd = at;
    }
  }
  return { text: textOfUnits(units.subarray(0, used)), sequences, broken, isCutAtEnd: broken === 1 && brokenEnd === bytes.length };
}

/** A text of UTF-16 units, in pieces that fit a call. */
export function textOfUnits(units: Uint16Array): string {
  const parts: string[] = [];
  // Not spread: that walks an iterator, unit by unit.
  for (let at = 0; at < units.length; at += 8192) parts.push(Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + 8192)));
  return parts.join('');
}

/** Bytes of the sequence at `at`; when it is broken, minus the bytes of its longest part that could have begun one. */
function lengthOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0) return -1;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return -1;
  for (let index = 2; index < length; index++) {
    const byte = bytes[at + index] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return -index;
  }
  return length;
}

function pointAt(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let index = 1; index < length; index++) point = (point << 6) | ((bytes[at + index] ?? 0) & 0x3f);
  return point;
}

function writePoint(units: Uint16Array, used: number, point: number): number {
  if (point < 0x10000) {
    units[used] = point;
    return used + 1;
  }
  units[used] = 0xd800 + ((point - 0x10000) >> 10);
  units[used + 1] = 0xdc00 + ((point - 0x10000) & 0x3ff);
  return used + 2;
}
