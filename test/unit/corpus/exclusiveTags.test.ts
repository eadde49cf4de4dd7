import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCorpus, clashesOf, createEngine, fits, tagTable, type ArticleId, type Attribute, type Path, type TagId } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const book = `newsmark: 1
tags:
  - id: voice
    exclusive: true
    children:
      - {id: official, was: [state]}
      - id: expert
        children:
          - {id: legal}
          - {id: medical}
      - {id: opponent}
  - id: claim
    children:
      - id: figure
        was: [number]
        attributes:
          certainty: {type: choice, values: [low, high], required: true}
          seen: {type: date}
          sum: {type: number}
          evidence: {type: url}
`;
const codebook = (await createEngine().readCodebook(book)).content;
const table = tagTable(codebook);
// Ids as the tests write them.
const ref = { path: 'press/ferry.json' as Path, article: '812' as ArticleId };
const tags = (...ids: string[]): readonly TagId[] => ids as readonly string[] as readonly TagId[];

test('tags clash below different children of an exclusive tag, at any depth, by any id', () => {
  assert.deepEqual(clashesOf(['voice/official', 'claim', 'voice/expert/legal'], table), [{ parent: 'voice', tags: ['voice/official', 'voice/expert/legal'] }]);
  assert.deepEqual(clashesOf(['voice/expert', 'voice/expert/legal', 'voice/expert/medical', 'voice'], table), []);
  assert.deepEqual(clashesOf(['state', 'voice/official'], table), []);
  assert.deepEqual(clashesOf(['state', 'voice/opponent'], table), [{ parent: 'voice', tags: ['voice/official', 'voice/opponent'] }]);
  assert.deepEqual(clashesOf(['unknown', 'voice/opponent'], table), []);
});

test('clashes do not hang on the order of tags, and one child never clashes', () => {
  const some = fc.subarray([...table.byId.keys(), 'state', 'other']);
  fc.assert(fc.property(some, fc.nat(), (ids, turn) => {
    const at = ids.length === 0 ? 0 : turn % ids.length;
    const turned = [...ids.slice(at), ...ids.slice(0, at)];
    const plain = (list: readonly string[]): unknown => clashesOf(list, table).map(({ parent, tags: all }) => [parent, [...all].sort()]);
    assert.deepEqual(plain(turned), plain(ids));
    for (const { tags: all } of clashesOf(ids, table)) assert.ok(all.length > 1);
    for (const id of ids) assert.deepEqual(clashesOf([id], table), []);
  }));
});

test('one coder on one passage: two annotations clash too; two coders, other passages and suggestions do not', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, '.newsmark/codebook.yaml': book });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const mark = (tag: string, by: string, end: number) => ({ ref, scope: 'passage', spans: [{ start: 133, end }], tags: tags(tag), by, label: 'Tag' }) as const;
  const { ids } = await corpus.edits.annotate([mark('voice/official', 'maria', 184), mark('voice/opponent', 'jon', 184), mark('voice/opponent', 'maria', 180), mark('voice/expert/legal', 'maria', 184)]);
  const found = checkCorpus(corpus).filter(({ problem }) => problem.code === 'sidecar.exclusive-tags');
  assert.equal(found.length, 1);
  const [one] = found;
  assert.deepEqual(one?.problem.facts, { parent: 'voice', tags: 'voice/official, voice/expert/legal', other: ids[0], id: ids[3] });
  assert.ok((one?.problem.line ?? 0) > 1 && one?.path === 'press/ferry.json.newsmark.yaml');
  await corpus.edits.change('Suggest', [{ record: corpus.source(ref.path)?.annotations.find(({ annotation }) => annotation.id === ids[3]) as never, patch: { status: 'suggested' } }]);
  assert.deepEqual(checkCorpus(corpus).filter(({ problem }) => problem.code === 'sidecar.exclusive-tags'), []);
});

test('attributes of the wrong type are problems with their place, their value and what would be right', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, '.newsmark/codebook.yaml': book });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const wrong = { certainty: 'sure', seen: '2026-02-30', sum: '1,5', evidence: 'www.example', other: 'x' };
  await corpus.edits.annotate([
    { ref, scope: 'passage', spans: [{ start: 133, end: 184 }], tags: tags('claim/figure'), attributes: { 'claim/figure': wrong, claim: {} }, label: 'Tag' },
    { ref, scope: 'passage', spans: [{ start: 0, end: 4 }], tags: tags('number'), attributes: { 'claim/figure': { certainty: 'low' } }, label: 'Tag' },
    { ref, scope: 'passage', spans: [{ start: 5, end: 9 }], tags: tags('claim/figure'), label: 'Tag' },
  ]);
  const found = checkCorpus(corpus).filter(({ problem }) => problem.code === 'sidecar.attribute').map(({ problem: { facts, line } }) => [line !== undefined, facts?.['attribute'], facts?.['why'], facts?.['values']]);
  assert.deepEqual(found, [
    [true, 'certainty', 'missing', 'low, high'],
    [true, 'certainty', 'choice', 'low, high'], [true, 'seen', 'date', undefined], [true, 'sum', 'number', undefined],
    [true, 'evidence', 'url', undefined], [true, 'other', 'unknown', undefined], [true, '', 'tag-not-used', undefined],
  ]);
});

test('a value fits its type', () => {
  const of = (type: Attribute['type']): Attribute => ({ type, values: ['low'], required: false });
  for (const [type, good, bad] of [
    ['date', ['2026', '2026-03', '2024-02-29', '2000-02-29'], ['', '26', '2026-13', '2026-00', '2023-02-29', '1900-02-29', '2026-04-31', '2026-1-1', '2026-01-00']],
    ['number', ['0', '-4', '48.5', '+1'], ['', '4,5', '1e5', '.5', '5.', 'x']],
    ['url', ['https://a.example/x?y#z', 'http://localhost:1'], ['', 'a.example', 'ftp://a', 'https://', 'https:///x', 'https://a b']],
    ['choice', ['low'], ['', 'Low']],
    ['text', ['', 'x'], []],
  ] as const) {
    for (const value of good) assert.ok(fits(value, of(type)), `${type} ${value}`);
    for (const value of bad) assert.ok(!fits(value, of(type)), `${type} ${value}`);
  }
});
