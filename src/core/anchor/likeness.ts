import { alignParts, createLinks } from '../text/align.ts';
import { foldText } from '../text/fold.ts';
import type { Tokens, Vocabulary } from './tokens.ts';
import { tokensOf, weightBetween } from './tokens.ts';

/** Words compared one by one; longer passages are compared by their beginnings and ends, which is where they get cut. */
const MOST_WORDS = 1000;

/** 0 to 1: how much of the words of both, by weight, the two texts have in common and in the same order. */
export function likeness(a: string, b: string, vocabulary: Vocabulary): number {
  const left = tokensOf(foldText(a), undefined, vocabulary);
  const right = tokensOf(foldText(b), undefined, vocabulary);
  return partLikeness(left, 0, left.ids.length, right, 0, right.ids.length);
}

/** The same for parts of texts that are tokens already. */
export function partLikeness(a: Tokens, aFrom: number, aTo: number, b: Tokens, bFrom: number, bTo: number): number {
  const all = weightBetween(a, aFrom, aTo) + weightBetween(b, bFrom, bTo);
  if (all === 0) return 0;
  const links = createLinks(a.ids.length);
  const aCut = Math.min(aTo, aFrom + MOST_WORDS);
  const bCut = Math.min(bTo, bFrom + MOST_WORDS);
  alignParts({ row: a, from: aFrom, to: aCut }, { row: b, from: bFrom, to: bCut }, links, false);
  let same = 0;
  for (let at = aFrom; at < aCut; at++) if (links.same[at] === 1) same += a.weights[at] ?? 0;
  return (2 * same) / all;
}
