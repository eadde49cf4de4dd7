import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkQuote } from './checkQuote.ts';
import { createEngine, sourceText } from '../../../src/core/index.ts';
import type { Path, SourceFile } from '../../../src/core/index.ts';
import { sampleSidecars } from '../../../src/tools/annotateSamples.ts';

const folder = new URL('../../../samples/', import.meta.url);
const engine = createEngine();
const bytes = (name: string): Uint8Array => readFileSync(new URL(name, folder));
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
// Paths below samples/, POSIX.
const parse = (name: string): Promise<SourceFile> => engine.parse({ path: name as Path, bytes: bytes(name) });
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const sidecars = names.filter((name) => /\.newsmark(?:\.[a-z]+)?\.yaml$/.test(name));
const sources = names.filter((name) => /\.(?:json|txt)$/.test(name));

/** Headline, outlet, day, authors of every article. */
const expected: Readonly<Record<string, readonly (readonly [title: string, outlet: string | undefined, day: string | undefined, ...authors: string[]])[]>> = {
  'coast-courier/posts.json': [
    ['Harbour board approves ferry terminal at twice the first estimate', 'coast-courier.example', '2026-03-03', 'Maria Ek'],
    ['Kvalnes water: 142 ill, and the first bad sample was four days old', 'coast-courier.example', '2026-02-18', 'Ole Brandt'],
    ['The library loses its Mondays to a quay wall', 'coast-courier.example', '2026-02-27', 'Ole Brandt'],
    ['Herring quota falls by a third, and the co-operative checks the sums', 'coast-courier.example', '2026-03-02', 'Maria Ek'],
  ],
  'harbour-voice/lindsund-ferry-vote.txt': [['Lindsund board backs ferry terminal in close vote', 'harbour-voice.example', '2026-03-04']],
  'hafenblatt/faehrterminal.json': [['Hafenrat stimmt für neues Fährterminal in Lindsund', 'hafenblatt.example', '2026-03-04', 'Britta Jäger']],
  'lindsund-observer/boil-water-notice.json': [['Boil-water notice for Kvalnes after bacteria found in reservoir', 'lindsund-observer.example', '2026-02-17', 'Ingrid Solheim']],
  'lindsund-observer/three-questions.txt': [['Three questions the county has not answered about the water in Kvalnes', 'lindsund-observer.example', '2026-02-21', 'Ingrid Solheim']],
  'lindsund-observer/man-who-moves-the-harbour.txt': [['The man who moves the harbour', undefined, '2026-03-08', 'Jonas Reyes']],
  'northline-wire/lindsund-port-terminal.txt': [['Lindsund Port Approves €46.5 Million Terminal in Split Vote', undefined, undefined]],
  'northline-wire/kvalnes-reservoir.txt': [['More Than 150 Sick as Kvalnes Reservoir Tests Positive', undefined, undefined]],
  'broken/cut-off.json': [],
};

test('samples: every source is listed here and parses to its articles', async () => {
  assert.deepEqual(sources.toSorted(), Object.keys(expected).toSorted());
  for (const [name, articles] of Object.entries(expected)) {
    const source = await parse(name);
    const facts = source.articles.map((one) => [one.facts.title, one.facts.outlet, one.facts.published?.value.slice(0, 10), ...one.facts.authors]);
    if (name !== 'broken/cut-off.json') assert.deepEqual(facts, articles.map((one) => [...one]), name);
  }
});

test('samples: the broken download is shown with its reason', async () => {
  const source = await parse('broken/cut-off.json');
  assert.deepEqual(source.problems.map((problem) => problem.code), ['source.json-cut-off']);
});

test('samples: the sidecars on disk are what the code writes', async () => {
  const written = await sampleSidecars();
  assert.deepEqual(sidecars.toSorted(), [...written.keys()].toSorted());
  for (const [name, wanted] of written) assert.equal(text(name), wanted, name);
});

test('samples: every annotation is found exactly, by the place in the file and by offsets', async () => {
  let found = 0;
  for (const name of sidecars) {
    const reading = await engine.readSidecar(text(name));
    assert.deepEqual(reading.problems, [], name);
    const source = await parse(name.replace(/\.newsmark.*$/, ''));
    const annotations = reading.content?.annotations ?? [];
    const resolved = await engine.resolve({ source, annotations });
    const decoded = sourceText(bytes(source.path));
    annotations.forEach((annotation, index) => {
      assert.match(annotation.id, /^[a-z][a-z0-9]{9}$/);
      assert.equal(resolved[index]?.state, 'exact', `${name} ${annotation.id}`);
      const article = source.articles.find((one) => one.id === resolved[index]?.article);
      annotation.passages.forEach((anchor, passage) => {
        const at = resolved[index]?.at?.[passage];
        assert.ok(at);
        assert.equal(article?.text.slice(at.start, at.end), anchor.quote);
        assert.ok(anchor.raw);
        checkQuote(anchor.quote, decoded.slice(anchor.raw.start, anchor.raw.end));
      });
      found++;
    });
  }
  assert.ok(found >= 40);
});

test('samples: the codebook and the entity file read without a problem, and every tag, relation and entity is in them', async () => {
  const codebook = await engine.readCodebook(text('.newsmark/codebook.yaml'));
  const entities = await engine.readEntities(text('.newsmark/entities.yaml'));
  assert.deepEqual([codebook.problems, entities.problems], [[], []]);
  const tags = new Set<string>(codebook.content?.tags.map((tag) => tag.id));
  const relations = new Set(codebook.content?.relations.map((relation) => relation.id));
  const known = new Set<string>(entities.content?.entities.map((entity) => entity.id));
  assert.ok(tags.size >= 12 && known.size >= 12);
  const all = await Promise.all(sidecars.map(async (name) => (await engine.readSidecar(text(name))).content?.annotations ?? []));
  const ids = new Set<string>(all.flat().map((one) => one.id));
  assert.equal(ids.size, all.flat().length);
  for (const annotation of all.flat()) {
    for (const tag of annotation.tags) assert.ok(tags.has(tag), tag);
    for (const link of annotation.links ?? []) assert.ok(relations.has(link.as) && ids.has(link.to), link.to);
    if (annotation.entity !== undefined) assert.ok(known.has(annotation.entity), annotation.entity);
  }
});

test('samples: the rules for sources read without a problem and change the kind of blocks, never the text', async () => {
  const rules = await engine.readSourceRules(text('.newsmark/sources.yaml'));
  assert.deepEqual(rules.problems, []);
  const [rule, ...more] = rules.content?.rules ?? [];
  assert.ok(rule !== undefined && more.length === 0);
  // A path below samples/, POSIX.
  const path = rule.path as Path;
  const ruled = (await engine.parse({ path, bytes: bytes(path), rule })).articles[0];
  const plain = (await parse(path)).articles[0];
  assert.equal(ruled?.text, plain?.text);
  assert.deepEqual(
    ruled?.blocks.filter((block) => block.kind === 'heading').map((block) => ruled.text.slice(block.span.start, block.span.end)),
    rule.blocks.map((block) => block.quote),
  );
});
