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
  /** 1 where a sentence begins. */
  readonly heads: Uint8Array;
}

/** Numbers for words, shared by the texts that are compared. */
export type Vocabulary = Map<string, number>;

/** Past eight letters a word is rare already; more weight would let one long name outvote a sentence. */
const MOST = 8;
/** A word (a number with its points and commas is one), or one sign. Marks belong to words since folded text is decomposed. Linear. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:(?<=\p{N})[.,:]\p{N}[\p{L}\p{N}\p{M}]*)*|[^\s\p{L}\p{N}\p{M}]/gu;
/** Written without blanks: one character (with its marks) is a token. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_PART = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
/** In those scripts a character is worth about half a word. */
const UNSPACED_WEIGHT = 3;
const WORD = /[\p{L}\p{N}\p{M}]/u;
interface Growing {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly weights: number[];
}

/**
 * Tokens of a folded text. `original` is the text it was folded from: its blank lines, which folding takes away,
 * tell where paragraphs end. Linear.
 */
export function tokensOf(folded: Folded, original: string, vocabulary: Vocabulary): Tokens {
  const out: Growing = { ids: [], starts: [], ends: [], weights: [] };
  for (const match of folded.text.matchAll(TOKEN)) {
    const word = match[0];
    if (word.length > 1 && UNSPACED.test(word)) pushUnspaced(out, word, match.index, vocabulary);
    else push(out, word, match.index, UNSPACED.test(word) ? UNSPACED_WEIGHT : weightOf(word), vocabulary);
  }
  return {
    ids: Int32Array.from(out.ids), starts: Int32Array.from(out.starts), ends: Int32Array.from(out.ends),
    weights: Uint8Array.from(out.weights), heads: headsOf(out, folded, original),
  };
}

function push(out: Growing, word: string, start: number, weight: number, vocabulary: Vocabulary): void {
  let id = vocabulary.get(word);
  if (id === undefined) vocabulary.set(word, id = vocabulary.size);
  out.ids.push(id);
  out.starts.push(start);
  out.ends.push(start + word.length);
  out.weights.push(weight);
}

function weightOf(word: string): number {
  return WORD.test(word) ? Math.min(MOST, word.length) : 0;
}

/** A run that holds characters of unspaced scripts: each of those by itself, what stands between them as words. */
function pushUnspaced(out: Growing, run: string, start: number, vocabulary: Vocabulary): void {
  let done = 0;
  const between = (end: number): void => {
    if (end > done) push(out, run.slice(done, end), start + done, weightOf(run.slice(done, end)), vocabulary);
  };
  for (const part of run.matchAll(UNSPACED_PART)) {
    between(part.index);
    push(out, part[0], start + part.index, UNSPACED_WEIGHT, vocabulary);
    done = part.index + part[0].length;
  }
  between(run.length);
}

function headsOf(tokens: Growing, folded: Folded, original: string): Uint8Array {
  const heads = new Uint8Array(tokens.ids.length);
  let at = 0;
  for (const sentence of sentencesOf(original)) {
    while (at < heads.length && (folded.starts[tokens.starts[at] ?? 0] ?? 0) < sentence.start) at++;
    if (at < heads.length) heads[at] = 1;
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
