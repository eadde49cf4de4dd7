import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isGraphemeBorder } from '../../../src/core/text/graphemes.ts';
import { contextLine, surroundings } from '../../../src/core/text/surroundings.ts';

const AROUND = { before: 40, after: 80 };
const unit = fc.constantFrom('a', 'A', 'b', '3', ',', '.', ' ', '\n', '’', '-', 'é', 'e', '\u0301', '港', 'ก', '𝒜', '\ud83d', '👩‍👧', '🇳🇴', '…');

/** `[[…]]` in a marked text is the passage; answers what is shown around it, in the whole text. */
const shown = (marked: string, before: number, after: number): string => {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  const seen = surroundings(text, { start, end }, { start: 0, end: text.length }, { before, after });
  return `${seen.before}[[${text.slice(start, end)}]]${seen.after}`;
};

test('surroundings: cut at words, an ellipsis only where there is more', () => {
  assert.equal(shown('zero one [[two]] three four', 2, 2), '…one [[two]] three…');
  assert.equal(shown('zero one [[two]] three four', 100, 100), 'zero one [[two]] three four');
  assert.equal(shown('zero one [[two]] three four', 4, 6), '…one [[two]] three…');
  assert.equal(shown('[[two]]', 5, 5), '[[two]]');
  assert.equal(shown('the 1,234.5 [[tons]] of post-war steel', 3, 6), '…1,234.5 [[tons]] of post-war…');
});

test('surroundings: a word without end is cut, between characters', () => {
  assert.equal(shown(`${'x'.repeat(200)} [[two]] ${'y'.repeat(200)}`, 5, 5), '…xxxx [[two]] yyyy…');
  assert.equal(shown(`${'e\u0301'.repeat(100)}[[two]]${'e\u0301'.repeat(100)}`, 3, 3), '…e\u0301e\u0301[[two]]e\u0301e\u0301…');
  // Thai sets no blanks: some words before and behind are shown all the same.
  assert.equal(shown(`${'ก'.repeat(100)}[[two]]${'ก'.repeat(100)}`, 4, 4), '…กกกก[[two]]กกกก…');
});

test('surroundings are what stands beside the passage, and part no character', () => {
  fc.assert(fc.property(fc.string({ unit, minLength: 1, maxLength: 400 }), fc.nat(), fc.nat(), fc.nat(60), fc.nat(60), (text, one, other, before, after) => {
    const [start, last] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
    const span = { start, end: last + 1 };
    const seen = surroundings(text, span, { start: 0, end: text.length }, { before, after });
    // A text may have the same sign of its own there.
    if (seen.before !== text.slice(0, start)) {
      const from = start - seen.before.length + 1;
      assert.ok(seen.before.startsWith('…') && text.slice(from, start) === seen.before.slice(1));
      assert.ok(isGraphemeBorder(text, from) && from <= Math.max(0, start - before));
    }
    const whole = text.slice(span.end) === seen.after;
    const to = span.end + seen.after.length - 1;
    if (!whole) assert.ok(seen.after.endsWith('…') && text.slice(span.end, to) === seen.after.slice(0, -1) && isGraphemeBorder(text, to) && to >= Math.min(text.length, span.end + after));
  }));
});

test('a context line holds the passage and stays in its block', () => {
  fc.assert(fc.property(fc.string({ unit, minLength: 1, maxLength: 400 }), fc.nat(), fc.nat(), (text, one, other) => {
    const [start, end] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
    const seen = contextLine(text, { start, end: end + 1 }, { start: 0, end: text.length }, AROUND);
    const passage = seen.line.slice(seen.start, seen.end);
    if (end + 1 - start <= 120) assert.equal(passage, text.slice(start, end + 1));
    else assert.ok(passage.length <= 121);
    assert.ok(seen.line.length <= 121 + 80 + 40 + 2 * 257);
  }));
  const text = 'One two three.\n\nAnna Berg told the harbour board on Tuesday that the new terminal would cost 48 million euros, twice the estimate, and more.';
  const at = text.indexOf('harbour');
  assert.deepEqual(contextLine(text, { start: at, end: at + 7 }, { start: 16, end: text.length }, AROUND), {
    line: 'Anna Berg told the harbour board on Tuesday that the new terminal would cost 48 million euros, twice the estimate…', start: 19, end: 26,
  });
});
