import type { Links, Row } from './align.ts';
import type { Sentences } from './sentenceLinks.ts';

/*
 * News texts hold look-alikes ("Shares of A rose 3 per cent", "Shares of B rose 4 per cent"). When one of two is deleted,
 * the other must not inherit its marks. A sentence that stands beside the same sentence as before is not taken for another
 * one, however it was edited. One that stands alone has only its own words to speak for it: three quarters of them at its
 * place in the order; nine tenths elsewhere, since there its place speaks against it.
 */
const ALONE_IN_ORDER = 0.75;
const ALONE_ELSEWHERE = 0.9;

/**
 * A neighbour stays by chance, too, when a look-alike is put in where a sentence was taken out. A sentence edited this much
 * more than is usual in this revision is doubted in spite of its company.
 */
const UNUSUAL = 0.27;

/** What one old sentence and the new one most of it is linked to have in common. */
interface Version {
  readonly young: number;
  readonly share: number;
}

/** A sentence whose link rests on its likeness alone, which is not enough. */
export const ALONE = 2;
/** One in its old company, but less like itself than is usual in this revision. */
export const UNLIKE = 1;

/** For every old word whether its sentence is ALONE or UNLIKE; else 0. */
export function doubtfulWords(links: Links, old: Row, a: Sentences, b: Sentences): Uint8Array {
  const versions = versionsOf(links, old, a, b);
  const ordered = inOrder(versions);
  const bereft = withLostTwin(versions, old, a);
  const doubtful = new Uint8Array(links.to.length);
  const usual = medianShare(versions);
  versions.forEach((version, sentence) => {
    if (version === undefined) return;
    const company = hasCompany(versions, sentence, version.young, b.weights.length, bereft);
    if (company && version.share >= usual - UNUSUAL) return;
    if (!bereft.has(sentence) && version.share >= (ordered.has(sentence) ? ALONE_IN_ORDER : ALONE_ELSEWHERE)) return;
    doubtful.fill(company ? UNLIKE : ALONE, a.starts[sentence] ?? 0, a.starts[sentence + 1] ?? 0);
  });
  return doubtful;
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

/** Sentences that stood twice or more, word for word, of which not all are there: which of them is left, words cannot tell. */
function withLostTwin(versions: readonly (Version | undefined)[], old: Row, a: Sentences): ReadonlySet<number> {
  const twins = new Map<string, number[]>();
  versions.forEach((_, sentence) => {
    const key = old.ids.subarray(a.starts[sentence] ?? 0, a.starts[sentence + 1] ?? 0).join(' ');
    twins.set(key, [...(twins.get(key) ?? []), sentence]);
  });
  const bereft = [...twins.values()].filter((group) => group.length > 1 && group.some((sentence) => versions[sentence] === undefined));
  return new Set(bereft.flat());
}

/** Whether a neighbour is still the neighbour. The text's two ends count as neighbours too. */
function hasCompany(versions: readonly (Version | undefined)[], sentence: number, young: number, count: number, bereft: ReadonlySet<number>): boolean {
  const before = sentence === 0 ? -1 : bereft.has(sentence - 1) ? undefined : versions[sentence - 1]?.young;
  const behind = sentence === versions.length - 1 ? count : bereft.has(sentence + 1) ? undefined : versions[sentence + 1]?.young;
  return [before === young - 1, before === young, behind === young + 1, behind === young].some((beside) => beside);
}

/** Sentences of the longest row that kept its order (patience sorting). */
function inOrder(versions: readonly (Version | undefined)[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  versions.forEach((version, sentence) => {
    if (version === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((versions[ends[middle] ?? 0]?.young ?? 0) > version.young) high = middle;
      else low = middle + 1;
    }
    previous.set(sentence, ends[low - 1]);
    ends[low] = sentence;
  });
  const kept = new Set<number>();
  for (let at = ends[ends.length - 1]; at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}
