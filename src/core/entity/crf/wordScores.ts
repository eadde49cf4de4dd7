import { emitWord, REACH } from './features.ts';
import { LABELS } from './labels.ts';
import { addRow } from './stage.ts';
import type { Stage } from './stage.ts';
import type { WordFacts } from './wordFacts.ts';

/** What a word adds to the scores of the tokens around it: `LABELS` numbers for each offset from `-REACH` to `REACH`. */
export type WordScores = (word: WordFacts, mode: number) => Int32Array;

/** Words whose scores are kept at hand. */
const KEPT = 20_000;

/** Scores of words, each worked out once: sums of whole numbers, so that the order does not matter. The store is emptied when it is full. */
export const createWordScores = (stage: Stage): WordScores => {
  const byMode = new Map<number, Map<WordFacts, Int32Array>>();
  return (word, mode) => {
    const kept = byMode.get(mode) ?? new Map<WordFacts, Int32Array>();
    byMode.set(mode, kept);
    const found = kept.get(word);
    if (found !== undefined) return found;
    const scores = new Int32Array((2 * REACH + 1) * LABELS);
    for (let offset = -REACH; offset <= REACH; offset++) emitWord((hash) => addRow(stage, hash, scores, (offset + REACH) * LABELS), word, offset, mode);
    if (kept.size >= KEPT) kept.clear();
    kept.set(word, scores);
    return scores;
  };
};
