import type { ArticleView } from './articleView.ts';
import { emitTogether, modeOf, OUTSIDE, REACH } from './features.ts';
import type { BlockView } from './features.ts';
import { LABELS } from './labels.ts';
import type { Model } from './model.ts';
import { emitNeighbours, firstPass } from './neighbours.ts';
import { addRow } from './stage.ts';
import { bestLabels, bestPath } from './viterbi.ts';
import type { Path } from './viterbi.ts';
import type { WordScores } from './wordScores.ts';

/** Scores of the first stage for every label of every token of a block. */
export const scoreBlock = (view: BlockView, article: ArticleView, model: Pick<Model, 'first'>, wordScores: WordScores): Int32Array => {
  const scores = new Int32Array(view.tokens.length * LABELS);
  addWords(scores, view, wordScores);
  let base = 0;
  const emit = (hash: number): void => addRow(model.first, hash, scores, base);
  for (let at = 0; at < view.tokens.length; at++, base += LABELS) emitTogether(emit, view, at, article.words);
  return scores;
};

/** Each word adds to the scores of the tokens around it; so does what stands before the block and behind it. */
const addWords = (scores: Int32Array, view: BlockView, wordScores: WordScores): void => {
  const count = view.tokens.length;
  const mode = modeOf(view);
  for (let word = -REACH; word < count + REACH; word++) {
    const own = wordScores(view.words[word] ?? OUTSIDE, mode);
    for (let at = Math.max(0, word - REACH); at <= Math.min(count - 1, word + REACH); at++) {
      const from = (word - at + REACH) * LABELS;
      for (let label = 0; label < LABELS; label++) scores[at * LABELS + label] = (scores[at * LABELS + label] ?? 0) + (own[from + label] ?? 0);
    }
  }
};

/** Labels of an article, block by block. The second stage adds to the scores of the first what the rest of the article and the rules say. */
export const labelArticle = (article: ArticleView, model: Model, rules: readonly Uint8Array[], wordScores: WordScores, stages: 1 | 2 = 2): readonly Path[] => {
  const scores = article.blocks.map((view) => scoreBlock(view, article, model, wordScores));
  const scoresOf = (number: number): Int32Array => scores[number] ?? new Int32Array(0);
  if (stages === 1) return article.blocks.map((view, number) => bestPath(view.tokens.length, scoresOf(number), model.first.moves));
  const first = article.blocks.map((view, number) => bestLabels(view.tokens.length, scoresOf(number), model.first.moves));
  const pass = firstPass(article, first, rules);
  return article.blocks.map((view, number) => {
    const own = scoresOf(number);
    let base = 0;
    const emit = (hash: number): void => addRow(model.second, hash, own, base);
    const emitAt = emitNeighbours(article, pass, number);
    for (let at = 0; at < view.tokens.length; at++, base += LABELS) emitAt(at, emit);
    return bestPath(view.tokens.length, own, model.second.moves);
  });
};
