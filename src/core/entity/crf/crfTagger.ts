import type { LabelledSpan, Tagger, TokenBlock } from '../tagger.ts';
import { viewArticle } from './articleView.ts';
import { labelArticle } from './labelArticle.ts';
import { KINDS, partOf, UNIT } from './labels.ts';
import type { Model } from './model.ts';
import { ruleLabels } from './ruleLabels.ts';
import { spansOf } from './spans.ts';
import { UNIT_WEIGHT } from './stage.ts';
import type { Path } from './viterbi.ts';
import { createWordFacts } from './wordFacts.ts';
import { createWordScores } from './wordScores.ts';

/** A name with a mark whether its borders can be right. */
interface Found extends LabelledSpan {
  readonly doubtful: boolean;
}

const CLOSING = ')]}';
const OPENING = '([{';

/** A bracket is closed in the name but opened before it, or the other way round. */
const isTorn = (block: TokenBlock, from: number, to: number): boolean => {
  let open = 0;
  for (let at = from; at < to; at++) {
    const token = block.tokens[at];
    if (token?.shape !== 'mark') continue;
    if (OPENING.includes(token.text)) open++;
    else if (CLOSING.includes(token.text) && --open < 0) return true;
  }
  return open !== 0;
};

/** "China-Russia" as one name where the rules know two of one kind. */
const isJoined = (labels: Uint8Array, block: TokenBlock, from: number, to: number): boolean => {
  if (to - from !== 3 || block.tokens[from + 1]?.shape !== 'mark') return false;
  const first = labels[from] ?? 0;
  return first !== 0 && labels[from + 1] === 0 && partOf(first) === UNIT && first === labels[from + 2];
};

const namesIn = (block: TokenBlock, path: Path, told: Uint8Array): readonly Found[] => spansOf(path.labels).flatMap(({ from, to, kind }) => {
  const start = block.tokens[from]?.start;
  const end = block.tokens[to - 1]?.end;
  const name = KINDS[kind];
  if (start === undefined || end === undefined || name === undefined) return [];
  const margin = path.margins.subarray(from, to).reduce((least, value) => Math.min(least, value), Infinity);
  return [{ span: { start, end }, kind: name, score: margin / (margin + UNIT_WEIGHT), doubtful: isTorn(block, from, to) || isJoined(told, block, from, to) }];
});

/**
 * The model's names, and those of the rules that lie beside them: of kinds and in languages the model knows nothing of, and where the
 * model's borders cannot be right. Both lists are sorted.
 */
const beside = (names: readonly Found[], told: readonly LabelledSpan[], blocks: readonly TokenBlock[]): readonly LabelledSpan[] => {
  const merged: LabelledSpan[] = [];
  let next = 0;
  let rule = 0;
  const add = ({ span, kind, score }: LabelledSpan): void => {
    if (span.start >= (merged.at(-1)?.span.end ?? 0)) merged.push({ span, kind, score });
  };
  for (const block of blocks) {
    const known = block.casing !== 'foreign';
    for (let name = names[next]; name !== undefined && name.span.start < block.span.end; name = names[++next]) {
      for (let other = told[rule]; other !== undefined && other.span.start < name.span.end; other = told[++rule]) {
        const over = other.span.end > name.span.start;
        if (over ? name.doubtful : !known || !KINDS.includes(other.kind)) add(other);
      }
      if (!name.doubtful) add(name);
    }
    for (let other = told[rule]; other !== undefined && other.span.start < block.span.end; other = told[++rule]) {
      if (!known || !KINDS.includes(other.kind)) add(other);
    }
  }
  return merged;
};

/**
 * Names by the trained model: persons, places and organisations, in English blocks. What the rules find is one of the things it looks at;
 * other kinds and other languages are left to them. Whole-numbered throughout, so every host answers the same. Linear in the article.
 */
export const createCrfTagger = (model: Model, rules: Tagger, stages: 1 | 2 = 2): Tagger => {
  const factsOf = createWordFacts(model.knowledge);
  const wordScores = createWordScores(model.first);
  return (input) => {
    const blocks = input.blocks.filter((block) => block.casing !== 'foreign');
    const told = rules(input);
    if (blocks.length === 0) return told;
    const article = viewArticle(blocks, model.knowledge, factsOf);
    const labels = ruleLabels(blocks, told);
    const paths = labelArticle(article, model, labels, wordScores, stages);
    const names = blocks.flatMap((block, number) => {
      const path = paths[number];
      return path === undefined ? [] : namesIn(block, path, labels[number] ?? new Uint8Array(0));
    });
    return beside(names, told, input.blocks);
  };
};
