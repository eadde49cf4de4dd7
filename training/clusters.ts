import { readFileSync } from 'node:fs';
import { CLUSTER_HASH_BITS } from '../src/core/entity/crf/knowledge.ts';
import { hashText } from '../src/core/entity/crf/hashing.ts';
import { createBitWriter } from './bitWriter.ts';
import { kMeans } from './kMeans.ts';
import { createRandom } from './random.ts';

const DIMENSIONS = 100;
/** Numbers of clusters, coarse to fine; each level splits the one before it. */
export const LEVELS: readonly number[] = [64, 256, 1024, 3072];
const ROUNDS = 12;

export interface WordClusters {
  readonly words: readonly string[];
  /** Fine cluster of each word. */
  readonly fine: Uint16Array;
  /** For each coarser level the cluster of each fine one. */
  readonly coarser: readonly Uint16Array[];
}

interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Float32Array;
}

/** The most frequent words of the package, their vectors made one unit long. */
const readVectors = (path: string, most: number): Vectors => {
  // The package's file: a list of words in order of frequency, and their vectors by word.
  const file = JSON.parse(readFileSync(path, 'utf8')) as { readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>> };
  const words = file.words.slice(0, most);
  const vectors = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, row) => {
    const vector = file.vectors[word] ?? [];
    let length = 0;
    for (let axis = 0; axis < DIMENSIONS; axis++) length += (vector[axis] ?? 0) ** 2;
    for (let axis = 0; axis < DIMENSIONS; axis++) vectors[row * DIMENSIONS + axis] = (vector[axis] ?? 0) / Math.sqrt(length || 1);
  });
  return { words, vectors };
};

const rowsOf = (vectors: Float32Array, rows: readonly number[]): Float32Array => {
  const taken = new Float32Array(rows.length * DIMENSIONS);
  rows.forEach((row, index) => taken.set(vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), index * DIMENSIONS));
  return taken;
};

/** Splits each cluster of a level into parts, as many as its share of the words asks for. */
const split = (vectors: Float32Array, clusterOf: Uint16Array, clusters: number, wanted: number, random: () => number): { readonly clusterOf: Uint16Array; readonly parent: Uint16Array } => {
  const members: number[][] = Array.from({ length: clusters }, () => []);
  clusterOf.forEach((cluster, row) => members[cluster]?.push(row));
  const result = new Uint16Array(clusterOf.length);
  const parents: number[] = [];
  // Whole parts by cumulated share: the sum is exactly what is wanted.
  let seen = 0;
  let given = 0;
  members.forEach((rows, cluster) => {
    seen += rows.length;
    const left = clusters - 1 - cluster;
    const parts = Math.max(1, Math.min(Math.round(seen / clusterOf.length * wanted), wanted - left) - given);
    given += parts;
    const found = kMeans(rowsOf(vectors, rows), DIMENSIONS, parts, ROUNDS, random);
    rows.forEach((row, index) => { result[row] = parents.length + (found[index] ?? 0); });
    for (let part = 0; part < parts; part++) parents.push(cluster);
  });
  return { clusterOf: result, parent: Uint16Array.from(parents) };
};

export const buildClusters = (path: string, most: number, seed: number): WordClusters => {
  const { words, vectors } = readVectors(path, most);
  const random = createRandom(seed);
  let clusterOf = new Uint16Array(words.length);
  let coarser: Uint16Array[] = [];
  let clusters = 1;
  LEVELS.forEach((wanted, level) => {
    const next = split(vectors, clusterOf, clusters, wanted, random);
    if (level > 0) coarser = [...coarser.map((upper) => next.parent.map((parent) => upper[parent] ?? 0)), next.parent];
    clusterOf = Uint16Array.from(next.clusterOf);
    clusters = next.parent.length;
  });
  return { words, fine: clusterOf, coarser };
};

/** The section of the binary: see `readClusters`. */
export const packClusters = ({ words, fine, coarser }: WordClusters): Uint8Array => {
  const byHash = new Map<number, number>();
  // Of two words with one hash the more frequent one stays.
  words.forEach((word, row) => {
    const hash = hashText(word) >>> (32 - CLUSTER_HASH_BITS);
    if (!byHash.has(hash)) byHash.set(hash, fine[row] ?? 0);
  });
  const hashes = [...byHash.keys()].sort((a, b) => a - b);
  const clusters = coarser[0]?.length ?? 0;
  const head = new DataView(new ArrayBuffer(8 + 2 * coarser.length * clusters));
  head.setUint32(0, hashes.length, true);
  head.setUint16(4, clusters, true);
  head.setUint16(6, coarser.length, true);
  coarser.forEach((level, at) => level.forEach((cluster, index) => head.setUint16(8 + 2 * (at * clusters + index), cluster, true)));
  const bits = createBitWriter();
  bits.writeSorted(hashes, CLUSTER_HASH_BITS);
  for (const hash of hashes) bits.write(byHash.get(hash) ?? 0, 12);
  return Buffer.concat([new Uint8Array(head.buffer), bits.bytes()]);
};
