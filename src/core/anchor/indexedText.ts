import type { Folded } from '../text/fold.ts';
import { foldText } from '../text/fold.ts';
import { shingleAt } from '../text/sharedRuns.ts';
import type { Tokens, Vocabulary } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** A passage text with what finding things in it needs, each made once at its first use. */
export interface IndexedText {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly folded: () => Folded;
  readonly tokens: () => Tokens;
  /** Where each row of SHINGLE tokens begins, by `shingleAt`. */
  readonly shingles: () => Map<number, number[]>;
}

/** Words in a row that count as one trace of a passage: two are common in any article, four rarely survive heavy editing. */
export const SHINGLE = 3;
/** A row of words that stands more often than this says nothing about the place (and would cost a square on hostile text). */
export const COMMON = 32;

export function indexText(text: string, vocabulary: Vocabulary): IndexedText {
  let folded: Folded | undefined;
  let tokens: Tokens | undefined;
  let shingles: Map<number, number[]> | undefined;
  const getFolded = (): Folded => folded ??= foldText(text);
  const getTokens = (): Tokens => tokens ??= tokensOf(getFolded(), text, vocabulary);
  return { text, vocabulary, folded: getFolded, tokens: getTokens, shingles: () => shingles ??= shinglesOf(getTokens().ids, 0, getTokens().ids.length, SHINGLE) };
}

/** Beginnings of all rows of `length` tokens in `[from, to)`; of common rows the first COMMON + 1. */
export function shinglesOf(ids: Int32Array, from: number, to: number, length: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = from; at + length <= to; at++) {
    const key = shingleAt(ids, at, length);
    const places = found.get(key);
    if (places === undefined) found.set(key, [at]);
    else if (places.length <= COMMON) places.push(at);
  }
  return found;
}
