import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphemeEnd, graphemeStart, isGraphemeBorder } from '../../../src/core/text/graphemes.ts';

/** The text with `|` at every border. */
const cut = (text: string): string => {
  let out = '';
  for (let at = 0; at < text.length; at++) out += (at > 0 && isGraphemeBorder(text, at) ? '|' : '') + text.charAt(at);
  return out;
};

test('what a reader takes for one character is not cut', () => {
  assert.equal(cut('e\u0301a'), 'e\u0301|a');
  assert.equal(cut('a\r\nb\n\nc'), 'a|\r\n|b|\n|\n|c');
  assert.equal(cut('x😀y'), 'x|😀|y');
  assert.equal(cut('👩‍⚕️!'), '👩‍⚕️|!');
  assert.equal(cut('👍🏽👍'), '👍🏽|👍');
  assert.equal(cut('🇺🇦🇩🇪🇫'), '🇺🇦|🇩🇪|🇫');
  assert.equal(cut('각각'), '각|각');
  assert.equal(cut('\u1100\u1161\u11a8\u1100'), '\u1100\u1161\u11a8|\u1100');
  assert.equal(cut('क्षि'), 'क्षि');
});

test('offsets inside a cluster go to its ends, outside the text to the text’s ends', () => {
  assert.equal(graphemeStart('ae\u0301b', 2), 1);
  assert.equal(graphemeEnd('ae\u0301b', 2), 3);
  assert.equal(graphemeStart('ab', 9), 2);
  assert.equal(graphemeEnd('ab', -4), 0);
});

test('borders agree with the host’s segmenter on mixed text', () => {
  const pieces = ['a', 'Z', ' ', '\n', '\r\n', 'é', 'e\u0301', '\u0301', '😀', '👩‍⚕️', '👍🏽', '🇺🇦', '🇫', '가', '각', '\u1100', '\u1161', '\u11a8', 'ß', 'ก', '\u200d', '中', '\u05d0\u05b0', '”', '—', 'क', '्', 'ष', 'ि', '\u200b'];
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
    const text = parts.join('');
    assert.equal(cut(text), [...segmenter.segment(text)].map((part) => part.segment).join('|'));
  }), { numRuns: 2000, seed: 1 });
});

test('long rows of marks and flags cost no square of their length', () => {
  const marks = 'a' + '\u0301'.repeat(100_000);
  assert.equal(graphemeStart(marks, 50_000), 0);
  assert.ok(graphemeEnd('🇺'.repeat(100_000), 99_999) >= 99_999);
});
