/** Sidecars that were copied with their sources: ids are one of a kind in a root. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCorpus, createEngine, renewIds, type Corpus, type Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder, type MemoryFolder } from './memoryCorpus.ts';

const original = `newsmark: 1
source: ferry.json # the first one
annotations:
  - id: k7f3q2m9xa
    article: "812"
    scope: article
    note: "id: k7f3q2m9xa is mine"
    links:
      - {to: m2x8aa01bc, as: supports} # seen
      - {to: p2x8aa01bc, in: ../wire/boat.json, as: supports}
  - {scope: article, article: "812", tags: [a], "id": 'm2x8aa01bc', links: [{to: k7f3q2m9xa, as: supports}]}
  - scope: article
    article: "812"
    tags: [b]
    id:   q2x8aa01bc # last
`;
const wire = 'newsmark: 1\nsource: boat.json\nannotations:\n  - id: p2x8aa01bc\n    scope: article\n    tags: [a]\n    links:\n      - {to: k7f3q2m9xa, in: ../press/ferry.json, as: supports}\n';

async function copied(name: string, text: string): Promise<{ readonly folder: MemoryFolder; readonly corpus: Corpus; readonly copy: Path; readonly doubled: () => readonly string[] }> {
  const folder = memoryFolder({
    'wire/boat.json': ferry.replaceAll('812', '813'), 'wire/boat.json.newsmark.yaml': wire,
    [name]: ferry, [`${name}.newsmark.yaml`]: text, 'press/ferry.json': ferry, 'press/ferry.json.newsmark.yaml': original,
  });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const doubled = (): readonly string[] => checkCorpus(corpus).filter(({ problem }) => problem.code === 'sidecar.duplicate-id').map(({ path, problem }) => `${path} ${problem.facts?.['id']}`);
  // A path of the test's own.
  return { folder, corpus, copy: `${name}.newsmark.yaml` as Path, doubled };
}

const renumbered = (text: string, now: string): string => {
  const ids = ['k7f3q2m9xa', 'm2x8aa01bc', 'q2x8aa01bc'];
  const fresh = [...now.matchAll(/["']?id["']?: +'?([a-z0-9]{10})/gu)].map(([, id]) => id ?? '').filter((id) => !ids.includes(id));
  assert.equal(new Set(fresh).size, 3);
  const [one = '', two = '', three = ''] = fresh;
  return text.replace('- id: k7f3q2m9xa', `- id: ${one}`).replace('to: k7f3q2m9xa', `to: ${one}`).replace("'m2x8aa01bc'", `'${two}'`).replace('to: m2x8aa01bc', `to: ${two}`).replace('q2x8aa01bc', three);
};

for (const name of ['press/ferry copy.json', 'press 2/ferry.json', 'a/ferry.json']) {
  test(`the copy ${name} gets new ids, and links in it lead to them; every other byte stays, undo is one step`, async () => {
    const { folder, corpus, copy, doubled } = await copied(name, `\ufeff${original.replaceAll('\n', '\r\n')}`);
    const isCopyKnown = name !== 'a/ferry.json';
    const path = isCopyKnown ? copy : 'press/ferry.json.newsmark.yaml' as Path;
    assert.deepEqual(new Set(doubled().map((line) => line.slice(0, -11))), new Set([path]));
    assert.equal(doubled().length, 3);
    const before = new Map(folder.texts);
    const outcome = await corpus.edits.files('New ids', renewIds(corpus, path, createEngine(), Math.random), true);
    assert.deepEqual(outcome.failures, []);
    assert.deepEqual(doubled(), []);
    const now = folder.texts.get(path) ?? '';
    assert.equal(now, renumbered(before.get(path) ?? '', now));
    // What leads to the other one by its path goes on doing so.
    if (isCopyKnown) assert.equal(folder.texts.get('wire/boat.json.newsmark.yaml'), wire);
    else assert.ok(!(folder.texts.get('wire/boat.json.newsmark.yaml') ?? '').includes('k7f3q2m9xa'));
    assert.deepEqual(renewIds(corpus, path, createEngine(), Math.random), []);
    assert.deepEqual((await corpus.edits.undo()).failures, []);
    assert.deepEqual(folder.texts, before);
  });
}

test('an id that stands twice in one sidecar: the first one keeps it, and so do links', async () => {
  const text = 'newsmark: 1\nsource: ferry.json\nannotations:\n  - {id: k7f3q2m9xb, scope: article, tags: [a], links: [{to: k7f3q2m9xb, as: supports}]}\n  - {id: k7f3q2m9xb, scope: article, tags: [b]}\n  - {id: k7f3q2m9xb, scope: article, tags: [c]}\n';
  const folder = memoryFolder({ 'ferry.json': ferry, 'ferry.json.newsmark.yaml': text });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const path = 'ferry.json.newsmark.yaml' as Path;
  assert.deepEqual((await corpus.edits.files('New ids', renewIds(corpus, path, createEngine(), Math.random), true)).failures, []);
  const now = folder.texts.get(path) ?? '';
  assert.equal(new Set([...now.matchAll(/\{id: (\S+),/gu)].map(([, id]) => id)).size, 3);
  assert.ok(now.includes('{id: k7f3q2m9xb, scope: article, tags: [a], links: [{to: k7f3q2m9xb, as: supports}]}'), now);
});

test('a sidecar that changed so that an id is not found is left alone', async () => {
  const { folder, corpus, copy } = await copied('press/ferry copy.json', original);
  const edits = renewIds(corpus, copy, createEngine(), Math.random);
  folder.texts.set(copy, 'newsmark: 1\nannotations: [\n');
  assert.equal((await corpus.edits.files('New ids', edits, true)).failures[0]?.why, 'refused');
  assert.equal(folder.texts.get(copy), 'newsmark: 1\nannotations: [\n');
});
