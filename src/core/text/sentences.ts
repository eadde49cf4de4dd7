import type { PassageSpan } from '../model/span.ts';
import {
  BEFORE_NUMBERS, DAYS_AND_MONTHS, LEADING_ON, MID_SENTENCE, ORDINAL_FOLLOWERS, SHORT_MONTHS, STARTERS, TITLES,
} from './abbreviations.ts';

/** Ends a sentence with no space behind it: CJK, Urdu, danda, Armenian, Ethiopic, Khmer, Burmese, Arabic question mark. */
const HARD = '。！？｡︒۔؟।॥։።፧។။';
const SOFT = '!?‼⁇⁈⁉';
const CLOSING = ')]}”’»›」』）］｝】〉》〕';
/** Close when they stand right behind the mark and no letter follows: straight quotes, and marks that other languages close with. */
const EITHER_WAY = '"\'“‘«‹„';
const OPENING = '"\'“‘«‹„‚»›([{¿¡「『（【《〈*';
const QUOTES = '"\'“‘«‹„‚»›「『';
/** How far back the word before a full stop is read. */
const LONGEST_WORD = 24;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;
const LOWER = /^\p{Ll}/u;
const STARTS = /^[\p{L}\p{N}\p{S}@#•…&]/u;

/** White space of any kind, invisible separators included. */
export const isSpace = (code: number): boolean =>
  code <= 0x20 || (code >= 0x80 && (code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b)
    || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff));

/** The span without white space at its borders; undefined when nothing is left. */
export const trimmed = (text: string, start: number, end: number): PassageSpan | undefined => {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
};

type Mark = 'hard' | 'soft' | 'dot' | 'ellipsis';
/** A run of end marks `[at, marks)` and the closing quotes and brackets behind it, up to `end`. */
interface Stop {
  readonly mark: Mark;
  readonly at: number;
  readonly marks: number;
  readonly end: number;
}

const codePoint = (text: string, at: number, limit: number): string =>
  at < limit ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';

/** Georgian letters count as lower case in Unicode but start sentences. */
const isLower = (char: string): boolean => LOWER.test(char) && !(char >= 'ა' && char <= 'ჿ');

const markAt = (code: number): Mark | undefined => {
  if (code === 0x2e) return 'dot';
  if (code === 0x21 || code === 0x3f) return 'soft';
  // Below the Armenian full stop (U+0589) only the three ASCII marks end sentences.
  if (code < 0x500) return undefined;
  if (code === 0x2026) return 'ellipsis';
  const char = String.fromCharCode(code);
  if (SOFT.includes(char)) return 'soft';
  return HARD.includes(char) ? 'hard' : undefined;
};

/** `[12]` or `[b]` behind a sentence: a note mark of at most four characters. Answers the offset behind it, else `at`. */
const behindNoteMark = (text: string, at: number, limit: number): number => {
  if (text.charCodeAt(at) !== 0x5b) return at;
  for (let end = at + 1; end <= at + 5 && end < limit; end++) {
    if (text.charCodeAt(end) === 0x5d) return end > at + 1 ? end + 1 : at;
    if (!LETTER_OR_DIGIT.test(text.charAt(end))) return at;
  }
  return at;
};

const behindClosers = (text: string, at: number, limit: number): number => {
  for (;;) {
    const char = text.charAt(at);
    if (at >= limit) return limit;
    if (CLOSING.includes(char)) at++;
    else if (EITHER_WAY.includes(char) && !LETTER_OR_DIGIT.test(codePoint(text, at + 1, limit))) at++;
    else if (char === '[' && behindNoteMark(text, at, limit) > at) at = behindNoteMark(text, at, limit);
    else return at;
  }
};

const stopAt = (text: string, at: number, limit: number): Stop | undefined => {
  let mark = markAt(text.charCodeAt(at));
  if (mark === undefined) return undefined;
  let marks = at + 1;
  for (; marks < limit; marks++) {
    const more = markAt(text.charCodeAt(marks));
    if (more === undefined) break;
    if (more === 'hard' || mark === 'hard') mark = 'hard';
    else if (more === 'soft' || mark === 'soft') mark = 'soft';
    else mark = 'ellipsis';
  }
  return { mark, at, marks, end: behindClosers(text, marks, limit) };
};

/** A blank line; with the carriage returns of a text that was saved with them, too. */
const isBorder = (text: string, at: number, limit: number): boolean => {
  if (text.charCodeAt(at) !== 0x0a) return false;
  const next = text.charCodeAt(at + 1) === 0x0d ? at + 2 : at + 1;
  return next < limit && text.charCodeAt(next) === 0x0a;
};

/** What follows a stop: the first character that is no white space and no opening mark, and the word it begins. */
interface Next {
  readonly kind: 'nothing' | 'joined' | 'text';
  readonly lead: string;
  readonly word: string;
  readonly quoted: boolean;
}

const nextAfter = (text: string, from: number, limit: number): Next => {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at)) && !isBorder(text, at, limit)) at++;
  if (at === limit || isBorder(text, at, limit)) return { kind: 'nothing', lead: '', word: '', quoted: false };
  if (at === from) return { kind: 'joined', lead: text.charAt(at), word: '', quoted: false };
  let quoted = false;
  while (at < limit && OPENING.includes(text.charAt(at))) quoted = QUOTES.includes(text.charAt(at++)) || quoted;
  let end = at;
  while (end < limit && end - at < LONGEST_WORD && LETTER_OR_DIGIT.test(codePoint(text, end, limit))) end += codePoint(text, end, limit).length;
  return { kind: 'text', lead: codePoint(text, at, limit), word: text.slice(at, end), quoted };
};

