import type { Links, Row } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';
import { alignSentences, areVersions, sentenceLength } from './sentenceLinks.ts';
import { byTraces, tracesOf } from './traces.ts';

/** Sentences compared word by word for one that is missing. */
const TRIED = 3;
/** How much more than the next best one a sentence must share, to be taken for the one that moved. */
const MARGIN = 0.15;
/** All cells for moves in one comparison. */
const BUDGET = 4_000_000;

/** A sentence of the old text that may have become one of the new text elsewhere. */
interface Proposal {
  readonly old: number;
  readonly young: number;
  /** Of this sentence's words alone. */
  readonly links: Links;
}

/**
 * Links sentences that left their place. Whether such a link is to be trusted is another question: see `doubtfulSentences`.
 */
export function linkMoved(links: Links, old: Row, young: Row, a: Sentences, b: Sentences): void {
  const missing = unlinkedOld(links, old, a);
  const fresh = unlinkedYoung(links, old, b);
  if (missing.length === 0 || fresh.size === 0) return;
  const proposals = proposalsFor(missing, fresh, old, young, a, b);
  const claimed = new Set([...proposals.values()].flatMap((proposal) => [...proposal.links.to]));
  for (let at = 0; at < links.to.length; at++) {
    if (!claimed.has(links.to[at] ?? -1)) continue;
    links.to[at] = -1;
    links.same[at] = 0;
  }
  for (const { links: own, old: sentence } of proposals.values()) {
    const from = a.starts[sentence] ?? 0;
    links.to.set(own.to, from);
    links.same.set(own.same, from);
  }
}

/** Sentences of which too little is linked to be there still. */
function unlinkedOld(links: Links, old: Row, a: Sentences): readonly number[] {
  const linked = new Int32Array(a.weights.length);
  for (let at = 0; at < links.to.length; at++) {
    const sentence = a.of[at] ?? 0;
    if ((links.to[at] ?? -1) >= 0 && links.same[at] === 1) linked[sentence] = (linked[sentence] ?? 0) + (old.weights[at] ?? 0);
  }
  return [...a.weights.keys()].filter((sentence) => isLoose(linked[sentence] ?? 0, a.weights[sentence] ?? 0));
}

/** New sentences of which too little came from the old text to be known already. */
function unlinkedYoung(links: Links, old: Row, b: Sentences): ReadonlySet<number> {
  const linked = new Int32Array(b.weights.length);
  for (let at = 0; at < links.to.length; at++) {
    const to = links.to[at] ?? -1;
    if (to >= 0 && links.same[at] === 1) linked[b.of[to] ?? 0] = (linked[b.of[to] ?? 0] ?? 0) + (old.weights[at] ?? 0);
  }
  return new Set([...b.weights.keys()].filter((sentence) => isLoose(linked[sentence] ?? 0, b.weights[sentence] ?? 0)));
}

/** As little as this stays behind where two sentences had a few words in common. */
const LOOSE = 0.25;
function isLoose(linked: number, weight: number): boolean {
  return weight > 0 && linked <= LOOSE * weight;
}

function proposalsFor(missing: readonly number[], fresh: ReadonlySet<number>, old: Row, young: Row, a: Sentences, b: Sentences): ReadonlyMap<number, Proposal> {
  const traces = tracesOf(fresh, young, b);
  const proposals = new Map<number, Proposal>();
  const claimed = new Map<number, number>();
  let budget = BUDGET;
  for (const sentence of missing) {
    const compared = byTraces(sentence, traces, old, a).slice(0, TRIED).flatMap((partner) => {
      budget -= sentenceLength(a, sentence) * sentenceLength(b, partner);
      const pair = budget < 0 ? undefined : alignSentences(old, a, sentence, young, b, partner);
      return pair === undefined ? [] : [{ ...pair, partner, share: (2 * pair.shared) / ((a.weights[sentence] ?? 0) + (b.weights[partner] ?? 0)) }];
    }).sort((x, y) => y.share - x.share);
    const [best, next] = compared;
    if (best === undefined || !areVersions(best.shared, a.weights[sentence] ?? 0, b.weights[best.partner] ?? 0)) continue;
    if (next !== undefined && best.share - next.share < MARGIN) continue;
    proposals.set(sentence, { old: sentence, young: best.partner, links: best.links });
    claimed.set(best.partner, (claimed.get(best.partner) ?? 0) + 1);
  }
  for (const [sentence, proposal] of proposals) if ((claimed.get(proposal.young) ?? 0) > 1) proposals.delete(sentence);
  return proposals;
}
