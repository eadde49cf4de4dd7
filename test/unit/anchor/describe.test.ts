import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeAnchor } from '../../../src/core/anchor/describe.ts';
import { isGraphemeBorder } from '../../../src/core/text/graphemes.ts';
import { marked } from './marked.ts';
import { ferry, ferrySource, plainArticle } from './sampleArticle.ts';

test('the sidecar format’s example', () => {
  assert.deepEqual(describeAnchor(ferry, { start: 133, end: 184 }), {
    quote: 'it would cost €48 million, twice the first estimate',
    prefix: 'minal on Tuesday.\n\nChair Anna Berg said ',
    suffix: ' & more than the town’s yearly budget.',
    at: { start: 133, end: 184 },
    raw: { start: 293, end: 349 },
  });
  assert.equal(ferrySource.slice(293, 349), 'it would cost \\u20ac48 million, twice the first estimate');
});

test('context grows until the passage is the only one like it', () => {
  const row = 'The council met on Monday evening in the old town hall and agreed. ';
  const { article, span } = marked(`Before it all. ${row}${row.replace('agreed', '[[agreed]]')}${row}After it all.`);
  const anchor = describeAnchor(article, span);
  assert.ok(anchor.prefix.length > 40 && anchor.prefix.length <= 160, `${anchor.prefix.length}`);
  const whole = anchor.prefix + anchor.quote + anchor.suffix;
  assert.equal(article.text.indexOf(whole), article.text.lastIndexOf(whole));
});

test('a passage that is everywhere the same gets the longest context', () => {
  const article = plainArticle('ha '.repeat(500));
  const anchor = describeAnchor(article, { start: 750, end: 752 });
  assert.ok(anchor.prefix.length >= 156 && anchor.suffix.length >= 156);
});

test('a cut grapheme is taken whole', () => {
  const article = plainArticle('Zoe\u0301 paid 👩‍⚕️ well');
  assert.equal(describeAnchor(article, { start: 0, end: 3 }).quote, 'Zoe\u0301');
  assert.equal(describeAnchor(article, { start: 12, end: 13 }).quote, '👩‍⚕️');
});

const words = fc.constantFrom('a', 'the ', 'Berg ', 'said. ', '\n\n', '👩‍⚕️', 'e\u0301', '🇺🇦', 'Lindsund ', '— ', '\u00ad');
test('context has 24 to 160 units as far as the text has them, and cuts no grapheme', () => {
  fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 150 }), fc.nat(), fc.nat(), (parts, a, b) => {
    const text = parts.join('');
    const start = Math.min(a, b) % text.length;
    const end = start + 1 + (Math.max(a, b) % (text.length - start));
    const { quote, prefix, suffix, at } = describeAnchor(plainArticle(text), { start, end });
    if (at === undefined) throw new Error('no offsets');
    assert.equal(text.slice(at.start, at.end), quote);
    assert.ok(at.start <= start && at.end >= end);
    assert.ok(text.slice(0, at.start).endsWith(prefix) && text.slice(at.end).startsWith(suffix));
    assert.ok(prefix.length <= 160 && prefix.length >= Math.min(24, at.start));
    assert.ok(suffix.length <= 160 && suffix.length >= Math.min(24, text.length - at.end));
    for (const border of [at.start - prefix.length, at.start, at.end, at.end + suffix.length]) assert.ok(isGraphemeBorder(text, border));
  }));
});
