/** Reads numbers of any width from bytes, lowest bit first. Behind the end it reads zeros. */
export interface BitReader {
  /** An unsigned number of at most 24 bits. */
  read(width: number): number;
  /** Rice code: the upper part in unary, then `width` lower bits. */
  readRice(width: number): number;
}

/** Longest unary part that is believed; a damaged file must not spin. */
const LONGEST_RUN = 4096;

export const createBitReader = (bytes: Uint8Array): BitReader => {
  let at = 0;
  let held = 0;
  let count = 0;
  const read = (width: number): number => {
    while (count < width) {
      held |= (bytes[at++] ?? 0) << count;
      count += 8;
    }
    const value = held & ((1 << width) - 1);
    held >>>= width;
    count -= width;
    return value;
  };
  const readRice = (width: number): number => {
    let upper = 0;
    while (upper < LONGEST_RUN && read(1) === 1) upper++;
    const low = width > 16 ? read(16) + read(width - 16) * 0x10000 : read(width);
    return upper * 2 ** width + low;
  };
  return { read, readRice };
};

/** Width of the Rice code for `count` sorted numbers below `2 ** bits`: near the mean distance. */
export const riceWidth = (count: number, bits: number): number => {
  let width = 0;
  while (width < bits - 1 && count * 2 ** (width + 1) < 2 ** bits) width++;
  return width;
};

/** Sorted unsigned numbers below `2 ** bits`, coded as their distances. */
export const readSorted = (reader: BitReader, count: number, bits: number): Uint32Array => {
  const width = riceWidth(count, bits);
  const numbers = new Uint32Array(count);
  let last = 0;
  for (let index = 0; index < count; index++) {
    last += reader.readRice(width);
    numbers[index] = last;
  }
  return numbers;
};
