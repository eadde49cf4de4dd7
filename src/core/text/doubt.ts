import type { Links, Row } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';
import { alignSentences } from './sentenceLinks.ts';
import type { Standing, Version } from './standing.ts';
import { standingsOf } from './standing.ts';
import { byTraces, tracesOf } from './traces.ts';

/*
 * News texts hold look-alikes ("Shares of A rose 3 per cent", "Shares of B rose 4 per cent"). When one of two is deleted,
 * the other must not inherit its marks. How much of a sentence is left says little by itself: in a light revision nine
 * words of ten are few, in a rewrite six of ten are many, and a short sentence loses half by one change. So what is missing is
 * measured in standard deviations of what this revision does to a sentence of its length, each word taken as kept or
 * changed by itself, and how much of that is believed depends on what stands around it (see `standing.ts`). Counted on heavy
 * revisions by the benchmark, of sentences found with so much missing:
 * - in company, from 2.5 to 3.4 three of a hundred are look-alikes, beyond that one in six; beyond 4.5 most;
 * - at their place in the order without company, from 2 to 2.5 one of a hundred, from there on one in ten;
 * - where the place speaks against them, up to 0.5 one of a hundred, from there to 1 one in eight, then every third, and
 *   beyond 2.5 thirty of thirty-one: such a one is no version of the sentence at all;
 * - in another paragraph than the rest of theirs no likeness tells a sentence that moved from one about somebody else: only
 *   one that lost nothing is believed.
 */
const BELIEVED = { company: 3.4, ordered: 2.5, astray: 0.5 } as const;
const ANOTHER = 2.5;

/** Words that stand together by chance: a shorter sentence ("Berg said.") is not known again where nothing speaks for its place. */
const FEW = 4;

/** At least this part of the words may be changed in any revision: in a text hardly touched one changed word would be beyond belief. */
const LEAST_CHANGE = 0.07;

/** A sentence that stands where another would, and is less like the old one than an edit explains: it is another one. */
export const LOOK_ALIKE = 4;
/** A sentence whose link rests on its likeness alone, which is not enough. */
export const ALONE = 3;
/** One in its old company, but less like itself than is usual in this revision. */
export const UNLIKE = 2;
/** One alone in its order, or that may be its lost twin, which would be believed if it had company: other words of the same passage are company, too. */
export const LONELY = 1;

/** For every old word whether its sentence is a LOOK_ALIKE, ALONE, UNLIKE or LONELY; else 0. */
export function doubtfulWords(links: Links, old: Row, young: Row, a: Sentences, b: Sentences): Uint8Array {
  const versions = versionsOf(links, old, a, b);
  const bereft = withLostTwin(versions, old, young, a, b);
  const standings = standingsOf(versions, a, b, bereft);
  const doubtful = new Uint8Array(links.to.length);
  const change = Math.max(LEAST_CHANGE, 1 - medianShare(versions));
  versions.forEach((version, sentence) => {
    if (version === undefined) return;
    const from = a.starts[sentence] ?? 0;
    const to = a.starts[sentence + 1] ?? 0;
    const count = countOf(old, from, to);
    const missing = (1 - change - version.share) / Math.sqrt((change * (1 - change)) / count);
    doubtful.fill(levelOf(standings[sentence] ?? 'astray', version.share, missing, count, bereft.has(sentence)), from, to);
  });
  return doubtful;
}

function levelOf(standing: Standing, share: number, missing: number, count: number, isBereft: boolean): number {
  if (standing === 'astray' || standing === 'misplaced') {
    const isBelieved = !isBereft && count >= FEW && (standing === 'astray' ? missing <= BELIEVED.astray : share === 1);
    return isBelieved ? 0 : missing > ANOTHER ? LOOK_ALIKE : ALONE;
  }
  if (missing <= BELIEVED[standing]) return isBereft ? LONELY : 0;
  return isBereft ? ALONE : standing === 'company' ? UNLIKE : missing <= BELIEVED.company ? LONELY : ALONE;
}

function versionsOf(links: Links, old: Row, a: Sentences, b: Sentences): readonly (Version | undefined)[] {
  return Array.from(a.weights, (weight, sentence) => {
    const shared = new Map<number, number>();
    for (let at = a.starts[sentence] ?? 0; at < (a.starts[sentence + 1] ?? 0); at++) {
      const to = links.to[at] ?? -1;
      if (to < 0 || links.same[at] !== 1) continue;
      const into = b.of[to] ?? 0;
      shared.set(into, (shared.get(into) ?? 0) + (old.weights[at] ?? 0));
    }
    const [best] = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    if (best === undefined) return undefined;
    const [young] = best;
    const shorter = Math.min(weight, b.weights[young] ?? 0);
    const sum = [...shared.values()].reduce((total, part) => total + part, 0);
    return { young, share: shorter === 0 ? 1 : Math.min(1, sum / shorter) };
  });
}

/** How much of a sentence this revision usually kept; 1 where it kept none. */
function medianShare(versions: readonly (Version | undefined)[]): number {
  const shares = versions.flatMap((version) => (version === undefined ? [] : [version.share])).sort((x, y) => x - y);
  return shares[shares.length >> 1] ?? 1;
}

/** How much more alike the sentence must be than the lost one, to be the one that is left: one changed word in a sentence of ten. */
const CLOSER = 0.12;

/**
 * Sentences with a twin that is not there any more, where what is left could as well be the twin: which of the two it is,
 * words cannot tell. Of twins word for word that is so in any case.
 */
function withLostTwin(versions: readonly (Version | undefined)[], old: Row, young: Row, a: Sentences, b: Sentences): ReadonlySet<number> {
  const lost = versions.flatMap((version, sentence) => (version === undefined && (a.weights[sentence] ?? 0) > 0 ? [sentence] : []));
  const bereft = new Set(lost);
  if (lost.length === 0) return bereft;
  const traces = tracesOf(lost, old, a);
  versions.forEach((version, sentence) => {
    const [twin] = version === undefined ? [] : byTraces(sentence, traces, old, a);
    if (version === undefined || twin === undefined) return;
    const likeness = (one: number): number => {
      const shared = alignSentences(old, a, one, young, b, version.young)?.shared ?? 0;
      return (2 * shared) / ((a.weights[one] ?? 0) + (b.weights[version.young] ?? 0));
    };
    if (likeness(twin) >= likeness(sentence) - CLOSER) bereft.add(sentence);
  });
  return bereft;
}

/** How many words of equal weight would say as much as these do (Kish 1965, effective sample size). */
function countOf({ weights }: Row, from: number, to: number): number {
  let sum = 0;
  let squares = 0;
  for (let at = from; at < to; at++) {
    const weight = weights[at] ?? 0;
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 1 : (sum * sum) / squares;
}
