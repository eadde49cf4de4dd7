import type { LabelledSpan, Tagger, TokenBlock } from '../tagger.ts';
import { viewArticle } from './articleView.ts';
import { labelArticle } from './labelArticle.ts';
import { KINDS } from './labels.ts';
import type { Model } from './model.ts';
import { ruleLabels } from './ruleLabels.ts';
import { spansOf } from './spans.ts';
import { UNIT_WEIGHT } from './stage.ts';
import type { Path } from './viterbi.ts';
import { createWordFacts } from './wordFacts.ts';

const namesIn = (block: TokenBlock, path: Path): readonly LabelledSpan[] => spansOf(path.labels).flatMap(({ from, to, kind }) => {
  const start = block.tokens[from]?.start;
  const end = block.tokens[to - 1]?.end;
  const name = KINDS[kind];
  if (start === undefined || end === undefined || name === undefined) return [];
  const margin = Math.min(...path.margins.subarray(from, to));
  return [{ span: { start, end }, kind: name, score: margin / (margin + UNIT_WEIGHT) }];
});

const overlaps = (one: LabelledSpan, other: LabelledSpan): boolean => one.span.start < other.span.end && other.span.start < one.span.end;

/** The model's names, and those of the rules that lie beside them and are of a kind, or in a language, the model knows nothing of. */
const beside = (names: readonly LabelledSpan[], told: readonly LabelledSpan[], blocks: readonly TokenBlock[]): readonly LabelledSpan[] => {
  const merged: LabelledSpan[] = [];
  let next = 0;
  let block = 0;
  for (const rule of told) {
    while (block < blocks.length && (blocks[block]?.span.end ?? 0) <= rule.span.start) block++;
    const foreign = blocks[block]?.casing === 'foreign';
    if (!foreign && KINDS.includes(rule.kind)) continue;
    for (let name = names[next]; name !== undefined && name.span.end <= rule.span.start; name = names[++next]) merged.push(name);
    const name = names[next];
    if (name === undefined || !overlaps(name, rule)) merged.push(rule);
  }
  return merged.concat(names.slice(next));
};

/**
 * Names by the trained model: persons, places and organisations, in English blocks. What the rules find is one of the things it looks at;
 * other kinds and other languages are left to them. Whole-numbered throughout, so every host answers the same. Linear in the article.
 */
export const createCrfTagger = (model: Model, rules: Tagger, stages: 1 | 2 = 2): Tagger => {
  const factsOf = createWordFacts(model.knowledge);
  return (input) => {
    const blocks = input.blocks.filter((block) => block.casing !== 'foreign');
    const told = rules(input);
    if (blocks.length === 0) return told;
    const article = viewArticle(blocks, model.knowledge, factsOf);
    const paths = labelArticle(article, model, ruleLabels(blocks, told), stages);
    const names = blocks.flatMap((block, number) => {
      const path = paths[number];
      return path === undefined ? [] : namesIn(block, path);
    });
    return beside(names, told, input.blocks);
  };
};
