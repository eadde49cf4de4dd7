import { createBitReader, readSorted } from './bits.ts';
import { createHashTable } from './hashTable.ts';
import type { HashTable } from './hashTable.ts';
import { LABELS } from './labels.ts';
import { withForbidden } from './viterbi.ts';

/** Weights of one stage, as whole numbers: 1 is 1/128 of the unit they were trained in. */
export interface Stage {
  readonly rows: HashTable;
  /** One row for each feature, `STRIDE` apart, one weight for each label. */
  readonly weights: Int16Array;
  /** Scores of moves between labels; see `withForbidden`. */
  readonly moves: Int32Array;
}

/** Whole number that stands for 1. */
export const UNIT_WEIGHT = 128;
export const STRIDE = 16;
/** A row's weights are `int8 << exponent`. */
export const EXPONENT_BITS = 2;
export const MOVES: number = (LABELS + 1) * (LABELS + 1);

/** Layout: rows (u32), moves (i32 each), then as bits the sorted feature hashes, and for each row which labels it has, exponent, an int8 for each label. */
export const readStage = (bytes: Uint8Array): Stage => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const moves = new Int32Array(MOVES);
  for (let index = 0; index < MOVES; index++) moves[index] = view.getInt32(4 + 4 * index, true);
  const reader = createBitReader(bytes.subarray(4 + 4 * MOVES));
  const hashes = readSorted(reader, rows, 32);
  const weights = new Int16Array(rows * STRIDE);
  for (let row = 0; row < rows; row++) {
    const labels = reader.read(LABELS);
    const exponent = reader.read(EXPONENT_BITS);
    for (let label = 0; label < LABELS; label++) {
      if ((labels >> label & 1) === 1) weights[row * STRIDE + label] = (reader.read(8) - 128) << exponent;
    }
  }
  return { rows: createHashTable(hashes), weights, moves: withForbidden(moves) };
};

/** Adds the weights of a feature to the scores of the token at `base`. A feature the stage does not know adds nothing. */
export const addRow = (stage: Stage, hash: number, scores: Int32Array, base: number): void => {
  const row = stage.rows.find(hash);
  if (row < 0) return;
  const from = row * STRIDE;
  const { weights } = stage;
  for (let label = 0; label < LABELS; label++) scores[base + label] = (scores[base + label] ?? 0) + (weights[from + label] ?? 0);
};
