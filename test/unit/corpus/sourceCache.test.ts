import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkCorpus, createCorpus, createEngine, createSourceCache, type CacheStore, type Corpus, type Engine, type Files, type ListedFile, type Path } from '../../../src/core/index.ts';
import { ferry } from './memoryCorpus.ts';

interface ClockedFile {
  readonly text: string;
  readonly mtime: number;
  readonly changed: number;
}

/** A folder with a clock: times of files go on in steps, as they do on some file systems. */
interface World {
  readonly files: Map<string, ClockedFile>;
  readonly cache: Map<string, string>;
  /** What was read since the last start. */
  readonly reads: string[];
  now: number;
  names: number;
  /** The file system tells when anything of a file was last written. */
  readonly tellsChanged: boolean;
}

const step = 2000;
const start = Date.UTC(2026, 10, 21, 20);

const newWorld = (tellsChanged: boolean, files: Readonly<Record<string, string>> = {}): World => {
  const world: World = { files: new Map(), cache: new Map(), reads: [], now: start, names: 0, tellsChanged };
  for (const [path, text] of Object.entries(files)) write(world, path, text);
  return world;
};

/** `mtime`: put back to this time afterwards. */
function write(world: World, path: string, text: string, mtime?: number): void {
  const time = world.now - (world.now % step);
  world.files.set(path, { text, mtime: mtime ?? time, changed: time });
}

function filesOf(world: World): Files {
  const stat = (path: string): Omit<ListedFile, 'path'> | undefined => {
    const file = world.files.get(path);
    return file && { size: new TextEncoder().encode(file.text).length, mtime: file.mtime, ...(world.tellsChanged && { changed: file.changed }) };
  };
  return {
    // Paths by the way the test writes them.
    list: async () => [...world.files.keys()].map((path) => ({ path: path as Path, ...(stat(path) ?? { size: 0, mtime: 0 }) })),
    stat: async (path) => stat(path),
    read: async (path) => {
      world.reads.push(path);
      const file = world.files.get(path);
      return file === undefined ? { kind: 'failed', why: 'missing', detail: 'gone' } : { kind: 'bytes', bytes: new TextEncoder().encode(file.text) };
    },
    readText: async (path) => {
      const file = world.files.get(path);
      return file === undefined ? { kind: 'failed', why: 'missing', detail: 'gone' } : { kind: 'text', text: file.text };
    },
    update: async (path, change) => {
      const before = world.files.get(path)?.text;
      const wanted = await change(before);
      if (wanted.kind === 'write') write(world, path, wanted.text);
      if (wanted.kind === 'delete') world.files.delete(path);
      return { kind: 'done', before, after: world.files.get(path)?.text };
    },
  };
}

function storeOf({ cache }: World): CacheStore {
  return {
    names: async () => [...cache.keys()],
    read: async (name) => cache.get(name),
    write: async (name, text) => {
      cache.set(name, text);
      return true;
    },
    remove: async (name) => void cache.delete(name),
  };
}

interface Session {
  readonly corpus: Corpus;
  /** Sources parsed so far. */
  readonly parsed: string[];
}

/** A look at the folder, with the cache of a version or without one. */
async function session(world: World, engine: Engine, version: string | undefined): Promise<Session> {
  const parsed: string[] = [];
  const files = filesOf(world);
  world.reads.length = 0;
  const corpus = createCorpus({
    files,
    engine: { ...engine, parse: (request) => {
      parsed.push(request.path);
      return engine.parse(request);
    } },
    now: () => new Date(world.now).toISOString().replace(/\.\d+Z$/, 'Z'),
    random: () => 0.5,
    yield: async () => undefined,
    log: () => undefined,
    ...(version !== undefined && { cache: async () => createSourceCache({
      store: storeOf(world), files, version, newName: () => String(world.names++).padStart(6, '0'), yield: async () => undefined,
    }) }),
  });
  await corpus.scan();
  return { corpus, parsed };
}

