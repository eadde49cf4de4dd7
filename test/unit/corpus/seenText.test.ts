/** A passage is marked, and the source changes before the tag is chosen or the note is typed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placedAt, type AnnotationRecord, type ArticleId, type Corpus, type Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

// Ids as the tests write them.
const ref = { path: 'press/ferry.json' as Path, article: '812' as ArticleId };
const words = 'it would cost';
const first = '<p class=\\"p\\">The harbour';

/** Marks the words in the article as it is, changes the source, and writes the note then. */
async function noteOver(change: (source: string) => string): Promise<{ readonly record: AnnotationRecord; readonly text: string; readonly sidecar: string; readonly corpus: Corpus }> {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const seen = await corpus.open(ref);
  assert.ok(seen !== undefined);
  const start = seen.text.indexOf(words);
  const changed = change(ferry);
  assert.notEqual(changed, ferry);
  folder.texts.set(ref.path, changed);
  await corpus.refresh([ref.path]);
  const { failures } = await corpus.edits.annotate([{ ref, scope: 'passage', spans: [{ start, end: start + words.length }], seen, tags: [], note: 'Says who?', label: 'Note' }]);
  assert.deepEqual(failures, []);
  const record = corpus.source(ref.path)?.annotations[0];
  assert.ok(record !== undefined);
  return { record, corpus, text: (await corpus.open(ref))?.text ?? '', sidecar: folder.texts.get('press/ferry.json.newsmark.yaml') ?? '' };
}

test('a passage stays on its words whatever came before them meanwhile', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('bridge', 'of', 'storm', 'Tuesday', 'and', '12'), { minLength: 1, maxLength: 40 }), async (added) => {
    const { record, text } = await noteOver((source) => source.replace(first, `<p>${added.join(' ')}.</p>${first}`));
    const [span] = record.resolution?.at ?? [];
    assert.ok(span !== undefined, record.resolution?.state);
    assert.equal(text.slice(span.start, span.end), words);
    assert.equal(record.annotation.passages[0]?.quote, words);
  }), { numRuns: 30 });
});

test('it is written as made in the text that was seen, and names no bytes of the new one', async () => {
  const { sidecar } = await noteOver((source) => source.replace(first, `<p>New first words.</p>${first}`));
  assert.match(sidecar, /note: Says who\?/u);
  assert.match(sidecar, /quote: it would cost\n/u);
  assert.doesNotMatch(sidecar, /blob:|raw:/u);
});

test('where its words went, nothing is lost, and nothing is marked instead', async () => {
  const { record } = await noteOver((source) => source.replace('it would cost', 'the price was'));
  assert.equal(record.annotation.note, 'Says who?');
  assert.ok(['orphan', 'ambiguous', 'changed'].includes(record.resolution?.state ?? ''), record.resolution?.state);
});

test('a place that was chosen among candidates is not written into a text that changed meanwhile', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const seen = await corpus.open(ref);
  const start = seen?.text.indexOf(words) ?? -1;
  await corpus.edits.annotate([{ ref, scope: 'passage', spans: [{ start, end: start + words.length }], tags: [], note: 'Says who?', label: 'Note' }]);
  const sidecar = 'press/ferry.json.newsmark.yaml';
  const written = folder.texts.get(sidecar);
  const [record] = corpus.source(ref.path)?.annotations ?? [];
  assert.ok(record !== undefined);
  const chosen = placedAt(record, ref.article, [{ start: start + 3, end: start + 8 }]);
  folder.texts.set(ref.path, ferry.replace(first, `<p>New first words.</p>${first}`));
  await corpus.refresh([ref.path]);
  const { failures, steps } = await corpus.edits.renew('Choose', [chosen]);
  assert.deepEqual([failures, steps], [[{ path: ref.path, why: 'changed-since' }], []]);
  assert.equal(folder.texts.get(sidecar), written);
});
