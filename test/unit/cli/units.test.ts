import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { counterFor } from '../../../src/cli/units.ts';

test('offsets in code points and bytes, as Python and Taguette count', () => {
  const text = '🙂 Anna Berg paid €5m.';
  const name = text.indexOf('Anna');
  const sum = text.indexOf('€5m');
  assert.deepEqual([name, sum].map(counterFor(text, 'utf16')), [3, 18]);
  assert.deepEqual([name, sum].map(counterFor(text, 'codepoint')), [2, 17]);
  assert.deepEqual([name, sum].map(counterFor(text, 'byte')), [5, 20]);
});

test('property: counts agree with the platform at every border of a code point', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 900 }), { maxLength: 4 }), (parts) => {
    const text = parts.join('🙂');
    const codepoint = counterFor(text, 'codepoint');
    const byte = counterFor(text, 'byte');
    let at = 0;
    let points = 0;
    let bytes = 0;
    for (const sign of text) {
      assert.equal(codepoint(at), points);
      assert.equal(byte(at), bytes);
      at += sign.length;
      points += 1;
      bytes += new TextEncoder().encode(sign).length;
    }
    assert.equal(codepoint(text.length), points);
    assert.equal(byte(text.length), bytes);
  }));
});
