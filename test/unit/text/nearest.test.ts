import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance, nearestWords } from '../../../src/core/text/nearest.ts';

test('insertions, deletions, changes and swaps cost one each', () => {
  assert.equal(editDistance('claim', 'claim'), 0);
  assert.equal(editDistance('clam', 'claim'), 1);
  assert.equal(editDistance('calim', 'claim'), 1);
  assert.equal(editDistance('', 'tone'), 4);
  assert.equal(editDistance('kitten', 'sitting'), 3);
});

test('the distance is the same both ways, nothing only for equals, and no more than the longer word', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(fc.property(word, word, (a, b) => {
    const distance = editDistance(a, b);
    assert.equal(distance, editDistance(b, a));
    assert.equal(distance === 0, a === b);
    assert.ok(distance <= Math.max(a.length, b.length));
  }));
});

test('near ids are offered, nearest first; far ones never', () => {
  assert.deepEqual(nearestWords('claim/figre', ['tone', 'claim/promise', 'claim/figure', 'claim/figures'], 3), ['claim/figure', 'claim/figures']);
  assert.deepEqual(nearestWords('Tone', ['tone', 'note'], 1), ['tone']);
  assert.deepEqual(nearestWords('zebra', ['tone'], 3), []);
});
