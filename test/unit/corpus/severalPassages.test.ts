import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  annotationsToReview, checkCorpus, createEngine, passagesApart, placedAt, planCarry, reattachedPassage, reviewState, thenAndNow, type AnnotationRecord, type ArticleId, type Corpus, type PassageSpan, type Path, type TagId,
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

const attach = async ({ corpus, record, placeOf }: Several, index: number, words: string): Promise<void> => {
  const patch = await reattachedPassage(record(), index, ref, await placeOf(words), await corpus.openSource(path), createEngine());
  assert.ok(patch);
  await corpus.edits.change('Attach', [{ record: record(), patch }]);
};
const statesOf = (record: AnnotationRecord): readonly unknown[] => passagesApart(record).map((part) => [part.resolution?.state, reviewState(part)]);

test('one passage is attached to other words; the others stay where they are, and the doubt of each stays until it is decided', async () => {
  const several = await revised();
  const { corpus, folder, record } = several;
  const before = record().annotation;
  await attach(several, 1, 'over three years');
  assert.deepEqual(record().annotation.passages.map(({ quote }) => quote), [quotes[0], 'over three years', quotes[2]]);
  assert.deepEqual(annotationsToReview(corpus).map(({ state }) => state), ['orphan']);
  assert.deepEqual(statesOf(record()), [['exact', undefined], ['exact', undefined], ['orphan', 'orphan']]);
  // The one not decided says what it said, and which text it said it of.
  assert.deepEqual(record().annotation.passages[2], { ...before.passages[2], revision: before.revision, blob: before.blob });
  await corpus.edits.undo();
  assert.deepEqual(record().annotation.passages, before.passages);
  await corpus.edits.redo();
  // In the file it was marked in it is found as ever.
  const now = folder.texts.get(path) ?? '';
  folder.texts.set(path, mill(lines));
  await corpus.refresh([path]);
  assert.deepEqual(passagesApart(record())[2]?.resolution, { state: 'exact', how: 'raw', at: [before.passages[2]?.at], score: 1, article: ref.article });
  folder.texts.set(path, now);
  await corpus.refresh([path]);
  await attach(several, 2, quotes[2]);
  assert.equal(record().resolution?.state, 'exact');
  assert.deepEqual(annotationsToReview(corpus), []);
  assert.deepEqual(await wordsAt(corpus, record()), [quotes[0], 'over three years', quotes[2]]);
  assert.ok(record().annotation.passages.every(({ revision, blob }) => revision === undefined && blob === undefined));
});

test('changed words of one passage are not accepted by attaching another one, also in the next version', async () => {
  const several = await revised();
  const { corpus, folder, record } = several;
  const [first = '', second = '', , fourth = ''] = lines;
  const rewritten = (text: string): string => text.replace('found cracks', 'found wide cracks');
  folder.texts.set(path, mill(['A new lead.', rewritten(first), second, fourth]));
  await corpus.refresh([path]);
  assert.deepEqual(statesOf(record()), [['changed', 'changed'], ['orphan', 'orphan'], ['orphan', 'orphan']]);
  await attach(several, 1, 'over three years');
  await attach(several, 2, quotes[2]);
  assert.deepEqual(statesOf(record()), [['changed', 'changed'], ['exact', undefined], ['exact', undefined]]);
  assert.deepEqual(annotationsToReview(corpus).map(({ state }) => state), ['changed']);
  folder.texts.set(path, mill(['A new lead.', 'One more sentence.', rewritten(first), second, fourth]));
  await corpus.refresh([path]);
  assert.deepEqual(statesOf(record()), [['changed', 'changed'], ['moved', 'moved'], ['moved', 'moved']]);
  assert.deepEqual(passagesApart(record()).map(({ resolution }) => resolution?.how), ['diff', 'diff', 'diff'], 'each by the text it was marked in');
  await corpus.edits.renew('Accept', [record()]);
  assert.deepEqual(annotationsToReview(corpus), []);
  assert.equal(record().resolution?.state, 'changed');
  assert.deepEqual(checkCorpus(corpus).filter(({ problem: { code } }) => code === 'anchor.changed'), [], 'what was accepted is no problem');
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
