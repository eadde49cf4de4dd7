import { viewArticle } from '../src/core/entity/crf/articleView.ts';
import type { ArticleView } from '../src/core/entity/crf/articleView.ts';
import { emitFeatures } from '../src/core/entity/crf/features.ts';
import type { Knowledge } from '../src/core/entity/crf/knowledge.ts';
import { scoreBlock } from '../src/core/entity/crf/labelArticle.ts';
import { emitNeighbours, firstPass } from '../src/core/entity/crf/neighbours.ts';
import { readStage, UNIT_WEIGHT } from '../src/core/entity/crf/stage.ts';
import type { Stage } from '../src/core/entity/crf/stage.ts';
import { bestLabels } from '../src/core/entity/crf/viterbi.ts';
import { createWordFacts } from '../src/core/entity/crf/wordFacts.ts';
import { createWordScores } from '../src/core/entity/crf/wordScores.ts';
import { createRuleTagger } from '../src/core/entity/capitalisedNames.ts';
import { ruleLabels } from '../src/core/entity/crf/ruleLabels.ts';
import { createLexicon } from '../src/core/entity/lexicon.ts';
import type { Document } from './documents.ts';
import { optimise } from './optimise.ts';
import type { Recipe } from './optimise.ts';
import { packStage } from './quantise.ts';
import { packSamples } from './samples.ts';
import type { SampleBlock } from './samples.ts';

/** A document of the training data and how much it counts. */
export interface Lesson {
  readonly document: Document;
  readonly importance: number;
}

/** What the lists and clusters are when a document is looked at: a lesson may be shown with names left out of the lists. */
export type KnowledgeFor = (lesson: Lesson) => Knowledge;

export interface PackedStage {
  readonly bytes: Uint8Array;
  readonly stage: Stage;
}

const viewer = (knowledgeFor: KnowledgeFor): ((lesson: Lesson) => ArticleView) => {
  const factsBy = new Map<Knowledge, ReturnType<typeof createWordFacts>>();
  return (lesson) => {
    const knowledge = knowledgeFor(lesson);
    const facts = factsBy.get(knowledge) ?? createWordFacts(knowledge);
    factsBy.set(knowledge, facts);
    return viewArticle(lesson.document.blocks, knowledge, facts);
  };
};

function* firstSamples(lessons: readonly Lesson[], view: (lesson: Lesson) => ArticleView): Generator<SampleBlock> {
  for (const lesson of lessons) {
    const article = view(lesson);
    for (const block of article.blocks) {
      const labels = lesson.document.labels[block.number] ?? new Uint8Array(0);
      yield { labels, importance: lesson.importance, emit: (at, emit) => emitFeatures(emit, block, at, article.words) };
    }
  }
}

const pack = (trained: ReturnType<typeof optimise>, most: number, recipe: Recipe): PackedStage => {
  const packed = packStage(trained, most);
  recipe.log(`kept ${packed.rows} of ${packed.of} features, ${packed.bytes.length} bytes`);
  return { bytes: packed.bytes, stage: readStage(packed.bytes) };
};

/** The first stage, from words and lists alone. */
export const trainFirst = (lessons: readonly Lesson[], knowledgeFor: KnowledgeFor, least: number, most: number, recipe: Recipe): PackedStage => {
  const samples = packSamples(firstSamples(lessons, viewer(knowledgeFor)), least);
  recipe.log(`${samples.gold.length} tokens, ${samples.hashes.length} features`);
  return pack(optimise(samples, recipe), most, recipe);
};

/** Lessons that a first stage has not seen. */
export interface Unseen {
  readonly lessons: readonly Lesson[];
  readonly first: Stage;
}

function* secondSamples(folds: readonly Unseen[], view: (lesson: Lesson) => ArticleView): Generator<SampleBlock> {
  const rules = createRuleTagger(createLexicon());
  for (const { lessons, first } of folds) {
    const wordScores = createWordScores(first);
    for (const lesson of lessons) {
      const article = view(lesson);
      const { text, blocks } = lesson.document;
      const told = ruleLabels(blocks, rules({ text, facts: { authors: [], categories: [], provenance: {} }, blocks }));
      const scores = article.blocks.map((block) => scoreBlock(block, article, { first }, wordScores));
      const pass = firstPass(article, scores.map((given, number) => bestLabels(article.blocks[number]?.tokens.length ?? 0, given, first.moves)), told);
      for (const block of article.blocks) {
        const labels = lesson.document.labels[block.number] ?? new Uint8Array(0);
        const given = Float32Array.from(scores[block.number] ?? [], (score) => score / UNIT_WEIGHT);
        yield { labels, importance: lesson.importance, emit: emitNeighbours(article, pass, block.number), given };
      }
    }
  }
}

/** The second stage, over what first stages say of lessons they have not seen. */
export const trainSecond = (folds: readonly Unseen[], knowledgeFor: KnowledgeFor, most: number, recipe: Recipe): PackedStage => {
  const samples = packSamples(secondSamples(folds, viewer(knowledgeFor)), 3);
  recipe.log(`second stage: ${samples.gold.length} tokens, ${samples.hashes.length} features`);
  return pack(optimise(samples, recipe), most, recipe);
};
