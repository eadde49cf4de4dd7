import type { Links, Part, Row } from './align.ts';
import { alignParts } from './align.ts';

/** The sentences of a row: `starts` has one number more than there are sentences. */
export interface Sentences {
  readonly starts: Int32Array;
  /** Which sentence each word is in. */
  readonly of: Int32Array;
  readonly weights: Int32Array;
}

export function sentencesIn(row: Row): Sentences {
  const starts: number[] = [];
  const weights: number[] = [];
  const of = new Int32Array(row.ids.length);
  for (let at = 0; at < row.ids.length; at++) {
    if (at === 0 || row.heads[at] === 1) {
      starts.push(at);
      weights.push(0);
    }
    of[at] = starts.length - 1;
    weights[starts.length - 1] = (weights[starts.length - 1] ?? 0) + (row.weights[at] ?? 0);
  }
  starts.push(row.ids.length);
  return { starts: Int32Array.from(starts), of, weights: Int32Array.from(weights) };
}

/*
 * When two sentences are versions of each other. Sentences about the same event share names and small words: up to a
 * third of the weight of the shorter one, in order. Versions edited word by word share half and more.
 */
const OF_SHORTER = 0.4;
/** "Anna Berg won." finds all but its verb in a longer sentence on Anna Berg: that proves nothing … */
const OF_LONGER = 0.2;
/** … unless (nearly) all of it is there: then it was joined to, or cut off from, the other. */
const WHOLE = 0.9;
/** … or most of it, and that is as much as five words: a sentence whose full stop went, so that it reads as part of the next. */
const MOST = 0.6;
const ENOUGH = 30;

export function areVersions(shared: number, a: number, b: number): boolean {
  const shorter = Math.min(a, b);
  return shared >= OF_SHORTER * shorter && (shared >= OF_LONGER * Math.max(a, b) || shared >= WHOLE * shorter || (shared >= ENOUGH && shared >= MOST * shorter));
}

/** The same pairs of sentences, by one number. */
const pairKey = (old: number, young: number, count: number): number => old * count + young;

/** Weight of equal linked words for each pair of sentences. */
function sharedWeights(links: Links, old: Row, a: Sentences, b: Sentences): Map<number, number> {
  const shared = new Map<number, number>();
  for (let at = 0; at < links.to.length; at++) {
    const to = links.to[at] ?? -1;
    if (to < 0) continue;
    const key = pairKey(a.of[at] ?? 0, b.of[to] ?? 0, b.weights.length);
    shared.set(key, (shared.get(key) ?? 0) + (links.same[at] === 1 ? old.weights[at] ?? 0 : 0));
  }
  return shared;
}

/** Which sentences are versions of each other, from the old and from the new side. */
interface Pairs {
  readonly young: ReadonlyMap<number, readonly number[]>;
  readonly old: ReadonlyMap<number, readonly number[]>;
}

/**
 * Unlinks words that met by chance: their sentences have too little in common. What stays is aligned again, sentence by
 * sentence, now that no other sentence can lend a word.
 */
export function settleSentences(links: Links, old: Row, young: Row, a: Sentences, b: Sentences): void {
  const pairs = versionsAmong(links, old, a, b);
  for (let at = 0; at < links.to.length; at++) {
    const to = links.to[at] ?? -1;
    if (to >= 0 && pairs.young.get(a.of[at] ?? 0)?.includes(b.of[to] ?? 0) !== true) unlink(links, at);
  }
  for (const [sentence, partners] of pairs.young) {
    const [partner] = partners;
    if (partner !== undefined && partners.length === 1 && pairs.old.get(partner)?.length === 1) realign(links, old, young, a, sentence, b, partner);
  }
  for (const [sentence, partners] of pairs.young) if (partners.length > 1) claimWhole(links, old, young, a, b, sentence, partners);
  for (const [partner, sentences] of pairs.old) if (sentences.length > 1) claimWhole(links, old, young, a, b, sentences, partner);
  growLinks(links, old, young, a, b);
}

/**
 * One sentence shares words with two of the other text: it was split (joined), or one of the two only holds words that the
 * other has as well. If one of them alone has (nearly) all the words, the other gets none: "Anna Berg wins" above "Anna Berg
 * wins the vote" must not take these words from it.
 */
