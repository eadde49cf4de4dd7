import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine, type EntityChange, type EntityId, type Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

// A path and an id of the test's own.
const path = 'press/a.json' as Path;
const id = 'e-berg' as EntityId;
const page = (words: string): string => `Harbour news\n\n2026-03-01\n\nBy Lena Orvik\n\n${words} The board met for the third time this year, and the meeting was long.\n`;

async function opened(): Promise<{ readonly folder: MemoryFolder; readonly corpus: ReturnType<typeof memoryCorpus>; readonly edit: (...changes: EntityChange[]) => Promise<readonly string[]> }> {
  const folder = memoryFolder({ 'press/a.json': ferry, 'press/b.txt': page('Anna Berg said no. The lion of Lindsund spoke.'), 'press/c.txt': page('Jonas Dahl said yes.') });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  return { folder, corpus, edit: async (...changes) => {
    const from = folder.reads.length;
    const { failures } = await corpus.edits.entities('edit', path, changes);
    assert.deepEqual(failures, []);
    return folder.reads.slice(from).toSorted();
  } };
}

const berg = { id, kind: 'person', name: 'Anna Berg', aliases: [], was: [] } as const;

test('a new entity file makes only sources be read again that may hold its names', async () => {
  const { edit, corpus } = await opened();
  assert.deepEqual(await edit({ kind: 'add', entity: berg }), ['press/a.json', 'press/b.txt']);
  assert.deepEqual(await edit({ kind: 'set', id, patch: { gloss: 'Chair.', wikidata: 'Q42' } }), []);
  assert.equal(corpus.entities(path).get(id)?.known?.gloss, 'Chair.');
  assert.deepEqual(await edit({ kind: 'set', id, patch: { aliases: ['lion of Lindsund'] } }), ['press/b.txt']);
  assert.deepEqual(corpus.entities(path).get(id)?.aliases.map(({ text }) => text).toSorted(), ['Anna Berg', 'lion of Lindsund']);
  assert.deepEqual(await edit({ kind: 'notEntity', name: 'Jonas Dahl', is: true }), ['press/c.txt']);
  assert.equal(corpus.entities(path).find('Dahl').length, 0);
});

test('names are brought together before anything is read again', async () => {
  const { edit, corpus } = await opened();
  let first: string | undefined;
  const stop = corpus.onDidChange(({ sources, projects }) => { first ??= `${sources.size} ${[...projects].join()} ${corpus.entities(path).find('Jonas Dahl')[0]?.id}`; });
  await edit({ kind: 'add', entity: { ...berg, aliases: ['Jonas Dahl'] } });
  stop();
  assert.equal(first, '0  e-berg');
});

test('undo of an entity edit is followed in the same way', async () => {
  const { edit, corpus, folder } = await opened();
  const before = corpus.entities(path).all();
  await edit({ kind: 'add', entity: { ...berg, kind: 'organisation' } });
  assert.equal(corpus.entities(path).find('Anna Berg')[0]?.kind, 'organisation');
  await corpus.edits.undo();
  assert.equal(folder.texts.has('.newsmark/entities.yaml'), false);
  assert.deepEqual(corpus.entities(path).all(), before);
});

test('after edits everything is as if it had been read anew', async () => {
  const { edit, corpus, folder } = await opened();
  const other = 'e-dahl' as EntityId;
  const edits: readonly (readonly EntityChange[])[] = [
    [{ kind: 'add', entity: berg }], [{ kind: 'add', entity: { id: other, kind: 'person', name: 'Jonas Dahl', aliases: ['third time'], was: [] } }],
    [{ kind: 'set', id, patch: { name: 'Anne Berg', aliases: ['Anna Berg'] } }], [{ kind: 'notEntity', name: 'Lindsund', is: true }],
    [{ kind: 'remove', id: other }, { kind: 'set', id, patch: { aliases: ['Anna Berg', 'Jonas Dahl'], was: [other] } }], [{ kind: 'notEntity', name: 'Lindsund', is: false }],
  ];
  for (const changes of edits) {
    await edit(...changes);
    const fresh = memoryCorpus(folder);
    await fresh.scan();
    assert.deepEqual([...corpus.sources()].map(({ articles }) => articles).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      [...fresh.sources()].map(({ articles }) => articles).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
    assert.deepEqual(corpus.entities(path).all(), fresh.entities(path).all());
  }
});

test('a second edit while sources are read again for the first: most are read once for both', async () => {
  const count = 40;
  const folder = memoryFolder(Object.fromEntries(Array.from({ length: count }, (_, at) => [`press/${at}.txt`, page('Anna Berg said no to Jonas Dahl.')])));
  const engine = createEngine();
  // As with a worker, other things go on while a source is parsed.
  const corpus = memoryCorpus(folder, {}, { engine: { ...engine, parse: async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return engine.parse(request);
  } } });
  await corpus.scan();
  folder.reads.length = 0;
  const at = 'press/0.txt' as Path;
  const first = corpus.edits.entities('first', at, [{ kind: 'add', entity: berg }]);
  while (folder.reads.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const second = corpus.edits.entities('second', at, [{ kind: 'set', id, patch: { aliases: ['Jonas Dahl'] } }]);
  await Promise.all([first, second]);
  assert.ok(folder.reads.length < count * 1.5, `${folder.reads.length} of ${2 * count} readings`);
  const anew = memoryCorpus(memoryFolder(Object.fromEntries(folder.texts)));
  await anew.scan();
  assert.deepEqual(corpus.entities(at).all(), anew.entities(at).all());
  for (const { path: source, articles } of anew.sources()) assert.deepEqual(corpus.source(source)?.articles, articles);
});
