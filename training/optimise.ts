import { LABELS, allowedMoves } from '../src/core/entity/crf/labels.ts';
import { createChain } from './chain.ts';
import { createRandom, shuffle } from './random.ts';
import type { Samples } from './samples.ts';

/** Weights as trained: one row of `ROW` numbers for each feature. */
export interface Trained {
  readonly rows: Float32Array;
  readonly moves: Float64Array;
  readonly hashes: Int32Array;
}

export interface Recipe {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L1 penalty, for each block seen. */
  readonly l1: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** A row: the labels' weights, the sum of squared gradients (AdaGrad), the penalty already paid. One cache line. */
export const ROW = 16;
const SQUARES = 13;
const PAID = 14;
/** Gradients below this are not worth the way to memory. */
const LEAST_GRADIENT = 0.003;
const FIRST_SQUARES = 0.1;

interface State {
  readonly rows: Float32Array;
  readonly moves: Float64Array;
  readonly moveSquares: Float64Array;
  penalty: number;
}

const score = (samples: Samples, rows: Float32Array, from: number, count: number, scores: Float64Array): void => {
  const { features, starts, given } = samples;
  for (let at = 0; at < count; at++) {
    const base = at * LABELS;
    for (let label = 0; label < LABELS; label++) scores[base + label] = given.length > 0 ? given[(from + at) * LABELS + label] ?? 0 : 0;
    const end = starts[from + at + 1] ?? 0;
    for (let index = starts[from + at] ?? 0; index < end; index++) {
      const row = (features[index] ?? 0) * ROW;
      for (let label = 0; label < LABELS; label++) scores[base + label] = (scores[base + label] ?? 0) + (rows[row + label] ?? 0);
    }
  }
};

/** One step down for one feature: AdaGrad (Duchi et al. 2011) with one rate for the row, and the penalty of all steps since the last one (Tsuruoka et al. 2009). */
const step = (state: State, row: number, gradient: Float64Array, squares: number, recipe: Recipe): void => {
  const { rows } = state;
  const sum = (rows[row + SQUARES] ?? 0) + squares;
  rows[row + SQUARES] = sum;
  const rate = recipe.rate / Math.sqrt(sum + FIRST_SQUARES);
  const due = rate * (state.penalty - (rows[row + PAID] ?? 0));
  rows[row + PAID] = state.penalty;
  for (let label = 0; label < LABELS; label++) {
    const weight = rows[row + label] ?? 0;
    const shrunk = weight > due ? weight - due : weight < -due ? weight + due : 0;
    rows[row + label] = shrunk - rate * (gradient[label] ?? 0);
  }
};

const learn = (samples: Samples, state: State, from: number, count: number, chances: Float64Array, importance: number, recipe: Recipe): void => {
  const gradient = new Float64Array(LABELS);
  for (let at = 0; at < count; at++) {
    const gold = samples.gold[from + at] ?? 0;
    let squares = 0;
    let top = 0;
    for (let label = 0; label < LABELS; label++) {
      const value = ((chances[at * LABELS + label] ?? 0) - (label === gold ? 1 : 0)) * importance;
      gradient[label] = value;
      squares += value * value;
      top = Math.max(top, Math.abs(value));
    }
    if (top < LEAST_GRADIENT) continue;
    const end = samples.starts[from + at + 1] ?? 0;
    for (let index = samples.starts[from + at] ?? 0; index < end; index++) step(state, (samples.features[index] ?? 0) * ROW, gradient, squares, recipe);
  }
};

const learnMoves = (state: State, gradient: Float64Array, allowed: Uint8Array, importance: number, recipe: Recipe): void => {
  for (let move = 0; move < state.moves.length; move++) {
    if (allowed[move] !== 1) continue;
    const value = (gradient[move] ?? 0) * importance;
    const sum = (state.moveSquares[move] ?? 0) + value * value;
    state.moveSquares[move] = sum;
    state.moves[move] = (state.moves[move] ?? 0) - recipe.rate * value / Math.sqrt(sum + 1);
  }
};

const payAll = (state: State, recipe: Recipe): void => {
  const zero = new Float64Array(LABELS);
  for (let row = 0; row < state.rows.length; row += ROW) step(state, row, zero, 0, recipe);
};

/** Trains a linear-chain CRF by stochastic gradient descent. The same samples and seed give the same weights. */
export const optimise = (samples: Samples, recipe: Recipe): Trained => {
  const allowed = allowedMoves();
  const state: State = { rows: new Float32Array(samples.hashes.length * ROW), moves: new Float64Array(allowed.length), moveSquares: new Float64Array(allowed.length), penalty: 0 };
  const count = samples.blocks.length - 1;
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const longest = order.reduce((most, block) => Math.max(most, (samples.blocks[block + 1] ?? 0) - (samples.blocks[block] ?? 0)), 1);
  const chain = createChain(longest);
  const random = createRandom(recipe.seed);
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    shuffle(order, random);
    let likelihood = 0;
    for (const block of order) {
      const from = samples.blocks[block] ?? 0;
      const size = (samples.blocks[block + 1] ?? 0) - from;
      const importance = samples.importance[block] ?? 1;
      state.penalty += recipe.l1;
      score(samples, state.rows, from, size, chain.scores);
      chain.refresh(state.moves);
      likelihood += chain.run(size, samples.gold, from);
      learn(samples, state, from, size, chain.chances, importance, recipe);
      learnMoves(state, chain.moveGradient, allowed, importance, recipe);
    }
    recipe.log(`epoch ${epoch + 1}: log-likelihood ${(likelihood / samples.gold.length).toFixed(4)} a token`);
  }
  payAll(state, recipe);
  return { rows: state.rows, moves: state.moves, hashes: samples.hashes };
};
