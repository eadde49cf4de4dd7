/** Numbers features by their hashes; those seen too seldom are left out. */
export interface FeatureTable {
  readonly size: number;
  /** Hash of each numbered feature. */
  readonly hashes: Int32Array;
  /** Number of a feature; -1 when it was seen too seldom. */
  numberOf(hash: number): number;
}

const PLACES = 2 ** 25;
const MASK = PLACES - 1;

/** Counts hashes in open addressing; 0 stands for an empty place, so a hash of 0 counts as 1. */
export const numberFeatures = (hashes: Int32Array, least: number): FeatureTable => {
  const keys = new Int32Array(PLACES);
  const counts = new Uint8Array(PLACES);
  const placeOf = (hash: number): number => {
    const key = hash === 0 ? 1 : hash;
    let at = Math.imul(key, 0x9e3779b1) & MASK;
    while (keys[at] !== 0 && keys[at] !== key) at = (at + 1) & MASK;
    return at;
  };
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0;
    const at = placeOf(hash);
    keys[at] = hash === 0 ? 1 : hash;
    const count = counts[at] ?? 0;
    if (count < 255) counts[at] = count + 1;
  }
  const numbers = new Int32Array(PLACES).fill(-1);
  const kept: number[] = [];
  for (let at = 0; at < PLACES; at++) {
    if ((counts[at] ?? 0) < least) continue;
    numbers[at] = kept.length;
    kept.push(keys[at] ?? 0);
  }
  return { size: kept.length, hashes: Int32Array.from(kept), numberOf: (hash) => numbers[placeOf(hash)] ?? -1 };
};
