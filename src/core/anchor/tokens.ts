import type { Folded } from '../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * A folded text as words and signs, numbered so that equal ones have equal numbers in all texts of one vocabulary.
 * Offsets count in the folded text. White space is no token.
 */
export interface Tokens {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What finding this token again is worth: letters up to MOST; 0 for a sign. "the" tells little, "Lindsund" much. */
  readonly weights: Uint8Array;
  /** 1 where a sentence begins, 2 where a paragraph does. */
  readonly heads: Uint8Array;
}

/** Numbers for words, shared by the texts that are compared. */
export type Vocabulary = Map<string, number>;

/** Past eight letters a word is rare already; more weight would let one long name outvote a sentence. */
const MOST = 8;
/** Written without blanks: one character (with its marks) is a token. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The first code unit of any of these scripts. */
const FIRST_UNSPACED = 0xe00;
/** In those scripts a character is worth about half a word. */
const UNSPACED_WEIGHT = 3;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const NUMBER = /\p{N}/u;
const MARK = /\p{M}/u;

type Kind = 'word' | 'unspaced' | 'sign' | 'space';

/** Letters, digits and marks make words; folded text is decomposed, so marks stand by themselves. Most text is decided without a regular expression. */
function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  if (unit === 0x20) return 'space';
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit) ? 'word' : 'sign';
  if ((unit >= 0x300 && unit <= 0x373) || (unit >= 0x410 && unit <= 0x44f)) return 'word';
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (unit >= FIRST_UNSPACED && UNSPACED.test(char)) return 'unspaced';
  return WORD.test(char) ? 'word' : 'sign';
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

interface Growing {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly weights: number[];
}

/**
 * Tokens of a folded text. `original` is the text it was folded from: its blank lines, which folding takes away, tell where
 * paragraphs end; without it no token is a head. Linear.
 */
export function tokensOf(folded: Folded, original: string | undefined, vocabulary: Vocabulary): Tokens {
  const out: Growing = { ids: [], starts: [], ends: [], weights: [] };
  const { text } = folded;
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    const end = kind === 'word' ? wordEnd(text, at) : kind === 'unspaced' ? clusterEnd(text, at) : at + widthAt(text, at);
    if (kind !== 'space') push(out, text.slice(at, end), at, kind === 'sign' ? 0 : kind === 'word' ? Math.min(MOST, end - at) : UNSPACED_WEIGHT, vocabulary);
    at = end;
  }
  return {
    ids: Int32Array.from(out.ids), starts: Int32Array.from(out.starts), ends: Int32Array.from(out.ends),
    weights: Uint8Array.from(out.weights), heads: original === undefined ? new Uint8Array(out.ids.length) : headsOf(out, folded, original),
  };
}

/** A number takes in the points, commas and colons between its digits: "2,400", "16:30". */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && kindAt(text, at) === 'word') at += widthAt(text, at);
    if (!'.,:'.includes(text.charAt(at)) || at + 1 >= text.length) return at;
    if (!NUMBER.test(text.charAt(at - 1)) || !NUMBER.test(text.charAt(at + 1))) return at;
    at++;
  }
}

function clusterEnd(text: string, start: number): number {
  let at = start + widthAt(text, start);
  while (at < text.length && MARK.test(text.charAt(at))) at++;
  return at;
}

function push(out: Growing, word: string, start: number, weight: number, vocabulary: Vocabulary): void {
  let id = vocabulary.get(word);
  if (id === undefined) vocabulary.set(word, id = vocabulary.size);
  out.ids.push(id);
  out.starts.push(start);
  out.ends.push(start + word.length);
  out.weights.push(weight);
}

function headsOf(tokens: Growing, folded: Folded, original: string): Uint8Array {
  const heads = new Uint8Array(tokens.ids.length);
  let at = 0;
  let end = 0;
  for (const sentence of sentencesOf(original)) {
    while (at < heads.length && (folded.starts[tokens.starts[at] ?? 0] ?? 0) < sentence.start) at++;
    if (at < heads.length) heads[at] = Math.max(heads[at] ?? 0, original.slice(end, sentence.start).split('\n').length > 2 ? 2 : 1);
    end = sentence.end;
  }
  return heads;
}

/** Index of the first token that ends after folded offset `at`. */
export function tokenFrom(tokens: Tokens, at: number): number {
  let low = 0;
  let high = tokens.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.ends[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index behind the last token that starts before folded offset `at`. */
export function tokenTo(tokens: Tokens, at: number): number {
  let low = 0;
  let high = tokens.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the tokens `[from, to)` weigh together. */
export function weightBetween(tokens: Tokens, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += tokens.weights[index] ?? 0;
  return sum;
}
