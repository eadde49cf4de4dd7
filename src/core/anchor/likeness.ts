import { alignParts, createLinks } from '../text/align.ts';
import { foldText } from '../text/fold.ts';
import type { Vocabulary } from './tokens.ts';
import { tokensOf, weightBetween } from './tokens.ts';

/** Words compared one by one: longer passages are judged by their beginnings. */
const MOST_WORDS = 1000;

/** 0 to 1: how much of the words of both, by weight, the two texts have in common and in the same order. */
export function likeness(a: string, b: string, vocabulary: Vocabulary): number {
  const left = tokensOf(foldText(a), undefined, vocabulary);
  const right = tokensOf(foldText(b), undefined, vocabulary);
  const leftEnd = Math.min(left.ids.length, MOST_WORDS);
  const rightEnd = Math.min(right.ids.length, MOST_WORDS);
  const all = weightBetween(left, 0, leftEnd) + weightBetween(right, 0, rightEnd);
  if (all === 0) return 0;
  const links = createLinks(left.ids.length);
  alignParts({ row: left, from: 0, to: leftEnd }, { row: right, from: 0, to: rightEnd }, links, false);
  let same = 0;
  for (let at = 0; at < leftEnd; at++) if (links.same[at] === 1) same += left.weights[at] ?? 0;
  return (2 * same) / all;
}
