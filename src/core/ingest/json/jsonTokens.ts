/** Where a string ends, and what was met on the way. */
export interface StringEnd {
  /** Offset of the closing quote; of the text's end, without a broken escape, when there is none. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly isEscaped: boolean;
  /** A quote stood in it that nobody escaped. */
  readonly hasStrayQuote: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Offset of the first unit from `at` that is neither white space nor in a comment. */
export function skipBlank(source: string, at: number, end: number): number {
  let place = at;
  for (;;) {
    place = skipSpace(source, place, end);
    if (place >= end || source.charCodeAt(place) !== 0x2f) return Math.min(place, end);
    if (source.startsWith('/*', place)) place = after(source, '*/', place + 2, end);
    else if (source.startsWith('//', place)) place = after(source, '\n', place + 2, end);
    else return place;
  }
}

/** End of a bare word or number: before the next white space or mark of JSON. */
export function wordEnd(source: string, at: number, end: number): number {
  let place = at;
  while (place < end && !isSpace(source.charCodeAt(place)) && !'{}[],:"'.includes(source.charAt(place))) place += 1;
  return place;
}

/**
 * The end of the string whose first character is at `start`. `role` tells what may follow its closing quote; a quote
 * followed by anything else belongs to the text, as in `"url":"<img width="300">","next":1`. In correct JSON every closing
 * quote is followed by what its role demands, so nothing correct is read otherwise. Linear: each look ahead ends at the
 * first two marks, and the white space before them is looked at three times at most.
 */
export function findStringEnd(source: string, start: number, end: number, role: 'key' | 'member' | 'item'): StringEnd {
  let isEscaped = false;
  let hasStrayQuote = false;
  let at = start;
  while (at < end) {
    const unit = source.charCodeAt(at);
    if (unit === BACKSLASH) {
      isEscaped = true;
      if (isBrokenEscape(source, at, end)) return { end: at, isClosed: false, isEscaped, hasStrayQuote };
      at += 2;
      continue;
    }
    if (unit === QUOTE) {
      if (role === 'key' || closesValue(source, at + 1, end, role)) return { end: at, isClosed: true, isEscaped, hasStrayQuote };
      hasStrayQuote = true;
    }
    at += 1;
  }
  return { end, isClosed: false, isEscaped, hasStrayQuote };
}

/** An escape the end of the text cuts off: `\`, `\u`, `\u20a`. */
function isBrokenEscape(source: string, at: number, end: number): boolean {
  if (at + 2 > end) return true;
  return source.charAt(at + 1) === 'u' && at + 6 > end;
}

function closesValue(source: string, at: number, end: number, role: 'member' | 'item'): boolean {
  const mark = skipSpace(source, at, end);
  if (mark >= end) return true;
  const letter = source.charAt(mark);
  if (letter === (role === 'member' ? '}' : ']')) return true;
  // A comma forgotten at the end of a line.
  if (letter === '"') return source.slice(at, mark).includes('\n');
  if (letter !== ',') return false;
  const next = skipSpace(source, mark + 1, end);
  if (next >= end) return true;
  return role === 'member' ? '"}'.includes(source.charAt(next)) : startsValue(source, next);
}

function startsValue(source: string, at: number): boolean {
  const letter = source.charAt(at);
  if ('"{[]-0123456789'.includes(letter)) return true;
  return ['true', 'false', 'null'].some((word) => source.startsWith(word, at));
}

function skipSpace(source: string, at: number, end: number): number {
  let place = at;
  while (place < end && isSpace(source.charCodeAt(place))) place += 1;
  return place;
}

/** White space of JSON, and the NBSP and BOM that copying leaves between values. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0xfeff;
}

function after(source: string, mark: string, at: number, end: number): number {
  const found = source.indexOf(mark, at);
  return found === -1 || found > end ? end : found + mark.length;
}