/** Everything a corpus shows. */
const shownBy = (corpus: Corpus): unknown => ({
  sources: [...corpus.sources()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  entities: ['a.json', 'press/a.json'].map((path) => corpus.entities(path as Path).all()),
  problems: checkCorpus(corpus),
});

const post = (id: number, name: string): string => JSON.stringify([{
  id, date_gmt: '2026-03-03T16:20:00', link: `https://coast-courier.example/${id}`, title: { rendered: 'Harbour board approves ferry terminal' },
  content: { rendered: `<p>The harbour board approved a terminal on Tuesday, “${name}” of Lindsund said. Mayor ${name} was not there.</p><p>It costs €48 million.</p>` },
}]);

const engine = createEngine();

test('a second look parses and reads nothing, and shows the same', async () => {
  const world = newWorld(true, {
    'ferry.json': ferry, 'notes.txt': 'nothing of ours', 'press/a.json': post(1, 'Anna Berg'),
    'ferry.json.newsmark.yaml': 'newsmark: 1\nsource: ferry.json\nannotations:\n  - id: a1b2c3d4\n    tags: [claim]\n    quote: twice the first estimate\n',
    '.newsmark/entities.yaml': 'newsmark: 1\nentities:\n  - {id: lindsund, kind: place, name: Lindsund}\n',
  });
  world.now += 60_000;
  const first = await session(world, engine, 'v1');
  assert.equal(first.parsed.length, 3);
  const second = await session(world, engine, 'v1');
  assert.deepEqual(second.parsed, []);
  assert.deepEqual(world.reads, []);
  assert.deepEqual(shownBy(second.corpus), shownBy(first.corpus));
  assert.equal(second.corpus.source('ferry.json' as Path)?.annotations[0]?.resolution?.state, 'moved');
  // Nothing new, nothing written.
  assert.equal(world.cache.size, 1);
});

test('what has the same content under another time is read, not parsed', async () => {
  const world = newWorld(true, { 'a.json': post(1, 'Anna Berg'), 'b.json': post(2, 'Jonas Lund') });
  world.now += 60_000;
  await session(world, engine, 'v1');
  write(world, 'a.json', post(1, 'Anna Berg'));
  world.now += 60_000;
  const { parsed } = await session(world, engine, 'v1');
  assert.deepEqual([parsed, world.reads], [[], ['a.json']]);
  await session(world, engine, 'v1');
  assert.deepEqual(world.reads, []);
});

test('another content of the same size in the same step of the clock is seen, with the time put back too', async () => {
  for (const tellsChanged of [true, false]) {
    const world = newWorld(tellsChanged, { 'a.json': post(1, 'Anna Berg') });
    await session(world, engine, 'v1');
    write(world, 'a.json', post(1, 'Emma Lund'));
    world.now += 60_000;
    const { corpus, parsed } = await session(world, engine, 'v1');
    assert.deepEqual(parsed, ['a.json']);
    assert.ok(corpus.entities('a.json' as Path).all().some(({ name }) => name === 'Emma Lund'));
  }
  const world = newWorld(true, { 'a.json': post(1, 'Anna Berg') });
  world.now += 60_000;
  await session(world, engine, 'v1');
  write(world, 'a.json', post(1, 'Emma Lund'), world.files.get('a.json')?.mtime);
  const { parsed } = await session(world, engine, 'v1');
  assert.deepEqual(parsed, ['a.json']);
});

test('another entity file makes only sources be parsed that may hold its names', async () => {
  const world = newWorld(true, { 'a.json': post(1, 'Anna Berg'), 'b.json': post(2, 'Jonas Lund') });
  world.now += 60_000;
  await session(world, engine, 'v1');
  write(world, '.newsmark/entities.yaml', 'newsmark: 1\nentities:\n  - {id: anna, kind: person, name: Anna Berg}\n');
  world.now += 60_000;
  assert.deepEqual((await session(world, engine, 'v1')).parsed, ['a.json']);
  assert.deepEqual((await session(world, engine, 'v1')).parsed, []);
  write(world, '.newsmark/entities.yaml', 'newsmark: 1\nentities:\n  - {id: jonas, kind: person, name: Jonas Lund}\n');
  assert.deepEqual((await session(world, engine, 'v1')).parsed.sort(), ['a.json', 'b.json']);
});

test('files that are mostly out of date are written anew and go; of another version nothing stays', async () => {
  const world = newWorld(true, Object.fromEntries(Array.from({ length: 10 }, (_, id) => [`${id}.json`, post(id, 'Anna Berg')])));
  world.now += 60_000;
  await session(world, engine, 'v1');
  for (let id = 0; id < 6; id++) write(world, `${id}.json`, post(id, 'Jonas Lund'));
  world.now += 60_000;
  await session(world, engine, 'v1');
  assert.deepEqual([...world.cache.keys()], ['000001']);
  assert.deepEqual((await session(world, engine, 'v1')).parsed, []);
  assert.equal((await session(world, engine, 'v2')).parsed.length, 10);
  assert.equal(world.cache.size, 1);
  assert.ok([...world.cache.values()].every((text) => text.startsWith('newsmark-cache 1\tv2\n')));
});

const paths = ['a.json', 'b.txt', 'press/a.json', 'press/b.json'];
const texts = [
  ...['Anna Berg', 'Emma Lund', 'Jonas Lund'].map((name) => post(1, name)), ferry, 'one line of text', '{"code": "rest_no_route", "message": "no"}', '',
  `${post(2, 'Anna Berg').slice(0, -1)}, ${post(3, 'Jonas Lund').slice(1)}`,
];
const sidecar = (quote: string): string => `newsmark: 1\nsource: a.json\nannotations:\n  - id: a1b2c3d4\n    tags: [claim]\n    quote: ${quote}\n`;
const others: Readonly<Record<string, readonly string[]>> = {
  'a.json.newsmark.yaml': [sidecar('harbour board'), sidecar('nowhere to be found'), ''],
  '.newsmark/entities.yaml': ['newsmark: 1\nentities:\n  - {id: anna, kind: person, name: Anna Berg}\n', 'newsmark: 1\nentities:\n  - {id: anna, kind: place, name: Anna Berg, aliases: [Lindsund]}\n', 'newsmark: 1\nentities: []\nnot-entities: [Lindsund]\n', ''],
  'press/.newsmark/entities.yaml': ['newsmark: 1\nentities:\n  - {id: jonas, kind: person, name: Jonas Lund}\n', ''],
  '.newsmark/sources.yaml': ['newsmark: 1\nsources:\n  - path: a.json\n    ignore: true\n', 'newsmark: 1\nsources:\n  - path: b.txt\n    treat-as: text-page\n', ''],
};

type Step = (world: World) => void;
const steps: fc.Arbitrary<{ readonly name: string; readonly run: Step }> = fc.oneof(
  fc.record({ path: fc.constantFrom(...paths), text: fc.constantFrom(...texts), isBack: fc.boolean() }).map(({ path, text, isBack }) => ({
    name: `write ${path} ${texts.indexOf(text)}${isBack ? ' and put its time back' : ''}`,
    run: (world: World) => write(world, path, text, isBack && world.tellsChanged ? world.files.get(path)?.mtime : undefined),
  })),
  fc.record({ path: fc.constantFrom(...Object.keys(others)), which: fc.nat(5) }).map(({ path, which }) => ({
    name: `write ${path} ${which}`,
    run: (world: World) => {
      const list = others[path] ?? [];
      const text = list[which % list.length] ?? '';
      if (text === '') world.files.delete(path);
      else write(world, path, text);
    },
  })),
  fc.constantFrom(...paths).map((path) => ({ name: `delete ${path}`, run: (world: World) => void world.files.delete(path) })),
  fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...paths)).map(([from, to]) => ({
    name: `move ${from} ${to}`,
    run: (world: World) => {
      const file = world.files.get(from);
      if (file === undefined || from === to) return;
      world.files.delete(from);
      // A rename keeps the content's time; the file's own says that it happened, where it is told.
      if (world.tellsChanged) world.files.set(to, { ...file, changed: world.now });
      else write(world, to, file.text);
    },
  })),
  fc.constantFrom(0, 700, 2500, 60_000).map((time) => ({ name: `wait ${time}`, run: (world: World) => void (world.now += time) })),
  fc.record({ which: fc.nat(20), at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.constantFrom('cut', 'flip', 'gone', 'twice') }).map(({ which, at, kind }) => ({
    name: `${kind} ${which} ${at}`,
    run: ({ cache }: World) => {
      const name = [...cache.keys()][which % Math.max(1, cache.size)];
      const text = cache.get(name ?? '');
      if (name === undefined || text === undefined) return;
      const place = Math.floor(at * text.length);
      if (kind === 'gone') cache.delete(name);
      else if (kind === 'cut') cache.set(name, text.slice(0, place));
      else if (kind === 'flip') cache.set(name, text.slice(0, place) + (text[place] === '1' ? '2' : '1') + text.slice(place + 1));
      else cache.set(`z${name}`, text);
    },
  })),
);

test('property: whatever happens between two looks, with the cache the same is seen as without', async () => {
  await fc.assert(fc.asyncProperty(
    fc.boolean(), fc.array(fc.tuple(fc.array(steps, { maxLength: 5 }), fc.constantFrom('v1', 'v1', 'v1', 'v2')), { minLength: 2, maxLength: 6 }),
    async (tellsChanged, looks) => {
      const world = newWorld(tellsChanged, { 'a.json': post(1, 'Anna Berg'), 'press/b.json': post(3, 'Jonas Lund') });
      for (const [between, version] of looks) {
        for (const { run } of between) run(world);
        const alone = await session(world, engine, undefined);
        const { corpus } = await session(world, engine, version);
        assert.deepEqual(shownBy(corpus), shownBy(alone.corpus));
      }
    },
  ), { numRuns: 60 });
});
