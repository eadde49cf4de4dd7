/** Numbers in [0, 1) that follow from a seed (mulberry32, public domain). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
};

/** Puts the items in another order, in place (Fisher and Yates). */
export const shuffle = (items: Int32Array, random: () => number): void => {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const item = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = item;
  }
};
