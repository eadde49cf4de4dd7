import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../src/core/text/base64.ts';

test('property: base64 is what Node writes, without padding, and leads back', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const text = toBase64(bytes);
    assert.equal(text, Buffer.from(bytes).toString('base64').replaceAll('=', ''));
    assert.deepEqual(fromBase64(text), bytes);
  }));
});
