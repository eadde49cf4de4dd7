import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { resolveInSource } from '../../../src/core/anchor/resolveInSource.ts';
import { annotationOn } from './marked.ts';
import { plainArticle } from './sampleArticle.ts';

const first = plainArticle('The harbour board approved a new terminal on Tuesday. It will cost €48 million.', 'a');
const second = plainArticle('The library will close on Mondays from April on. The council voted for it.', 'b');
const onFirst: Annotation = annotationOn(first, [{ start: 4, end: 17 }]);

test('each annotation in its article; both ids of an article count', () => {
  const [own, other] = resolveInSource([first, { ...second, otherIds: ['https://coast-courier.example/library'] }], 'sha1:new',
    [onFirst, { ...annotationOn(second, [{ start: 4, end: 11 }]), article: 'https://coast-courier.example/library' }], []);
  assert.deepEqual({ state: own?.state, article: own?.article }, { state: 'exact', article: 'a' });
  assert.deepEqual({ state: other?.state, article: other?.article }, { state: 'exact', article: 'b' });
});

test('an unknown article id: looked for in all articles', () => {
  const [moved] = resolveInSource([{ ...second }, { ...first, id: second.id, revision: 'sha256:other', text: `News. ${first.text}`, map: plainArticle(`News. ${first.text}`).map }], 'sha1:new', [{ ...onFirst, article: 'gone' }], []);
  assert.equal(moved?.state, 'moved');
  assert.deepEqual(moved?.at, [{ start: 10, end: 23 }]);
  const [twice] = resolveInSource([first, { ...first, id: second.id, revision: 'x' }, { ...first, revision: 'y' }], 'sha1:new', [{ ...onFirst, article: 'gone', revision: 'z' }], []);
  assert.equal(twice?.state, 'ambiguous');
  const [lost] = resolveInSource([second], 'sha1:new', [{ ...onFirst, article: 'gone' }], []);
  assert.deepEqual({ state: lost?.state, article: lost?.article }, { state: 'orphan', article: undefined });
});

test('no article id and one article: that one', () => {
  const { article: _, ...unnamed } = onFirst;
  assert.equal(resolveInSource([first], 'sha1:new', [unnamed], [])[0]?.article, 'a');
});

test('the text an annotation was made on is found by its revision', () => {
  const today = plainArticle(first.text.replace('harbour board', 'port board'), 'a');
  const [resolved] = resolveInSource([today], 'sha1:new', [onFirst], [{ revision: 'sha256:zzz', text: 'other' }, { revision: first.revision, text: first.text }]);
  assert.deepEqual({ state: resolved?.state, how: resolved?.how, at: resolved?.at }, { state: 'changed', how: 'diff', at: [{ start: 4, end: 14 }] });
});

test('whole articles and folders', () => {
  const whole: Annotation = { ...onFirst, scope: 'article', passages: [] };
  const answers = resolveInSource([first, second], 'sha1:new', [whole, { ...whole, article: 'gone' }, { ...whole, article: 'gone', revision: 'none' }, { ...whole, scope: 'folder' }], []);
  assert.deepEqual(answers.map(({ state, article }) => [state, article]), [['exact', 'a'], ['moved', 'a'], ['orphan', undefined], ['exact', undefined]]);
});
