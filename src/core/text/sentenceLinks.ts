import type { Links, Row } from './align.ts';

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

export function areVersions(shared: number, a: number, b: number): boolean {
  const shorter = Math.min(a, b);
  return shared >= OF_SHORTER * shorter && (shared >= OF_LONGER * Math.max(a, b) || shared >= WHOLE * shorter);
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

/** Unlinks words that met by chance: their sentences have too little in common. Then lets the links that stay take in equal neighbours. */
export function dropChance(links: Links, old: Row, young: Row, a: Sentences, b: Sentences): void {
  const shared = sharedWeights(links, old, a, b);
  for (let at = 0; at < links.to.length; at++) {
    const to = links.to[at] ?? -1;
    if (to < 0) continue;
    const from = a.of[at] ?? 0;
    const into = b.of[to] ?? 0;
    const weight = shared.get(pairKey(from, into, b.weights.length)) ?? 0;
    if (!areVersions(weight, a.weights[from] ?? 0, b.weights[into] ?? 0)) {
      links.to[at] = -1;
      links.same[at] = 0;
    }
  }
  growLinks(links, old, young, a, b);
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
