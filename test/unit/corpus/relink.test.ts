import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCorpus, createEngine, createMovedFinder, relinkEdits, type Corpus, type Path, type SidecarState } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const sidecar = 'press/ferry.json.newsmark.yaml';
const text = 'newsmark: 1\nsource: ferry.json\n# Ours.\nannotations:\n  - id: k7f3q2m9xa\n    article: "812"\n    scope: article\n    tags: [claim]\n    blob: sha1:ce32999158e7\n';

async function moved(files: Readonly<Record<string, string>>): Promise<{ readonly corpus: Corpus; readonly folder: MemoryFolder; readonly orphan: SidecarState }> {
  const folder = memoryFolder({ [sidecar]: text, ...files });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const [orphan] = corpus.orphanSidecars();
  assert.ok(orphan);
  return { corpus, folder, orphan };
}

test('a source that was moved is found by its bytes, the one of the same name first; the check names it', async () => {
  const { corpus, orphan } = await moved({ 'archive/boat.json': ferry, 'new/ferry.json': ferry, 'other.json': ferry.replace('812', '813') });
  const found = await createMovedFinder(corpus).look();
  assert.deepEqual(found.of(orphan).map(({ path, why }) => [path, why.kind]), [['new/ferry.json', 'bytes'], ['archive/boat.json', 'bytes']]);
  const problem = checkCorpus(corpus, found).find(({ problem: { code } }) => code === 'sidecar.no-source')?.problem;
  assert.equal(problem?.facts?.['now'], 'new/ferry.json');
  assert.equal(problem?.facts?.['places'], '“new/ferry.json”, “archive/boat.json”');
});

test('a re-linked sidecar stands beside the source, with every other byte; undo puts both back', async () => {
  const { corpus, folder, orphan } = await moved({ 'new/boat.json': ferry });
  const target = 'new/boat.json' as Path;
  const outcome = await corpus.edits.files('Re-link', relinkEdits([{ sidecar: orphan, text }], target, corpus, createEngine()), true);
  assert.deepEqual(outcome.failures, []);
  assert.equal(folder.texts.get('new/boat.json.newsmark.yaml'), text.replace('source: ferry.json', 'source: boat.json'));
  assert.equal(folder.texts.has(sidecar), false);
  assert.equal(corpus.source(target)?.annotations[0]?.resolution?.state, 'exact');
  assert.deepEqual(corpus.orphanSidecars(), []);
  assert.deepEqual((await corpus.edits.undo()).failures, []);
  assert.equal(folder.texts.get(sidecar), text);
  assert.equal(folder.texts.has('new/boat.json.newsmark.yaml'), false);
});

test('where a sidecar stands already, it gets what it lacks', async () => {
  const there = text.replace('ferry.json', 'boat.json').replace('k7f3q2m9xa', 'm7f3q2m9xa');
  const { corpus, folder, orphan } = await moved({ 'new/boat.json': ferry, 'new/boat.json.newsmark.yaml': there });
  await corpus.edits.files('Re-link', relinkEdits([{ sidecar: orphan, text }], 'new/boat.json' as Path, corpus, createEngine()), true);
  const now = folder.texts.get('new/boat.json.newsmark.yaml') ?? '';
  assert.ok(now.includes('k7f3q2m9xa') && now.includes('m7f3q2m9xa'), now);
  assert.equal(folder.texts.has(sidecar), false);
});

test('nothing is deleted when the new place cannot be written, or the sidecar changed meanwhile', async () => {
  const { corpus, folder, orphan } = await moved({ 'new/boat.json': ferry });
  folder.denied.add('new/boat.json.newsmark.yaml');
  const edits = relinkEdits([{ sidecar: orphan, text }], 'new/boat.json' as Path, corpus, createEngine());
  assert.equal((await corpus.edits.files('Re-link', edits, true)).failures[0]?.why, 'denied');
  assert.equal(folder.texts.get(sidecar), text);
  folder.denied.clear();
  folder.texts.set(sidecar, `${text}# More.\n`);
  assert.equal((await corpus.edits.files('Re-link', edits, true)).failures[0]?.why, 'refused');
  assert.equal(folder.texts.get(sidecar), `${text}# More.\n`);
});

const book = '  - {to: m2x8aa01bc, in: ../wire/old/boat.json, as: contradicts}\n      - {to: zzzzzzzz01, as: contradicts}\n      - {to: p2x8aa01bc, as: contradicts}\n';

test('links from and to a re-linked sidecar lead where they led, and the sidecars of other coders go along: one step', async () => {
  const wire = 'wire/old/boat.json.newsmark.yaml';
  const linked = `${text}    links:\n    ${book}`;
  const other = `newsmark: 1\nsource: boat.json\nannotations:\n  - id: m2x8aa01bc\n    article: "814"\n    scope: article\n    tags: [claim]\n    links:\n      - {to: k7f3q2m9xa, in: ../../press/ferry.json, as: contradicts} # ours\n`;
  const bens = text.replace('k7f3q2m9xa', 'p2x8aa01bc').replace('source: ferry.json', 'source: ferry.json\ncoder: Ben');
  const { corpus, folder } = await moved({
    [sidecar]: linked, 'press/ferry.json.newsmark.ben.yaml': bens, 'new/deep/boat.json': ferry,
    'wire/old/boat.json': ferry.replaceAll('812', '814').replace('Lindsund', 'Tarnholm'), [wire]: other,
  });
  const lost = corpus.orphanSidecars().map((state) => ({ sidecar: state, text: folder.texts.get(state.path) ?? '' }));
  const before = new Map(folder.texts);
  const outcome = await corpus.edits.files('Re-link', relinkEdits(lost, 'new/deep/boat.json' as Path, corpus, createEngine()), true);
  assert.deepEqual(outcome.failures, []);
  assert.equal(folder.texts.get('new/deep/boat.json.newsmark.yaml'), linked.replace('source: ferry.json', 'source: boat.json').replace('../wire/old', '../../wire/old'));
  assert.ok(folder.texts.has('new/deep/boat.json.newsmark.ben.yaml'));
  assert.equal(folder.texts.get(wire), other.replace('../../press/ferry.json', '../../new/deep/boat.json'));
  assert.deepEqual(corpus.orphanSidecars(), []);
  assert.deepEqual((await corpus.edits.undo()).failures, []);
  assert.deepEqual(folder.texts, before);
});
