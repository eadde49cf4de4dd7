import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codersOf, codingOf, isShown, progressOf, seenBy, type Corpus, type Path, type SourceRecord } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

async function corpusOf(sidecars: Readonly<Record<string, string>>): Promise<Corpus> {
  const corpus = memoryCorpus(memoryFolder({ 'a.json': ferry, 'b.json': ferry.replaceAll('812', '813'), ...sidecars }));
  await corpus.scan();
  return corpus;
}

function sourceOf(corpus: Corpus, path: string): SourceRecord {
  const source = corpus.source(path as Path);
  assert.ok(source);
  return source;
}

const rowsOf = (corpus: Corpus): readonly { source: SourceRecord; record: SourceRecord['articles'][number] }[] =>
  [...corpus.sources()].filter(isShown).flatMap((source) => source.articles.map((record) => ({ source, record })));

const mine = 'newsmark: 1\nsource: a.json\ncoded:\n  - {article: "812", by: maria, state: done}\nannotations:\n  - id: aaaaaaaaaa\n    article: "812"\n    scope: article\n    tags: [x]\n    by: maria\n';
const hers = 'newsmark: 1\nsource: a.json\ncoded:\n  - {article: "812", state: doing}\nannotations:\n  - id: bbbbbbbbbb\n    article: "812"\n    scope: article\n    tags: [y]\n';

test('how far each coder is: by the entry, else by whose sidecar it is', async () => {
  const corpus = await corpusOf({ 'a.json.newsmark.maria.yaml': mine, 'a.json.newsmark.ida.yaml': hers });
  const [article] = sourceOf(corpus, 'a.json').articles;
  assert.ok(article);
  assert.deepEqual(codingOf(sourceOf(corpus, 'a.json'), article), { done: ['maria'], doing: ['ida'] });
  assert.deepEqual(progressOf(rowsOf(corpus)), { done: 1, doing: 0 });
  assert.deepEqual([...codersOf(sourceOf(corpus, 'a.json'))].sort(), ['ida', 'maria']);
});

test('seen through one coder’s eyes: their annotations, their progress', async () => {
  const corpus = await corpusOf({ 'a.json.newsmark.maria.yaml': mine, 'a.json.newsmark.ida.yaml': hers });
  const source = seenBy(sourceOf(corpus, 'a.json'), (coder) => coder === 'ida');
  assert.deepEqual(source.annotations.map(({ annotation }) => annotation.id), ['bbbbbbbbbb']);
  assert.deepEqual(progressOf(source.articles.map((record) => ({ source, record }))), { done: 0, doing: 1 });
  assert.equal(seenBy(sourceOf(corpus, 'b.json'), () => false), sourceOf(corpus, 'b.json'), 'nothing to hide');
});

test('an entry without article is that of the only one; “to do” and unknown states count for nothing', async () => {
  const corpus = await corpusOf({ 'a.json.newsmark.yaml': 'newsmark: 1\nsource: a.json\ncoded:\n  - {by: tom, state: done}\n', 'b.json.newsmark.yaml': 'newsmark: 1\nsource: b.json\ncoded:\n  - {article: "813", by: tom, state: todo}\n' });
  assert.deepEqual(progressOf(rowsOf(corpus)), { done: 1, doing: 0 });
});

test('ten thousand articles of one file are counted through one table', () => {
  const count = 10_000;
  const articles = Array.from({ length: count }, (_, index) => ({ ref: { path: 'a.json', article: String(index) } }));
  const coded = articles.map(({ ref }) => ({ article: ref.article, by: 'maria', state: 'done' }));
  // As much of a record as is looked at.
  const source = { articles, sidecars: [{ content: { coded } }] } as unknown as SourceRecord;
  assert.deepEqual(progressOf(source.articles.map((record) => ({ source, record }))), { done: count, doing: 0 });
});
