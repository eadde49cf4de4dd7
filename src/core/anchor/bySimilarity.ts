import type { Candidate } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import { alignParts, createLinks } from '../text/align.ts';
import { unfoldSpan } from '../text/fold.ts';
import { shingleAt } from '../text/sharedRuns.ts';
import { COMMON, SHINGLE } from './indexedText.ts';
import type { IndexedText } from './indexedText.ts';
import { placeOfLinked } from './linkedPlace.ts';
import type { Sought } from './sought.ts';
import { weightBetween } from './tokens.ts';

/** A place with words like the quote's. */
export interface Similar {
  readonly at: PassageSpan;
  /** 0 to 1: what quote and place have in common, of both. */
  readonly likeness: number;
  /** 0 to 1: how much of the context is around it. */
  readonly context: number;
  /** Its first and last words are the quote's: both ends are where they were meant. */
  readonly whole: boolean;
}

/** Places compared word by word for one anchor. */
const TRIED = 3;
/** A place with less than this share of the best one's traces can be no rival to it. */
const LEAST_VOTES = 0.35;
/** Words that traces of the same place may lie apart, for words put in or taken out between them. */
const DRIFT = 24;
/** Longer quotes are not compared word by word: product of words, some 1,200 by 1,500. */
const MOST_CELLS = 2_000_000;

/** Places like the anchor's, best first. They share rows of words with quote or context; none of these, nothing found. */
export function findSimilar(index: IndexedText, sought: Sought): readonly Similar[] {
  const { tokens, quoteFrom, quoteTo } = sought.tokens();
  if (quoteFrom === quoteTo) return [];
  const found: Similar[] = [];
  const compared: number[] = [];
  for (const diagonal of likelyDiagonals(index, tokens.ids)) {
    // A neighbouring shift is the same place, some words further on: the comparison there has covered it.
    if (compared.some((other) => Math.abs(other - diagonal) <= reachOf(tokens.ids.length))) continue;
    compared.push(diagonal);
    const similar = compareAt(index, sought, diagonal);
    if (similar !== undefined && !found.some((other) => overlap(other.at, similar.at))) found.push(similar);
  }
  return found.sort((a, b) => similarScore(b) - similarScore(a) || a.at.start - b.at.start);
}

/** The quote's own words count for most: context changes with every edit nearby. */
export function similarScore(similar: Similar): number {
  return 0.7 * similar.likeness + 0.3 * similar.context;
}

export function similarCandidates(similar: readonly Similar[]): readonly Candidate[] {
  return similar.map((one) => ({ at: one.at, score: similarScore(one) }));
}

const overlap = (a: PassageSpan, b: PassageSpan): boolean => a.start < b.end && b.start < a.end;

/** Shifts between anchor and text that most shared rows of words agree on. */
function likelyDiagonals(index: IndexedText, ids: Int32Array): readonly number[] {
  const shingles = index.shingles();
  const votes = new Map<number, { count: number; sum: number }>();
  for (let at = 0; at + SHINGLE <= ids.length; at++) {
    const places = shingles.get(shingleAt(ids, at, SHINGLE)) ?? [];
    if (places.length > COMMON) continue;
    for (const place of places) {
      const bucket = Math.floor((place - at) / DRIFT);
      const vote = votes.get(bucket) ?? { count: 0, sum: 0 };
      votes.set(bucket, { count: vote.count + 1, sum: vote.sum + place - at });
    }
  }
  const ranked = [...votes].sort((a, b) => b[1].count - a[1].count || a[0] - b[0]);
  const least = (ranked[0]?.[1].count ?? 0) * LEAST_VOTES;
  return ranked.slice(0, TRIED).filter(([, vote]) => vote.count >= least).map(([, vote]) => Math.round(vote.sum / vote.count));
}

/** How far words may have drifted within one place: longer passages take in more. */
function reachOf(count: number): number {
  return DRIFT + (count >> 3);
}

function compareAt(index: IndexedText, sought: Sought, diagonal: number): Similar | undefined {
  const { tokens, quoteFrom, quoteTo } = sought.tokens();
  const text = index.tokens();
  const count = tokens.ids.length;
  const reach = reachOf(count);
  const from = Math.max(0, diagonal - reach);
  const to = Math.min(text.ids.length, diagonal + count + reach);
  if ((to - from) * count > MOST_CELLS) return undefined;
  const links = createLinks(count);
  alignParts({ row: tokens, from: 0, to: count }, { row: text, from, to }, links, true, { least: diagonal - reach - from, most: diagonal + reach - from });
  const place = placeOfLinked({ links }, tokens, quoteFrom, quoteTo);
  if (place === undefined) return undefined;
  const quoteWeight = weightBetween(tokens, quoteFrom, quoteTo);
  const both = quoteWeight + weightBetween(text, place.from, place.to);
  let around = 0;
  for (let at = 0; at < count; at++) if ((at < quoteFrom || at >= quoteTo) && links.same[at] === 1) around += tokens.weights[at] ?? 0;
  const context = weightBetween(tokens, 0, count) - quoteWeight;
  return {
    at: unfoldSpan(index.folded(), text.starts[place.from] ?? 0, text.ends[place.to - 1] ?? 0),
    likeness: both === 0 ? 0 : (2 * place.share * quoteWeight) / both,
    context: context === 0 ? 0 : around / context,
    whole: links.same[quoteFrom] === 1 && links.same[quoteTo - 1] === 1 && links.to[quoteFrom] === place.from && links.to[quoteTo - 1] === place.to - 1,
  };
}
