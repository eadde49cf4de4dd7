import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  checkCorpus, isRelated, linkPath, linksAfterMove, newLink, relatedTo, resolvePath, type AnnotationRecord, type ArticleId, type Corpus, type Path, type TagId,
} from '../../../src/core/index.ts';
import { ferry, memoryCorpus, memoryFolder } from './memoryCorpus.ts';

const book = 'newsmark: 1\ntags:\n  - {id: claim}\nrelations:\n  - {id: contradicts, symmetric: true}\n  - {id: supports}\n';
// Ids as the tests write them.
const [press, wire] = ['press/ferry.json' as Path, 'wire/old/ferry.json' as Path];
const mark = (path: Path, start: number) => ({ ref: { path, article: '812' as ArticleId }, scope: 'passage', spans: [{ start, end: start + 7 }], tags: ['claim' as TagId], label: 'Tag' }) as const;

function recordOf(corpus: Corpus, path: Path, id: string | undefined): AnnotationRecord {
  const found = corpus.source(path)?.annotations.find(({ annotation }) => annotation.id === id);
  assert.ok(found);
  return found;
}

async function related(): Promise<{ readonly corpus: Corpus; readonly ids: readonly (string | undefined)[]; readonly texts: ReadonlyMap<string, string> }> {
  const folder = memoryFolder({ [press]: ferry, [wire]: ferry, '.newsmark/codebook.yaml': book });
  const corpus = memoryCorpus(folder);
  await corpus.scan();
  const { ids } = await corpus.edits.annotate([mark(press, 0), mark(wire, 0), mark(press, 40)]);
  const [a, b, c] = [recordOf(corpus, press, ids[0]), recordOf(corpus, wire, ids[1]), recordOf(corpus, press, ids[2])];
  await corpus.edits.change('Relate', [{ record: a, patch: { links: [newLink(a, b, 'contradicts'), newLink(a, c, 'supports')] } }]);
  return { corpus, ids, texts: folder.texts };
}

test('a relation is seen from both ends, across files', async () => {
  const { corpus, ids } = await related();
  const [a, b, c] = [recordOf(corpus, press, ids[0]), recordOf(corpus, wire, ids[1]), recordOf(corpus, press, ids[2])];
  assert.deepEqual(a.annotation.links, [{ to: ids[1], in: '../wire/old/ferry.json', as: 'contradicts' }, { to: ids[2], as: 'supports' }]);
  assert.deepEqual(relatedTo(corpus, a).map(({ direction, link, other }) => [direction, link.as, other?.annotation.id]), [['out', 'contradicts', ids[1]], ['out', 'supports', ids[2]]]);
  assert.deepEqual(relatedTo(corpus, b).map(({ direction, link, other, relation }) => [direction, link.as, other?.annotation.id, relation?.symmetric]), [['in', 'contradicts', ids[0], true]]);
  assert.deepEqual(relatedTo(corpus, c).map(({ direction }) => direction), ['in']);
  assert.deepEqual([isRelated(corpus, b, a, 'contradicts'), isRelated(corpus, c, a, 'supports'), isRelated(corpus, a, c, 'supports'), isRelated(corpus, a, b, 'supports')], [true, false, true, false]);
  assert.deepEqual(checkCorpus(corpus), []);
});

test('links that lead nowhere are problems at their place: file gone, id gone, relation unknown', async () => {
  const { corpus, ids, texts } = await related();
  const a = recordOf(corpus, press, ids[0]);
  // Ids that are nowhere.
  const to = 'q000000000' as AnnotationRecord['annotation']['id'];
  await corpus.edits.change('Break', [{ record: a, patch: { links: [{ to, as: 'contradicts' }, { to, in: '../gone.txt', as: 'supports' }, { to, in: '../../../out.txt', as: 'echoes' }] } }]);
  const found = checkCorpus(corpus).map(({ problem: { code, facts, line } }) => [code, facts?.['relation'], facts?.['why'], line]);
  const line = (texts.get(`${press}.newsmark.yaml`) ?? '').split('\n').findIndex((each) => each.includes('links:')) + 2;
  assert.deepEqual(found, [
    ['sidecar.link-target', 'contradicts', 'id', line], ['sidecar.link-target', 'supports', 'file', line + 1],
    ['sidecar.link-target', 'echoes', 'file', line + 2], ['sidecar.unknown-relation', 'echoes', undefined, line + 2],
  ]);
});

test('the way from one source to another leads there', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c d', '..x'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/') as Path);
  fc.assert(fc.property(path, path, (from, to) => {
    assert.equal(resolvePath(from.split('/').slice(0, -1).join('/'), linkPath(from, to)), to);
  }));
  assert.equal(linkPath('press/ferry.json' as Path, 'wire/ferry.txt' as Path), '../wire/ferry.txt');
  assert.equal(linkPath('a.txt' as Path, 'b.txt' as Path), 'b.txt');
});

test('after a move every link leads where it led: the other end moved, its own source moved, a whole folder moved', async () => {
  const { corpus, ids } = await related();
  const to = (from: string, target: string) => (path: Path): Path => (path === from || path.startsWith(`${from}/`) ? target + path.slice(from.length) : path) as Path;
  const links = (moved: (path: Path) => Path) => linksAfterMove(corpus, moved).map(({ to: { sidecar }, id, links: all }) => [sidecar, id, all[0]?.in, all[1]?.in]);
  assert.deepEqual(links(to(wire, 'wire/new.json')), [['press/ferry.json.newsmark.yaml', ids[0], '../wire/new.json', undefined]]);
  assert.deepEqual(links(to(press, 'deep/er/ferry.json')), [['deep/er/ferry.json.newsmark.yaml', ids[0], '../../wire/old/ferry.json', undefined]]);
  assert.deepEqual(links(to('press', 'wire/press')), [['wire/press/ferry.json.newsmark.yaml', ids[0], '../old/ferry.json', undefined]]);
  assert.deepEqual(links(to('elsewhere', 'there')), []);
});
