import type { Sentences } from './sentenceLinks.ts';

/** What one old sentence and the new one most of it is linked to have in common. */
export interface Version {
  readonly young: number;
  readonly share: number;
}

/**
 * What the surroundings of a sentence say about its link: `company`, a neighbour is still the neighbour, or one of its
 * paragraph still in its paragraph; `ordered`, nothing, but it kept its place in the order; `astray`, that it left it;
 * `misplaced`, that it is away from what is left of its paragraph, or in the middle of another one.
 */
export type Standing = 'company' | 'ordered' | 'astray' | 'misplaced';

interface Placed {
  readonly versions: readonly (Version | undefined)[];
  readonly a: Sentences;
  readonly b: Sentences;
  /** Sentences that cannot speak for others. */
  readonly mute: ReadonlySet<number>;
  /** Sentences of one paragraph stay in one, and those of two in two: with few exceptions in these texts. */
  readonly keepsTogether: boolean;
  readonly keepsApart: boolean;
}

/** For each old sentence; `mute` ones are no company. */
export function standingsOf(versions: readonly (Version | undefined)[], a: Sentences, b: Sentences, mute: ReadonlySet<number>): readonly Standing[] {
  const placed: Placed = { versions, a, b, mute, ...habitsOf(versions, a, b) };
  const ordered = sentencesInOrder(versions);
  const firstOf = new Map<number, number>();
  versions.forEach((version, sentence) => {
    if (version !== undefined && !mute.has(sentence) && !firstOf.has(version.young)) firstOf.set(version.young, sentence);
  });
  const besides = besideTheirNext(versions, mute);
  return versions.map((version, sentence) => {
    if (version === undefined) return 'astray';
    if (hasNeighbour(placed, sentence, version.young)) return 'company';
    const mates = [mateOf(placed, sentence, -1), mateOf(placed, sentence, 1)].filter((mate) => mate !== undefined);
    const isTogether = mates.some((mate) => b.blocks[mate] === b.blocks[version.young]);
    if (placed.keepsApart && isTogether) return 'company';
    if (!besides.has(sentence) && !isTogether) {
      if (mates.length > 0 && placed.keepsTogether) return 'misplaced';
      if (placed.keepsApart && isAmongOthers(placed, firstOf, sentence, version.young)) return 'misplaced';
    }
    return ordered.has(sentence) ? 'ordered' : 'astray';
  });
}

/** One border of ten that came or went is an edit; more are another way of setting the text. */
const HABIT = 0.1;

/** How the revision treats the borders of paragraphs, seen between sentences that follow each other in both texts. */
function habitsOf(versions: readonly (Version | undefined)[], a: Sentences, b: Sentences): Pick<Placed, 'keepsTogether' | 'keepsApart'> {
  let together = 0;
  let parted = 0;
  let apart = 0;
  let joined = 0;
  versions.forEach((version, sentence) => {
    const next = versions[sentence + 1];
    if (version === undefined || next?.young !== version.young + 1) return;
    const was = a.blocks[sentence] === a.blocks[sentence + 1];
    const is = b.blocks[version.young] === b.blocks[next.young];
    if (was) together++;
    else apart++;
    if (was && !is) parted++;
    if (!was && is) joined++;
  });
  return { keepsTogether: parted <= Math.max(1, HABIT * together), keepsApart: apart > 1 && joined <= Math.max(1, HABIT * apart) };
}

/** Whether a neighbour is still the neighbour. The text's two ends count as neighbours too. */
function hasNeighbour(placed: Placed, sentence: number, young: number): boolean {
  const { versions, a, b, mute, keepsTogether, keepsApart } = placed;
  return [-1, 1].some((step) => {
    const next = sentence + step;
    if (next < 0) return young === 0;
    if (next === versions.length) return young === b.weights.length - 1;
    const place = versions[next]?.young;
    if (place === undefined || mute.has(next) || (place !== young && place !== young + step)) return false;
    const was = a.blocks[sentence] === a.blocks[next];
    const is = b.blocks[young] === b.blocks[place];
    return was ? is || !keepsTogether : !is || !keepsApart;
  });
}

/** Sentences with nothing but what is new or gone between them and the one that is next to them in both texts: a paragraph that was split or joined has such. */
function besideTheirNext(versions: readonly (Version | undefined)[], mute: ReadonlySet<number>): ReadonlySet<number> {
  const known = versions.flatMap((version, sentence) => (version === undefined || mute.has(sentence) ? [] : [{ sentence, young: version.young }]));
  const nextIn = (row: typeof known): ReadonlyMap<number, number> => new Map(row.slice(1).map(({ sentence }, at) => [row[at]?.sentence ?? 0, sentence]));
  const inOld = nextIn(known);
  const inYoung = nextIn([...known].sort((x, y) => x.young - y.young || x.sentence - y.sentence));
  return new Set([...inOld].flatMap(([sentence, next]) => (inYoung.get(sentence) === next ? [sentence, next] : [])));
}

/** Where the nearest sentence of its paragraph is that is still known, before (`step` -1) or behind it. */
function mateOf({ versions, a, mute }: Placed, sentence: number, step: -1 | 1): number | undefined {
  for (let at = sentence + step; a.blocks[at] !== undefined && a.blocks[at] === a.blocks[sentence]; at += step) {
    const version = versions[at];
    if (version !== undefined && !mute.has(at)) return version.young;
  }
  return undefined;
}

/** Whether the nearest known sentence of the new paragraph, before or behind, is from another paragraph. */
function isAmongOthers({ a, b }: Placed, firstOf: ReadonlyMap<number, number>, sentence: number, young: number): boolean {
  return [-1, 1].some((step) => {
    for (let at = young + step; b.blocks[at] !== undefined && b.blocks[at] === b.blocks[young]; at += step) {
      const other = firstOf.get(at);
      if (other !== undefined) return a.blocks[other] !== a.blocks[sentence];
    }
    return false;
  });
}

/**
 * Sentences that are in every longest row that kept its order (patience sorting, from both sides): where one of two has
 * left its place and nothing tells which, neither is.
 */
function sentencesInOrder(versions: readonly (Version | undefined)[]): ReadonlySet<number> {
  const known = versions.flatMap((version, sentence) => (version === undefined ? [] : [{ sentence, young: version.young }]));
  const before = rowLengths(known.map(({ young }) => young));
  const behind = rowLengths(known.map(({ young }) => -young).reverse()).reverse();
  const longest = before.reduce((most, length) => Math.max(most, length), 0);
  const rivals = new Map<number, number>();
  const isIn = (at: number): boolean => (before[at] ?? 0) + (behind[at] ?? 0) - 1 === longest;
  before.forEach((length, at) => {
    if (isIn(at)) rivals.set(length, (rivals.get(length) ?? 0) + 1);
  });
  return new Set(known.flatMap(({ sentence }, at) => (isIn(at) && rivals.get(before[at] ?? 0) === 1 ? [sentence] : [])));
}

/** For each number how many the longest row has that never falls and ends with it. */
function rowLengths(numbers: readonly number[]): number[] {
  const least: number[] = [];
  return numbers.map((number) => {
    let low = 0;
    let high = least.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((least[middle] ?? 0) > number) high = middle;
      else low = middle + 1;
    }
    least[low] = number;
    return low + 1;
  });
}
