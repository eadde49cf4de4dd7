import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bundleFile, bundleText, readMessages } from '../../../src/tools/l10n.ts';

const found = readMessages();

test('every message can be given to translators', () => {
  assert.ok(found.messages.length > 100, `${found.messages.length} messages`);
  assert.deepEqual(found.unreadable, []);
});

test('the bundle is up to date: node src/tools/l10n.ts writes it', () => {
  assert.equal(readFileSync(bundleFile, 'utf8'), bundleText(found));
});

test('the places of values in a message are numbered without a gap', () => {
  for (const message of found.messages) {
    const places = new Set([...message.matchAll(/\{(\d+)\}/gu)].map(([, number]) => Number(number)));
    assert.deepEqual([...places].sort(), [...places].map((_each, index) => index), message);
  }
});
