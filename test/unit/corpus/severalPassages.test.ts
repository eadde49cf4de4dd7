import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  annotationsToReview, createEngine, passagesApart, placedAt, planCarry, reattachedPassage, thenAndNow, type AnnotationRecord, type ArticleId, type Corpus, type PassageSpan, type Path, type TagId,
} from '../../../src/core/index.ts';
import { memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const path = 'press/mill.json' as Path;
const ref = { path, article: '5' as ArticleId };
const lines = [
  'The council closed the mill bridge on Monday after two inspectors found cracks in the northern pier.',
  'Treasurer Pieter Aldous put the cost of the repair at 2.4 million euros, to be paid over three years.',
  'Shopkeepers in the old town fear for their trade while the bridge is shut.',
  'Two members of the council asked Aldous where the money is to come from before the vote.',
  'The vote itself was put off until the spring.',
  'Two members of the council asked Aldous where the money is to come from before the vote.',
];
const quotes = ['two inspectors found cracks', 'fear for their trade', 'asked Aldous'] as const;

function mill(texts: readonly string[]): string {
  return JSON.stringify([{ id: 5, date: '2026-03-03T16:20:00', link: 'https://valley-herald.example/mill', title: { rendered: 'Mill bridge' }, content: { rendered: texts.map((one) => `<p>${one}</p>`).join('') } }]);
}

interface Several {
  readonly corpus: Corpus;
  readonly folder: MemoryFolder;
  readonly record: () => AnnotationRecord;
  readonly placeOf: (words: string) => Promise<PassageSpan>;
}

/** One annotation of three passages: after the change the first has moved, the second is gone, the third stood twice and stands once. */
async function revised(): Promise<Several> {
  const folder = memoryFolder({ [path]: mill(lines) });
  const texts = new Map<string, string>();
  const corpus = memoryCorpus(folder, {}, { texts: { get: async (revision) => texts.get(revision), put: async (revision, text) => void texts.set(revision, text) } });
  await corpus.scan();
  const placeOf = async (words: string): Promise<PassageSpan> => {
    const start = (await corpus.open(ref))?.text.indexOf(words) ?? -1;
    assert.ok(start >= 0, words);
    return { start, end: start + words.length };
  };
  await corpus.edits.annotate([{ ref, scope: 'passage', spans: await Promise.all(quotes.map(placeOf)), tags: ['claim' as TagId], by: 'maria', label: 'Tag' }]);
  const [first = '', second = '', , fourth = ''] = lines;
  folder.texts.set(path, mill(['A new lead.', first, second, fourth]));
  await corpus.refresh([path]);
  return {
    corpus, folder, placeOf,
    record: () => {
      const [found] = corpus.source(path)?.annotations ?? [];
      assert.ok(found);
      return found;
    },
  };
}

const wordsAt = async (corpus: Corpus, { resolution }: AnnotationRecord): Promise<readonly string[]> => {
  const text = (await corpus.open(ref))?.text ?? '';
  return (resolution?.at ?? []).map(({ start, end }) => text.slice(start, end));
};

test('each passage of several tells by itself what became of it', async () => {
  const { corpus, record } = await revised();
  assert.equal(record().resolution?.state, 'orphan');
  const parts = passagesApart(record());
  assert.deepEqual(parts.map(({ annotation, resolution }) => [annotation.passages.map(({ quote }) => quote), resolution?.state]), [[[quotes[0]], 'moved'], [[quotes[1]], 'orphan'], [[quotes[2]], 'orphan']]);
  const text = (await corpus.open(ref))?.text;
  assert.deepEqual(parts.map((part) => thenAndNow(part, text)).map(({ now, candidates }) => [now.length, candidates.length]), [[1, 0], [0, 0], [0, 1]]);
});

test('places are chosen passage by passage, and one that is gone is left out: one step', async () => {
  const { corpus, folder, record } = await revised();
  const before = new Map(folder.texts);
  const [first, , third] = passagesApart(record());
  const places = [first?.resolution?.at?.[0], undefined, third?.resolution?.candidates?.[0]?.at];
  await corpus.edits.renew('Choose', [placedAt(record(), ref.article, places)]);
  assert.deepEqual(record().annotation.passages.map(({ quote }) => quote), [quotes[0], quotes[2]]);
  assert.deepEqual(record().resolution?.at, [places[0], places[2]]);
  assert.deepEqual(annotationsToReview(corpus), []);
  await corpus.edits.undo();
  assert.deepEqual(folder.texts, before);
});

test('one passage is attached to other words; the others stay where they are, or stay to be reviewed', async () => {
  const { corpus, record, placeOf } = await revised();
  const engine = createEngine();
  const attach = async (index: number, words: string): Promise<void> => {
    const patch = await reattachedPassage(record(), index, ref, await placeOf(words), await corpus.openSource(path), engine);
    assert.ok(patch);
    await corpus.edits.change('Attach', [{ record: record(), patch }]);
  };
  await attach(1, 'over three years');
  assert.deepEqual(record().annotation.passages.map(({ quote }) => quote), [quotes[0], 'over three years', quotes[2]]);
  // Found again by its words alone: that is for a person to accept.
  assert.deepEqual(annotationsToReview(corpus).map(({ state, record: { resolution } }) => [state, resolution?.how]), [['moved', 'quote']]);
  await attach(2, quotes[2]);
  assert.equal(record().resolution?.state, 'exact');
  assert.deepEqual(await wordsAt(corpus, record()), [quotes[0], 'over three years', quotes[2]]);
  assert.deepEqual(record().annotation.passages.map(({ quote }) => quote), [quotes[0], 'over three years', quotes[2]]);
});

test('several passages are carried over with the most likely places, for a person to look at', async () => {
  const { corpus, folder } = await revised();
  const [first = '', second = '', third = '', fourth = ''] = lines;
  folder.texts.set(path, mill(lines));
  folder.texts.set('wire/mill.json', mill([third, 'A new lead.', first, second, fourth]));
  await corpus.scan();
  const plan = await planCarry(corpus, createEngine(), ref, { path: 'wire/mill.json' as Path, article: ref.article });
  assert.deepEqual(plan?.entries.map(({ at, certain }) => [at?.length, certain]), [[3, false]]);
});