function claimWhole(links: Links, old: Row, young: Row, a: Sentences, b: Sentences, mine: number | readonly number[], its: number | readonly number[]): void {
  const pairs = typeof mine === 'number'
    ? (typeof its === 'number' ? [] : its.map((partner) => ({ sentence: mine, partner })))
    : (typeof its === 'number' ? mine.map((sentence) => ({ sentence, partner: its })) : []);
  const sharedBy = (own: Links, sentence: number, partner: number): number => {
    let weight = 0;
    for (let at = a.starts[sentence] ?? 0; at < (a.starts[sentence + 1] ?? 0); at++) {
      const to = own.to[at] ?? -1;
      if (own.same[at] === 1 && b.of[to] === partner) weight += old.weights[at] ?? 0;
    }
    return weight;
  };
  const now = pairs.map(({ sentence, partner }) => sharedBy(links, sentence, partner));
  const most = Math.max(...now);
  const best = pairs[now.indexOf(most)];
  if (best === undefined) return;
  const others = now.reduce((sum, weight) => sum + weight, 0) - most;
  const alone: Links = { to: Int32Array.from(links.to), same: Uint8Array.from(links.same) };
  realign(alone, old, young, a, best.sentence, b, best.partner);
  if (sharedBy(alone, best.sentence, best.partner) - most < HELD * others) return;
  for (const { sentence, partner } of pairs) {
    for (let at = a.starts[sentence] ?? 0; at < (a.starts[sentence + 1] ?? 0); at++) if (b.of[links.to[at] ?? -1] === partner) unlink(links, at);
  }
  realign(links, old, young, a, best.sentence, b, best.partner);
}
/** Share of the other's words that the best one alone must hold as well. */
const HELD = 0.6;

function unlink(links: Links, at: number): void {
  links.to[at] = -1;
  links.same[at] = 0;
}

function versionsAmong(links: Links, old: Row, a: Sentences, b: Sentences): Pairs {
  const pairs = { young: new Map<number, number[]>(), old: new Map<number, number[]>() };
  const add = (from: number, into: number): void => {
    pairs.young.set(from, [...(pairs.young.get(from) ?? []), into]);
    pairs.old.set(into, [...(pairs.old.get(into) ?? []), from]);
  };
  const small: { readonly from: number; readonly into: number }[] = [];
  for (const [key, weight] of sharedWeights(links, old, a, b)) {
    const into = key % b.weights.length;
    const from = (key - into) / b.weights.length;
    const mine = a.weights[from] ?? 0;
    const its = b.weights[into] ?? 0;
    if (areVersions(weight, mine, its)) add(from, into);
    else if (weight >= MOST * Math.min(mine, its)) small.push({ from, into });
  }
  for (const { from, into } of small.filter((pair) => isPart(pair.from, pair.into, pairs))) add(from, into);
  return pairs;
}

/** A short sentence split from, or joined to, one whose other part is known: "Lowe's fell 2%. It said so." → "Lowe's fell 2%, it said." */
function isPart(from: number, into: number, pairs: Pairs): boolean {
  const splits = pairs.young.get(from)?.some((other) => Math.abs(other - into) === 1) === true;
  return splits || pairs.old.get(into)?.some((other) => Math.abs(other - from) === 1) === true;
}

/** Inside one sentence no gap is cheaper for beginning where it begins. */
function withoutHeads(row: Row): Row {
  return { ids: row.ids, weights: row.weights, heads: NO_HEADS };
}
const NO_HEADS: Uint8Array = new Uint8Array(0);

/** Longer sentences (paragraphs without full stops) keep the links they have: product of words. */
const MOST_CELLS = 250_000;

function realign(links: Links, old: Row, young: Row, a: Sentences, sentence: number, b: Sentences, partner: number): void {
  const mine: Part = { row: withoutHeads(old), from: a.starts[sentence] ?? 0, to: a.starts[sentence + 1] ?? 0 };
  const its: Part = { row: withoutHeads(young), from: b.starts[partner] ?? 0, to: b.starts[partner + 1] ?? 0 };
  if ((mine.to - mine.from) * (its.to - its.from) > MOST_CELLS) return;
  for (let at = mine.from; at < mine.to; at++) unlink(links, at);
  // What the new sentence has before and behind may come from others: only holes inside count.
  alignParts(mine, its, links, true);
}

/** Links equal words next to linked ones within the same two sentences. */
export function growLinks(links: Links, old: Row, young: Row, a: Sentences, b: Sentences): void {
  const taken = new Uint8Array(young.ids.length);
  for (const to of links.to) if (to >= 0) taken[to] = 1;
  const grow = (at: number, step: 1 | -1): void => {
    const from = links.to[at - step] ?? -1;
    if (links.to[at] !== -1 || from < 0) return;
    const to = from + step;
    const fits = to >= 0 && to < taken.length && taken[to] === 0 && old.ids[at] === young.ids[to]
      && a.of[at] === a.of[at - step] && b.of[to] === b.of[from];
    if (!fits) return;
    links.to[at] = to;
    links.same[at] = 1;
    taken[to] = 1;
  };
  for (let at = 1; at < links.to.length; at++) grow(at, 1);
  for (let at = links.to.length - 2; at >= 0; at--) grow(at, -1);
}
