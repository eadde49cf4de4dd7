/** A fixed map from 32-bit hashes to indices. */
export interface HashTable {
  /** Index of the hash in the list the table was built from; -1 when it is not there. */
  find(hash: number): number;
}

/** Open addressing with at most half of the places taken. */
export const createHashTable = (hashes: Uint32Array | Int32Array): HashTable => {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  // Key and place side by side: one look at memory.
  const entries = new Int32Array(size * 2);
  for (let index = 0; index < hashes.length; index++) {
    const hash = (hashes[index] ?? 0) | 0;
    let at = hash & mask;
    while (entries[2 * at + 1] !== 0) at = (at + 1) & mask;
    entries[2 * at] = hash;
    entries[2 * at + 1] = index + 1;
  }
  const find = (hash: number): number => {
    const key = hash | 0;
    for (let at = key & mask; ; at = (at + 1) & mask) {
      const place = entries[2 * at + 1] ?? 0;
      if (place === 0) return -1;
      if (entries[2 * at] === key) return place - 1;
    }
  };
  return { find };
};
