import type { Links } from '../text/align.ts';
import type { Tokens } from './tokens.ts';

/** Where words `[from, to)` of one text stand in another, by their links. */
export interface LinkedPlace {
  /** Words of the other text, half-open. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1: how much of the words, by weight, is there unchanged. */
  readonly share: number;
}

/**
 * New words a passage may take in without falling apart, beyond as many as it has itself: two long sentences. What is
 * linked further off was moved there.
 */
const INSERTED = 80;

/**
 * The new extent of words `[from, to)`. A replaced first or last word counts as still there, a deleted one as gone; what
 * was put in between counts as part of it, what was put in at its ends does not. Of parts that moved apart the heaviest
 * is the place. `without` marks words to leave out. `undefined` when no word is left.
 */
export function placeOfLinked(links: Links, tokens: Tokens, from: number, to: number, without?: Uint8Array): LinkedPlace | undefined {
  const groups = groupsOf(links, tokens, from, to, without);
  const best = groups.reduce<Group | undefined>((top, group) => (top === undefined || group.weight > top.weight ? group : top), undefined);
  if (best === undefined || best.same === 0) return undefined;
  let all = 0;
  let signs = 0;
  for (let at = from; at < to; at++) all += tokens.weights[at] ?? 0;
  if (all === 0) signs = to - from;
  const share = all > 0 ? best.weight / all : best.same / signs;
  return { from: best.first, to: best.last + 1, share };
}

/** Linked words in the same order on both sides, without a large hole. */
interface Group {
  readonly first: number;
  last: number;
  weight: number;
  same: number;
}

function groupsOf(links: Links, tokens: Tokens, from: number, to: number, without: Uint8Array | undefined): readonly Group[] {
  const groups: Group[] = [];
  const slack = INSERTED + (to - from);
  for (let at = from; at < to; at++) {
    const place = links.to[at] ?? -1;
    if (place < 0 || without?.[at] === 1) continue;
    const same = links.same[at] ?? 0;
    // A sign for another sign says nothing about where the passage ends.
    if (same === 0 && (tokens.weights[at] ?? 0) === 0) continue;
    const weight = same === 1 ? tokens.weights[at] ?? 0 : 0;
    const open = groups.find((group) => place > group.last && place - group.last <= slack);
    if (open === undefined) groups.push({ first: place, last: place, weight, same });
    else {
      open.last = place;
      open.weight += weight;
      open.same += same;
    }
  }
  return groups;
}
