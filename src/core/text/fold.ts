import type { PassageSpan } from '../model/span.ts';

/**
 * A text with the differences taken out that saving, re-escaping and re-typesetting make, and the way back.
 * Case and words stay. Folded away: kinds of quotation marks, of dashes (with the blanks around them), of white space and
 * its amount, no-break blanks, soft hyphens, zero-width and direction marks, NFC or NFD, `…` or `...`.
 * `“It’s  a\u00adb – c”` → `'It's ab-c'`.
 *
 * Every unit of `text` came from the units `starts[i]` to `ends[i]` of the original. Units of one cluster (a letter with its
 * marks, a blank for a line end and an indent) share their range: only together do they map back.
 */
export interface Folded {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const QUOTES = new Set('\'"`´«»‘’‚‛“”„‟‹›ʼʹʺ′″‵‶〝〞〟＂＇「」『』');
/** Always a dash; the blanks around it go, since houses set "word – word" and "word—word". */
const LONG_DASHES = new Set('‒–—―⸺⸻﹘');
/** A dash only with blanks on both sides ("word - word"); else it joins words ("post-war"). */
const HYPHENS = new Set('-‐‑−﹣－⁃');
const IGNORED = /[\p{Default_Ignorable_Code_Point}\u061c\ufeff\u200b]/u;
const MARK = /\p{M}/u;

const SPACE = 0x20;
const QUOTE = 0x27;
const DASH = 0x2d;
const POINT = 0x2e;

const isSpace = (code: number): boolean =>
  code === SPACE || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x85 || code === 0x1680
  || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;

const isAsciiWord = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
const isIgnored = (code: number): boolean => code >= 0xad && (code === 0xad || code > 0x300) && IGNORED.test(String.fromCodePoint(code));
/** Marks, and the vowel and final jamo that compose with what stands before them. Letters of Latin, Greek, Cyrillic are quick. */
const isMark = (code: number): boolean => code >= 0x300 && MARK.test(String.fromCodePoint(code));

/** What the folding has written so far. */
interface Output {
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
}

function put(out: Output, unit: number, start: number, end: number): void {
  if (out.length === out.units.length) grow(out);
  out.units[out.length] = unit;
  out.starts[out.length] = start;
  out.ends[out.length++] = end;
}

function grow(out: Output): void {
  const size = out.length * 2 + 64;
  const units = new Uint16Array(size);
  const starts = new Int32Array(size);
  const ends = new Int32Array(size);
  units.set(out.units);
  starts.set(out.starts);
  ends.set(out.ends);
  Object.assign(out, { units, starts, ends });
}

/** The folded form of a whole text. Linear. The text's two ends count as white space. */
export function foldText(text: string): Folded {
  const size = text.length + 16;
  const out: Output = { units: new Uint16Array(size), starts: new Int32Array(size), ends: new Int32Array(size), length: 0 };
  for (let at = 0; at < text.length;) at = foldNext(out, text, at);
  return { text: decode(out), starts: out.starts.slice(0, out.length), ends: out.ends.slice(0, out.length) };
}

/** Folds what starts at `at`; answers where the rest starts. */
function foldNext(out: Output, text: string, at: number): number {
  const code = text.codePointAt(at) ?? 0;
  if (isAsciiWord(code)) return foldCluster(out, text, at, code);
  if (isSpace(code)) return foldSpaces(out, text, at);
  if (isIgnored(code)) return at + (code > 0xffff ? 2 : 1);
  const char = String.fromCodePoint(code);
  if (QUOTES.has(char)) {
    const end = endOfTwins(text, at, code);
    put(out, QUOTE, at, end);
    return end;
  }
  if (LONG_DASHES.has(char) || HYPHENS.has(char)) return foldDash(out, text, at, LONG_DASHES.has(char));
  if (code === 0x2026) {
    for (let point = 0; point < 3; point++) put(out, POINT, at, at + 1);
    return at + 1;
  }
  return foldCluster(out, text, at, code);
}

/** ``` `` ```, `''` and `,,` stand for one double mark in plain text; the comma is no quotation mark by itself. */
function endOfTwins(text: string, at: number, code: number): number {
  const twins = code === 0x27 || code === 0x60;
  return twins && text.charCodeAt(at + 1) === code ? at + 2 : at + 1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0;
    if (!isSpace(code) && !isIgnored(code)) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** One blank for the whole run, zero-width characters inside it included. */
function foldSpaces(out: Output, text: string, at: number): number {
  const end = skipSpaces(text, at);
  put(out, SPACE, at, end);
  return end;
}

function foldDash(out: Output, text: string, at: number, long: boolean): number {
  let end = at + 1;
  while (text.charCodeAt(end) === DASH && text.charCodeAt(at) === DASH) end++;
  const after = skipSpaces(text, end);
  const blankBefore = out.length === 0 || out.units[out.length - 1] === SPACE;
  const blankAfter = after === text.length || (after > end && hasSpace(text, end, after));
  const isDash = long || end > at + 1 || (blankBefore && blankAfter);
  if (!isDash) {
    put(out, DASH, at, end);
    return end;
  }
  if (blankBefore && out.length > 0) out.length--;
  put(out, DASH, at, end);
  return after;
}

function hasSpace(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSpace(text.charCodeAt(at))) return true;
  return false;
}

/** A character with the marks that follow it, decomposed: "é" and "e\u0301" give the same two units. */
function foldCluster(out: Output, text: string, at: number, code: number): number {
  const width = code > 0xffff ? 2 : 1;
  const nextCode = text.charCodeAt(at + width);
  if (code < 0xc0 && !(nextCode >= 0x300)) {
    put(out, code, at, at + 1);
    return at + 1;
  }
  let cluster = String.fromCodePoint(code);
  let end = at + width;
  for (let next = end; next < text.length;) {
    const follower = text.codePointAt(next) ?? 0;
    next += follower > 0xffff ? 2 : 1;
    if (isMark(follower) && !isIgnored(follower)) {
      cluster += String.fromCodePoint(follower);
      end = next;
    } else if (!isIgnored(follower)) break;
  }
  const folded = cluster.normalize('NFD');
  for (let unit = 0; unit < folded.length; unit++) put(out, folded.charCodeAt(unit), at, end);
  return end;
}

/** Units a call of fromCharCode takes; far below every engine's limit of arguments. */
const CHUNK = 4096;

function decode(out: Output): string {
  let text = '';
  for (let at = 0; at < out.length; at += CHUNK) {
    const chunk = out.units.subarray(at, Math.min(out.length, at + CHUNK));
    // apply takes any array-like of numbers; its type says array. Spreading would walk an iterator, four times slower.
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

/** Whether the original can be cut before folded unit `at`: not inside a cluster. */
export function isFoldBorder(folded: Folded, at: number): boolean {
  return at <= 0 || at >= folded.text.length || folded.starts[at] !== folded.starts[at - 1];
}

/** Folded units `[start, end)` as a span of the original: first to last unit they came from. `start < end`. */
export function unfoldSpan(folded: Folded, start: number, end: number): PassageSpan {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** The folded units that came from a span of the original: all it touches. Empty where everything in it fell away. */
export function foldSpan(folded: Folded, span: PassageSpan): { readonly start: number; readonly end: number } {
  const start = firstFrom(folded.ends, span.start + 1);
  return { start, end: Math.max(start, firstFrom(folded.starts, span.end)) };
}

/** Index of the first number that is at least `limit`, in ascending numbers. */
function firstFrom(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
