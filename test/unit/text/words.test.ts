import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordAt, wordsOf } from '../../../src/core/text/words.ts';

const split = (text: string): string[] => wordsOf(text).map(({ start, end }) => text.slice(start, end));

test('words: letters, digits and what joins them', () => {
  assert.deepEqual(split("Berg's U.S. plan: 1,234.5 (post-war) don’t"), ["Berg's", 'U.S', 'plan', '1,234.5', 'post-war', 'don’t']);
  assert.deepEqual(split("'quoted' -dash- a.b end.Next 5. x"), ['quoted', 'dash', 'a.b', 'end', 'Next', '5', 'x']);
  assert.deepEqual(split('Åsa Ö. Müller-Ek 𝒜𝓫'), ['Åsa', 'Ö', 'Müller-Ek', '𝒜𝓫']);
  assert.deepEqual(split('e\u0301te\u0301 می\u200cخواهم हिन्दी'), ['e\u0301te\u0301', 'می\u200cخواهم', 'हिन्दी']);
});

test('words: scripts without spaces', () => {
  assert.deepEqual(split('港のターミナル'), ['港', 'の', 'ターミナル']);
  assert.deepEqual(split('แผน ใหม่'), ['แผน', 'ใหม่']);
});

const text = fc.string({ unit: fc.constantFrom('a', 'B', '3', '.', ',', "'", '-', ' ', '港', 'の', '\u0301', '𝒜', '\n', '!'), maxLength: 60 });

test('words: in order, apart, never half a surrogate pair', () => {
  fc.assert(fc.property(text, (sample) => {
    let last = 0;
    for (const { start, end } of wordsOf(sample)) {
      assert.ok(start >= last && end > start);
      assert.doesNotMatch(sample.slice(start, end), /^[\udc00-\udfff]|[\ud800-\udbff]$/);
      last = end;
    }
  }));
});

test('wordAt: the word of wordsOf that covers the offset or ends there', () => {
  fc.assert(fc.property(text, fc.nat(60), (sample, offset) => {
    const words = wordsOf(sample);
    const expected = words.findLast((word) => word.start <= offset && offset <= word.end);
    if (offset <= sample.length) assert.deepEqual(wordAt(sample, offset), expected);
  }));
});
