import type { Links, Part, Row } from './align.ts';
import { alignParts, createLinks } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';
import { sentenceLength } from './sentenceLinks.ts';

/** New words looked through beside a sentence whose place is known: two or three sentences put in between. */
const REACH = 60;
/**
 * Share of its weight that makes what is found there a version of a sentence: its neighbour speaks for it. Of two sentences
 * about the same event up to half is the same when one is short ("said", "the president").
 */
const ENOUGH = 0.6;
/** How much further apart its words may be than they were: three words of six, strewn over a sentence of twelve, met by chance. */
const STRETCH = 1.5;
/** All cells of one comparison. */
const BUDGET = 4_000_000;

const NO_HEADS: Uint8Array = new Uint8Array(0);

/**
 * Links sentences that were not found to what is new right beside their neighbours. A short sentence that moved with its
 * paragraph has too few words to be looked for in the whole text, and one that ran into another is none any more; beside
 * the sentence it always stood beside, more than half of its words are enough.
 */
export function linkBesideKnown(links: Links, old: Row, young: Row, a: Sentences): void {
  const taken = new Uint8Array(young.ids.length);
  links.to.forEach((to, at) => {
    if (to >= 0 && links.same[at] === 1) taken[to] = 1;
  });
  let budget = BUDGET;
  const tryBeyond = (neighbour: number, out: -1 | 1): void => {
    const sentence = neighbour + out;
    const place = outermost(links, old, a, neighbour, out);
    if (place === undefined || outermost(links, old, a, sentence, out) !== undefined) return;
    const gap = gapBeyond(place, young, taken, out);
    budget -= sentenceLength(a, sentence) * (gap.to - gap.from);
    if (budget > 0) linkWithin(links, taken, { row: old, from: a.starts[sentence] ?? 0, to: a.starts[sentence + 1] ?? 0 }, { row: young, ...gap });
  };
  for (let sentence = 0; sentence + 1 < a.weights.length; sentence++) tryBeyond(sentence, 1);
  for (let sentence = a.weights.length - 1; sentence > 0; sentence--) tryBeyond(sentence, -1);
}

/** The place of the last word (`out` 1) or the first one (-1) of a sentence that is still there. */
function outermost(links: Links, old: Row, a: Sentences, sentence: number, out: -1 | 1): number | undefined {
  const from = a.starts[sentence] ?? 0;
  const last = (a.starts[sentence + 1] ?? 0) - 1;
  for (let at = out > 0 ? last : from; at >= from && at <= last; at -= out) if (links.same[at] === 1 && (old.weights[at] ?? 0) > 0) return links.to[at];
  return undefined;
}

/** What is new beyond `place`, up to the next word that is known: half-open. */
function gapBeyond(place: number, young: Row, taken: Uint8Array, out: -1 | 1): { readonly from: number; readonly to: number } {
  let at = place + out;
  while (at >= 0 && at < taken.length && Math.abs(at - place) <= REACH && (taken[at] === 0 || young.weights[at] === 0)) at += out;
  return out > 0 ? { from: place + 1, to: at } : { from: at + 1, to: place };
}

function linkWithin(links: Links, taken: Uint8Array, old: Part, young: Part): void {
  const length = old.to - old.from;
  const found = createLinks(length);
  const own: Row = { ids: old.row.ids.subarray(old.from, old.to), weights: old.row.weights.subarray(old.from, old.to), heads: NO_HEADS };
  alignParts({ row: own, from: 0, to: length }, { row: { ...young.row, heads: NO_HEADS }, from: young.from, to: young.to }, found, true);
  let shared = 0;
  let all = 0;
  let first = Infinity;
  let last = -1;
  for (let at = 0; at < length; at++) {
    const weight = own.weights[at] ?? 0;
    all += weight;
    const to = found.to[at] ?? -1;
    if (to < 0 || found.same[at] !== 1 || weight === 0) continue;
    shared += weight;
    first = Math.min(first, to);
    last = Math.max(last, to);
  }
  if (shared === 0 || shared < ENOUGH * all || last - first >= STRETCH * length) return;
  links.to.set(found.to, old.from);
  links.same.set(found.same, old.from);
  found.to.forEach((to, at) => {
    if (to >= 0 && found.same[at] === 1) taken[to] = 1;
  });
}
