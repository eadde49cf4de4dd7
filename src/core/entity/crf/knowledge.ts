import { createBitReader, readSorted } from './bits.ts';
import { createHashTable } from './hashTable.ts';

/** Word clusters and lists of names, as hashes. */
export interface Knowledge {
  /** Clusters of a word from coarse to fine, numbered from 1 and apart from each other; zeros for an unknown word. */
  clustersOf(word: number): readonly number[];
  /** Classes of a phrase as bits; 0 when no list has it. */
  classesOf(phrase: number): number;
}

/** Bits of a word's hash that are stored: one unknown word in some 2,700 is taken for a known one. */
export const CLUSTER_HASH_BITS = 28;
const FINE_BITS = 12;
const UNKNOWN: readonly number[] = [0, 0, 0, 0];

/**
 * Layout: words (u32), fine clusters (u16), coarser levels (u16), for each level and fine cluster the coarser number (u16);
 * then as bits the sorted word hashes and their fine clusters of 12 bits each.
 */
const readClusters = (bytes: Uint8Array): ((word: number) => readonly number[]) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = view.getUint32(0, true);
  const fine = view.getUint16(4, true);
  const levels = view.getUint16(6, true);
  const known: (readonly number[])[] = [];
  for (let cluster = 0; cluster < fine; cluster++) {
    const numbers: number[] = [];
    for (let level = 0; level < levels; level++) numbers.push(view.getUint16(8 + 2 * (level * fine + cluster), true) + 1 + level * 0x2000);
    numbers.push(cluster + 1 + levels * 0x2000);
    known.push(numbers);
  }
  const reader = createBitReader(bytes.subarray(8 + 2 * levels * fine));
  const table = createHashTable(readSorted(reader, words, CLUSTER_HASH_BITS));
  const clusterAt = new Uint16Array(words);
  for (let index = 0; index < words; index++) clusterAt[index] = reader.read(FINE_BITS);
  return (word) => {
    const index = table.find(word >>> (32 - CLUSTER_HASH_BITS));
    return index < 0 ? UNKNOWN : known[clusterAt[index] ?? 0] ?? UNKNOWN;
  };
};

/** Layout: phrases (u32), combinations of classes (u16), each combination (u16); then the sorted hashes and a combination of 8 bits each. */
const readPhrases = (bytes: Uint8Array): ((phrase: number) => number) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const combinations = view.getUint16(4, true);
  const masks = new Uint16Array(combinations);
  for (let index = 0; index < combinations; index++) masks[index] = view.getUint16(6 + 2 * index, true);
  const reader = createBitReader(bytes.subarray(6 + 2 * combinations));
  const table = createHashTable(readSorted(reader, count, 32));
  const combinationAt = new Uint8Array(count);
  for (let index = 0; index < count; index++) combinationAt[index] = reader.read(8);
  return (phrase) => {
    const index = table.find(phrase);
    return index < 0 ? 0 : masks[combinationAt[index] ?? 0] ?? 0;
  };
};

export const readKnowledge = (clusters: Uint8Array, phrases: Uint8Array): Knowledge => ({
  clustersOf: readClusters(clusters),
  classesOf: readPhrases(phrases),
});
