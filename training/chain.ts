import { allowedMoves, BORDER, LABELS } from '../src/core/entity/crf/labels.ts';

const SIZE: number = LABELS + 1;

/** Expected labels of a block under the model: forward-backward with scaling (Rabiner 1989) over the moves BILOU allows. */
export interface Chain {
  /** Reads `scores`, fills `chances` (label chances of each token) and adds to `moveChances`; answers the log-likelihood of the gold labels. */
  run(count: number, gold: Uint8Array, goldFrom: number): number;
  readonly scores: Float64Array;
  readonly chances: Float64Array;
  /** Expected less observed moves. */
  readonly moveGradient: Float64Array;
  /** To be called after `moves` changed. */
  refresh(moves: Float64Array): void;
}

interface Moves {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly weight: Float64Array;
}

const insideMoves = (): Moves => {
  const allowed = allowedMoves();
  const pairs: [number, number][] = [];
  for (let from = 0; from < LABELS; from++) for (let to = 0; to < LABELS; to++) if (allowed[from * SIZE + to] === 1) pairs.push([from, to]);
  return { from: Uint8Array.from(pairs, ([from]) => from), to: Uint8Array.from(pairs, ([, to]) => to), weight: new Float64Array(pairs.length) };
};

export const createChain = (longest: number): Chain => {
  const scores = new Float64Array(longest * LABELS);
  const chances = new Float64Array(longest * LABELS);
  const lifts = new Float64Array(longest * LABELS);
  const alpha = new Float64Array(longest * LABELS);
  const beta = new Float64Array(longest * LABELS);
  const scales = new Float64Array(longest);
  const moveGradient = new Float64Array(SIZE * SIZE);
  const inside = insideMoves();
  const opening = new Float64Array(LABELS);
  const closing = new Float64Array(LABELS);
  const allowed = allowedMoves();
  let held = new Float64Array(SIZE * SIZE);

  const refresh = (moves: Float64Array): void => {
    held = moves as Float64Array<ArrayBuffer>;
    for (let index = 0; index < inside.weight.length; index++) inside.weight[index] = Math.exp(moves[(inside.from[index] ?? 0) * SIZE + (inside.to[index] ?? 0)] ?? 0);
    for (let label = 0; label < LABELS; label++) {
      opening[label] = allowed[BORDER * SIZE + label] === 1 ? Math.exp(moves[BORDER * SIZE + label] ?? 0) : 0;
      closing[label] = allowed[label * SIZE + BORDER] === 1 ? Math.exp(moves[label * SIZE + BORDER] ?? 0) : 0;
    }
  };
  const lift = (count: number): number => {
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const base = at * LABELS;
      let top = -Infinity;
      for (let label = 0; label < LABELS; label++) top = Math.max(top, scores[base + label] ?? 0);
      for (let label = 0; label < LABELS; label++) lifts[base + label] = Math.exp((scores[base + label] ?? 0) - top);
      sum += top;
    }
    return sum;
  };
  const forward = (count: number): number => {
    let logs = 0;
    for (let at = 0; at < count; at++) {
      const base = at * LABELS;
      alpha.fill(0, base, base + LABELS);
      if (at === 0) alpha.set(opening, 0);
      else for (let move = 0; move < inside.weight.length; move++) {
        const to = base + (inside.to[move] ?? 0);
        alpha[to] = (alpha[to] ?? 0) + (alpha[base - LABELS + (inside.from[move] ?? 0)] ?? 0) * (inside.weight[move] ?? 0);
      }
      let sum = 0;
      for (let index = base; index < base + LABELS; index++) sum += alpha[index] = (alpha[index] ?? 0) * (lifts[index] ?? 0);
      const scale = 1 / (sum || 1e-300);
      for (let index = base; index < base + LABELS; index++) alpha[index] = (alpha[index] ?? 0) * scale;
      scales[at] = scale;
      logs -= Math.log(scale);
    }
    return logs;
  };
  const backward = (count: number): number => {
    const last = (count - 1) * LABELS;
    let total = 0;
    for (let label = 0; label < LABELS; label++) total += (alpha[last + label] ?? 0) * (closing[label] ?? 0);
    for (let label = 0; label < LABELS; label++) beta[last + label] = (closing[label] ?? 0) / (total || 1e-300);
    for (let at = count - 2; at >= 0; at--) {
      const base = at * LABELS;
      const next = base + LABELS;
      const scale = scales[at + 1] ?? 1;
      beta.fill(0, base, next);
      for (let move = 0; move < inside.weight.length; move++) {
        const from = inside.from[move] ?? 0;
        const to = inside.to[move] ?? 0;
        const through = (inside.weight[move] ?? 0) * (lifts[next + to] ?? 0) * (beta[next + to] ?? 0) * scale;
        beta[base + from] = (beta[base + from] ?? 0) + through;
        moveGradient[from * SIZE + to] = (moveGradient[from * SIZE + to] ?? 0) + through * (alpha[base + from] ?? 0);
      }
    }
    for (let index = 0; index < count * LABELS; index++) chances[index] = (alpha[index] ?? 0) * (beta[index] ?? 0);
    return Math.log(total || 1e-300);
  };
  const observe = (count: number, gold: Uint8Array, goldFrom: number): number => {
    let score = 0;
    let last = BORDER;
    for (let at = 0; at <= count; at++) {
      const label = at < count ? gold[goldFrom + at] ?? 0 : BORDER;
      const move = last * SIZE + label;
      moveGradient[move] = (moveGradient[move] ?? 0) - 1;
      score += (held[move] ?? 0) + (at < count ? scores[at * LABELS + label] ?? 0 : 0);
      last = label;
    }
    for (let label = 0; label < LABELS; label++) {
      const start = BORDER * SIZE + label;
      const end = label * SIZE + BORDER;
      moveGradient[start] = (moveGradient[start] ?? 0) + (chances[label] ?? 0);
      moveGradient[end] = (moveGradient[end] ?? 0) + (chances[(count - 1) * LABELS + label] ?? 0);
    }
    return score;
  };
  const run = (count: number, gold: Uint8Array, goldFrom: number): number => {
    moveGradient.fill(0);
    const logs = lift(count) + forward(count) + backward(count);
    return observe(count, gold, goldFrom) - logs;
  };
  return { run, scores, chances, moveGradient, refresh };
};
