/** A list of whole numbers that grows. */
export interface FeatureList {
  readonly add: (hash: number) => void;
  readonly size: () => number;
  /** The numbers, and nothing is kept. */
  readonly take: () => Int32Array;
}

const CHUNK = 2 ** 22;

export const createFeatureList = (): FeatureList => {
  let chunks: Int32Array[] = [];
  let last = new Int32Array(CHUNK);
  let used = 0;
  const add = (hash: number): void => {
    if (used === CHUNK) {
      chunks.push(last);
      last = new Int32Array(CHUNK);
      used = 0;
    }
    last[used++] = hash;
  };
  const size = (): number => chunks.length * CHUNK + used;
  const take = (): Int32Array => {
    const all = new Int32Array(size());
    chunks.forEach((chunk, index) => all.set(chunk, index * CHUNK));
    all.set(last.subarray(0, used), chunks.length * CHUNK);
    chunks = [];
    used = 0;
    return all;
  };
  return { add, size, take };
};
