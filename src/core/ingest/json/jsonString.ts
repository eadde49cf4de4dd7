import { takenFrom } from '../../text/mappedText.ts';
import type { MappedText } from '../../text/mappedText.ts';
import { createMapBuilder } from '../../text/textMap.ts';
import type { JsonString } from './jsonValue.ts';

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'], ['\\', '\\'], ['/', '/'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'],
]);

/** The string's value with every character's place. An escape is an atom, a pair of surrogate escapes is one; a lone one reads U+FFFD. */
export function mappedString(source: string, value: JsonString): MappedText {
  if (!value.isEscaped) return takenFrom(source, value.start, value.end);
  const builder = createMapBuilder();
  const raw = source.slice(value.start, value.end);
  const parts: string[] = [];
  let length = 0;
  let at = value.start;
  while (at < value.end) {
    const found = raw.indexOf('\\', at - value.start);
    const next = found === -1 ? value.end : value.start + found;
    if (next > at) {
      parts.push(source.slice(at, next));
      builder.copy(length, at, next - at);
      length += next - at;
    }
    if (next >= value.end) break;
    const escape = readEscape(source, next, value.end);
    parts.push(escape.text);
    builder.atom(length, length + escape.text.length, next, escape.end);
    length += escape.text.length;
    at = escape.end;
  }
  return { text: parts.join(''), map: builder.build() };
}

/** The string's value alone. */
export function stringValue(source: string, value: JsonString): string {
  return value.isEscaped ? mappedString(source, value).text : source.slice(value.start, value.end);
}

/** What the escape at `at` stands for, and where it ends. An escape JSON does not know reads as the character after the backslash. */
function readEscape(source: string, at: number, limit: number): { readonly text: string; readonly end: number } {
  // A whole character: half a pair would make two broken ones.
  const letter = at + 1 < limit ? String.fromCodePoint(source.codePointAt(at + 1) ?? 0) : '';
  if (letter === '') return { text: '\\', end: limit };
  if (letter !== 'u') return { text: SHORT_ESCAPES.get(letter) ?? letter, end: at + 1 + letter.length };
  const unit = hexUnit(source, at + 2, limit);
  if (unit === undefined) return { text: 'u', end: at + 2 };
  if (unit < 0xd800 || unit > 0xdfff) return { text: String.fromCharCode(unit), end: at + 6 };
  const isPairStart = unit < 0xdc00 && source.startsWith('\\u', at + 6);
  const low = isPairStart ? hexUnit(source, at + 8, limit) : undefined;
  if (low === undefined || low < 0xdc00 || low > 0xdfff) return { text: '\ufffd', end: at + 6 };
  return { text: String.fromCharCode(unit, low), end: at + 12 };
}

/** Four hex digits at `at`, as a number. */
function hexUnit(source: string, at: number, limit: number): number | undefined {
  if (at + 4 > limit) return undefined;
  const digits = source.slice(at, at + 4);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
