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
const neighbours = (side: 'before' | 'behind'): readonly Uint8Array[] => {
  const size = LABELS + 1;
  const allowed = allowedMoves();
  const all = Array.from({ length: LABELS }, (_, label) => label);
  return all.map((label) => Uint8Array.from(all.filter((other) => allowed[side === 'before' ? other * size + label : label * size + other] === 1)));
};
const BEFORE = neighbours('before');
const BEHIND = neighbours('behind');
const NO_LABELS = new Uint8Array(0);

/** The best score of a path up to each token with each label, and the label before it there. */
interface Forward {
  readonly best: Int32Array;
  readonly from: Uint8Array;
}

/**
 * Behind every label stands one that may, and before every one but at the start of a block: a forbidden move is never the best, so
 * that only the others need be looked at.
 */
const forward = (count: number, scores: Int32Array, moves: Int32Array): Forward => {
  const size = LABELS + 1;
  const best = new Int32Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  for (let label = 0; label < LABELS; label++) best[label] = (scores[label] ?? 0) + (moves[BORDER * size + label] ?? 0);
  for (let base = LABELS; base < count * LABELS; base += LABELS) {
    const last = base - LABELS;
    for (let label = 0; label < LABELS; label++) {
      const before = BEFORE[label] ?? NO_LABELS;
      let top = -0x7fffffff;
      let origin = 0;
      for (let at = 0; at < before.length; at++) {
        const other = before[at] ?? 0;
        const score = (best[last + other] ?? 0) + (moves[other * size + label] ?? 0);
        if (score > top) { top = score; origin = other; }
      }
      best[base + label] = (top < NEVER ? NEVER : top) + (scores[base + label] ?? 0);
      from[base + label] = origin;
    }
  }
  return { best, from };
};

/** Best score of the rest of the block behind each token, by its label. */
const backward = (count: number, scores: Int32Array, moves: Int32Array): Int32Array => {
  const size = LABELS + 1;
  const rest = new Int32Array(count * LABELS);
  const end = (count - 1) * LABELS;
  for (let label = 0; label < LABELS; label++) rest[end + label] = moves[label * size + BORDER] ?? 0;
  for (let base = end - LABELS; base >= 0; base -= LABELS) {
    const following = base + LABELS;
    for (let label = 0; label < LABELS; label++) {
      const behind = BEHIND[label] ?? NO_LABELS;
      let top = -0x7fffffff;
      for (let at = 0; at < behind.length; at++) {
        const next = behind[at] ?? 0;
        const score = (rest[following + next] ?? 0) + (scores[following + next] ?? 0) + (moves[label * size + next] ?? 0);
        if (score > top) top = score;
      }
      rest[base + label] = top < NEVER ? NEVER : top;
    }
  }
  return rest;
};

/** The labels of the best path, and its score. */
const backtrack = (count: number, { best, from }: Forward, moves: Int32Array): { readonly labels: Uint8Array; readonly top: number } => {
  const size = LABELS + 1;
  const labels = new Uint8Array(count);
  let label = 0;
  let top = -0x7fffffff;
  for (let last = 0; last < LABELS; last++) {
    const score = (best[(count - 1) * LABELS + last] ?? 0) + (moves[last * size + BORDER] ?? 0);
    if (score > top) { top = score; label = last; }
  }
  for (let at = count - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * LABELS + label] ?? 0;
  }
  return { labels, top };
};

/** The best labels of a block (Viterbi). Additions of whole numbers only, so every host finds the same path. */
export const bestLabels = (count: number, scores: Int32Array, moves: Int32Array): Uint8Array =>
  (count === 0 ? new Uint8Array(0) : backtrack(count, forward(count, scores, moves), moves).labels);

/** The same, and how sure each label is. */
export const bestPath = (count: number, scores: Int32Array, moves: Int32Array): Path => {
  const margins = new Int32Array(count);
  if (count === 0) return { labels: new Uint8Array(0), margins };
  const there = forward(count, scores, moves);
  const { labels, top } = backtrack(count, there, moves);
  const rest = backward(count, scores, moves);
  const { best } = there;
  for (let at = 0; at < count; at++) {
    const base = at * LABELS;
    const label = labels[at] ?? 0;
    let other = -0x7fffffff;
    for (let option = 0; option < LABELS; option++) {
      const score = (best[base + option] ?? 0) + (rest[base + option] ?? 0);
      if (option !== label && score > other) other = score;
    }
    margins[at] = top - other;
  }
  return { labels, margins };
};
