import { riceWidth } from '../src/core/entity/crf/bits.ts';

/** Writes what `BitReader` reads. */
export interface BitWriter {
  write(value: number, width: number): void;
  writeSorted(numbers: ArrayLike<number>, bits: number): void;
  bytes(): Uint8Array;
}

export const createBitWriter = (): BitWriter => {
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  const write = (value: number, width: number): void => {
    for (let bit = 0; bit < width; bit++) {
      held |= (Math.floor(value / 2 ** bit) & 1) << count;
      if (++count === 8) {
        bytes.push(held);
        held = 0;
        count = 0;
      }
    }
  };
  const writeSorted = (numbers: ArrayLike<number>, bits: number): void => {
    const width = riceWidth(numbers.length, bits);
    let last = 0;
    for (let index = 0; index < numbers.length; index++) {
      const gap = (numbers[index] ?? 0) - last;
      last += gap;
      for (let upper = Math.floor(gap / 2 ** width); upper > 0; upper--) write(1, 1);
      write(0, 1);
      write(gap % 2 ** width, width);
    }
  };
  return { write, writeSorted, bytes: () => Uint8Array.from(count > 0 ? [...bytes, held] : bytes) };
};
