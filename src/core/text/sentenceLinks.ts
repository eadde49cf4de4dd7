import type { Links, Row } from './align.ts';
import { alignParts, createLinks } from './align.ts';

/** The sentences of a row: `starts` has one number more than there are sentences. */
export interface Sentences {
  readonly starts: Int32Array;
  /** Which sentence each word is in. */
  readonly of: Int32Array;
  readonly weights: Int32Array;
  /** Which paragraph each sentence is in. */
  readonly blocks: Int32Array;
}

export function sentencesIn(row: Row): Sentences {
  const starts: number[] = [];
  const weights: number[] = [];
  const blocks: number[] = [];
  const of = new Int32Array(row.ids.length);
  for (let at = 0; at < row.ids.length; at++) {
    const head = row.heads[at] ?? 0;
    if (at === 0 || head > 0) {
      blocks.push((blocks[blocks.length - 1] ?? 0) + (head === 2 ? 1 : 0));
      starts.push(at);
      weights.push(0);
    }
    of[at] = starts.length - 1;
    weights[starts.length - 1] = (weights[starts.length - 1] ?? 0) + (row.weights[at] ?? 0);
  }
  starts.push(row.ids.length);
  return { starts: Int32Array.from(starts), of, weights: Int32Array.from(weights), blocks: Int32Array.from(blocks) };
}

export function sentenceLength(sentences: Sentences, sentence: number): number {
  return (sentences.starts[sentence + 1] ?? 0) - (sentences.starts[sentence] ?? 0);
}

/*
 * When two sentences are versions of each other. Sentences about the same event share names and small words: up to a
 * third of the weight of the shorter one, in order. Versions edited word by word share half and more.
 */
const OF_SHORTER = 0.4;
/** "Anna Berg won." finds all but its verb in a longer sentence on Anna Berg: that proves nothing … */
const OF_LONGER = 0.2;
/** … unless (nearly) all of it is there: then it was joined to, or cut off from, the other … */
const WHOLE = 0.9;
/** … or most of it, and that is as much as five words: a sentence whose full stop went, so that it reads as part of the next. */
export const MOST = 0.6;
const ENOUGH = 30;

export function areVersions(shared: number, a: number, b: number): boolean {
  const shorter = Math.min(a, b);
  const inside = shared >= WHOLE * shorter || (shared >= ENOUGH && shared >= MOST * shorter);
  return shared >= OF_SHORTER * shorter && (shared >= OF_LONGER * Math.max(a, b) || inside);
}

/** Two sentences aligned by themselves. Links are counted from the old sentence's first word, and lead to words of the whole new row. */
export interface PairLinks {
  readonly links: Links;
  /** Weight of the words that are the same. */
  readonly shared: number;
}

/** Longer pairs (paragraphs without full stops) are not compared: product of words. */
const MOST_CELLS = 250_000;
const NO_HEADS: Uint8Array = new Uint8Array(0);

/**
 * Aligns one sentence with another. What the new one has before and behind costs nothing: it may come from others; only
 * holes inside count, and none is cheaper for beginning where a sentence begins.
 */
export function alignSentences(old: Row, a: Sentences, sentence: number, young: Row, b: Sentences, partner: number): PairLinks | undefined {
  const length = sentenceLength(a, sentence);
  if (length * sentenceLength(b, partner) > MOST_CELLS) return undefined;
  const from = a.starts[sentence] ?? 0;
  const own: Row = { ids: old.ids.subarray(from, from + length), weights: old.weights.subarray(from, from + length), heads: NO_HEADS };
  const its: Row = { ids: young.ids, weights: young.weights, heads: NO_HEADS };
  const links = createLinks(length);
  alignParts({ row: own, from: 0, to: length }, { row: its, from: b.starts[partner] ?? 0, to: b.starts[partner + 1] ?? 0 }, links, true);
  let shared = 0;
  for (let at = 0; at < length; at++) if (links.same[at] === 1) shared += own.weights[at] ?? 0;
  return { links, shared };
}
