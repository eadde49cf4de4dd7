import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../src/vscode/notes/nearest.ts';

const at = (lines: readonly number[]): readonly { line: number }[] => lines.map((line) => ({ line }));
const lines = (all: readonly { line: number }[]): readonly number[] => all.map(({ line }) => line);

test('few notes are all shown, in their order', () => {
  assert.deepEqual(lines(nearest(at([9, 1, 5]), { first: 0, last: 2 }, 3)), [9, 1, 5]);
});

test('of many the ones on the screen and nearest to it', () => {
  assert.deepEqual(lines(nearest(at([1, 10, 21, 25, 40, 41]), { first: 20, last: 30 }, 3)), [10, 21, 25]);
  assert.deepEqual(lines(nearest(at([1, 2, 3]), { first: 20, last: 30 }, 0)), []);
});
