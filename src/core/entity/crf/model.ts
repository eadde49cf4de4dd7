import { checksumOf } from '../../text/hash.ts';
import { readKnowledge } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { readStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** The trained recogniser: what it knows of words, and the weights of its two stages. */
export interface Model {
  readonly knowledge: Knowledge;
  readonly first: Stage;
  readonly second: Stage;
}

/** Why a file of weights cannot be used. */
export type ModelFault = 'not-a-model' | 'other-version' | 'checksum';
export type ReadModel = { readonly kind: 'model'; readonly model: Model } | { readonly kind: 'fault'; readonly fault: ModelFault };

/** First bytes of the file: "NMKNAMES". */
export const MAGIC: readonly number[] = [0x4e, 0x4d, 0x4b, 0x4e, 0x41, 0x4d, 0x45, 0x53];
/** Grows when the layout or the meaning of a feature changes: weights and code belong together. */
export const MODEL_VERSION = 1;
/** Clusters, phrases, first stage, second stage. */
export const SECTIONS = 4;
const CHECKSUM = 32;
export const HEAD: number = MAGIC.length + 4 + SECTIONS * 8;

const fault = (what: ModelFault): ReadModel => ({ kind: 'fault', fault: what });

/**
 * Reads a file of weights: magic, version (u32), for each section offset and length (u32 each), sections, SHA-256 of all before it.
 * Whole numbers are little-endian. A damaged file is a fault, never an exception.
 */
export const readModel = (bytes: Uint8Array): ReadModel => {
  if (bytes.length < HEAD + CHECKSUM || MAGIC.some((byte, index) => bytes[index] !== byte)) return fault('not-a-model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(MAGIC.length, true) !== MODEL_VERSION) return fault('other-version');
  const end = bytes.length - CHECKSUM;
  const sum = checksumOf(bytes.subarray(0, end));
  if (sum.some((byte, index) => bytes[end + index] !== byte)) return fault('checksum');
  const section = (index: number): Uint8Array => {
    const at = view.getUint32(MAGIC.length + 4 + index * 8, true);
    return bytes.subarray(at, at + view.getUint32(MAGIC.length + 8 + index * 8, true));
  };
  return { kind: 'model', model: { knowledge: readKnowledge(section(0), section(1)), first: readStage(section(2)), second: readStage(section(3)) } };
};
