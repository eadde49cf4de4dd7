import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText } from '../../../src/core/text/fold.ts';
import { occurrencesOf } from '../../../src/core/text/occurrences.ts';
import { isWordBorder, wordsOf } from '../../../src/core/text/words.ts';

const marked = (text: string, sought: string, matchCase = true): string => {
  let out = '';
  let last = 0;
  for (const { start, end } of occurrencesOf(text, sought, { matchCase })) {
    out += `${text.slice(last, start)}[[${text.slice(start, end)}]]`;
    last = end;
  }
  return out + text.slice(last);
};

test('occurrences: whole words, possessives and compounds with a hyphen too', () => {
  assert.equal(marked("Berg's anti-Berg Bergen ABerg Berg.", 'Berg'), "[[Berg]]'s anti-[[Berg]] Bergen ABerg [[Berg]].");
  assert.equal(marked('34 of 1,234 or 34.5, 34, and 34.', '34'), '[[34]] of 1,234 or 34.5, [[34]], and [[34]].');
  assert.equal(marked('the Board, the board', 'the board', false), '[[the Board]], [[the board]]');
  assert.equal(marked('the Board, the board', 'the board'), 'the Board, [[the board]]');
});

test('occurrences: on the folded form, never through a letter with its marks', () => {
  assert.equal(marked('the  town’s\u00a0plan; the town\'s plan', 'the town‘s plan'), '[[the  town’s\u00a0plan]]; [[the town\'s plan]]');
  assert.equal(marked('Cafe\u0301 Café Cafe', 'Café'), '[[Cafe\u0301]] [[Café]] Cafe');
  assert.equal(marked('Café Cafe', 'Cafe'), 'Café [[Cafe]]');
  assert.equal(marked('ΟΔΟΣ οδός οδος', 'οδος', false), '[[ΟΔΟΣ]] οδός [[οδος]]');
  assert.equal(marked('straße Straße', 'STRAßE', false), '[[straße]] [[Straße]]');
});

test('occurrences: scripts without spaces are searched anywhere', () => {
  assert.equal(marked('新港のターミナル港', '港'), '新[[港]]のターミナル[[港]]');
  assert.equal(marked('รายงานข่าววันนี้', 'ข่าว'), 'รายงาน[[ข่าว]]วันนี้');
});

test('occurrences: nothing sought, nothing found', () => {
  for (const sought of ['', '  ', '\u00ad', 'x'.repeat(1000)]) assert.deepEqual(occurrencesOf('a  b', sought, { matchCase: false }), []);
});

const unit = fc.constantFrom('a', 'A', 'b', '3', ',', '.', ' ', '\n', '’', "'", '–', '-', 'é', 'e', '\u0301', '\u00ad', '港', 'ß', '𝒜', 'Σ', 'ς', '…');
const texts = fc.string({ unit, maxLength: 60 });

test('occurrences: in order, apart, at borders, and what is found folds to what was sought', () => {
  fc.assert(fc.property(texts, texts, fc.boolean(), (text, sought, matchCase) => {
    let last = 0;
    for (const { start, end } of occurrencesOf(text, sought, { matchCase })) {
      assert.ok(start >= last && end > start && end <= text.length);
      assert.ok(isWordBorder(text, start) && isWordBorder(text, end));
      last = end;
      if (matchCase) assert.ok(foldText(text).text.includes(foldText(sought.trim()).text));
    }
  }));
});

test('occurrences: a word of the text is found at its own place', () => {
  fc.assert(fc.property(texts, fc.nat(20), (text, nth) => {
    const words = wordsOf(text);
    const word = words[nth % Math.max(1, words.length)];
    if (word === undefined || !isWordBorder(text, word.start) || !isWordBorder(text, word.end)) return;
    // Behind nothing but what is ignored an accent belongs to the word after all: then the word as cut out is another one.
    if (/^[\p{Cf}\s]*\p{M}/u.test(text.slice(word.end))) return;
    const sought = text.slice(word.start, word.end);
    // What the word folds to alone and in its place differ only by what is ignored or dashes at its ends.
    const found = occurrencesOf(text, sought, { matchCase: true });
    assert.ok(found.some(({ start, end }) => start <= word.start && word.start < end), JSON.stringify({ text, sought, found }));
  }));
});
