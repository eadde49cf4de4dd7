import { LABELS } from '../src/core/entity/crf/labels.ts';
import { EXPONENT_BITS, MOVES, UNIT_WEIGHT } from '../src/core/entity/crf/stage.ts';
import { createBitWriter } from './bitWriter.ts';
import { ROW } from './optimise.ts';
import type { Trained } from './optimise.ts';

/** Weights nearer to zero are dropped. */
const LEAST_WEIGHT = 0.03;

interface Row {
  readonly hash: number;
  readonly at: number;
  readonly strength: number;
}

const strengthOf = (rows: Float32Array, at: number): number => {
  let strength = 0;
  for (let label = 0; label < LABELS; label++) strength = Math.max(strength, Math.abs(rows[at + label] ?? 0));
  return strength;
};

/** The strongest rows, sorted by hash. Of two features with one hash the first stays; training saw them as one. */
const strongest = ({ rows, hashes }: Trained, most: number): readonly Row[] => {
  const kept: Row[] = [];
  hashes.forEach((hash, number) => {
    const strength = strengthOf(rows, number * ROW);
    if (strength >= LEAST_WEIGHT) kept.push({ hash: hash >>> 0, at: number * ROW, strength });
  });
  kept.sort((a, b) => b.strength - a.strength || a.hash - b.hash);
  return kept.slice(0, most).sort((a, b) => a.hash - b.hash);
};

/** The section of a stage: see `readStage`. At most `most` features are kept. */
export const packStage = (trained: Trained, most: number): { readonly bytes: Uint8Array; readonly rows: number; readonly of: number } => {
  const rows = strongest(trained, most);
  const head = new DataView(new ArrayBuffer(4 + 4 * MOVES));
  head.setUint32(0, rows.length, true);
  trained.moves.forEach((move, index) => head.setInt32(4 + 4 * index, Math.round(move * UNIT_WEIGHT), true));
  const bits = createBitWriter();
  bits.writeSorted(rows.map((row) => row.hash), 32);
  for (const row of rows) {
    let exponent = 0;
    while (exponent < 2 ** EXPONENT_BITS - 1 && row.strength * UNIT_WEIGHT > 127 * 2 ** exponent) exponent++;
    const values = Array.from({ length: LABELS }, (_, label) => {
      const weight = trained.rows[row.at + label] ?? 0;
      const whole = Math.round(weight * UNIT_WEIGHT / 2 ** exponent);
      return Math.abs(weight) < LEAST_WEIGHT ? 0 : Math.max(-127, Math.min(127, whole));
    });
    bits.write(values.reduce((mask, value, label) => (value === 0 ? mask : mask | (1 << label)), 0), LABELS);
    bits.write(exponent, EXPONENT_BITS);
    for (const value of values) if (value !== 0) bits.write(value + 128, 8);
  }
  return { bytes: Buffer.concat([new Uint8Array(head.buffer), bits.bytes()]), rows: rows.length, of: trained.hashes.length };
};
