import type { Links, Row } from './align.ts';
import { alignParts, createLinks } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';
import { areVersions } from './sentenceLinks.ts';
import { shingleAt } from './sharedRuns.ts';

/** Words in a row that make a sentence worth comparing with another. */
const TRACE = 3;
/** A row of words in more sentences than this tells nothing. */
const COMMON = 16;
/** Sentences compared word by word for one that is missing. */
const TRIED = 3;
/** How much more than the next best one a sentence must share, to be taken for the one that moved. */
const MARGIN = 0.15;
/** Longer sentences (or paragraphs without full stops) are not compared: product of words. */
const MOST_CELLS = 100_000;
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
    const ranked = byTraces(sentence, traces, old, a).slice(0, TRIED);
    const compared = ranked.flatMap((other) => {
      const cells = cellsOf(sentence, other, a, b);
      if (cells > MOST_CELLS || cells > budget) return [];
      budget -= cells;
      return [compare(sentence, other, old, young, a, b)];
    }).sort((x, y) => y.share - x.share);
    const [best, next] = compared;
    if (best === undefined || !best.versions || (next !== undefined && best.share - next.share < MARGIN)) continue;
    proposals.set(sentence, best.proposal);
    claimed.set(best.proposal.young, (claimed.get(best.proposal.young) ?? 0) + 1);
  }
  for (const [sentence, proposal] of proposals) if ((claimed.get(proposal.young) ?? 0) > 1) proposals.delete(sentence);
  return proposals;
}

function cellsOf(sentence: number, other: number, a: Sentences, b: Sentences): number {
  return lengthOf(a, sentence) * lengthOf(b, other);
}

function lengthOf(sentences: Sentences, sentence: number): number {
  return (sentences.starts[sentence + 1] ?? 0) - (sentences.starts[sentence] ?? 0);
}

/** Which sentences each row of TRACE words stands in. Sentences shorter than that are a trace as a whole. */
function tracesOf(among: Iterable<number>, row: Row, sentences: Sentences): ReadonlyMap<number, readonly number[]> {
  const traces = new Map<number, number[]>();
  for (const sentence of among) {
    for (const key of traceKeys(sentence, row, sentences)) {
      const places = traces.get(key);
      if (places === undefined) traces.set(key, [sentence]);
      else if (places[places.length - 1] !== sentence && places.length <= COMMON) places.push(sentence);
    }
  }
  return traces;
}

function traceKeys(sentence: number, row: Row, sentences: Sentences): readonly number[] {
  const from = sentences.starts[sentence] ?? 0;
  const length = lengthOf(sentences, sentence);
  const size = Math.min(TRACE, length);
  return Array.from({ length: length - size + 1 }, (_, step) => shingleAt(row.ids, from + step, size));
}

/** Sentences with traces of this one, most first. */
function byTraces(sentence: number, traces: ReadonlyMap<number, readonly number[]>, old: Row, a: Sentences): readonly number[] {
  const votes = new Map<number, number>();
  for (const key of traceKeys(sentence, old, a)) {
    const places = traces.get(key);
    if (places !== undefined && places.length <= COMMON) for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  return [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]).map(([place]) => place);
}

function compare(sentence: number, other: number, old: Row, young: Row, a: Sentences, b: Sentences): { readonly proposal: Proposal; readonly share: number; readonly versions: boolean } {
  const from = a.starts[sentence] ?? 0;
  const to = a.starts[sentence + 1] ?? 0;
  const links = createLinks(to - from);
  const own: Row = { ids: old.ids.subarray(from, to), weights: old.weights.subarray(from, to), heads: old.heads.subarray(from, to) };
  alignParts({ row: own, from: 0, to: to - from }, { row: young, from: b.starts[other] ?? 0, to: b.starts[other + 1] ?? 0 }, links, false);
  let shared = 0;
  for (let at = 0; at < to - from; at++) {
    if (links.same[at] === 1) shared += own.weights[at] ?? 0;
  }
  const mine = a.weights[sentence] ?? 0;
  const its = b.weights[other] ?? 0;
  const share = (2 * shared) / (mine + its);
  return { proposal: { old: sentence, young: other, links }, share, versions: areVersions(shared, mine, its) };
}
