import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCorpus, type CorpusChange, type Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const codebook = 'newsmark: 1\ntags:\n  - id: claim\n    children:\n      - id: figure\n';

test('a scan finds articles, sidecars and the codebook, and reads nothing else', async () => {
  const folder = memoryFolder({
    'press/ferry.json': ferry, 'press/photo.jpg': 'x', '.git/config': 'x', 'node_modules/a/package.json': '{}', '.newsmark/codebook.yaml': codebook,
  });
  const corpus = memoryCorpus(folder);
  const changes: CorpusChange[] = [];
  corpus.onDidChange((change) => void changes.push(change));
  await corpus.scan();
  assert.deepEqual(folder.reads, ['press/ferry.json']);
  assert.deepEqual([...corpus.sources()].map(({ path, outcome }) => [path, outcome]), [['press/ferry.json', 'articles']]);
  assert.equal(corpus.source('press/ferry.json' as Path)?.articles[0]?.facts.title, 'Harbour board approves ferry terminal');
  assert.deepEqual(corpus.project('press/ferry.json' as Path).codebook?.tags.map(({ id }) => id), ['claim', 'claim/figure']);
  assert.ok(changes.length > 0);
});

test('a second scan reads only what changed', async () => {
  const folder = memoryFolder({ 'a.json': ferry, 'b.json': ferry.replace('812', '813') });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  folder.reads.length = 0;
  folder.texts.set('b.json', ferry.replace('812', '8140'));
  await corpus.scan();
  assert.deepEqual(folder.reads, ['b.json']);
  assert.equal(corpus.source('b.json' as Path)?.articles[0]?.ref.article, '8140');
});

test('a file that went away takes its articles along; its sidecar is told as without source', async () => {
  const folder = memoryFolder({ 'a.json': ferry, 'a.json.newsmark.yaml': 'newsmark: 1\nsource: a.json\nannotations: []\n' });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  folder.texts.delete('a.json');
  await corpus.refresh(['a.json' as Path]);
  assert.deepEqual([...corpus.sources()], []);
  assert.deepEqual(checkCorpus(corpus).map(({ problem }) => problem.code), ['sidecar.no-source']);
});

test('a folder that went away takes all below it along', async () => {
  const folder = memoryFolder({ 'x/a.json': ferry, 'x/y/b.json': ferry, 'c.json': ferry });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  folder.texts.delete('x/a.json');
  folder.texts.delete('x/y/b.json');
  await corpus.refresh(['x' as Path]);
  assert.deepEqual([...corpus.sources()].map(({ path }) => path), ['c.json']);
});

test('a file over the limit is not read, and says so', async () => {
  const folder = memoryFolder({ 'a.json': ferry });
  const corpus = memoryCorpus(folder, { maxSourceBytes: 10 });
  await corpus.scan();
  assert.deepEqual(folder.reads, []);
  assert.equal(corpus.source('a.json' as Path)?.problems[0]?.code, 'source.too-large');
});

test('the nearest .newsmark folder is the root', async () => {
  const folder = memoryFolder({
    'a.json': ferry, 'team/a.json': ferry, 'team/deep/b.json': ferry,
    '.newsmark/codebook.yaml': codebook, 'team/.newsmark/codebook.yaml': 'newsmark: 1\ntags:\n  - id: tone\n',
  });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const roots = ['a.json', 'team/a.json', 'team/deep/b.json'].map((path) => corpus.project(path as Path).root);
  assert.deepEqual(roots, ['', 'team', 'team']);
});

test('an ignored source has no articles in the entity index', async () => {
  const folder = memoryFolder({ 'a.json': ferry, '.newsmark/sources.yaml': 'newsmark: 1\nsources:\n  - path: a.json\n    ignore: true\n' });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  assert.equal(corpus.source('a.json' as Path)?.ignored, true);
  assert.deepEqual([...corpus.entities('a.json' as Path).all()], []);
});

test('check tells an unknown tag, a wrong source and an orphan with file and line', async () => {
  const sidecar = [
    'newsmark: 1', 'source: other.json', 'annotations:',
    '  - id: k7f3q2m9xa', '    article: "812"', '    tags: [nonsense]', '    quote: words that were never there at all', '    prefix: ""', '    suffix: ""', '',
  ].join('\n');
  const folder = memoryFolder({ 'a.json': ferry, 'a.json.newsmark.yaml': sidecar, '.newsmark/codebook.yaml': codebook });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  assert.deepEqual(
    checkCorpus(corpus).map(({ path, problem }) => [path, problem.line, problem.code]),
    [['a.json.newsmark.yaml', 1, 'sidecar.source-mismatch'], ['a.json.newsmark.yaml', 4, 'anchor.orphan'], ['a.json.newsmark.yaml', 6, 'sidecar.unknown-tag']],
  );
});
