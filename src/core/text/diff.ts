import type { Links, Part, Row } from './align.ts';
import { alignParts, createLinks } from './align.ts';
import { linkBesideKnown } from './besideKnown.ts';
import { doubtfulWords } from './doubt.ts';
import { linkMoved } from './moves.ts';
import { chainRuns, uniqueRuns } from './sharedRuns.ts';
import type { Sentences } from './sentenceLinks.ts';
import { sentencesIn } from './sentenceLinks.ts';
import { settleSentences } from './settleSentences.ts';

/** Which word of an old text is which of a new one. */
export interface Difference {
  readonly links: Links;
  /** For each new word the old one it is, word for word, or -1. */
  readonly origins: Int32Array;
  /** For each new word how many before it were in the old text; one number more than there are words. */
  readonly known: Int32Array;
  /** False where the texts were too long and too unlike for the work allowed: then no link does not mean gone. */
  readonly complete: boolean;
  /** For each old word more than 0 if its sentence's new place could as well be that of a look-alike: see `doubt.ts`. */
  readonly doubtful: Uint8Array;
  readonly oldSentences: Sentences;
  readonly youngSentences: Sentences;
}

/**
 * Products of two lengths that are aligned word by word. A million cells take some ten milliseconds; two passages of a
 * thousand words with no four words in common are not versions of each other.
 */
const MOST_CELLS = 1_000_000;
/** Below this the exact way is quicker than looking for shared rows of words first. */
const FEW_CELLS = 1000;
/** All cells of one comparison: bounds hostile pairs to a fraction of a second. */
const BUDGET = 16_000_000;
/** Rows of this many words, unique in both texts, hold the comparison together; shorter ones where it is too coarse. */
const LONGEST_SHARED = 4;
/** Rounds of finding fixed points between fixed points. Real texts need two or three; hostile ones must not nest for ever. */
const ROUNDS = 12;

interface Work {
  readonly old: Row;
  readonly young: Row;
  readonly links: Links;
  cells: number;
  complete: boolean;
}

/**
 * Compares two texts word by word: rows of words that stand once in both are the fixed points (the patience idea of Bram
 * Cohen, weighted), what lies between is aligned exactly; then words that met by chance in sentences with nothing else in
 * common are parted, and sentences that moved as a whole are joined.
 * A link says "the same place", not just "the same word". Links of moved sentences cross the others.
 */
export function compareRows(old: Row, young: Row): Difference {
  const work: Work = { old, young, links: createLinks(old.ids.length), cells: BUDGET, complete: true };
  compareRange(work, 0, old.ids.length, 0, young.ids.length, LONGEST_SHARED, ROUNDS);
  const sentences = { old: sentencesIn(old), young: sentencesIn(young) };
  settleSentences(work.links, old, young, sentences.old, sentences.young);
  linkMoved(work.links, old, young, sentences.old, sentences.young);
  linkBesideKnown(work.links, old, young, sentences.old);
  const doubtful = doubtfulWords(work.links, old, young, sentences.old, sentences.young);
  const origins = originsOf(work.links, young.ids.length);
  return { links: work.links, origins, known: knownBefore(origins), complete: work.complete, doubtful, oldSentences: sentences.old, youngSentences: sentences.young };
}

function originsOf(links: Links, length: number): Int32Array {
  const origins = new Int32Array(length).fill(-1);
  links.to.forEach((to, at) => {
    if (to >= 0 && links.same[at] === 1) origins[to] = at;
  });
  return origins;
}

function knownBefore(origins: Int32Array): Int32Array {
  const known = new Int32Array(origins.length + 1);
  origins.forEach((origin, at) => known[at + 1] = (known[at] ?? 0) + (origin >= 0 ? 1 : 0));
  return known;
}

function compareRange(work: Work, oldFrom: number, oldTo: number, youngFrom: number, youngTo: number, shared: number, rounds: number): void {
  const area = (oldTo - oldFrom) * (youngTo - youngFrom);
  if (area <= 0) return;
  const old: Part = { row: work.old, from: oldFrom, to: oldTo };
  const young: Part = { row: work.young, from: youngFrom, to: youngTo };
  if (area <= FEW_CELLS) {
    alignWithin(work, old, young, area);
    return;
  }
  const runs = shared === 0 || rounds === 0 ? [] : chainRuns(uniqueRuns(old, young, shared), work.old, work.young);
  if (runs.length === 0) {
    if (shared > 0 && rounds > 0) compareRange(work, oldFrom, oldTo, youngFrom, youngTo, shared - 1, rounds - 1);
    else alignWithin(work, old, young, area);
    return;
  }
  let a = oldFrom;
  let b = youngFrom;
  for (const run of runs) {
    compareRange(work, a, run.old, b, run.young, shared, rounds - 1);
    for (let step = 0; step < run.length; step++) {
      work.links.to[run.old + step] = run.young + step;
      work.links.same[run.old + step] = 1;
    }
    a = run.old + run.length;
    b = run.young + run.length;
  }
  compareRange(work, a, oldTo, b, youngTo, shared, rounds - 1);
}

function alignWithin(work: Work, old: Part, young: Part, area: number): void {
  if (area > MOST_CELLS || area > work.cells) {
    work.complete = false;
    return;
  }
  work.cells -= area;
  alignParts(old, young, work.links, false);
}
