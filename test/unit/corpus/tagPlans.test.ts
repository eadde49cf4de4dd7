import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeChanges, movedTags, renewedTags, tagCounts, type Path, type Tag, type TagId } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const codebookPath = '.newsmark/codebook.yaml' as Path;
const book = `newsmark: 1
tags:
  - id: claim
    children:
      - id: figure
        was: [number]
      - id: promise
  - id: numbers
    was: [sums]
    examples: ["up 3%"]
    children:
      - id: figure
        attributes:
          unit: {type: text}
      - id: cost
`;
const annotation = (id: string, tags: string, more = ''): string => `  - id: ${id}\n    article: "812"\n    scope: article\n    tags: ${tags}\n${more}`;
const sidecar = `newsmark: 1\nsource: ferry.json\nannotations:\n${annotation('aaaaaaaaa1', '[number, sums]', '    attributes:\n      number: {certainty: high}\n')}${annotation('aaaaaaaaa2', '[claim/figure, number]')}${annotation('aaaaaaaaa3', '[nowhere]')}`;

async function started(): Promise<{ readonly corpus: ReturnType<typeof memoryCorpus>; readonly folder: ReturnType<typeof memoryFolder> }> {
  const folder = memoryFolder({ 'press/ferry.json': ferry, [codebookPath]: book, 'press/ferry.json.newsmark.yaml': sidecar });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  return { corpus, folder };
}

function tagOf(tags: readonly Tag[] | undefined, id: string): Tag {
  const found = tags?.find((tag) => tag.id === id);
  assert.ok(found, id);
  return found;
}

test('tags are counted by what they are called today, each annotation once', async () => {
  const { corpus } = await started();
  const counts = tagCounts(corpus, '', corpus.project(codebookPath).codebook);
  assert.deepEqual(Object.fromEntries(counts), { 'claim/figure': 2, numbers: 1, nowhere: 1 });
});

test('today’s ids take the place of old ones, in attributes too, and a tag stands once', async () => {
  const { corpus } = await started();
  const { codebook } = corpus.project(codebookPath);
  const patches = (corpus.source('press/ferry.json' as Path)?.annotations ?? []).map((record) => renewedTags(record.annotation, codebook));
  assert.deepEqual(patches, [
    { tags: ['claim/figure', 'numbers'], attributes: { 'claim/figure': { certainty: 'high' } } },
    { tags: ['claim/figure'] },
    undefined,
  ]);
});

test('annotations follow a tag that is renamed, attributes too, by its old ids as well; other ids stay as they are', async () => {
  const { corpus, folder } = await started();
  const { codebook } = corpus.project(codebookPath);
  assert.ok(codebook);
  // Ids of the codebook above and one like them.
  const [from, to] = ['claim' as TagId, 'statement' as TagId];
  const records = corpus.source('press/ferry.json' as Path)?.annotations ?? [];
  const patches = records.flatMap((record) => {
    const patch = movedTags(record.annotation, codebook, from, to);
    return patch === undefined ? [] : [{ record, patch }];
  });
  assert.deepEqual(patches.map(({ patch }) => patch), [
    { tags: ['statement/figure', 'sums'], attributes: { 'statement/figure': { certainty: 'high' } } },
    { tags: ['statement/figure'] },
  ]);
  const before = new Map(folder.texts);
  assert.deepEqual((await corpus.edits.refactor('Rename', codebookPath, [{ kind: 'rename', id: from, to }], patches)).failures, []);
  assert.deepEqual(corpus.source('press/ferry.json' as Path)?.annotations.map(({ annotation }) => annotation.tags[0]), ['statement/figure', 'statement/figure', 'nowhere']);
  await corpus.edits.undo();
  assert.deepEqual(folder.texts, before, 'one step of undo');
});

test('a merged tag leaves its ids, examples, attributes and the tags below it to the other', async () => {
  const { corpus, folder } = await started();
  const { codebook } = corpus.project(codebookPath);
  assert.ok(codebook);
  const changes = mergeChanges(codebook, tagOf(codebook.tags, 'numbers'), tagOf(codebook.tags, 'claim'));
  assert.ok(changes);
  assert.deepEqual((await corpus.edits.codebook('Merge', codebookPath, changes)).failures, []);
  const { tags } = corpus.project(codebookPath).codebook ?? { tags: [] };
  assert.deepEqual(tags.map(({ id }) => id), ['claim', 'claim/figure', 'claim/promise', 'claim/cost']);
  assert.deepEqual(tagOf(tags, 'claim').was, ['numbers', 'sums']);
  assert.deepEqual(tagOf(tags, 'claim').examples, ['up 3%']);
  assert.deepEqual(tagOf(tags, 'claim/figure').was, ['number', 'numbers/figure']);
  assert.deepEqual(Object.keys(tagOf(tags, 'claim/figure').attributes), ['unit']);
  assert.deepEqual(tagOf(tags, 'claim/cost').was, ['numbers/cost']);
  await corpus.edits.undo();
  assert.equal(folder.texts.get(codebookPath), book);
});

test('a tag whose child would take its own id on merging is left as it is: the old id would mean two tags', async () => {
  const text = 'newsmark: 1\ntags:\n  - id: a\n    children:\n      - id: b\n        children:\n          - id: b\n';
  const folder = memoryFolder({ [codebookPath]: text });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const { codebook } = corpus.project(codebookPath);
  assert.ok(codebook);
  const changes = mergeChanges(codebook, tagOf(codebook.tags, 'a/b'), tagOf(codebook.tags, 'a')) ?? [];
  const outcome = await corpus.edits.codebook('Merge', codebookPath, changes);
  assert.deepEqual(outcome.failures[0]?.problems?.map(({ code, facts }) => [code, facts?.['id']]), [['codebook.duplicate-id', 'a/b']]);
  assert.equal(folder.texts.get(codebookPath), text);
  assert.equal(corpus.edits.nextUndo(), undefined);
});

test('a tag goes neither into itself nor into one below it, but into the one above', async () => {
  const { corpus } = await started();
  const { codebook } = corpus.project(codebookPath);
  assert.ok(codebook);
  const [claim, figure] = [tagOf(codebook.tags, 'claim'), tagOf(codebook.tags, 'claim/figure')];
  assert.equal(mergeChanges(codebook, claim, claim), undefined);
  assert.equal(mergeChanges(codebook, claim, figure), undefined);
  const changes = mergeChanges(codebook, figure, claim) ?? [];
  assert.deepEqual((await corpus.edits.codebook('Merge', codebookPath, changes)).failures, []);
  assert.deepEqual(tagOf(corpus.project(codebookPath).codebook?.tags, 'claim').was, ['claim/figure', 'number']);
});
