import { allowedMoves, BORDER, LABELS } from './labels.ts';

/** Below every score that can be reached; far from the end of 32 bits. */
const NEVER = -0x20000000;

/** Whole-numbered scores of moves between labels, `(LABELS + 1)²`, row and column `BORDER` for the ends of a block. Moves that BILOU forbids are `NEVER`. */
export const withForbidden = (moves: Int32Array): Int32Array => {
  const allowed = allowedMoves();
  return moves.map((score, index) => (allowed[index] === 1 ? score : NEVER));
};

export interface Path {
  readonly labels: Uint8Array;
  /** For each token, how much worse the best path with another label at that token is. */
  readonly margins: Int32Array;
}

/** For each label the labels that may stand on one side of it, in their order: all others have a score of `NEVER`. */
const neighbours = (moves: Int32Array, side: 'before' | 'behind'): readonly Uint8Array[] => {
  const size = LABELS + 1;
  const all = Array.from({ length: LABELS }, (_, label) => label);
  return all.map((label) => Uint8Array.from(all.filter((other) => (moves[side === 'before' ? other * size + label : label * size + other] ?? NEVER) !== NEVER)));
};

/**
 * Behind every label stands one that may, and before every one but at the start of a block: a forbidden move is never the best, so
 * that only the others need be looked at.
 */
const forward = (count: number, scores: Int32Array, moves: Int32Array, best: Int32Array, from: Uint8Array | undefined): void => {
  const size = LABELS + 1;
  for (let label = 0; label < LABELS; label++) best[label] = (scores[label] ?? 0) + (moves[BORDER * size + label] ?? 0);
  const before = neighbours(moves, 'before');
  for (let at = 1; at < count; at++) {
    for (let label = 0; label < LABELS; label++) {
      let top = -0x7fffffff;
      let origin = 0;
      for (const last of before[label] ?? []) {
        const score = (best[(at - 1) * LABELS + last] ?? 0) + (moves[last * size + label] ?? 0);
        if (score > top) { top = score; origin = last; }
      }
      best[at * LABELS + label] = Math.max(NEVER, top) + (scores[at * LABELS + label] ?? 0);
      if (from !== undefined) from[at * LABELS + label] = origin;
    }
  }
};

/** Best score of the rest of the block behind each token, by its label. */
const backward = (count: number, scores: Int32Array, moves: Int32Array): Int32Array => {
  const size = LABELS + 1;
  const rest = new Int32Array(count * LABELS);
  for (let label = 0; label < LABELS; label++) rest[(count - 1) * LABELS + label] = moves[label * size + BORDER] ?? 0;
  const behind = neighbours(moves, 'behind');
  for (let at = count - 2; at >= 0; at--) {
    for (let label = 0; label < LABELS; label++) {
      let top = -0x7fffffff;
      for (const next of behind[label] ?? []) {
        const score = (rest[(at + 1) * LABELS + next] ?? 0) + (scores[(at + 1) * LABELS + next] ?? 0) + (moves[label * size + next] ?? 0);
        if (score > top) top = score;
      }
      rest[at * LABELS + label] = Math.max(NEVER, top);
    }
  }
  return rest;
};

/** The best labels of a block (Viterbi), and how sure each is. Additions of whole numbers only, so every host finds the same path. */
export const bestPath = (count: number, scores: Int32Array, moves: Int32Array): Path => {
  const labels = new Uint8Array(count);
  const margins = new Int32Array(count);
  if (count === 0) return { labels, margins };
  const size = LABELS + 1;
  const best = new Int32Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  forward(count, scores, moves, best, from);
  const rest = backward(count, scores, moves);
  let label = 0;
  let top = -0x7fffffff;
  for (let last = 0; last < LABELS; last++) {
    const score = (best[(count - 1) * LABELS + last] ?? 0) + (moves[last * size + BORDER] ?? 0);
    if (score > top) { top = score; label = last; }
  }
  for (let at = count - 1; at >= 0; at--) {
    labels[at] = label;
    let other = -0x7fffffff;
    for (let option = 0; option < LABELS; option++) {
      if (option !== label) other = Math.max(other, (best[at * LABELS + option] ?? 0) + (rest[at * LABELS + option] ?? 0));
    }
    margins[at] = top - other;
    label = from[at * LABELS + label] ?? 0;
  }
  return { labels, margins };
};
