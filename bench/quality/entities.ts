import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRecogniser, type Recogniser } from '../../src/core/entity/recognise.ts';
import type { Tagger } from '../../src/core/entity/tagger.ts';
import { AMOUNT_SENTENCES, scoreAmounts } from '../../test/unit/entity/amountSentences.ts';
import { readDocuments, type Document } from '../../training/documents.ts';
import { evaluate, f1, type Scores } from '../../training/evaluate.ts';
import { bundledBytes, holding } from './cost.ts';
import { ownDates, readDated, scoreDates } from './dates.ts';
import { chronoDates, compromiseTagger } from './peers.ts';
import { table } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEIGHTS = join(ROOT, 'media/ner.bin');
const facts = { authors: [], categories: [], provenance: {} };

/** The whole recogniser as the product runs it: blocks to names, values, entities and descriptions. */
const asTagger = (recogniser: Recogniser): Tagger => ({ text, blocks }) =>
  recogniser.recognise({ text, blocks, facts: { ...facts, language: 'en' } }).mentions.flatMap(({ span, kind, entity }) => {
    // Only names have an entity; their kinds are those of entities.
    return entity === undefined ? [] : [{ span, kind: kind as 'person', score: 1 }];
  });

const percent = (right: number, of: number): string => (of === 0 ? '' : ((100 * right) / of).toFixed(1));

const nameRows = (data: string, who: string, scores: Scores): readonly (readonly string[])[] => ['all', 'PER', 'LOC', 'ORG'].map((label) => {
  const score = scores.get(label) ?? { right: 0, found: 0, gold: 0 };
  const words: Readonly<Record<string, string>> = { all: 'all', PER: 'persons', LOC: 'places', ORG: 'organisations' };
  return [data, who, words[label] ?? label, String(score.gold), percent(score.right, score.found), percent(score.right, score.gold), `${label === 'all' ? '**' : ''}${f1(score).toFixed(1)}${label === 'all' ? '**' : ''}`];
});

/** Tokens a second of processor time; the documents are gone through once before. */
const speedOf = (documents: readonly Document[], tagger: Tagger): number => {
  const run = (): number => documents.reduce((sum, { text, blocks }) => {
    tagger({ text, facts, blocks });
    return sum + blocks.reduce((count, block) => count + block.tokens.length, 0);
  }, 0);
  run();
  const before = process.cpuUsage();
  const tokens = run();
  const { user, system } = process.cpuUsage(before);
  return tokens / ((user + system) / 1e6);
};

const thousands = (value: number): string => String(Math.round(value / 1000) * 1000).replace(/\B(?=(?:\d{3})+$)/gu, ',');

const dateTable = (folder: string): string => {
  const documents = readDated(join(folder, 'dates-dev.jsonl'));
  const row = (who: string, scores: ReturnType<typeof scoreDates>): readonly string[] =>
    [who, String(scores.gold), String(scores.found), scores.strict.toFixed(1), scores.relaxed.toFixed(1), scores.value.toFixed(1)];
  return table(['finder', 'dates', 'found', 'strict F1', 'relaxed F1', 'value F1'],
    [row('**Newsmark**', scoreDates(documents, ownDates())), row('chrono-node 2.10.3', scoreDates(documents, chronoDates))]);
};

/** The page's part about names and values; undefined where the data are not. */
export const entitySections = async (folder: string): Promise<readonly string[] | undefined> => {
  if (!existsSync(join(folder, 'pud.jsonl'))) return undefined;
  const first = { text: 'Anna Berg spoke in Lindsund.', facts, blocks: [] };
  let recogniser: Recogniser | undefined;
  const ownCost = await holding(async () => {
    recogniser = createRecogniser({ weights: readFileSync(WEIGHTS) });
    recogniser.recognise({ text: first.text, facts, blocks: [{ kind: 'paragraph', span: { start: 0, end: first.text.length } }] });
    return recogniser;
  });
  let peer: Tagger | undefined;
  const peerCost = await holding(async () => {
    peer = compromiseTagger();
    peer({ ...first, blocks: [{ kind: 'paragraph', span: { start: 0, end: first.text.length }, tokens: [], casing: 'sentence' }] });
    return peer;
  });
  // Both were made a moment ago.
  const [own, other] = [asTagger(recogniser!), peer!];
  const sets = ['pud', 'gum-news-dev'].map((name) => ({ name, documents: readDocuments(folder, name) }));
  const rows = sets.flatMap(({ name, documents }) => [...nameRows(name, '**Newsmark**', evaluate(documents, own)), ...nameRows(name, 'compromise', evaluate(documents, other))]);
  const all = ['pud', 'gum-news-dev', 'gum-open'].flatMap((name) => readDocuments(folder, name));
  const [ownSpeed, peerSpeed] = [speedOf(all, own), speedOf(all, other)];
  const ownCode = await bundledBytes("export { createRecogniser } from './src/core/entity/recognise.ts';", ROOT);
  const peerCode = await bundledBytes("export { default } from 'compromise';", ROOT);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  const amounts = scoreAmounts();
  return [
    '## Names', '',
    'Exact spans, persons, places and organisations, on the two English sets that are for development (they were looked at while the rules were',
    'written, so they flatter). The whole recogniser as it ships, compromise 14.17.0 beside it in the same run; signs and possessives that',
    'compromise leaves on a name are not counted against it. The names of `gum-news-dev` are derived from another layer and noisy.', '',
    table(['data', 'recogniser', 'kind', 'names', 'precision', 'recall', 'F1'], rows), '',
    'What the stages of the recogniser add is in [the model card](model-card.md).', '',
    '### Cost', '',
    'One core, processor time, the same texts for both. Newsmark finds values, entities and descriptions on the way; code is minified, with its lists.', '',
    table(['', 'tokens a second', 'code', 'weights', 'memory held', 'ready after'], [
      ['**Newsmark**', thousands(ownSpeed), megabytes(ownCode), megabytes(readFileSync(WEIGHTS).length), `${ownCost.megabytes.toFixed(0)} MB`, `${ownCost.milliseconds.toFixed(0)} ms`],
      ['compromise 14.17.0', thousands(peerSpeed), megabytes(peerCode), '', `${peerCost.megabytes.toFixed(0)} MB`, `${peerCost.milliseconds.toFixed(0)} ms`],
    ]), '', `Newsmark is **${(ownSpeed / peerSpeed).toFixed(1)}** times as fast (asked: 3).`, '',
    '## Dates', '',
    'Twelve news texts with 106 dates. Strict: the same span; relaxed: any common character; value: the right day, month, year or span of days',
    'beside a relaxed find. Asked: strict 75, value 75.', '',
    dateTable(folder), '',
    '## Sums and percentages', '',
    `${AMOUNT_SENTENCES.length} sentences written for the project (\`test/unit/entity/amountSentences.ts\`) with ${amounts.gold} amounts; right is the same span, number, currency and bound: F1 **${amounts.f1.toFixed(1)}** (asked: 95).`,
    ...amounts.wrong.map((line) => `- ${line}`), '',
  ];
};
