import type { Part, Row } from './align.ts';

/** Words that stand in a row in both texts. */
export interface Run {
  readonly old: number;
  readonly young: number;
  readonly length: number;
}

/** One number for `length` words from `at`. Two different rows of words may share one; what is found by it is compared after. */
export function shingleAt(ids: Int32Array, at: number, length: number): number {
  let hash = 17;
  for (let index = at; index < at + length; index++) hash = Math.imul(hash, 0x01000193) ^ Math.imul((ids[index] ?? 0) + 1, 0x9e3779b1);
  return hash;
}

const TWICE = -1;

function uniqueShingles(part: Part, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = part.from; at + length <= part.to; at++) {
    const key = shingleAt(part.row.ids, at, length);
    places.set(key, places.has(key) ? TWICE : at);
  }
  return places;
}

/** Runs made of rows of `length` words that stand exactly once in each part, in the old part's order. Linear. */
export function uniqueRuns(old: Part, young: Part, length: number): readonly Run[] {
  const there = uniqueShingles(young, length);
  const here = uniqueShingles(old, length);
  const runs: { old: number; young: number; length: number }[] = [];
  for (const [key, a] of here) {
    const b = there.get(key);
    if (a === TWICE || b === undefined || b === TWICE || !isEqual(old.row, a, young.row, b, length)) continue;
    const last = runs[runs.length - 1];
    const goesOn = last !== undefined && a - b === last.old - last.young && a <= last.old + last.length && a >= last.old;
    if (goesOn) last.length = a + length - last.old;
    else runs.push({ old: a, young: b, length });
  }
  return runs;
}

function isEqual(old: Row, a: number, young: Row, b: number, length: number): boolean {
  for (let step = 0; step < length; step++) if (old.ids[a + step] !== young.ids[b + step]) return false;
  return true;
}

/** The heaviest selection of runs that stand in the same order in both texts, cut so that they do not overlap. */
export function chainRuns(runs: readonly Run[], old: Row, young: Row): readonly Run[] {
  const sorted = [...runs].sort((a, b) => a.old - b.old || a.young - b.young);
  const chosen = heaviestChain(sorted, young.ids.length);
  const cut: Run[] = [];
  let oldDone = 0;
  let youngDone = 0;
  for (const run of chosen) {
    const overlap = Math.max(0, oldDone - run.old, youngDone - run.young);
    if (overlap > 0) shortenLast(cut, overlap);
    const rest = withoutLooseEnds({ old: run.old + overlap, young: run.young + overlap, length: run.length - overlap }, old, young);
    if (rest.length <= 0) continue;
    cut.push(rest);
    oldDone = rest.old + rest.length;
    youngDone = rest.young + rest.length;
  }
  return cut;
}

/** Words both runs claim belong to neither for sure: the exact alignment between them decides. */
function shortenLast(runs: Run[], overlap: number): void {
  const last = runs.pop();
  if (last !== undefined && last.length > overlap) runs.push({ ...last, length: last.length - overlap });
}

/** At most this many words of the next sentence are cut off a run. */
const LOOSE = 3;

/**
 * Without the first words of a following sentence or the last ones of a foregoing one: "… on Tuesday. The" is no proof
 * that this "The" is the one that followed.
 */
function withoutLooseEnds(run: Run, old: Row, young: Row): Run {
  const head = (step: number): boolean => (old.heads[run.old + step] ?? 0) > 0 && (young.heads[run.young + step] ?? 0) > 0;
  let end = run.length;
  for (let step = 1; step <= LOOSE && step < run.length; step++) if (head(run.length - step)) end = run.length - step;
  let start = 0;
  for (let step = LOOSE; step > 0; step--) if (step < end && head(step)) start = step;
  return { old: run.old + start, young: run.young + start, length: end - start };
}

/** Heaviest increasing chain by a tree of prefix maxima (Fenwick 1994): n log n, also for hostile texts. */
function heaviestChain(sorted: readonly Run[], size: number): readonly Run[] {
  const tree = new Int32Array(size + 2).fill(-1);
  const best: number[] = [];
  const before: number[] = [];
  const scoreOf = (index: number): number => (index < 0 ? 0 : best[index] ?? 0);
  for (const [index, run] of sorted.entries()) {
    let previous = -1;
    for (let at = run.young; at > 0; at -= at & -at) {
      const other = tree[at] ?? -1;
      if (scoreOf(other) > scoreOf(previous)) previous = other;
    }
    best.push(scoreOf(previous) + run.length);
    before.push(previous);
    for (let at = run.young + 1; at < tree.length; at += at & -at) if (scoreOf(index) > scoreOf(tree[at] ?? -1)) tree[at] = index;
  }
  let last = -1;
  for (let index = 0; index < sorted.length; index++) if (scoreOf(index) > scoreOf(last)) last = index;
  const chain: Run[] = [];
  for (; last >= 0; last = before[last] ?? -1) {
    const run = sorted[last];
    if (run !== undefined) chain.push(run);
  }
  return chain.reverse();
}
