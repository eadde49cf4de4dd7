import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationsToReview, createEngine, placedAt, reattached, type Corpus, type Path, type TextStore } from '../../../src/core/index.ts';
import type { ArticleId, TagId } from '../../../src/core/index.ts';
import { memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const path = 'wire/mill.json' as Path;
const sidecar = `${path}.newsmark.yaml` as Path;
const article = '5' as ArticleId;
const ref = { path, article };

function mill(...paragraphs: readonly string[]): string {
  return JSON.stringify([{
    id: 5, date: '2026-03-03T16:20:00', link: 'https://valley-herald.example/mill', title: { rendered: 'Mill bridge' },
    content: { rendered: paragraphs.map((one) => `<p>${one}</p>`).join('') },
  }]);
}

const first = 'The council closed the mill bridge on Monday after two inspectors found cracks in the northern pier.';
const second = 'Treasurer Pieter Aldous put the cost of the repair at 2.4 million euros, to be paid over three years.';
const third = 'Shopkeepers in the old town fear for their trade while the bridge is shut.';
const old = mill(first, second, third);

/** A corpus with a mark on each of these words, after the source became another text. */
async function revised(now: string, quotes: readonly string[], isOldKnown = true): Promise<{ readonly corpus: Corpus; readonly folder: MemoryFolder }> {
  const folder = memoryFolder({ [path]: old });
  const known = new Map<string, string>();
  const texts: TextStore = { get: async (revision) => (isOldKnown ? known.get(revision) : undefined), put: async (revision, text) => void known.set(revision, text) };
  const corpus = memoryCorpus(folder, {}, { texts });
  await corpus.scan();
  const text = (await corpus.open(ref))?.text ?? '';
  await corpus.edits.annotate(quotes.map((quote) => {
    const start = text.indexOf(quote);
    assert.ok(start >= 0, quote);
    return { ref, scope: 'passage', spans: [{ start, end: start + quote.length }], tags: ['claim' as TagId], label: 'Tag' } as const;
  }));
  folder.texts.set(path, now);
  await corpus.refresh([path]);
  return { corpus, folder };
}

function states(corpus: Corpus): readonly string[] {
  return annotationsToReview(corpus).map(({ state, record }) => `${state}: ${record.annotation.passages[0]?.quote}`);
}

test('what is where it was is not listed; the rest is, what needs a person most first', async () => {
  const { corpus } = await revised(mill('Update.', first, second.replace('2.4', '3.1')), ['two inspectors found cracks', '2.4 million euros', 'fear for their trade']);
  assert.deepEqual(states(corpus), ['orphan: fear for their trade', 'changed: 2.4 million euros', 'moved: two inspectors found cracks']);
  const untouched = await revised(old, ['two inspectors found cracks']);
  assert.deepEqual(states(untouched.corpus), []);
});

test('what was accepted is not listed again, the quote stays, and undo brings it back', async () => {
  const { corpus, folder } = await revised(mill('Update.', first, second.replace('2.4', '3.1')), ['two inspectors found cracks', '2.4 million euros']);
  const before = folder.texts.get(sidecar);
  await corpus.edits.renew('Accept', annotationsToReview(corpus).map(({ record }) => record));
  assert.deepEqual(states(corpus), []);
  const text = folder.texts.get(sidecar) ?? '';
  assert.match(text, /quote: 2\.4 million euros\n/);
  const [, changed] = corpus.source(path)?.annotations ?? [];
  assert.equal(changed?.resolution?.state, 'changed');
  await corpus.edits.undo();
  assert.equal(folder.texts.get(sidecar), before);
  assert.equal(states(corpus).length, 2);
});

test('a place a person chose holds, however unlike its words are; in the next version too', async () => {
  const { corpus, folder } = await revised(mill(first, third), ['2.4 million euros']);
  const [entry] = annotationsToReview(corpus);
  assert.equal(entry?.state, 'orphan');
  const text = (await corpus.open(ref))?.text ?? '';
  const start = text.indexOf('northern pier');
  const chosen = { start, end: start + 'northern pier'.length };
  assert.ok(entry);
  await corpus.edits.renew('Choose', [placedAt(entry.record, article, [chosen])]);
  const [record] = corpus.source(path)?.annotations ?? [];
  assert.deepEqual(record?.resolution?.at, [chosen]);
  assert.deepEqual(states(corpus), []);
  assert.match(folder.texts.get(sidecar) ?? '', /quote: 2\.4 million euros\n/);
  // The same words in a file saved otherwise: through the offsets, which its surroundings vouch for.
  folder.texts.set(path, ` ${mill(first, third)}`);
  await corpus.refresh([path]);
  assert.deepEqual(corpus.source(path)?.annotations[0]?.resolution?.at, [chosen]);
  folder.texts.set(path, mill('Update of the day.', first, third));
  await corpus.refresh([path]);
  const shift = 'Update of the day.\n\n'.length;
  assert.deepEqual(corpus.source(path)?.annotations[0]?.resolution?.at, [{ start: start + shift, end: chosen.end + shift }]);
});

test('words marked anew are the quote; tags, author and id stay', async () => {
  const { corpus, folder } = await revised(mill(first, third), ['2.4 million euros']);
  const [record] = corpus.source(path)?.annotations ?? [];
  const text = (await corpus.open(ref))?.text ?? '';
  const start = text.indexOf('while the bridge is shut');
  assert.ok(record);
  const patch = await reattached(record, ref, [{ start, end: start + 24 }], await corpus.openSource(path), createEngine());
  assert.ok(patch);
  await corpus.edits.change('Attach', [{ record, patch }]);
  const [now] = corpus.source(path)?.annotations ?? [];
  assert.equal(now?.resolution?.state, 'exact');
  assert.equal(now?.annotation.id, record.annotation.id);
  assert.deepEqual(now?.annotation.tags, ['claim']);
  assert.match(folder.texts.get(sidecar) ?? '', /quote: while the bridge is shut\n[^]*updated: /);
  assert.deepEqual(states(corpus), []);
});

test('words that differ in typesetting only leave the quote as it was seen', async () => {
  const { corpus } = await revised(mill(first.replace('two inspectors', 'two\u00a0inspectors'), third), ['two inspectors found cracks'], false);
  const [record] = corpus.source(path)?.annotations ?? [];
  assert.ok(record);
  const patch = await reattached(record, ref, record.resolution?.at ?? [], await corpus.openSource(path), createEngine());
  assert.equal(patch?.passages?.[0]?.quote, 'two inspectors found cracks');
});

test('an annotation of a whole article whose id is gone can be given another one', async () => {
  const { corpus, folder } = await revised(old, []);
  await corpus.edits.annotate([{ ref, scope: 'article', spans: [], tags: ['claim' as TagId], label: 'Tag' }]);
  folder.texts.set(path, mill(first).replace('"id":5', '"id":6').replace('/mill"', '/bridge"'));
  await corpus.refresh([path]);
  const [entry] = annotationsToReview(corpus);
  assert.equal(entry?.state, 'orphan');
  assert.ok(entry);
  const patch = await reattached(entry.record, { path, article: '6' as ArticleId }, [], await corpus.openSource(path), createEngine());
  assert.ok(patch);
  await corpus.edits.change('Attach', [{ record: entry.record, patch }]);
  assert.deepEqual(states(corpus), []);
});

test('a sidecar that cannot be read: its last annotations are listed as such', async () => {
  const { corpus, folder } = await revised(old, ['2.4 million euros']);
  folder.texts.set(sidecar, `${folder.texts.get(sidecar)}  - {id: [\n`);
  await corpus.refresh([sidecar]);
  assert.deepEqual(states(corpus), ['stale: 2.4 million euros']);
});
