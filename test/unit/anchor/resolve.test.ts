import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { createResolver } from '../../../src/core/anchor/resolve.ts';
import { annotationOn, marked, resolveMarked } from './marked.ts';
import { ferry, ferrySource, articleIn, plainArticle } from './sampleArticle.ts';

const ferryMark: Annotation = annotationOn(ferry, [{ start: 133, end: 184 }], 'sha1:file');

test('the same file: through the source’s offsets, also when another parser reads other words', () => {
  const same = createResolver({ ...ferry, blob: 'sha1:file' }).resolve(ferryMark);
  assert.deepEqual(same, { state: 'exact', how: 'raw', at: [{ start: 133, end: 184 }], score: 1 });
  const noTitle = articleIn(ferrySource, [
    'The harbour board of Lindsund approved a new ferry terminal on Tuesday.',
    'Chair Anna Berg said it would cost €48 million, twice the first estimate & more than the town’s yearly budget.',
  ], '812');
  const moved = createResolver({ ...noTitle, blob: 'sha1:file' }).resolve(ferryMark);
  assert.deepEqual(moved, { state: 'moved', how: 'raw', at: [{ start: 94, end: 145 }], score: 1 });
});

test('the same text in another file: through the passage offsets', () => {
  const resolution = createResolver({ ...ferry, blob: 'sha1:other' }).resolve(ferryMark);
  assert.deepEqual(resolution, { state: 'exact', how: 'revision', at: [{ start: 133, end: 184 }], score: 1 });
});

test('offsets that do not hold the quote are not believed', () => {
  const [anchor] = ferryMark.passages;
  if (anchor === undefined) throw new Error('no anchor');
  const broken: Annotation = { ...ferryMark, passages: [{ ...anchor, at: { start: 3, end: 54 }, raw: { start: 2, end: 40 } }] };
  const resolution = createResolver({ ...ferry, blob: 'sha1:file' }).resolve(broken);
  assert.deepEqual({ ...resolution, score: 0 }, { state: 'moved', how: 'quote', at: [{ start: 133, end: 184 }], score: 0 });
});

test('old text unknown: the same words, typeset and saved otherwise', () => {
  const { resolution, shown } = resolveMarked(
    'Title\n\nShe said: [["It isn\'t over - not yet,"]] and left the café in Lindsund on Monday morning.',
    'Title of the day\n\nNew first line.\n\nShe said: “It isn’t\u00a0over — not yet,” and left the cafe\u0301 in Lind\u00adsund on\nMonday morning.', false);
  assert.equal(shown, 'Title of the day\n\nNew first line.\n\nShe said: [[“It isn’t\u00a0over — not yet,”]] and left the cafe\u0301 in Lind\u00adsund on\nMonday morning.');
  assert.equal(resolution.state, 'moved');
  assert.equal(resolution.how, 'quote');
});

test('a repeated name: its surroundings decide', () => {
  const { shown } = resolveMarked(
    'Berg opened the session at nine. The mayor thanked [[Berg]] for the long report. Later Berg left.',
    'A new lead. Berg opened the session at nine. The mayor thanked Berg for the long report. Later Berg left.', false);
  assert.equal(shown, 'A new lead. Berg opened the session at nine. The mayor thanked [[Berg]] for the long report. Later Berg left.');
});

test('a name is not found inside another word', () => {
  const { resolution } = resolveMarked('The mayor thanked [[Berg]] for it.', 'The mayor thanked Bergman for it.', false);
  assert.equal(resolution.state, 'orphan');
});

test('a short quote whose sentence is gone is not placed at a look-alike', () => {
  const { resolution } = resolveMarked(
    'Berg opened the session at nine in the old hall. Critics of the plan asked [[Berg]] to resign before the vote.',
    'Berg opened the session at nine in the old hall. Nobody spoke against it.', false);
  assert.equal(resolution.at, undefined);
  assert.equal(resolution.candidates?.[0]?.at.start, 0);
});

test('several passages: as good as the worst of them', () => {
  const article = plainArticle('One fine sentence stands here. Another one follows it at once. The third one ends it.');
  const annotation = annotationOn(article, [{ start: 0, end: 30 }, { start: 63, end: 85 }]);
  const today = plainArticle(`Newly begun. ${article.text}`);
  const resolution = createResolver({ ...today, blob: 'sha1:new' }).resolve(annotation);
  assert.deepEqual(resolution.at, [{ start: 13, end: 43 }, { start: 76, end: 98 }]);
  assert.equal(resolution.state, 'moved');
  const gone = createResolver({ ...plainArticle('One fine sentence stands here. Another one follows it at once.'), blob: 'b' }).resolve(annotation);
  assert.equal(gone.at, undefined);
});

const sentence = fc.array(fc.constantFrom('Berg', 'the', 'council', 'voted', 'on', 'Monday', '“plan”', 'café', '👩‍⚕️', '€5m', 'a\u00a0b'), { minLength: 1, maxLength: 9 }).map((parts) => `${parts.join(' ')}.`);
const article = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));

test('described, then resolved in the same text: always exact', () => {
  fc.assert(fc.property(article, fc.nat(), fc.nat(), fc.boolean(), (text, a, b, sameFile) => {
    const start = Math.min(a, b) % text.length;
    const end = start + 1 + (Math.max(a, b) % (text.length - start));
    const today = plainArticle(text);
    const annotation = annotationOn(today, [{ start, end }]);
    const resolution = createResolver({ ...today, blob: sameFile ? 'sha1:old' : 'sha1:new' }).resolve(annotation);
    assert.equal(resolution.state, 'exact');
    assert.deepEqual(resolution.at, annotation.passages.map((anchor) => anchor.at));
  }));
});

test('hostile anchors get an answer', () => {
  const today = plainArticle('Some text. '.repeat(20));
  const resolver = createResolver({ ...today, blob: 'b' });
  const { article: other, span } = marked('x [[y]] z');
  const base = annotationOn(other, [span], 'b');
  for (const at of [{ start: -5, end: -1 }, { start: 9e9, end: 9e9 + 1 }, { start: 3, end: 1 }, { start: NaN, end: NaN }]) {
    for (const quote of ['', 'Some', '\u00ad', ' ', 'Some text.']) {
      const resolution = resolver.resolve({ ...base, revision: today.revision, passages: [{ quote, prefix: '', suffix: '', at, raw: at }] });
      assert.equal(resolution.at, undefined, JSON.stringify([at, quote]));
    }
  }
  assert.deepEqual(resolver.resolve({ ...base, passages: [] }).state, 'orphan');
});

test('context and quotes longer than we would write them cost no square of their length', () => {
  const long = 'word and other words '.repeat(5000);
  const today = plainArticle(`${long}here ${long}`);
  const resolver = createResolver({ ...today, blob: 'b' });
  const base = annotationOn(today, [{ start: 0, end: 4 }], 'c');
  for (const [prefix, quote, suffix] of [[long, 'there', long], [long, 'here', `${long}x`], ['', `${long}there`, ''], ['a', long, 'b']] as const) {
    const resolution = resolver.resolve({ ...base, revision: 'sha256:none', passages: [{ quote, prefix, suffix }] }, { text: `${long}${quote}` });
    assert.notEqual(resolution.state, 'exact');
  }
});
