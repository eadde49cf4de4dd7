import type { LabelledSpan, Tagger } from '../tagger.ts';
import { viewArticle } from './articleView.ts';
import { KINDS } from './labels.ts';
import { labelArticle } from './labelArticle.ts';
import type { Model } from './model.ts';
import { spansOf } from './spans.ts';
import { UNIT_WEIGHT } from './stage.ts';
import { createWordFacts } from './wordFacts.ts';

/** Names by the trained model: persons, places and organisations. Whole-numbered throughout, so every host answers the same. */
export const createCrfTagger = (model: Model, stages: 1 | 2 = 2): Tagger => {
  const factsOf = createWordFacts(model.knowledge);
  return ({ blocks }) => {
    const article = viewArticle(blocks, model.knowledge, factsOf);
    const paths = labelArticle(article, model, stages);
    return blocks.flatMap((block, number): readonly LabelledSpan[] => {
      const path = paths[number];
      return path === undefined ? [] : spansOf(path.labels).flatMap(({ from, to, kind }) => {
        const start = block.tokens[from]?.start;
        const end = block.tokens[to - 1]?.end;
        const name = KINDS[kind];
        if (start === undefined || end === undefined || name === undefined) return [];
        const margin = Math.min(...path.margins.subarray(from, to));
        return [{ span: { start, end }, kind: name, score: margin / (margin + UNIT_WEIGHT) }];
      });
    });
  };
};
