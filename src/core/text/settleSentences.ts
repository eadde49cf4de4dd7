import type { Links, Row } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';
import { alignSentences, areVersions, MOST } from './sentenceLinks.ts';

/** Which sentences are versions of each other, from the old and from the new side. */
interface Pairs {
  readonly young: Map<number, Set<number>>;
  readonly old: Map<number, Set<number>>;
}

interface Compared {
  readonly links: Links;
  readonly old: Row;
  readonly young: Row;
  readonly a: Sentences;
  readonly b: Sentences;
}

/**
 * Unlinks words that met by chance: their sentences have too little in common. What stays is aligned again, sentence by
 * sentence, now that no other sentence can lend a word; then links take in equal words beside them.
 */
export function settleSentences(links: Links, old: Row, young: Row, a: Sentences, b: Sentences): void {
  const texts: Compared = { links, old, young, a, b };
  const shared = sharedWeights(texts);
  const pairs = versionsAmong(texts, shared);
  for (let at = 0; at < links.to.length; at++) {
    const to = links.to[at] ?? -1;
    if (to >= 0 && pairs.young.get(a.of[at] ?? 0)?.has(b.of[to] ?? 0) !== true) unlink(links, at);
  }
  for (const [sentence, partners] of pairs.young) {
    const [partner] = partners;
    if (partner !== undefined && partners.size === 1 && pairs.old.get(partner)?.size === 1) realign(texts, sentence, partner);
  }
  for (const [sentence, partners] of pairs.young) claimWhole(texts, shared, [...partners].map((partner) => ({ sentence, partner })));
  for (const [partner, sentences] of pairs.old) claimWhole(texts, shared, [...sentences].map((sentence) => ({ sentence, partner })));
  growLinks(texts);
}

function unlink(links: Links, at: number): void {
  links.to[at] = -1;
  links.same[at] = 0;
}

interface Pair {
  readonly sentence: number;
  readonly partner: number;
}

/** A pair of sentences, by one number. */
const pairKey = ({ b }: Compared, sentence: number, partner: number): number => sentence * b.weights.length + partner;

/** Weight of equal linked words for each pair of sentences. */
function sharedWeights(texts: Compared): Map<number, number> {
  const { links, old, a, b } = texts;
  const shared = new Map<number, number>();
  for (let at = 0; at < links.to.length; at++) {
    const to = links.to[at] ?? -1;
    if (to < 0) continue;
    const key = pairKey(texts, a.of[at] ?? 0, b.of[to] ?? 0);
    shared.set(key, (shared.get(key) ?? 0) + (links.same[at] === 1 ? old.weights[at] ?? 0 : 0));
  }
  return shared;
}

function versionsAmong({ a, b }: Compared, shared: ReadonlyMap<number, number>): Pairs {
  const pairs: Pairs = { young: new Map(), old: new Map() };
  const add = (from: number, into: number): void => {
    pairs.young.set(from, (pairs.young.get(from) ?? new Set()).add(into));
    pairs.old.set(into, (pairs.old.get(into) ?? new Set()).add(from));
  };
  const small: { readonly from: number; readonly into: number }[] = [];
  for (const [key, weight] of shared) {
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
function isPart(from: number, into: number, { young, old }: Pairs): boolean {
  const partners = young.get(from);
  const sentences = old.get(into);
  return [1, -1].some((step) => partners?.has(into + step) === true || sentences?.has(from + step) === true);
}

function realign({ links, old, young, a, b }: Compared, sentence: number, partner: number): void {
  const own = alignSentences(old, a, sentence, young, b, partner);
  if (own === undefined) return;
  links.to.set(own.links.to, a.starts[sentence] ?? 0);
  links.same.set(own.links.same, a.starts[sentence] ?? 0);
}

/** Share of the others' words that the best one alone must hold as well. */
const HELD = 0.6;

/**
 * One sentence shares words with several of the other text: it was split (joined), or the others only hold words that the
 * best one has as well. If that one alone has most of the words, the others get none: the headline "Anna Berg wins" must not
 * take these words from "Anna Berg wins the vote".
 */
function claimWhole(texts: Compared, shared: ReadonlyMap<number, number>, pairs: readonly Pair[]): void {
  if (pairs.length < 2) return;
  const { links, old, young, a, b } = texts;
  const sharedBy = ({ sentence, partner }: Pair): number => shared.get(pairKey(texts, sentence, partner)) ?? 0;
  const most = pairs.map((pair) => ({ pair, alone: alignSentences(old, a, pair.sentence, young, b, pair.partner)?.shared ?? 0 }))
    .reduce((top, one) => (one.alone > top.alone || (one.alone === top.alone && sharedBy(one.pair) > sharedBy(top.pair)) ? one : top));
  const best = most.pair;
  const others = pairs.reduce((sum, pair) => sum + sharedBy(pair), 0) - sharedBy(best);
  if (most.alone - sharedBy(best) < HELD * others) return;
  for (const { sentence, partner } of pairs) {
    for (let at = a.starts[sentence] ?? 0; at < (a.starts[sentence + 1] ?? 0); at++) if (b.of[links.to[at] ?? -1] === partner) unlink(links, at);
  }
  realign(texts, best.sentence, best.partner);
}

/** Links equal words next to linked ones within the same two sentences. */
function growLinks({ links, old, young, a, b }: Compared): void {
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
