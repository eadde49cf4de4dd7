import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scorePageDumps } from '../../../../bench/quality/pageDumps.ts';
import type { ParsedArticle } from '../../../../src/core/model/article.ts';
import { read, texts } from './page.ts';

const shared = fileURLToPath(new URL('../../../../../shared', import.meta.url));
const corpus = join(shared, 'corpus');
const noCorpus = existsSync(join(corpus, 'gold.json')) ? false : 'no corpus beside the project';
const page = (file: string): readonly ParsedArticle[] => read(readFileSync(join(shared, file), 'utf8').replace(/^\ufeff/, ''), false, file).articles;

interface Gold {
  readonly path: string;
  readonly format: string;
  readonly articles?: number;
  readonly title: string | null;
  readonly deck?: string;
  readonly date: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly url?: string;
  readonly first_body_sentence: string;
  readonly last_body_sentence: string;
  readonly body_paragraphs: number;
  readonly boilerplate?: readonly string[];
  readonly related_headlines?: number;
  readonly titles?: readonly string[];
  readonly dates?: readonly string[];
  readonly urls?: readonly string[];
}

// The file's shape is the corpus README's.
const gold = noCorpus === false ? (JSON.parse(readFileSync(join(corpus, 'gold.json'), 'utf8')) as { gold: readonly Gold[] }).gold : [];

for (const facts of gold.filter((each) => each.format.startsWith('text'))) {
  test(`facts of ${facts.path}`, () => {
    const articles = page(join('corpus', facts.path));
    assert.equal(articles.length, facts.articles ?? 1);
    const first = articles[0];
    assert.ok(first !== undefined);
    assert.equal(first.facts.title, facts.title ?? undefined);
    if (facts.deck !== undefined) assert.equal(first.facts.deck, facts.deck);
    assert.equal(first.facts.published?.value.slice(0, facts.date?.length), facts.date ?? undefined);
    assert.equal(first.facts.authors[0], facts.author ?? undefined);
    if (facts.outlet !== null) assert.equal(first.facts.outlet, facts.outlet);
    if (facts.url !== undefined) assert.equal(first.facts.url, facts.url);
    // The gold's sentences have their blanks run together.
    const paragraphs = texts(first, 'paragraph').map((text) => text.replace(/\s+/gu, ' '));
    assert.equal(paragraphs.length, facts.body_paragraphs);
    assert.ok(paragraphs[0]?.startsWith(facts.first_body_sentence), paragraphs[0]);
    assert.ok(paragraphs[paragraphs.length - 1]?.endsWith(facts.last_body_sentence), paragraphs[paragraphs.length - 1]);
    for (const line of facts.boilerplate ?? []) assert.ok(texts(first, 'boilerplate').includes(line), line);
    if (facts.related_headlines !== undefined) assert.equal(first.related.length, facts.related_headlines);
    if (facts.titles !== undefined) assert.deepEqual(articles.map((each) => each.facts.title), facts.titles);
    if (facts.dates !== undefined) assert.deepEqual(articles.map((each) => each.facts.published?.value), facts.dates);
    if (facts.urls !== undefined) assert.deepEqual(articles.map((each) => each.id), facts.urls);
  });
}

test('page dumps: token F1 of the paragraphs', { skip: noCorpus }, () => {
  const scores = scorePageDumps(corpus);
  assert.ok(scores !== undefined);
  assert.ok(scores.mean >= 0.93, `mean ${String(scores.mean)}`);
  for (const score of scores.files) assert.ok(score.f1 >= 0.7, `${score.file} ${String(score.f1)}`);
  assert.ok(scores.mean > scores.meanBaseline);
});

test('no related headline is in a paragraph', { skip: noCorpus }, () => {
  for (const file of readdirSync(join(corpus, 'text/zytedump'))) {
    for (const article of page(join('corpus/text/zytedump', file))) {
      const paragraphs = new Set(texts(article, 'paragraph'));
      for (const headline of article.related) assert.equal(paragraphs.has(headline.title), false, `${file}: ${headline.title}`);
    }
  }
});

const seeds = join(shared, 'seeds');
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('000_')) : undefined;
test('the text page of the seeds', { skip: seed === undefined ? 'no seeds beside the project' : false }, () => {
  const article = page(join('seeds', seed ?? ''))[0];
  assert.ok(article !== undefined);
  assert.equal(article.facts.title, 'Xi and Putin Strengthen Ties in Video Call Post-Trump Inauguration');
  assert.equal(texts(article, 'title').length, 1);
  assert.equal(article.facts.captured?.value, '2025-03-13T07:39:16+02:00');
  assert.equal(article.facts.published, undefined);
  assert.equal(article.facts.deck, 'Leaders emphasize friendship and mutual support amidst U.S. tension');
  assert.equal(article.facts.credit, 'SwissX REDD UK ltd.');
  assert.equal(texts(article, 'paragraph').length, 6);
  assert.ok(texts(article, 'paragraph')[0]?.startsWith('In a significant video call'));
  assert.equal(article.related.length, 20);
  assert.deepEqual([article.related[0]?.title, article.related[0]?.date?.value], ['Europe\'s Trade Retaliation: A Response to U.S. Tariffs', '2025-03-13T04:29:12Z']);
  assert.ok(article.related.every((headline) => headline.date !== undefined && !headline.title.includes('*')));
  assert.deepEqual(texts(article, 'boilerplate'), ['MORE ON THEME', 'Follow us', '© 2024 SwissX REDD UK ltd. All Rights Reserved.']);
});
