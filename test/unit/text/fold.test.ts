import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldSpan, foldText, isFoldBorder, unfoldSpan } from '../../../src/core/text/fold.ts';

const fold = (text: string): string => foldText(text).text;

test('differences of saving and typesetting fall away, words and case stay', () => {
  assert.equal(fold('“It’s  a\u00adb – c”'), "'It's ab-c'");
  assert.equal(fold('„So“, »so«, "so" and ``so\'\''), "'So', 'so', 'so' and 'so'");
  assert.equal(fold('a\u00a0b\u2009c\r\n\r\nd\te'), 'a b c d e');
  assert.equal(fold('zero\u200bwidth\ufeff\u200d'), 'zerowidth');
  assert.equal(fold('wait…'), fold('wait...'));
  assert.equal(fold('caf\u00e9'), fold('cafe\u0301'));
  assert.equal(fold('각하'), fold('각하'.normalize('NFD')));
  assert.notEqual(fold('Berg'), fold('berg'));
  assert.notEqual(fold('the rapist'), fold('therapist'));
  assert.notEqual(fold('café'), fold('cafe'));
});

test('dashes are one, with the blanks around them; a hyphen in a word is not a dash', () => {
  for (const dash of ['a - b', 'a – b', 'a—b', 'a -- b', 'a--b', 'a \u2014 b', 'a\u00a0–\nb']) assert.equal(fold(dash), 'a-b', dash);
  assert.equal(fold('post\u2011war'), 'post-war');
  assert.equal(fold('fell -5 to'), 'fell -5 to');
});

const alphabet = fc.constantFrom('a', 'B', 'é', 'e\u0301', ' ', '  ', '\n\n', '\u00a0', '\u00ad', '\u200b', '“', '”', '’', "'", '"', '-', ' - ', '–', '—', '--', '…', '.', '😀', '각', '\u0301', '中', '7');
const texts = fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join(''));

test('every folded unit maps back to what it came from, in order', () => {
  fc.assert(fc.property(texts, (text) => {
    const folded = foldText(text);
    assert.equal(folded.starts.length, folded.text.length);
    for (let at = 0; at < folded.text.length; at++) {
      const start = folded.starts[at] ?? -1;
      const end = folded.ends[at] ?? -1;
      assert.ok(start >= 0 && start < end && end <= text.length);
      const before = folded.ends[at - 1] ?? 0;
      assert.ok(start >= before || start === folded.starts[at - 1], 'ranges are in order and do not overlap');
    }
  }));
});

test('a span between cluster borders comes back from the folded form with nothing but ignorable units lost', () => {
  fc.assert(fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
    const folded = foldText(text);
    if (folded.text === '') return;
    const start = Math.min(a, b) % folded.text.length;
    const end = start + 1 + (Math.max(a, b) % (folded.text.length - start));
    if (!isFoldBorder(folded, start) || !isFoldBorder(folded, end)) return;
    assert.deepEqual(foldSpan(folded, unfoldSpan(folded, start, end)), { start, end });
  }));
});

test('composed and decomposed text folds alike', () => {
  fc.assert(fc.property(texts, (text) => {
    assert.equal(fold(text.normalize('NFC')), fold(text.normalize('NFD')));
  }));
});
