import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutAround, withoutTrailing } from '../../../src/core/text/trailing.ts';

const isMark = (sign: string): boolean => /[\s,.–😀]/u.test(sign);

test('characters of a set are cut at the end, or at both ends', () => {
  assert.equal(withoutTrailing('Oslo, –', isMark), 'Oslo');
  assert.equal(withoutTrailing(', Oslo', isMark), ', Oslo');
  assert.equal(withoutTrailing('Oslo 😀😀', isMark), 'Oslo');
  assert.equal(withoutTrailing('Oslo 😁', isMark), 'Oslo 😁');
  assert.equal(withoutTrailing(' ,.', isMark), '');
  assert.equal(withoutAround(' 😀Oslo, Norway.', isMark), 'Oslo, Norway');
  assert.equal(withoutAround('', isMark), '');
});

test('the same as the patterns they stand for, half pairs included', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', ',', '😀', '😁', '\ud83d', '\ude00'), maxLength: 12 });
  fc.assert(fc.property(texts, (text) => {
    assert.equal(withoutTrailing(text, isMark), text.replace(/[\s,.–😀]+$/u, ''));
    assert.equal(withoutAround(text, isMark), text.replace(/^[\s,.–😀]+/u, '').replace(/[\s,.–😀]+$/u, ''));
  }));
});

test('a long run of such characters that does not stand at the end costs one look', () => {
  let looks = 0;
  const text = `${' '.repeat(100_000)}x`;
  assert.equal(withoutTrailing(text, (sign) => { looks += 1; return sign === ' '; }), text);
  assert.equal(looks, 1);
});
