import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { createRuleTagger } from '../../src/core/entity/capitalisedNames.ts';
import { createCrfTagger } from '../../src/core/entity/crf/crfTagger.ts';
import { readModel } from '../../src/core/entity/crf/model.ts';
import { createLexicon } from '../../src/core/entity/lexicon.ts';
import type { Tagger } from '../../src/core/entity/tagger.ts';
import { readDocuments } from '../../training/documents.ts';
import type { Document } from '../../training/documents.ts';
import { evaluate, showScores } from '../../training/evaluate.ts';

/**
 * The trained recogniser beside the rules: exact-span F1, size, time to load, tokens a second of processor time, memory.
 * Arguments: folder of the data; `--weights FILE`; `--errors` lists what is wrong.
 */
const option = (name: string): string | undefined => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
const folder = argv[2] ?? join(import.meta.dirname, '../../../shared/ner');
const bytes = readFileSync(option('--weights') ?? join(import.meta.dirname, '../../media/ner.bin'));
const facts = { authors: [], categories: [], provenance: {} };

const before = process.memoryUsage();
const loading = performance.now();
const read = readModel(bytes);
const loaded = performance.now() - loading;
if (read.kind === 'fault') throw new Error(read.fault);
const after = process.memoryUsage();
const held = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1e6;
console.log(`weights: ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ${loaded.toFixed(0)} ms, ${held.toFixed(0)} MB held`);

const rules = createRuleTagger(createLexicon());
const taggers: readonly (readonly [string, Tagger])[] = [['rules', rules], ['one stage', createCrfTagger(read.model, rules, 1)], ['both stages', createCrfTagger(read.model, rules)]];

const speed = (documents: readonly Document[], tagger: Tagger): number => {
  const { user, system } = process.cpuUsage();
  let tokens = 0;
  for (const { text, blocks } of documents) {
    tagger({ text, facts, blocks });
    tokens += blocks.reduce((sum, block) => sum + block.tokens.length, 0);
  }
  const used = process.cpuUsage();
  return tokens / (used.user + used.system - user - system) * 1e6;
};

const listErrors = (documents: readonly Document[], tagger: Tagger): void => {
  for (const { text, spans, blocks } of documents) {
    const show = (start: number, end: number): string => `${text.slice(Math.max(0, start - 40), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`.replaceAll('\n', '⏎');
    const found = tagger({ text, facts, blocks }).filter(({ kind }) => ['person', 'place', 'organisation'].includes(kind));
    const label = (kind: string): string => ({ person: 'PER', place: 'LOC', organisation: 'ORG' })[kind] ?? kind;
    for (const { span, kind } of found) if (!spans.some(([start, end, gold]) => start === span.start && end === span.end && gold === label(kind))) console.log(`  + ${label(kind)} ${show(span.start, span.end)}`);
    for (const [start, end, gold] of spans) if (!found.some(({ span, kind }) => start === span.start && end === span.end && gold === label(kind))) console.log(`  - ${gold} ${show(start, end)}`);
  }
};

for (const name of ['gum-news-dev', 'pud']) {
  const documents = readDocuments(folder, name);
  for (const [what, tagger] of taggers) console.log(`${name}, ${what}: ${showScores(evaluate(documents, tagger))}`);
  if (argv.includes('--errors')) listErrors(documents, taggers[2]?.[1] ?? rules);
}
const all = ['pud', 'gum-news-dev', 'gum-open'].flatMap((name) => readDocuments(folder, name));
for (const [what, tagger] of taggers) {
  speed(all, tagger);
  console.log(`${what}: ${Math.round(speed(all, tagger))} tokens a second of processor time`);
}
