import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayOccur, soughtWords, wordFilterOf } from '../../../src/core/entity/wordFilter.ts';
import { occurrencesOf } from '../../../src/core/text/occurrences.ts';

/** Signs that the two ways of folding, of names and of passages, may see otherwise. */
const SIGNS = ['a', 'B', 's', 'ß', 'ẞ', 'ſ', 'K', 'k', 'K', 'i', 'I', 'ı', 'İ', 'ς', 'σ', 'Σ', 'é', 'e\u0301', 'E\u0301', '\u0301', 'ø', 'Ø', 'ﬁ', 'Å', 'Å', '\u00ad', '\u200b', '\u200d', '1', '２',
  ' ', ' ', '\u00a0', '\n', '-', '–', '—', '_', "'", '’', '“', '.', '…', '...', '港', '湾', 'カ', 'ﾞ', 'ก', 'ำ', '한', '\u1112\u1161', '𝒜', '𐐀', '𐐨', '\ud800', '&', '·', 'Ⅷ', 'ⅷ', 'ǅ'];
const texts = fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }).map((signs) => signs.join(''));

test('property: where words occur, the filter of the text says that they may', () => {
  fc.assert(fc.property(texts, fc.nat(60), fc.nat(12), fc.boolean(), fc.boolean(), (text, from, length, matchCase, upper) => {
    const part = text.slice(from % (text.length + 1), (from % (text.length + 1)) + length);
    const sought = upper ? part.toUpperCase() : part;
    if (occurrencesOf(text, sought, { matchCase }).length > 0) assert.ok(mayOccur(wordFilterOf(text), soughtWords(sought)), JSON.stringify([text, sought]));
  }), { numRuns: 20_000 });
});

test('a mark that stands behind an unseen sign hides no word', () => {
  assert.ok(mayOccur(wordFilterOf('a\u200b\u0301a'), soughtWords('a\u200b\u0301')));
});

test('words that are not in a text are seldom taken for present', () => {
  const filter = wordFilterOf('The harbour board of Lindsund approved a new ferry terminal on Tuesday, “twice the first estimate” and more.');
  assert.ok(mayOccur(filter, soughtWords('Harbour board')));
  assert.ok(mayOccur(filter, soughtWords(' “ferry ')));
  const wrong = Array.from({ length: 1000 }, (_, index) => `pier${index}`).filter((word) => mayOccur(filter, soughtWords(word)));
  assert.ok(wrong.length < 50, String(wrong.length));
});
