/** Settings that change while a corpus is in use: what files are is told by them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCorpus, type Path } from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const annotation = (id: string): string => `newsmark: 1\nsource: ferry.json\nannotations:\n  - {id: ${id}, article: "812", scope: article, tags: [claim]}\n`;

test('another folder of sidecars counts at the next scan: sidecars go to the source they belong to now, there and back', async () => {
  const folder = memoryFolder({ 'press/ferry.json': ferry, 'notes/press/ferry.json.newsmark.yaml': annotation('k7f3q2m9xa'), 'press/ferry.json.newsmark.yaml': annotation('m7f3q2m9xa') });
  const corpus = memoryCorpus(folder);
  const ids = (): unknown => corpus.source('press/ferry.json' as Path)?.annotations.map(({ annotation: { id } }) => id).sort();
  const lost = (): unknown => corpus.orphanSidecars().map(({ path }) => path);
  await corpus.scan();
  for (const sidecarFolder of ['notes', undefined, 'notes', 'elsewhere']) {
    const { sidecarFolder: _old, ...settings } = corpus.settings();
    corpus.configure({ ...settings, ...(sidecarFolder !== undefined && { sidecarFolder }) });
    await corpus.scan();
    assert.deepEqual(ids(), sidecarFolder === 'notes' ? ['k7f3q2m9xa', 'm7f3q2m9xa'] : ['m7f3q2m9xa'], String(sidecarFolder));
    assert.deepEqual(lost(), sidecarFolder === 'notes' ? [] : ['notes/press/ferry.json.newsmark.yaml']);
  }
  folder.texts.delete('notes/press/ferry.json.newsmark.yaml');
  await corpus.scan();
  assert.deepEqual(checkCorpus(corpus).filter(({ path }) => path.includes('newsmark')).map(({ problem }) => problem.code), []);
});

test('what is no candidate any more goes at the next scan, and comes back', async () => {
  const folder = memoryFolder({ 'a.json': ferry, 'b.txt': ferry.replaceAll('812', '813') });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const settings = corpus.settings();
  const paths = (): unknown => [...corpus.sources()].map(({ path }) => path).sort();
  for (const [include, expected] of [[['.json'], ['a.json']], [['.txt'], ['b.txt']], [settings.include, ['a.json', 'b.txt']]] as const) {
    corpus.configure({ ...settings, include });
    await corpus.scan();
    assert.deepEqual(paths(), expected);
  }
});
