import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotationsWith, checkCorpus, retagged, splitChanges, splitPatch, splitTargets, tagTable, type Annotation, type Codebook, type Path, type RecordPatch, type Tag, type TagId } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const bookPath = '.newsmark/codebook.yaml' as Path;
const book = `# words of the desk
newsmark: 1
tags:
  - id: claim
    children:
      - id: figure   # numbers
        was: [number]
        attributes:
          unit: {type: text}
          certainty: {type: choice, values: [low, high], required: true}
      - id: promise
        attributes:
          certainty: {type: choice, values: [low, high]}
  - id: tone
`;
const item = (id: string, tags: string, more = ''): string => `  - id: ${id}\n    article: "812"\n    scope: article\n    tags: ${tags}\n${more}`;
const own = `newsmark: 1\nsource: ferry.json\nannotations:\n${item('aaaaaaaaa1', '[tone, number]', '    attributes:\n      number: {unit: euro, certainty: high}\n')}${item('aaaaaaaaa2', '[claim/figure]   # mine')}${item('aaaaaaaaa3', '[tone]')}`;
const hers = `newsmark: 1\nsource: ferry.json\ncoder: Maria\nannotations:\n${item('aaaaaaaaa4', '[claim/figure, claim/promise]', '    attributes: {claim/figure: {unit: euro}}\n')}`;

const paths = { own: 'press/ferry.json.newsmark.yaml', hers: 'press/ferry.json.newsmark.maria.yaml' } as const;

async function started(): Promise<{ readonly corpus: ReturnType<typeof memoryCorpus>; readonly folder: ReturnType<typeof memoryFolder>; readonly codebook: Codebook; readonly figure: Tag }> {
  const folder = memoryFolder({ 'press/ferry.json': ferry, [bookPath]: book, [paths.own]: own, [paths.hers]: hers });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const { codebook } = corpus.project(bookPath);
  const figure = codebook?.tags.find(({ id }) => id === 'claim/figure');
  assert.ok(codebook && figure);
  return { corpus, folder, codebook, figure };
}

const id = (text: string): TagId => text as TagId;

test('a split is one step over codebook and sidecars: chosen ones go, the rest keep the tag, undo takes all of it back', async () => {
  const { corpus, folder, codebook, figure } = await started();
  const records = annotationsWith(corpus, '', codebook, figure);
  assert.deepEqual(records.map(({ annotation }) => annotation.id).toSorted(), ['aaaaaaaaa1', 'aaaaaaaaa2', 'aaaaaaaaa4']);
  const [sum, promise] = splitTargets(codebook, figure, [id('claim/sum'), id('claim/promise'), id('claim/sum')]);
  assert.ok(sum?.isNew && promise && !promise.isNew);
  const table = tagTable(codebook);
  const chosen = new Map([['aaaaaaaaa1', [sum]], ['aaaaaaaaa4', [sum, promise]]]);
  const outcomes = records.map((record) => ({ record, outcome: splitPatch(record.annotation, table, figure, chosen.get(record.annotation.id) ?? []) }));
  const patches = outcomes.flatMap(({ record, outcome }): RecordPatch[] => (outcome === undefined ? [] : [{ record, patch: outcome.patch }]));
  assert.equal(patches.length, 2);
  const done = await corpus.edits.refactor('Split', bookPath, splitChanges(figure, [sum, promise], 'deprecate'), patches);
  assert.deepEqual(done.failures, []);
  assert.equal(folder.texts.get(bookPath), book
    .replace('certainty: {type: choice, values: [low, high], required: true}\n', 'certainty: {type: choice, values: [low, high], required: true}\n        deprecated: true\n')
    .replace('  - id: tone', '      - id: sum\n        attributes:\n          unit: {type: text}\n          certainty: {type: choice, values: [low, high], required: true}\n  - id: tone'));
  assert.equal(folder.texts.get(paths.own), own.replace('[tone, number]', '[tone, claim/sum]').replace('number: {unit', 'claim/sum: {unit').replace('certainty: high}\n', 'certainty: high}\n    updated: 2026-11-21T20:15:00Z\n'));
  assert.match(folder.texts.get(paths.hers) ?? '', /tags: \[claim\/sum, claim\/promise\]\n {4}attributes: \{claim\/sum: \{unit: euro\}\}/);
  await corpus.edits.undo();
  assert.deepEqual([folder.texts.get(bookPath), folder.texts.get(paths.own), folder.texts.get(paths.hers)], [book, own, hers]);
  await corpus.edits.redo();
  assert.match(folder.texts.get(paths.hers) ?? '', /claim\/sum/);
});

test('attributes without a place in any of the chosen tags are named', async () => {
  const { corpus, codebook, figure } = await started();
  const [promise] = splitTargets(codebook, figure, [id('claim/promise')]);
  const record = annotationsWith(corpus, '', codebook, figure).find(({ annotation }) => annotation.id === 'aaaaaaaaa1');
  assert.ok(promise && record);
  const outcome = splitPatch(record.annotation, tagTable(codebook), figure, [promise]);
  assert.deepEqual(outcome, { patch: { tags: ['tone', 'claim/promise'], attributes: { 'claim/promise': { certainty: 'high' } } }, lost: ['unit'] });
});

