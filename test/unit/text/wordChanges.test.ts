import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordChanges } from '../../../src/core/text/wordChanges.ts';

/** `it cost {-48 -}{+52 +}million` */
function shown(then: string, now: string): string {
  return wordChanges(then, now).map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `{-${text}-}` : `{+${text}+}`)).join('');
}

test('a word for another, words put in, words taken out', () => {
  assert.equal(shown('it cost 48 million', 'it cost 52 million'), 'it cost {-48 -}{+52 +}million');
  assert.equal(shown('it would cost €48 million, twice the first estimate', 'it would cost about €48 million'), 'it would cost {+about +}€48 million{-, twice the first estimate-}');
  assert.equal(shown('', 'new'), '{+new+}');
  assert.equal(shown('old', ''), '{-old-}');
  assert.equal(shown('the same', 'the same'), 'the same');
});

test('white space alone is no change', () => {
  assert.equal(shown('two  words', 'two\nwords'), 'two\nwords');
});

const words = fc.array(fc.constantFrom('board', 'the', '48', 'million,', '“ferry”', 'Müller', '港口', '\u00a0', ' ', '\n\n', '😀'), { maxLength: 40 }).map((list) => list.join(' '));

test('what stayed and what came is the new text; what stayed and went is the old one, white space aside', () => {
  const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '');
  fc.assert(fc.property(words, words, (then, now) => {
    const changes = wordChanges(then, now);
    assert.equal(changes.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join(''), now);
    assert.equal(squeeze(changes.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join('')), squeeze(then));
  }));
});

test('texts too long to be compared word by word are still told apart', () => {
  const long = (word: string): string => Array.from({ length: 1500 }, (_, index) => `${word}${index}`).join(' ');
  const changes = wordChanges(`Start ${long('a')} end`, `Start ${long('b')} end`);
  assert.deepEqual(changes.map(({ kind }) => kind), ['same', 'gone', 'new', 'same']);
});
