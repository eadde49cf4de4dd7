import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParsedArticle } from '../../src/core/model/article.ts';
import type { ParsedSource } from '../../src/core/ingest/parseFile.ts';
import { factsOf, readGold, textsOf } from '../../test/unit/ingest/goldFacts.ts';
import { SHARED, hasShared, parseShared, sharedFiles } from '../../test/unit/ingest/shared.ts';
import { entitySections } from './entities.ts';
import { scorePageDumps } from './pageDumps.ts';
import { table } from './table.ts';

/* `npm run quality`: measures ingest and names on the given data and writes docs/quality.md. Without the data it writes nothing. */

interface Row {
  readonly format: string;
  readonly files: number;
  readonly articles: number;
  readonly facts: ReadonlyMap<string, number>;
  readonly problems: ReadonlyMap<string, number>;
}

const FACTS = ['title', 'published', 'url', 'authors', 'outlet', 'deck', 'categories', 'body'] as const;

function hasFact(article: ParsedArticle, fact: (typeof FACTS)[number]): boolean {
  if (fact === 'body') return textsOf(article, 'paragraph').length > 0;
  const value = article.facts[fact];
  return value !== undefined && (!Array.isArray(value) || value.length > 0);
}

function formatOf(parsed: ParsedSource): string {
  const [first] = parsed.articles;
  if (first !== undefined) return first.format;
  return parsed.what === undefined ? parsed.outcome : `${parsed.outcome}: ${parsed.what}`;
}

function count(words: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function rowsOf(parsed: readonly ParsedSource[]): readonly Row[] {
  const formats = [...new Set(parsed.map(formatOf))].sort();
  return formats.map((format) => {
    const own = parsed.filter((source) => formatOf(source) === format);
    const articles = own.flatMap((source) => source.articles);
    return {
      format, files: own.length, articles: articles.length,
      facts: count(articles.flatMap((article) => FACTS.filter((fact) => hasFact(article, fact)))),
      problems: count(own.flatMap((source) => [...source.problems, ...source.articles.flatMap(({ problems }) => problems)].map(({ code }) => code))),
    };
  });
}

function formatTable(parsed: readonly ParsedSource[]): string {
  return table(['format', 'files', 'articles', ...FACTS, 'problems'], rowsOf(parsed).map((row) => [
    row.format, row.files, row.articles, ...FACTS.map((fact) => (row.articles === 0 ? '' : row.facts.get(fact) ?? 0)),
    [...row.problems].map(([code, times]) => `${code} ${times}`).join(', '),
  ]));
}

function goldTable(): { readonly text: string; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const rows = readGold().map((gold) => {
    const facts = factsOf(gold);
    const bad = facts.filter(({ isRight }) => !isRight);
    wrong.push(...bad.map(({ name }) => `${gold.path}: ${name}`));
    return [gold.path, facts.length, facts.length - bad.length, bad.map(({ name }) => name).join(', ')];
  });
  return { text: table(['file', 'facts in gold', 'right', 'wrong'], rows), wrong };
}

function dumpTable(): string {
  const scores = scorePageDumps(`${SHARED}corpus`);
  if (scores === undefined) return '';
  const rows = scores.files.map(({ file, f1, precision, recall, baseline }) => [file, f1.toFixed(3), precision.toFixed(3), recall.toFixed(3), baseline.toFixed(3)]);
  return [
    `Mean F1 **${scores.mean.toFixed(4)}** (asked: 0.93), least ${scores.least.toFixed(3)} (asked: 0.7); with headings, list items, quotes and tables counted as body ${scores.meanBody.toFixed(4)}.`,
    `The baseline reads the whole text and takes the longest run of long lines: mean F1 ${scores.meanBaseline.toFixed(4)}, measured in the same run.`,
    '', table(['dump', 'F1', 'precision', 'recall', 'baseline F1'], rows),
  ].join('\n');
}

/** Titles, dates and addresses of WordPress items. */
function wordpressLine(parsed: readonly ParsedSource[]): string {
  const articles = parsed.flatMap((source) => source.articles).filter(({ format }) => format.startsWith('wordpress'));
  const has = (fact: 'title' | 'published' | 'url'): number => articles.filter((article) => hasFact(article, fact)).length;
  return `WordPress: ${articles.length} items; ${has('title')} with title, ${has('published')} with date, ${has('url')} with address.`;
}

if (!hasShared) console.log('quality: no corpus beside the project, nothing measured');
else {
  const parsed = sharedFiles().map(parseShared);
  const gold = goldTable();
  const entities = await entitySections(`${SHARED}ner`);
  const page = [
    '# Quality', '',
    'Written by `npm run quality` from the corpus and the labelled texts that stand beside the project. Do not edit.', '',
    ...(entities ?? ['No labelled texts beside the project: names and values were not measured.', '']),
    '## Formats', '', `${parsed.length} files, every one with an outcome. ${wordpressLine(parsed)}`, '',
    formatTable(parsed), '',
    '## Facts written by hand', '',
    `${gold.wrong.length === 0 ? 'Every fact is right.' : `${gold.wrong.length} facts are wrong.`} Counted: title, dates, authors, outlet, address, deck, number of paragraphs, first and last sentence, headings, list items, related headlines; lines that are not the story are in no paragraph.`, '',
    gold.text, '',
    '## Page dumps', '', 'Token F1 of the paragraph blocks against the true body.', '',
    dumpTable(), '',
  ].join('\n');
  writeFileSync(fileURLToPath(new URL('../../docs/quality.md', import.meta.url)), page);
  console.log(`quality: ${parsed.length} files, ${gold.wrong.length} wrong facts, docs/quality.md written`);
  for (const line of gold.wrong) console.log(`  ${line}`);
}