test('where the codebook refuses, no annotation is changed', async () => {
  const { corpus, folder, codebook, figure } = await started();
  const [record] = annotationsWith(corpus, '', codebook, figure);
  assert.ok(record);
  const done = await corpus.edits.refactor('Split', bookPath, [{ kind: 'add', id: id('claim') }], [{ record, patch: { tags: [id('claim')] } }]);
  assert.equal(done.failures[0]?.problems?.[0]?.code, 'codebook.duplicate-id');
  assert.equal(folder.texts.get(record.sidecar), record.sidecar === paths.own ? own : hers);
});

test('attributes under an old id belong to the tag: the checks say so, and they are renewed with it', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, [bookPath]: book, [paths.own]: `newsmark: 1\nsource: ferry.json\nannotations:\n${item('aaaaaaaaa1', '[claim/figure]', '    attributes:\n      number: {certainty: high}\n')}` });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  assert.deepEqual(checkCorpus(corpus).map(({ problem }) => problem.code), []);
  const { codebook } = corpus.project(bookPath);
  const [record] = corpus.source('press/ferry.json' as Path)?.annotations ?? [];
  assert.ok(record && codebook);
  assert.deepEqual(retagged(record.annotation, (tag) => [tag === 'number' ? id('claim/figure') : tag]), { tags: ['claim/figure'], attributes: { 'claim/figure': { certainty: 'high' } } });
});

test('tags that no codebook could hold are told, with a codebook and without', async () => {
  for (const more of [{ [bookPath]: book }, {}]) {
    const folder = memoryFolder({ 'press/ferry.json': ferry, ...more, [paths.own]: `newsmark: 1\nsource: ferry.json\nannotations:\n${item('aaaaaaaaa1', '[tone, "big promise", claim//figure, ""]')}` });
    const corpus = memoryCorpus(folder);
    await corpus.scan();
    assert.deepEqual(checkCorpus(corpus).map(({ problem }) => [problem.code, problem.facts?.['tag']]), [['sidecar.bad-tag', 'big promise'], ['sidecar.bad-tag', 'claim//figure'], ['sidecar.bad-tag', '']]);
  }
});

const tagName = fc.constantFrom('a', 'b', 'old-a', 'c', '__proto__').map(id);
const annotation = fc.record({ tags: fc.uniqueArray(tagName, { maxLength: 5 }), attributes: fc.dictionary(tagName, fc.dictionary(fc.constantFrom('x', 'y', '__proto__'), fc.string(), { noNullPrototype: true }), { noNullPrototype: true }) })
  .map((fields) => ({ id: 'aaaaaaaaa1', scope: 'article', passages: [], ...fields }) as unknown as Annotation);

test('a split keeps every other tag and attribute, carries what has a place and names what has none', () => {
  const a: Tag = { id: id('a'), was: [id('old-a')], exclusive: false, examples: [], attributes: {}, deprecated: false, line: 1 };
  const table = tagTable({ tags: [a], relations: [] });
  const target = fc.record({ id: fc.constantFrom('b', 'n1', 'n2').map(id), isNew: fc.boolean(), attributes: fc.subarray(['x', 'y', '__proto__']).map((names) => new Set(names)) });
  fc.assert(fc.property(annotation, fc.uniqueArray(target, { minLength: 1, selector: (one) => one.id }), (before, chosen) => {
    const outcome = splitPatch(before, table, a, chosen);
    const isOld = (tag: string): boolean => tag === 'a' || tag === 'old-a';
    const had = before.tags.some(isOld) || Object.keys(before.attributes ?? {}).some(isOld);
    assert.equal(outcome !== undefined, had);
    if (outcome === undefined) return;
    const tags = outcome.patch.tags ?? [];
    assert.deepEqual(new Set(tags), new Set([...before.tags.filter((tag) => !isOld(tag)), ...(before.tags.some(isOld) ? chosen.map((one) => one.id) : [])]));
    assert.equal(new Set(tags).size, tags.length);
    const after = new Map(Object.entries(outcome.patch.attributes ?? {}));
    for (const [tag, values] of Object.entries(before.attributes ?? {})) {
      for (const [name, value] of Object.entries(values)) {
        if (!isOld(tag)) assert.equal(new Map(Object.entries(after.get(tag) ?? {})).get(name), value);
        else for (const one of chosen) assert.equal(new Map(Object.entries(after.get(one.id) ?? {})).has(name) || !one.attributes.has(name), true);
        if (isOld(tag)) assert.equal(outcome.lost.includes(name), !chosen.some((one) => one.attributes.has(name)));
      }
    }
    assert.ok(![...after.keys()].some(isOld));
  }));
});
