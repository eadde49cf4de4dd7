import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, readGold } from './goldFacts.ts';
import { skip } from './shared.ts';

test('gold facts', { skip }, async (context) => {
  for (const gold of readGold()) {
    await context.test(gold.path, () => {
      const wrong = factsOf(gold).filter(({ isRight }) => !isRight);
      const lines = wrong.map(({ name, found, expected }) => `${name}: found ${found}, gold says ${expected}`);
      assert.deepEqual(lines, []);
    });
  }
});
