import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ArticleId, Path, TagId } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

// Ids as the tests write them.
const ref = { path: 'press/ferry.json' as Path, article: '812' as ArticleId };
const claim = 'claim/figure' as TagId;
const sidecar = 'press/ferry.json.newsmark.yaml';
const passage = { ref, scope: 'passage', spans: [{ start: 133, end: 184 }], tags: [claim], by: 'maria', label: 'Tag' } as const;

test('an annotation is written beside the source as the contract says', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const { ids, failures } = await corpus.edits.annotate([passage]);
  assert.deepEqual(failures, []);
  assert.equal(folder.texts.get(sidecar), [
    'newsmark: 1', 'source: ferry.json', 'annotations:',
    `  - id: ${ids[0]}`, '    article: "812"', '    tags: [claim/figure]',
    '    quote: it would cost €48 million, twice the first estimate',
    '    prefix: "minal on Tuesday.\\n\\nChair Anna Berg said "',
    '    suffix: " & more than the town’s yearly budget."',
    '    at: 133-184', '    raw: 293-349', '    revision: sha256:f57be2a2214a', '    blob: sha1:ce32999158e7',
    '    by: maria', '    created: 2026-11-21T20:15:00Z', '',
  ].join('\n'));
  const [record] = corpus.source(ref.path)?.annotations ?? [];
  assert.equal(record?.resolution?.state, 'exact');
  assert.deepEqual(record?.resolution?.at, [{ start: 133, end: 184 }]);
});

test('undo takes the file away again, redo brings the same bytes', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  const written = folder.texts.get(sidecar);
  assert.equal(corpus.edits.nextUndo(), 'Tag');
  assert.equal((await corpus.edits.undo()).label, 'Tag');
  assert.equal(folder.texts.has(sidecar), false);
  assert.deepEqual(corpus.source(ref.path)?.annotations, []);
  await corpus.edits.redo();
  assert.equal(folder.texts.get(sidecar), written);
});

test('an undo asked for while a step is written takes back that step; an edit asked for during the undo comes after it', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  const one = folder.texts.get(sidecar);
  // None of them is awaited before the next is asked for, as by keys that are pressed quickly.
  const writing = corpus.edits.annotate([{ ...passage, spans: [{ start: 40, end: 60 }], label: 'Second' }]);
  const undoing = corpus.edits.undo();
  const third = corpus.edits.annotate([{ ...passage, spans: [{ start: 70, end: 90 }], label: 'Third' }]);
  const again = corpus.edits.undo();
  await corpus.edits.settled();
  assert.deepEqual([(await undoing).label, (await again).label], ['Second', 'Third']);
  assert.deepEqual([(await writing).failures, (await third).failures], [[], []]);
  assert.equal(folder.texts.get(sidecar), one);
  assert.equal(corpus.edits.nextUndo(), 'Tag');
});

test('a failed edit holds up no undo', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  const failing = corpus.edits.files('Broken', [{ path: ref.path, apply: () => Promise.reject(new Error('no')) }]);
  const undoing = corpus.edits.undo();
  await assert.rejects(failing, /no/u);
  assert.equal((await undoing).label, 'Tag');
  assert.equal(folder.texts.has(sidecar), false);
});

test('undo leaves what somebody else added meanwhile', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  const other = memoryCorpus(folder, {}, { random: () => 0.77 });
  await corpus.scan();
  await other.scan();
  const mine = await corpus.edits.annotate([passage]);
  const theirs = await other.edits.annotate([{ ...passage, spans: [{ start: 40, end: 60 }] }]);
  const outcome = await corpus.edits.undo();
  assert.deepEqual(outcome.failures, []);
  const text = folder.texts.get(sidecar) ?? '';
  assert.ok(!text.includes(String(mine.ids[0])) && text.includes(String(theirs.ids[0])), text);
});

test('undo of an annotation that was changed since is refused with the reason', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  folder.texts.set(sidecar, (folder.texts.get(sidecar) ?? '').replace('[claim/figure]', '[claim/other]'));
  const before = folder.texts.get(sidecar);
  const outcome = await corpus.edits.undo();
  const [problem] = outcome.failures[0]?.problems ?? [];
  assert.equal(problem?.code, 'yaml.changed-since');
  assert.deepEqual({ ...problem?.facts, id: '' }, { since: 'changed', id: '', keys: 'tags', quote: 'it would cost €48 million, twice the first estimate' });
  assert.equal(problem?.line, 4);
  assert.equal(folder.texts.get(sidecar), before);
});

