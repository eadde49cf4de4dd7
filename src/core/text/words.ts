import type { PassageSpan } from '../model/span.ts';

const WORD = /[\p{L}\p{N}\p{M}_]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const MARK = /\p{M}/u;
/** Written without spaces and without a sign where a word ends: each character stands for itself. */
const IDEOGRAPH = /\p{Script=Han}/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HIRAGANA = /\p{Script=Hiragana}/u;

type Kind = 'none' | 'word' | 'ideograph' | 'katakana' | 'hiragana' | 'mark';

const kindOf = (code: number): Kind => {
  if (code < 0x80) {
    const alphanumeric = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
    return alphanumeric ? 'word' : 'none';
  }
  const char = String.fromCodePoint(code);
  // Zero-width joiner and non-joiner stand inside words of Persian and Indic scripts.
  if (code === 0x200c || code === 0x200d || MARK.test(char)) return 'mark';
  if (code >= 0x2e80) {
    if (IDEOGRAPH.test(char)) return 'ideograph';
    if (KATAKANA.test(char)) return 'katakana';
    if (HIRAGANA.test(char)) return 'hiragana';
  }
  return WORD.test(char) ? 'word' : 'none';
};

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;
const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);
const codeBefore = (text: string, at: number): number => {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? codeAt(text, at - 2) : low;
};

/** Apostrophes and hyphens join letters ("don't", "post-war"), full stops and commas join digits ("1,234.5"), a full stop single capitals ("U.S"). */
const joins = (text: string, at: number, start: number, end: number): boolean => {
  if (at <= start || at + 1 >= end) return false;
  const before = String.fromCodePoint(codeBefore(text, at));
  const after = String.fromCodePoint(codeAt(text, at + 1));
  switch (text.charCodeAt(at)) {
    case 0x27: case 0x2019: case 0x2bc: case 0xb7: case 0xad: return LETTER.test(before) && LETTER.test(after);
    case 0x2d: case 0x2010: case 0x2011: return WORD.test(before) && WORD.test(after);
    case 0x2c: return DIGIT.test(before) && DIGIT.test(after);
    case 0x2e: return (DIGIT.test(before) && DIGIT.test(after)) || (LETTER.test(after) && isInitial(text, at, start));
    default: return false;
  }
};

const isInitial = (text: string, dot: number, start: number): boolean => {
  if (!LETTER.test(text.charAt(dot - 1))) return false;
  return dot - 1 === start || text.charAt(dot - 2) === '.';
};

/** End of the word that starts at `start`; `start` itself when no word starts there. */
const wordEnd = (text: string, start: number, end: number): number => {
  const kind = start < end ? kindOf(codeAt(text, start)) : 'none';
  if (kind === 'none') return start;
  let at = start + widthOf(codeAt(text, start));
  while (at < end) {
    const code = codeAt(text, at);
    const next = kindOf(code);
    if (next === 'mark' || (next === kind && kind !== 'ideograph')) at += widthOf(code);
    else if (next === 'none' && kind === 'word' && joins(text, at, start, end)) at += 1;
    else break;
  }
  return Math.min(at, end);
};

/**
 * The words of a text (or of a span of it) in order: runs of letters, marks and digits with the apostrophes, hyphens and
 * points inside them. Han characters are a word each, kana run by script; other scripts without spaces give one word a run.
 * "Berg's U.S. plan: 1,234.5" → `Berg's`, `U.S`, `plan`, `1,234.5`. Linear in the span.
 */
export const wordsOf = (text: string, span: PassageSpan = { start: 0, end: text.length }): readonly PassageSpan[] => {
  const words: PassageSpan[] = [];
  for (let at = span.start; at < span.end;) {
    const end = wordEnd(text, at, span.end);
    if (end > at) words.push({ start: at, end });
    at = end > at ? end : at + widthOf(codeAt(text, at));
  }
  return words;
};

/** Scripts that set no blanks between words and show no sign where one ends: any place may be a border. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Kind of the character an offset stands behind, past the marks on it. */
const kindBefore = (text: string, at: number): { readonly kind: Kind; readonly code: number } => {
  let place = at;
  let code = codeBefore(text, place);
  while (kindOf(code) === 'mark' && place - widthOf(code) > 0) {
    place -= widthOf(code);
    code = codeBefore(text, place);
  }
  return { kind: kindOf(code), code };
};

/** Whether a comma or point at the offset stands inside a number: "1,2". */
const isInNumber = (text: string, at: number): boolean =>
  (text.charAt(at) === ',' || text.charAt(at) === '.') && at > 0 && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));

/**
 * Whether a search for whole words may cut the text at an offset: not between two letters or digits of one run, not before a
 * mark, not inside a number. Apostrophes and hyphens part words here: "Berg" is found in "Berg's" and "anti-Berg", not in "Bergen".
 */
export const isWordBorder = (text: string, at: number): boolean => {
  if (at <= 0 || at >= text.length) return true;
  const code = codeAt(text, at);
  if (code >= 0xdc00 && code <= 0xdfff && codeBefore(text, at + 1) !== code) return false;
  const after = kindOf(code);
  if (after === 'mark') return false;
  if (isInNumber(text, at) || isInNumber(text, at - 1)) return false;
  const before = kindBefore(text, at);
  if (before.kind !== after || after === 'none' || after === 'ideograph') return true;
  return after === 'word' && UNSPACED.test(String.fromCodePoint(code)) && UNSPACED.test(String.fromCodePoint(before.code));
};

/** How far from the offset a word's beginning is looked for: longer words are cut there. */
const REACH = 256;

/** The word that covers an offset, or ends at it; undefined where there is none. */
export const wordAt = (text: string, offset: number): PassageSpan | undefined => {
  let start = Math.max(0, offset - REACH);
  // Start at white space or the text's beginning, so that a word is read from its first letter.
  for (let at = offset - 1; at >= start; at--) if (text.charCodeAt(at) <= 0x20) { start = at + 1; break; }
  if (start > 0 && /[\udc00-\udfff]/.test(text.charAt(start))) start++;
  let found: PassageSpan | undefined;
  for (let at = start; at <= offset && at < text.length;) {
    const end = wordEnd(text, at, Math.min(text.length, offset + REACH));
    if (end > at && at <= offset && offset <= end) found = { start: at, end };
    at = end > at ? end : at + widthOf(codeAt(text, at));
  }
  return found;
};