/** The word before a full stop, inner full stops included: `U.S` in "the U.S.", `Gen` in "Lt.-Gen.". */
const wordBefore = (text: string, dot: number, start: number): string => {
  let at = dot;
  while (at > start && dot - at < LONGEST_WORD) {
    const code = text.charCodeAt(at - 1);
    const low = code >= 0xdc00 && code <= 0xdfff && at - 1 > start;
    const char = low ? text.slice(at - 2, at) : text.charAt(at - 1);
    if (code !== 0x2e && !LETTER_OR_DIGIT.test(char)) break;
    at -= char.length;
  }
  return text.slice(at, dot);
};

const isCapital = (word: string): boolean => LETTER.test(word) && !LOWER.test(word);
const starts = (next: Next): boolean => next.quoted || (isCapital(next.word) && STARTERS.has(next.word.toLowerCase()));

const acronymEnds = (word: string, next: Next): boolean => {
  const low = word.toLowerCase();
  if (LEADING_ON.has(low)) return false;
  if (low === 'a.m' || low === 'p.m') {
    const zone = next.word.length <= 4 && next.word === next.word.toUpperCase();
    return !DIGIT.test(next.lead) && !zone && !DAYS_AND_MONTHS.has(next.word.toLowerCase());
  }
  return starts(next);
};

const isAcronym = (word: string): boolean =>
  word.includes('.') && word.split('.').every((part) => part.length <= 2 && !DIGIT.test(part));

const numberEnds = (word: string, next: Next, first: boolean): boolean => {
  if (first && word.length <= 3) return false;
  return !(word.length <= 2 && ORDINAL_FOLLOWERS.has(next.word.toLowerCase()));
};

/** Whether a single full stop at `stop.at` ends a sentence that began at `start`. */
const dotEnds = (text: string, stop: Stop, next: Next, start: number): boolean => {
  const word = wordBefore(text, stop.at, start);
  if (word === '') return true;
  if (DIGIT.test(word)) return numberEnds(word, next, start === stop.at - word.length);
  if (isAcronym(word)) return acronymEnds(word, next);
  const low = word.toLowerCase();
  const capital = isCapital(word);
  const digits = DIGIT.test(next.lead);
  if (capital && TITLES.has(low)) return digits;
  if (digits && (BEFORE_NUMBERS.has(low) || (capital && SHORT_MONTHS.has(low)))) return false;
  const initial = [...word].length === 1 && LETTER.test(word) && word.toLowerCase() !== word.toUpperCase();
  if (initial || MID_SENTENCE.has(low)) return starts(next);
  return true;
};

const ends = (text: string, stop: Stop, start: number, limit: number): boolean => {
  const next = nextAfter(text, stop.end, limit);
  if (next.kind === 'nothing') return true;
  if (stop.mark === 'hard') {
    const quoted = stop.end > stop.marks;
    // Japanese goes on after a quoted sentence with the particle "to"; any script goes on after a comma.
    return !((next.lead !== '' && '、，,;；'.includes(next.lead)) || (quoted && next.kind === 'joined' && next.lead === 'と'));
  }
  if (next.kind === 'joined' || isLower(next.lead) || !STARTS.test(next.lead)) return false;
  if (stop.mark === 'soft') return true;
  // "He … left" and "[…]" leave words out; "left … Then" does not tell, and stays whole.
  if (stop.mark === 'ellipsis') return stop.at > start && LETTER_OR_DIGIT.test(text.charAt(stop.at - 1));
  return dotEnds(text, stop, next, start);
};

/**
 * The sentences of a text (or of a span of it), in order, without white space at their borders. Every character that is no
 * white space lies in exactly one. A blank line (`\n\n`, the border of blocks) always ends a sentence, a single line end never.
 * A script without end marks (Thai) gives one sentence a block. Rules: a mark, its closing quotes, white space, then
 * something that can begin a sentence; a full stop also asks the word before it. Linear in the span.
 * "Mr. Berg paid €4.8 million. “Too much?!” she asked." → "Mr. Berg paid €4.8 million." and "“Too much?!” she asked."
 */
export const sentencesOf = (text: string, span: PassageSpan = { start: 0, end: text.length }): readonly PassageSpan[] => {
  const { end: limit } = span;
  const sentences: PassageSpan[] = [];
  const begin = (at: number): number => {
    while (at < limit && isSpace(text.charCodeAt(at))) at++;
    return at;
  };
  const finish = (start: number, end: number): void => {
    const sentence = trimmed(text, start, end);
    if (sentence !== undefined) sentences.push(sentence);
  };
  let start = begin(span.start);
  for (let at = start; at < limit;) {
    const stop = stopAt(text, at, limit);
    const over = stop === undefined ? isBorder(text, at, limit) : ends(text, stop, start, limit);
    at = stop?.end ?? at + 1;
    if (!over) continue;
    finish(start, at);
    start = at = begin(at);
  }
  finish(start, limit);
  return sentences;
};

/**
 * The sentence at an offset. White space behind a sentence belongs to it, white space at the beginning of a block to the
 * block's first sentence; undefined only where the block is empty. Reads one block.
 */
export const sentenceAt = (text: string, offset: number): PassageSpan | undefined => {
  const before = offset < 2 ? -1 : text.lastIndexOf('\n\n', offset - 2);
  const after = text.indexOf('\n\n', Math.max(0, offset - 1));
  const block = { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
  const sentences = sentencesOf(text, block);
  let found = sentences[0];
  for (const sentence of sentences) if (sentence.start <= offset) found = sentence;
  return found;
};
