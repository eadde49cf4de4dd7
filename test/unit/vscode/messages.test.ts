import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleText } from '../../../src/tools/l10n.ts';

test('the places of values in a message are numbered without a gap', () => {
  // The bundle is an object of texts by the function that writes it.
  const messages = Object.keys(JSON.parse(bundleText()) as Record<string, string>);
  assert.ok(messages.length > 100, `${messages.length} messages`);
  for (const message of messages) {
    const places = [...new Set([...message.matchAll(/\{(\d+)\}/gu)].map(([, number]) => Number(number)))].sort();
    assert.deepEqual(places, places.map((_each, index) => index), message);
  }
});
