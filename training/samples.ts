import { createFeatureList } from './featureList.ts';
import { numberFeatures } from './featureTable.ts';

/** Blocks of tokens with their features, packed for training. */
export interface Samples {
  /** Features of token `t`: `features[starts[t] … starts[t + 1])`. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  readonly gold: Uint8Array;
  /** First token of each block, and behind the last block the number of tokens. */
  readonly blocks: Int32Array;
  /** How much each block counts. */
  readonly importance: Float32Array;
  /** Scores given beforehand, one row of labels for each token; empty when there are none. */
  readonly given: Float32Array;
  /** Hash of each feature. */
  readonly hashes: Int32Array;
}

export interface SampleBlock {
  readonly labels: Uint8Array;
  readonly importance: number;
  /** Answers the features of one token. */
  readonly emit: (at: number, emit: (hash: number) => void) => void;
  readonly given?: Float32Array;
}

/** Packs the blocks; features seen fewer than `least` times are left out. */
export const packSamples = (blocks: Iterable<SampleBlock>, least: number): Samples => {
  const list = createFeatureList();
  const starts: number[] = [0];
  const gold: number[] = [];
  const ends: number[] = [0];
  const importance: number[] = [];
  const given: Float32Array[] = [];
  for (const block of blocks) {
    if (block.labels.length === 0) continue;
    block.labels.forEach((label, at) => {
      block.emit(at, list.add);
      starts.push(list.size());
      gold.push(label);
    });
    ends.push(gold.length);
    importance.push(block.importance);
    if (block.given !== undefined) given.push(block.given);
  }
  const hashes = list.take();
  const table = numberFeatures(hashes, least);
  const kept = Int32Array.from(starts);
  let size = 0;
  for (let token = 0; token < gold.length; token++) {
    const from = starts[token] ?? 0;
    const to = starts[token + 1] ?? 0;
    kept[token] = size;
    for (let at = from; at < to; at++) {
      const number = table.numberOf(hashes[at] ?? 0);
      if (number >= 0) hashes[size++] = number;
    }
  }
  kept[gold.length] = size;
  const all = new Float32Array(given.reduce((sum, scores) => sum + scores.length, 0));
  given.reduce((at, scores) => { all.set(scores, at); return at + scores.length; }, 0);
  return {
    features: hashes.slice(0, size), starts: kept, gold: Uint8Array.from(gold), blocks: Int32Array.from(ends), importance: Float32Array.from(importance),
    given: all, hashes: table.hashes,
  };
};
