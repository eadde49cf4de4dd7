import { LABELS, labelOf, UNIT } from '../../../../src/core/entity/crf/labels.ts';
import { packClusters } from '../../../../training/clusters.ts';
import { packNameLists, phraseHash } from '../../../../training/nameLists.ts';
import { ROW } from '../../../../training/optimise.ts';
import type { Trained } from '../../../../training/optimise.ts';
import { packStage } from '../../../../training/quantise.ts';
import { writeModel } from '../../../../training/writeModel.ts';
import { feature, hashText } from '../../../../src/core/entity/crf/hashing.ts';
import { MOVES } from '../../../../src/core/entity/crf/stage.ts';

/** Template of the word itself, see `features.ts`. */
const WORD = 3;

/** A stage that knows one thing: this word is a place. */
const placeStage = (word: string): Trained => {
  const rows = new Float32Array(ROW);
  rows[labelOf(1, UNIT)] = 3;
  rows[0] = -1;
  return { rows, moves: new Float64Array(MOVES), hashes: Int32Array.of(feature(WORD, hashText(word))) };
};

/** A whole file of weights in which only "lindsund" is known. */
export const tinyModel = (): Uint8Array => {
  const words = ['harbour', 'board', 'lindsund', 'ferry'];
  const clusters = packClusters({ words, fine: Uint16Array.of(0, 1, 2, 1), coarser: [Uint16Array.of(0, 0, 1), Uint16Array.of(0, 1, 1), Uint16Array.of(0, 1, 2)] });
  const lists = packNameLists(new Map([[phraseHash('Lindsund Harbour') >>> 0, 4], [phraseHash('Anna') >>> 0, 8]]));
  const nothing: Trained = { rows: new Float32Array(0), moves: new Float64Array(MOVES), hashes: new Int32Array(0) };
  return writeModel([clusters, lists, packStage(placeStage('lindsund'), 10).bytes, packStage(nothing, 10).bytes]);
};

export const LABEL_COUNT: number = LABELS;
