import type { Encoding } from '../model/article.ts';
import type { ProblemCode } from '../model/problem.ts';
import { decodeUtf8, textOfUnits } from '../text/decodeUtf8.ts';

/** A source's bytes as text, its BOM taken off; or what the bytes are instead. */
export type DecodedSource =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly problem?: ProblemCode }
  | { readonly kind: 'binary'; readonly what: string };

/** Larger files are refused. */
export const MAX_SOURCE_BYTES: number = 20 * 1024 * 1024;

/** Beginnings of files that are no text, and their names. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'pdf'], ['PK\x03\x04', 'zip'], ['\x89PNG', 'png'], ['GIF8', 'gif'], ['\xff\xd8\xff', 'jpeg'], ['\x1f\x8b', 'gzip'], ['{\\rtf', 'rtf'],
];
/** Windows-1252 at 0x80 to 0x9f; where it has no character, the control character of the same number. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252 with the problem `source.encoding-fallback`. UTF-8 in which
 * only a few places are broken stays UTF-8, with U+FFFD there and the problem `source.encoding`.
 */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const magic = MAGIC.find(([start]) => startsWith(bytes, start));
  if (magic !== undefined) return { kind: 'binary', what: magic[1] };
  if (startsWith(bytes, '\xff\xfe') || startsWith(bytes, '\xfe\xff')) return decodeUtf16(bytes);
  if (looksBinary(bytes)) return { kind: 'binary', what: 'binary' };
  const hasBom = startsWith(bytes, '\xef\xbb\xbf');
  const decoded = decodeUtf8(hasBom ? bytes.subarray(3) : bytes);
  const encoding = hasBom ? 'utf-8-bom' : 'utf-8';
  if (decoded.broken === 0) return { kind: 'text', text: decoded.text, encoding };
  const isUtf8 = hasBom || decoded.isCutAtEnd || decoded.sequences >= decoded.broken * 4;
  if (isUtf8) return { kind: 'text', text: decoded.text, encoding, problem: 'source.encoding' };
  return { kind: 'text', text: decodeWindows1252(bytes), encoding: 'windows-1252', problem: 'source.encoding-fallback' };
}

/** The text of a source, which source offsets count in; empty for what is no text. */
export function sourceText(bytes: Uint8Array): string {
  const decoded = decodeSource(bytes);
  return decoded.kind === 'text' ? decoded.text : '';
}

/** NUL bytes, or many control characters, among the first bytes. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls += 1;
  }
  return controls > 8 && controls > head.length / 50;
}

/** A surrogate without its partner becomes U+FFFD; a last odd byte too. */
function decodeUtf16(bytes: Uint8Array): DecodedSource {
  const isLittle = bytes[0] === 0xff;
  const units = new Uint16Array(Math.ceil((bytes.length - 2) / 2));
  for (let index = 0; index < units.length; index++) {
    const one = bytes[2 + index * 2] ?? 0;
    const two = bytes[3 + index * 2];
    units[index] = two === undefined ? 0xfffd : isLittle ? one | (two << 8) : (one << 8) | two;
  }
  const isBroken = repairSurrogates(units) || bytes.length % 2 === 1;
  const text = textOfUnits(units);
  return { kind: 'text', text, encoding: isLittle ? 'utf-16le' : 'utf-16be', ...(isBroken ? { problem: 'source.encoding' as const } : {}) };
}

function repairSurrogates(units: Uint16Array): boolean {
  let isBroken = false;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] ?? 0;
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = units[index + 1] ?? 0;
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) index += 1;
    else {
      units[index] = 0xfffd;
      isBroken = true;
    }
  }
  return isBroken;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  bytes.forEach((byte, index) => {
    units[index] = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte;
  });
  return textOfUnits(units);
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let index = 0; index < start.length; index++) if (bytes[index] !== start.charCodeAt(index)) return false;
  return true;
}