test('the reason of a refusal names who changed it, if the file does', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  const other = memoryCorpus(folder, {}, { now: () => '2026-11-22T08:00:00Z' });
  await other.scan();
  const [record] = other.source(ref.path)?.annotations ?? [];
  assert.ok(record);
  await other.edits.change('Note', [{ record, patch: { note: 'No.', by: 'ben' } }]);
  const { facts } = (await corpus.edits.undo()).failures[0]?.problems?.[0] ?? {};
  assert.deepEqual([facts?.['since'], facts?.['keys'], facts?.['by'], facts?.['updated']], ['changed', 'by, note', 'ben', '2026-11-22T08:00:00Z']);
});

test('a refusal says that the annotation, or the file, is gone; what was refused does not stand in the way', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  await corpus.edits.annotate([{ ...passage, spans: [{ start: 40, end: 60 }], label: 'Second' }]);
  const [, second] = corpus.source(ref.path)?.annotations ?? [];
  assert.ok(second);
  await corpus.edits.change('Note', [{ record: second, patch: { note: 'x' } }]);
  await memoryCorpus(folder).edits.remove('', [second]);
  assert.equal((await corpus.edits.undo()).failures[0]?.problems?.[0]?.facts?.['since'], 'removed');
  assert.equal(corpus.edits.nextUndo(), 'Second');
  folder.texts.delete(sidecar);
  assert.equal((await corpus.edits.undo()).failures[0]?.problems?.[0]?.facts?.['since'], 'file-gone');
  assert.equal(corpus.edits.nextUndo(), 'Tag');
});

test('an undo that the disk refused can be tried again', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  folder.denied.add(sidecar);
  assert.equal((await corpus.edits.undo()).failures[0]?.why, 'denied');
  folder.denied.clear();
  assert.deepEqual((await corpus.edits.undo()).failures, []);
  assert.equal(folder.texts.has(sidecar), false);
  assert.equal(corpus.edits.nextRedo(), 'Tag');
});

test('a step that no file tells of is taken back in its turn', async () => {
  const corpus = memoryCorpus(memoryFolder({ 'press/ferry.json': ferry }));
  await corpus.scan();
  const turns: string[] = [];
  corpus.edits.remember('Keep', (direction) => turns.push(direction));
  await corpus.edits.annotate([passage]);
  await corpus.edits.undo();
  assert.deepEqual(turns, []);
  assert.equal((await corpus.edits.undo()).label, 'Keep');
  await corpus.edits.redo();
  assert.deepEqual(turns, ['back', 'forth']);
});

test('several articles are marked as coded in one step', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, 'press/more.json': ferry.replace('812', '813') });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const refs = [...corpus.sources()].flatMap(({ articles }) => articles.map((article) => article.ref));
  assert.equal((await corpus.edits.setCoded('Coded', refs, 'maria', 'done')).steps.length, 2);
  await corpus.edits.undo();
  assert.equal(folder.texts.size, 2);
  assert.equal(corpus.edits.nextUndo(), undefined);
});

test('a broken sidecar is never written to, and its annotations stay as stale', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  const broken = `${folder.texts.get(sidecar)}  - {id: [\n`;
  folder.texts.set(sidecar, broken);
  await corpus.refresh([sidecar as Path]);
  const source = corpus.source(ref.path);
  assert.deepEqual(source?.annotations.map(({ stale }) => stale), [true]);
  assert.equal(source?.sidecars[0]?.problems[0]?.code, 'yaml.syntax');
  const outcome = await corpus.edits.annotate([passage]);
  assert.equal(outcome.failures[0]?.why, 'refused');
  assert.equal(folder.texts.get(sidecar), broken);
});

test('a write that fails is told and changes nothing', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  folder.denied.add(sidecar);
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const outcome = await corpus.edits.annotate([passage]);
  assert.deepEqual(outcome.failures, [{ path: sidecar, why: 'denied', detail: 'may not be written' }]);
  assert.equal(corpus.edits.nextUndo(), undefined);
});

