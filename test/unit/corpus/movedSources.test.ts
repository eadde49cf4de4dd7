/** Sidecars written by hand, without blob or revision, whose source was moved: known again by what they name and quote. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCorpus, createEngine, createMovedFinder, createSourceCache, relinkEdits, type Corpus, type CacheStore, type MovedPlace, type Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const lost = 'press/ferry.json.newsmark.yaml';

function byHand(...quotes: readonly string[]): string {
  return `newsmark: 1\nannotations:\n${quotes.map((quote, at) => `  - id: k7f3q2m9x${at}\n    article: "812"\n    tags: [claim]\n    quote: ${JSON.stringify(quote)}\n`).join('')}`;
}

const three = byHand('it would cost €48 million', 'a new ferry terminal on Tuesday', 'more than the town\'s yearly budget');
const withoutArticle = (text: string): string => text.replaceAll('    article: "812"\n', '');
const boat = ferry.replaceAll('812', '813').replace('Lindsund', 'Tarnholm');

interface Looked {
  readonly folder: MemoryFolder;
  readonly corpus: Corpus;
  readonly places: readonly MovedPlace[];
}

async function look(files: Readonly<Record<string, string>>): Promise<Looked> {
  const folder = memoryFolder(files);
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  return { folder, corpus, places: await placesIn(corpus) };
}

async function placesIn(corpus: Corpus): Promise<readonly MovedPlace[]> {
  const [sidecar] = corpus.orphanSidecars();
  assert.ok(sidecar);
  return (await createMovedFinder(corpus).look()).of(sidecar);
}

const quotes = (path: string, count: number): unknown => ({ path, why: { kind: 'quotes', count } });

test('the one source that has the article and every quote, under any name; the problem says both places and how many', async () => {
  const { corpus, places } = await look({ [lost]: three, 'archive/a.json': ferry, 'press/boat.json': boat, 'ferry.json': boat });
  assert.deepEqual(places, [quotes('archive/a.json', 3)]);
  const problem = checkCorpus(corpus, await createMovedFinder(corpus).look()).find(({ problem: { code } }) => code === 'sidecar.no-source')?.problem;
  assert.deepEqual(problem?.facts, { source: 'press/ferry.json', now: 'archive/a.json', why: 'quotes', quotes: 3 });
});

test('re-linked and taken back in one step, every byte but the source as it was', async () => {
  const { corpus, folder } = await look({ [lost]: `${three}# by hand\n`, 'archive/a.json': ferry });
  const before = new Map(folder.texts);
  const [sidecar] = corpus.orphanSidecars();
  assert.ok(sidecar);
  const outcome = await corpus.edits.files('Re-link', relinkEdits([{ sidecar, text: `${three}# by hand\n` }], 'archive/a.json' as Path, corpus, createEngine()), true);
  assert.deepEqual(outcome.failures, []);
  assert.equal(folder.texts.get('archive/a.json.newsmark.yaml')?.replace('source: a.json\n', ''), `${three}# by hand\n`);
  assert.deepEqual(corpus.source('archive/a.json' as Path)?.annotations.map(({ resolution }) => resolution?.state), ['moved', 'moved', 'moved']);
  assert.deepEqual((await corpus.edits.undo()).failures, []);
  assert.deepEqual(folder.texts, before);
});

test('several sources with all of it are all named, none of them alone', async () => {
  const { corpus, places } = await look({ [lost]: three, 'b.json': ferry, 'a.json': ferry, 'x/ferry.json': ferry });
  assert.deepEqual(places, [quotes('x/ferry.json', 3), quotes('a.json', 3), quotes('b.json', 3)]);
  const problem = checkCorpus(corpus, await createMovedFinder(corpus).look()).find(({ problem: { code } }) => code === 'sidecar.no-source')?.problem;
  assert.equal(problem?.facts?.['places'], '“x/ferry.json”, “a.json”, “b.json”');
});

test('a quote that is missing, another article, a sidecar there already, another root, an ignored source: not the source', async () => {
  for (const files of [
    { 'press/new/ferry.json': ferry.replace('a new ferry', 'the new ferry') },
    { 'press/new/ferry.json': ferry.replaceAll('812', '813') },
    { 'press/new/ferry.json': ferry, 'press/new/ferry.json.newsmark.yaml': 'newsmark: 1\nannotations: []\n' },
    { 'other/ferry.json': ferry, 'other/.newsmark/codebook.yaml': 'newsmark: 1\ntags: []\n' },
    { 'press/new/ferry.json': ferry, '.newsmark/sources.yaml': 'newsmark: 1\nsources:\n  - path: press/new/ferry.json\n    ignore: true\n' },
  ]) assert.deepEqual((await look({ [lost]: three, ...files })).places, [], JSON.stringify(Object.keys(files)));
});

test("another coder's sidecar is no hindrance", async () => {
  const { places } = await look({ [lost]: three, 'a.json': ferry, 'a.json.newsmark.maria.yaml': 'newsmark: 1\nannotations: []\n' });
  assert.deepEqual(places, [quotes('a.json', 3)]);
});

test('without an article named, words tell only when there are enough of them; kinds of quotes, dashes and blanks do not matter', async () => {
  const short = withoutArticle(byHand('Anna Berg'));
  assert.deepEqual((await look({ [lost]: short, 'a.json': ferry })).places, []);
  assert.deepEqual((await look({ [lost]: byHand('Anna Berg'), 'a.json': ferry })).places, [quotes('a.json', 1)]);
  const long = withoutArticle(byHand('arbour board of Lindsund  approved a new ferry term'));
  assert.deepEqual((await look({ [lost]: long, 'a.json': ferry })).places, [quotes('a.json', 1)]);
});

test('without a quote an address tells, a number does not, nor does the name', async () => {
  const about = (article: string): string => `newsmark: 1\nannotations:\n  - {id: k7f3q2m9xa, article: ${JSON.stringify(article)}, scope: article, tags: [relevant]}\n`;
  assert.deepEqual((await look({ [lost]: about('812'), 'x/ferry.json': ferry })).places, []);
  assert.deepEqual((await look({ [lost]: about('https://coast-courier.example/ferry'), 'x/a.json': ferry })).places, [{ path: 'x/a.json', why: { kind: 'ids' } }]);
});

test('the text of a revision is known without its file being read', async () => {
  const { folder, corpus } = await look({ 'a.json': ferry, [lost]: three });
  const revision = corpus.source('a.json' as Path)?.articles[0]?.revision ?? '';
  // Saved anew in other bytes: the text is the same.
  folder.texts.set('b.json', JSON.stringify(JSON.parse(ferry), undefined, 1));
  folder.texts.delete('a.json');
  folder.texts.set(lost, three.replace('    tags: [claim]\n', `    tags: [claim]\n    revision: ${revision}\n`));
  await corpus.scan();
  const reads = folder.reads.length;
  assert.deepEqual(await placesIn(corpus), [{ path: 'b.json', why: { kind: 'text' } }]);
  assert.equal(folder.reads.length, reads);
});

test('a source that went while it was watched is known by its bytes, whatever the sidecar says', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, [lost]: 'newsmark: 1\nannotations:\n  - {id: k7f3q2m9xa, article: "812", scope: article, tags: [relevant]}\n' });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  folder.texts.delete('press/ferry.json');
  folder.texts.set('archive/boat.json', ferry);
  await corpus.refresh(['press/ferry.json', 'archive/boat.json'] as Path[]);
  assert.deepEqual(await placesIn(corpus), [{ path: 'archive/boat.json', why: { kind: 'bytes' } }]);
  // The same after somebody wrote into the sidecar.
  folder.texts.set(lost, `${folder.texts.get(lost) ?? ''}# why?\n`);
  await corpus.refresh([lost as Path]);
  assert.deepEqual(await placesIn(corpus), [{ path: 'archive/boat.json', why: { kind: 'bytes' } }]);
});

test('so is one that went between two sessions, by the cache of records', async () => {
  const kept = new Map<string, string>();
  const store: CacheStore = {
    names: async () => [...kept.keys()], read: async (name) => kept.get(name), write: async (name, text) => (kept.set(name, text), true), remove: async (name) => void kept.delete(name),
  };
  const folder = memoryFolder({ 'press/ferry.json': ferry, [lost]: 'newsmark: 1\nannotations:\n  - {id: k7f3q2m9xa, article: "812", scope: article, tags: [relevant]}\n' });
  const cache = async (): Promise<ReturnType<typeof createSourceCache>> => createSourceCache({ store, files: folder.files, version: '1', newName: () => `${kept.size}`, yield: async () => undefined });
  await memoryCorpus(folder, {}, { cache }).scan();
  assert.equal(kept.size, 1);
  folder.texts.delete('press/ferry.json');
  folder.texts.set('archive/boat.json', ferry);
  const corpus = memoryCorpus(folder, {}, { cache });
  await corpus.scan();
  assert.deepEqual(await placesIn(corpus), [{ path: 'archive/boat.json', why: { kind: 'bytes' } }]);
});

test('of a large folder only the sources that may have the words are read, and each once', async () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`many/${index}.json`, boat.replaceAll('813', `9${index}`)]));
  const { folder, corpus } = await look({ [lost]: withoutArticle(three), ...many, 'zz.json': ferry });
  const reads = folder.reads.length;
  const finder = createMovedFinder(corpus);
  const [sidecar] = corpus.orphanSidecars();
  assert.ok(sidecar);
  // The others lack a town's name only; one is read that a quote leads to, and any that nothing but its words leads to.
  folder.texts.set(lost, withoutArticle(byHand('The harbour board of Lindsund approved a new ferry terminal')));
  await corpus.refresh([lost as Path]);
  const [fresh] = corpus.orphanSidecars();
  assert.ok(fresh);
  assert.deepEqual((await finder.look()).of(fresh), [quotes('zz.json', 1)]);
  const first = folder.reads.length - reads;
  assert.ok(first <= 3, String(first));
  assert.deepEqual((await finder.look()).of(fresh), [quotes('zz.json', 1)]);
  assert.equal(folder.reads.length - reads, first);
});

test('where too many sources may have the words nothing is read and nothing offered', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`many/${index}.json`, ferry.replaceAll('812', `9${index}`)]));
  const { folder, corpus, places } = await look({ [lost]: withoutArticle(three), ...many });
  assert.deepEqual(places, []);
  const reads = folder.reads.length;
  await createMovedFinder(corpus).look();
  assert.equal(folder.reads.length, reads);
});
