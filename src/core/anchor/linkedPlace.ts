import type { Links } from '../text/align.ts';
import type { Tokens } from './tokens.ts';

/** What is known of two texts; `known` as in a `Difference`, where whole texts were compared. */
export interface Linked {
  readonly links: Links;
  readonly known?: Int32Array;
}

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
 * linked further off was moved there, unless all between is new: then it was put in, however much it is.
 */
const INSERTED = 80;

/**
 * The new extent of words `[from, to)`. A replaced first or last word counts as still there, a deleted one as gone; what
 * was put in between counts as part of it, what was put in at its ends does not. Of parts that moved apart the heaviest
 * is the place. `isLeftOut` names words not to count. `undefined` when no word is left.
 */
export function placeOfLinked(linked: Linked, tokens: Tokens, from: number, to: number, isLeftOut?: (at: number) => boolean): LinkedPlace | undefined {
  const groups = groupsOf(linked, tokens, from, to, isLeftOut).map(withoutLooseSigns);
  const best = groups.reduce<Group | undefined>((top, group) => (top === undefined || weightOf(group) > weightOf(top) ? group : top), undefined);
  const first = best?.pairs[0];
  const last = best?.pairs[best.pairs.length - 1];
  if (best === undefined || first === undefined || last === undefined) return undefined;
  const kept = best.pairs.filter((pair) => pair.same === 1).length;
  if (kept === 0) return undefined;
  let all = 0;
  for (let at = from; at < to; at++) all += tokens.weights[at] ?? 0;
  return { from: first.place, to: last.place + 1, share: all > 0 ? weightOf(best) / all : kept / (to - from) };
}

function weightOf(group: Group): number {
  return group.pairs.reduce((sum, pair) => sum + (pair.same === 1 ? pair.weight : 0), 0);
}

/** Linked words in the same order on both sides, without a large hole. */
interface Group {
  /** Pairs of places: in the marked text, in the other one. */
  readonly pairs: { readonly at: number; readonly place: number; readonly same: number; readonly weight: number }[];
}

/** A group that may go on; of several the heaviest does, so that one sentence out of its order does not take the rest along. */
interface Open extends Group {
  weight: number;
}

/** Pieces a passage is looked at in; one that fell into more is not in one place anyway. */
const MOST_GROUPS = 64;

function groupsOf({ links, known }: Linked, tokens: Tokens, from: number, to: number, isLeftOut: ((at: number) => boolean) | undefined): readonly Group[] {
  const groups: Open[] = [];
  const slack = INSERTED + (to - from);
  for (let at = from; at < to; at++) {
    const place = links.to[at] ?? -1;
    if (place < 0 || isLeftOut?.(at) === true) continue;
    const same = links.same[at] ?? 0;
    const weight = tokens.weights[at] ?? 0;
    // A sign for another sign says nothing about where the passage ends.
    if (same === 0 && weight === 0) continue;
    let open: Open | undefined;
    for (const group of groups) {
      const last = group.pairs[group.pairs.length - 1]?.place ?? place;
      const goesOn = place > last && (place - last <= slack || (known !== undefined && known[place] === known[last + 1]));
      if (goesOn && (open === undefined || group.weight > open.weight)) open = group;
    }
    if (open === undefined && groups.length < MOST_GROUPS) groups.push(open = { pairs: [], weight: 0 });
    if (open === undefined) continue;
    open.pairs.push({ at, place, same, weight });
    if (same === 1) open.weight += weight;
  }
  return groups;
}

/** New words between a sign and the nearest linked word, beyond those that were there, from which the sign is another one. */
const LOOSE_SIGN = 2;

/** Without signs at the ends that met one like them further off: the full stop of a sentence that was put in behind. */
function withoutLooseSigns({ pairs }: Group): Group {
  let from = 0;
  let to = pairs.length;
  const isLoose = (sign: number, beside: number): boolean => {
    const a = pairs[sign];
    const b = pairs[beside];
    return a !== undefined && b !== undefined && a.weight === 0 && Math.abs(a.place - b.place) > Math.abs(a.at - b.at) + LOOSE_SIGN;
  };
  while (to - from > 1 && isLoose(to - 1, to - 2)) to--;
  while (to - from > 1 && isLoose(from, from + 1)) from++;
  return { pairs: pairs.slice(from, to) };
}
