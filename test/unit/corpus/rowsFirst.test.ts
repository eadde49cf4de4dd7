import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine, type Corpus, type EntityId, type Path, type SourceRecord } from '../../../src/core/index.ts';
import { memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const page = (at: number): string => `Harbour news ${at}\n\n2026-03-01\n\nBy Lena Orvik\n\nAnna Berg said no to Jonas Dahl. The lion of Lindsund met for the third time this year, and the meeting was long.\n`;
// Paths and an id of the test's own.
const pathAt = (at: number): Path => `press/${at}.txt` as Path;
const id = 'e-berg' as EntityId;
const count = 240;

interface Opened {
  readonly folder: MemoryFolder;
  readonly corpus: Corpus;
  /** Paths whose names were looked for, in that order. */
  readonly named: Path[];
  /** While it is closed, no source is parsed for its names. */
  readonly gate: { open: () => void };
}

/** A folder with more sources than are read whole at once; names come when the gate is opened. */
function opened(texts: Readonly<Record<string, string>> = {}): Opened {
  const folder = memoryFolder({ ...Object.fromEntries(Array.from({ length: count }, (_, at) => [pathAt(at), page(at)])), ...texts });
  const engine = createEngine();
  const named: Path[] = [];
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((done) => {
    open = done;
  });
  const corpus = memoryCorpus(folder, {}, { engine: { ...engine, parse: async (request) => {
    if (request.names === false) return engine.parse(request);
    named.push(request.path);
    await isOpen;
    return engine.parse(request);
  } } });
  return { folder, corpus, named, gate: { open } };
}

const sorted = (corpus: Corpus): readonly SourceRecord[] => [...corpus.sources()].toSorted((a, b) => (a.path < b.path ? -1 : 1));

test('rows come before names, and in the end all is as if it had been read as a whole', async () => {
  const { folder, corpus, named, gate } = opened();
  const told = new Set<Path>();
  corpus.onDidName((sources) => sources.forEach((path) => told.add(path)));
  await corpus.scan(undefined, 'rows-first');
  assert.equal(corpus.unnamed(), count);
  assert.equal(corpus.source(pathAt(7))?.articles[0]?.facts.title, 'Harbour news 7');
  assert.equal(corpus.entities(pathAt(7)).all().length, 0);
  gate.open();
  await corpus.named();
  assert.equal(corpus.unnamed(), 0);
  assert.equal(told.size, count);
  assert.equal(named.length, count);
  const whole = memoryCorpus(folder);
  await whole.scan();
  assert.deepEqual(sorted(corpus), sorted(whole));
  assert.deepEqual(corpus.entities(pathAt(0)).all(), whole.entities(pathAt(0)).all());
});

test('a folder with few sources is read as a whole', async () => {
  const corpus = memoryCorpus(memoryFolder({ [pathAt(1)]: page(1) }));
  await corpus.scan(undefined, 'rows-first');
  assert.equal(corpus.unnamed(), 0);
  assert.ok(corpus.entities(pathAt(1)).find('Anna Berg').length > 0);
});

test('what somebody opens meanwhile is named before the rest, and parsed once', async () => {
  const { corpus, named, gate } = opened();
  await corpus.scan(undefined, 'rows-first');
  const asked = corpus.openSource(pathAt(230));
  gate.open();
  await asked;
  const order: Path[] = [];
  corpus.onDidName((sources) => order.push(...sources));
  await corpus.named();
  assert.ok(order.indexOf(pathAt(230)) < 20);
  assert.equal(named.filter((path) => path === pathAt(230)).length, 1);
});

test('annotations, edits and an entity file made while names are still to come are all there in the end', async () => {
  const { folder, corpus, gate } = opened();
  await corpus.scan(undefined, 'rows-first');
  const [article] = corpus.source(pathAt(3))?.articles ?? [];
  assert.ok(article);
  const marked = corpus.edits.annotate([{ ref: article.ref, scope: 'passage', spans: [{ start: 0, end: 7 }], tags: [], note: 'seen', label: 'Note' }]);
  folder.texts.set(pathAt(5), page(5000));
  gate.open();
  assert.deepEqual((await marked).failures, []);
  await corpus.refresh([pathAt(5)]);
  await corpus.edits.entities('add', pathAt(0), [{ kind: 'add', entity: { id, kind: 'person', name: 'Anna Berg', aliases: ['lion of Lindsund'], was: [] } }]);
  await corpus.named();
  const whole = memoryCorpus(folder);
  await whole.scan();
  assert.deepEqual(sorted(corpus), sorted(whole));
  assert.equal(corpus.entities(pathAt(0)).get(id)?.articles.length, count);
  assert.deepEqual(corpus.entities(pathAt(0)).all(), whole.entities(pathAt(0)).all());
});

test('an edit of the entity file that concerns very many sources is done before they are read again', async () => {
  const { folder, corpus, gate, named } = opened();
  gate.open();
  await corpus.scan();
  const before = named.length;
  await corpus.edits.entities('add', pathAt(0), [{ kind: 'add', entity: { id, kind: 'person', name: 'Anna Berg', aliases: ['lion of Lindsund'], was: [] } }]);
  assert.ok(named.length - before < count / 2);
  assert.ok(corpus.unnamed() > count / 2);
  assert.equal(corpus.entities(pathAt(0)).get(id)?.articles.length, count);
  await corpus.named();
  const whole = memoryCorpus(folder);
  await whole.scan();
  assert.deepEqual(sorted(corpus), sorted(whole));
  assert.deepEqual(corpus.entities(pathAt(0)).get(id)?.aliases.map(({ text }) => text), whole.entities(pathAt(0)).get(id)?.aliases.map(({ text }) => text));
});

test('a source that ends the worker costs only its own names', async () => {
  const folder = memoryFolder(Object.fromEntries(Array.from({ length: count }, (_, at) => [pathAt(at), page(at)])));
  const engine = createEngine();
  let isBroken = true;
  const corpus = memoryCorpus(folder, {}, { engine: { ...engine, parse: async (request) => {
    if (isBroken && request.names !== false && request.path === pathAt(9)) throw new Error('worker ended');
    return engine.parse(request);
  } } });
  await corpus.scan(undefined, 'rows-first');
  await corpus.named();
  assert.equal(corpus.unnamed(), 1);
  isBroken = false;
  await corpus.scan(undefined, 'rows-first');
  await corpus.named();
  assert.equal(corpus.unnamed(), 0);
});

test('while the host has its turn, all sources under way wait', async () => {
  const folder = memoryFolder(Object.fromEntries(Array.from({ length: count }, (_, at) => [pathAt(at), page(at)])));
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    goOn = done;
  });
  let asked: () => void = () => undefined;
  const isAsked = new Promise<void>((done) => {
    asked = done;
  });
  const corpus = memoryCorpus(folder, {}, { yield: async () => {
    asked();
    await held;
  } });
  const scan = corpus.scan();
  await isAsked;
  // Whatever can go on by itself has done so when a timer gets its turn, twice.
  for (let turn = 0; turn < 2; turn++) await new Promise((done) => setTimeout(done, 0));
  assert.ok([...corpus.sources()].length < 40);
  goOn();
  await scan;
  assert.equal([...corpus.sources()].length, count);
});
