import type { PassageSpan } from '../model/span.ts';
import type { Links } from '../text/align.ts';
import type { Difference } from '../text/diff.ts';
import { foldSpan, unfoldSpan } from '../text/fold.ts';
import type { IndexedText } from './indexedText.ts';
import type { LinkedPlace } from './linkedPlace.ts';

/** The marked words `[from, to)` of the old text and the units marked. */
export interface MarkedWords {
  readonly old: IndexedText;
  readonly at: PassageSpan;
  readonly from: number;
  readonly to: number;
}

/** A passage's new place, and whether both its ends are where they were meant. */
export interface PlacedSpan {
  readonly at: PassageSpan;
  readonly certain: boolean;
}

/**
 * The place in units. A mark that began inside a word begins there again if the word is the same; one that began with a
 * sentence whose first words were replaced begins with the sentence again.
 */
export function spanOfPlace(young: IndexedText, place: LinkedPlace, difference: Difference, words: MarkedWords): PlacedSpan {
  const { old, from, to } = words;
  const { links } = difference;
  const tokens = young.tokens();
  const marked = foldSpan(old.folded(), words.at);
  const first = firstWord(young, place, difference, words);
  const last = lastWord(young, place, difference, words);
  let start = tokens.starts[first] ?? 0;
  let end = tokens.ends[last] ?? 0;
  if (links.to[from] === first && links.same[from] === 1) start += Math.max(0, marked.start - (old.tokens().starts[from] ?? 0));
  if (links.to[to - 1] === last && links.same[to - 1] === 1) end -= Math.max(0, (old.tokens().ends[to - 1] ?? 0) - marked.end);
  return { at: unfoldSpan(young.folded(), start, Math.max(start + 1, end)), certain: isStartCertain(first, place, difference, words) && isEndCertain(last, place, difference, words) };
}

/**
 * An end of the passage is certain where its first (last) word is the same, where the word outside it still stands beside
 * it, or where a sentence begins (ends) there as one did: the passage's first, or, with whole sentences gone, the next that
 * is left. Else words that were put in or taken out around it may be the passage's or not.
 */
function isStartCertain(first: number, place: LinkedPlace, difference: Difference, { from, to }: MarkedWords): boolean {
  const { links, oldSentences, youngSentences } = difference;
  if (links.to[from] === first && links.same[from] === 1) return true;
  if (from > 0 && links.to[from - 1] === first - 1 && links.same[from - 1] === 1) return true;
  if (youngSentences.starts[youngSentences.of[first] ?? 0] !== first) return false;
  let at = from;
  while (at < to && (links.to[at] ?? -1) < 0) at++;
  return oldSentences.starts[oldSentences.of[at] ?? 0] === at || first !== place.from;
}

function isEndCertain(last: number, place: LinkedPlace, difference: Difference, { from, to }: MarkedWords): boolean {
  const { links, oldSentences, youngSentences } = difference;
  if (links.to[to - 1] === last && links.same[to - 1] === 1) return true;
  if (links.to[to] === last + 1 && links.same[to] === 1) return true;
  if (youngSentences.starts[(youngSentences.of[last] ?? 0) + 1] !== last + 1) return false;
  let at = to - 1;
  while (at >= from && (links.to[at] ?? -1) < 0) at--;
  return oldSentences.starts[(oldSentences.of[at] ?? 0) + 1] === at + 1 || last !== place.to - 1;
}

/** New words that may stand for one lost word at a sentence's end: a replacement and a sign or two. */
const FOR_ONE = 2;

function firstWord(young: IndexedText, place: LinkedPlace, difference: Difference, { from, to }: MarkedWords): number {
  const { links, oldSentences, youngSentences } = difference;
  if (links.to[from] === place.from && links.same[from] === 1) return place.from;
  let kept = from;
  while (kept < to && (links.same[kept] !== 1 || (links.to[kept] ?? -1) < place.from)) kept++;
  const wasHead = oldSentences.starts[oldSentences.of[kept] ?? 0] ?? 0;
  const head = youngSentences.starts[youngSentences.of[links.to[kept] ?? 0] ?? 0] ?? 0;
  const lost = kept - wasHead;
  const added = (links.to[kept] ?? 0) - head;
  if (wasHead >= from && lost > 0 && added > 0 && added <= FOR_ONE * lost + 1 && isFree(links, wasHead - 1, head, place.from)) return Math.min(head, place.from);
  return links.to[from] === place.from ? place.from - wordBefore(young, place.from, links, from) : place.from;
}

function lastWord(young: IndexedText, place: LinkedPlace, difference: Difference, { from, to }: MarkedWords): number {
  const { links, oldSentences, youngSentences } = difference;
  const last = place.to - 1;
  if (links.to[to - 1] === last && links.same[to - 1] === 1) return last;
  let kept = to - 1;
  while (kept >= from && (links.same[kept] !== 1 || (links.to[kept] ?? -1) > last)) kept--;
  const wasTail = oldSentences.starts[(oldSentences.of[kept] ?? 0) + 1] ?? 0;
  const tail = youngSentences.starts[(youngSentences.of[links.to[kept] ?? 0] ?? 0) + 1] ?? 0;
  const lost = wasTail - 1 - kept;
  const added = tail - 1 - (links.to[kept] ?? 0);
  if (wasTail <= to && lost > 0 && added > 0 && added <= FOR_ONE * lost + 1 && isFree(links, wasTail, place.to, tail)) return Math.max(tail - 1, last);
  return links.to[to - 1] === last ? last + wordBehind(young, last, links, to - 1) : last;
}

/** Whether no word of the neighbour went to these new ones. */
function isFree(links: Links, neighbour: number, from: number, to: number): boolean {
  const link = links.to[neighbour] ?? -1;
  return link < from || link >= to;
}

/** Tokens that belong to the same word as token `at`, which stands for another word: "400" was linked, "2,400" is meant. */
function wordBefore(young: IndexedText, at: number, links: Links, source: number): number {
  if (links.same[source] === 1) return 0;
  const { starts, ends, weights } = young.tokens();
  const floor = source > 0 ? links.to[source - 1] ?? -1 : -1;
  let taken = 0;
  for (let step = 1; at - step > floor && ends[at - step] === starts[at - step + 1]; step++) if ((weights[at - step] ?? 0) > 0) taken = step;
  return taken;
}

function wordBehind(young: IndexedText, at: number, links: Links, source: number): number {
  if (links.same[source] === 1) return 0;
  const { starts, ends, weights } = young.tokens();
  const next = links.to[source + 1] ?? -1;
  const limit = next > at ? next : starts.length;
  let taken = 0;
  for (let step = 1; at + step < limit && starts[at + step] === ends[at + step - 1]; step++) if ((weights[at + step] ?? 0) > 0) taken = step;
  return taken;
}
