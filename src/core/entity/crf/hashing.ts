/** Spreads the bits of a 32-bit number: the last step of MurmurHash3 (Appleby, public domain). */
const spread = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** A 32-bit hash of the UTF-16 units `[from, to)` of a text (FNV-1a, then spread). Signed; the same on every host. */
export const hashText = (text: string, from: number = 0, to: number = text.length): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash);
};

/** The hash of a value seen through a template: the same word before and behind a name are two features. */
export const feature = (template: number, value: number): number => spread(Math.imul(value, 0x9e3779b1) + Math.imul(template + 1, 0x27d4eb2f));

/** Two hashes in one; the order counts. */
export const pair = (one: number, other: number): number => (Math.imul(one, 0x2c1b3c6d) ^ (one >>> 15)) + Math.imul(other, 0x297a2d39) | 0;
