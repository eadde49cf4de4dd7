import type { PassageSpan } from '../model/span.ts';
import type { Difference } from '../text/diff.ts';
import { foldSpan, unfoldSpan } from '../text/fold.ts';
import type { IndexedText } from './indexedText.ts';
import type { LinkedPlace } from './linkedPlace.ts';
import type { MarkedWords } from './markedWords.ts';
import { placeEnd } from './placeEnd.ts';

/** A passage's new place, and whether both its ends are where they were meant. */
export interface PlacedSpan {
  readonly at: PassageSpan;
  readonly certain: boolean;
}

/** The place in units. A mark that began inside a word begins there again if the word is the same. */
export function spanOfPlace(young: IndexedText, place: LinkedPlace, difference: Difference, words: MarkedWords): PlacedSpan {
  const { old, from, to } = words;
  const { links } = difference;
  const tokens = young.tokens();
  const marked = foldSpan(old.folded(), words.at);
  const first = placeEnd(young, place, difference, words, -1);
  const last = placeEnd(young, place, difference, words, 1);
  let start = tokens.starts[first.word] ?? 0;
  let end = tokens.ends[last.word] ?? 0;
  if (links.to[from] === first.word && links.same[from] === 1) start += Math.max(0, marked.start - (old.tokens().starts[from] ?? 0));
  if (links.to[to - 1] === last.word && links.same[to - 1] === 1) end -= Math.max(0, (old.tokens().ends[to - 1] ?? 0) - marked.end);
  return { at: unfoldSpan(young.folded(), start, Math.max(start + 1, end)), certain: first.certain && last.certain };
}
