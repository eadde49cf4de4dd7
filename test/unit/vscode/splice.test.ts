import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { spliceBetween } from '../../../src/vscode/splice.ts';

const texts = fc.array(fc.constantFrom('a', 'b', '\n', '😀'), { maxLength: 12 }).map((parts) => parts.join(''));

test('property: the splice makes one text of the other', () => {
  fc.assert(fc.property(texts, texts, (before, after) => {
    const { start, end, text } = spliceBetween(before, after);
    assert.equal(before.slice(0, start) + text + before.slice(end), after);
  }));
});

test('the splice is no longer than the difference', () => {
  assert.deepEqual(spliceBetween('abXd', 'abYYd'), { start: 2, end: 3, text: 'YY' });
  assert.deepEqual(spliceBetween('same', 'same'), { start: 4, end: 4, text: '' });
});