test('a coder writes to a sidecar of their own', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder, { coder: 'maria', coderName: 'Maria Müller' });
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  assert.match(folder.texts.get('press/ferry.json.newsmark.maria.yaml') ?? '', /^newsmark: 1\nsource: ferry\.json\ncoder: Maria Müller\n/);
  await corpus.edits.setCoded('Done', [ref], 'maria', 'done');
  assert.equal(corpus.source(ref.path)?.sidecars[0]?.content?.coded[0]?.state, 'done');
});

test('a tag that is made for an annotation is one step of undo with it; what came between parts them', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const before = new Map(folder.texts);
  const written = await corpus.edits.codebook('Create', ref.path, [{ kind: 'add', id: claim }]);
  await corpus.edits.annotate([passage], { label: 'Tag', changes: [], after: written });
  const after = new Map(folder.texts);
  assert.equal(after.size, 3);
  assert.equal((await corpus.edits.undo()).label, 'Tag');
  assert.deepEqual(folder.texts, before);
  assert.equal(corpus.edits.nextUndo(), undefined);
  await corpus.edits.redo();
  assert.deepEqual(folder.texts, after);
  await corpus.edits.undo();
  const again = await corpus.edits.codebook('Create', ref.path, [{ kind: 'add', id: claim }]);
  corpus.edits.remember('Keep', () => undefined);
  await corpus.edits.annotate([passage], { label: 'Tag', changes: [], after: again });
  await corpus.edits.undo();
  assert.equal(corpus.edits.nextUndo(), 'Keep');
});

test('two edits of one sidecar that are one step are taken back at once', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([passage]);
  await corpus.edits.annotate([{ ...passage, spans: [{ start: 40, end: 60 }] }]);
  const before = folder.texts.get(sidecar);
  const [one, other] = corpus.source(ref.path)?.annotations ?? [];
  assert.ok(one && other);
  const changed = await corpus.edits.change('Keep', [{ record: one, patch: { note: 'N.' } }]);
  await corpus.edits.remove('Keep', [other], changed);
  const after = folder.texts.get(sidecar);
  await corpus.edits.undo();
  assert.equal(folder.texts.get(sidecar), before);
  await corpus.edits.redo();
  assert.equal(folder.texts.get(sidecar), after);
});

test('a refactoring is taken back as a whole or not at all', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, '.newsmark/codebook.yaml': 'newsmark: 1\ntags:\n  - id: claim\n' });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  await corpus.edits.annotate([{ ...passage, tags: ['claim' as TagId] }]);
  const [record] = corpus.source(ref.path)?.annotations ?? [];
  assert.ok(record);
  // An id as the test writes it.
  const to = 'statement' as TagId;
  const rename = { kind: 'rename', id: 'claim' as TagId, to } as const;
  const refactored = (): Promise<unknown> => corpus.edits.refactor('Rename', ref.path, [rename], [{ record, patch: { tags: [to] } }]);
  await refactored();
  const text = (folder.texts.get(sidecar) ?? '').replace('[statement]', '[statement, tone]');
  folder.texts.set(sidecar, text);
  const book = folder.texts.get('.newsmark/codebook.yaml');
  const { failures, steps } = await corpus.edits.undo();
  assert.deepEqual([failures.map(({ path }) => path), steps], [[sidecar], []]);
  assert.equal(folder.texts.get('.newsmark/codebook.yaml'), book);
  assert.equal(folder.texts.get(sidecar), text);
  assert.deepEqual([corpus.edits.nextUndo(), corpus.edits.nextRedo()], ['Tag', undefined]);
});

test('of a step that goes together nothing is lost when the disk stops it half-way; it can be tried again', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const [one, other] = ['one.yaml' as Path, 'other.yaml' as Path];
  const edit = (path: Path, text: string) => ({ path, apply: async () => ({ kind: 'edited', text } as const) });
  folder.texts.set(other, 'old');
  await corpus.edits.files('Move', [edit(one, 'new'), edit(other, '')], true);
  assert.deepEqual([folder.texts.get(one), folder.texts.get(other)], ['new', undefined]);
  folder.denied.add(one);
  assert.equal((await corpus.edits.undo()).failures[0]?.why, 'denied');
  // What was deleted is there again before the copy goes.
  assert.deepEqual([folder.texts.get(one), folder.texts.get(other)], ['new', 'old']);
  folder.denied.clear();
  assert.deepEqual((await corpus.edits.undo()).failures, []);
  assert.deepEqual([folder.texts.get(one), folder.texts.get(other)], [undefined, 'old']);
});
