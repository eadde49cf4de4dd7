import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blobOf, revisionOf } from '../../../src/core/text/hash.ts';
import { encodeUtf8, utf8Length } from '../../../src/core/text/utf8.ts';

const FERRY = String.raw`[{"id":812,"date_gmt":"2026-03-03T16:20:00","link":"https:\/\/coast-courier.example\/ferry","title":{"rendered":"Harbour board approves ferry terminal"},"content":{"rendered":"<p class=\"p\">The harbour board of Lindsund approved a new ferry terminal on Tuesday.<\/p>\n<p>Chair Anna Berg said it would cost \u20ac48 million, twice the first estimate &amp; more than the town\u2019s yearly budget.<\/p>\n"}}]
`;

const FERRY_TEXT = 'Harbour board approves ferry terminal\n\nThe harbour board of Lindsund approved a new ferry terminal on Tuesday.\n\n'
  + 'Chair Anna Berg said it would cost €48 million, twice the first estimate & more than the town’s yearly budget.';

test('the example of the sidecar format has its revision and its blob', () => {
  assert.equal(revisionOf(FERRY_TEXT), 'sha256:f57be2a2214a');
  assert.equal(blobOf(encodeUtf8(FERRY)), 'sha1:ce32999158e7');
});

test('the empty blob has the id every git repository knows', () => {
  assert.equal(blobOf(new Uint8Array(0)), 'sha1:e69de29bb2d1');
});

test('UTF-8 is what the platform makes, lone surrogates included', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0xd800, max: 0xdfff })), (head, units) => {
    const text = head + String.fromCharCode(...units) + head;
    assert.deepEqual(encodeUtf8(text), new TextEncoder().encode(text));
    assert.equal(utf8Length(text), encodeUtf8(text).length);
  }));
});
