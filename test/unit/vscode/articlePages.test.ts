import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNode, createNodePool, page, rowNodes, showRow, topNodes, type GroupNode } from '../../../src/vscode/articles/nodes.ts';
import type { Row, Shown } from '../../../src/vscode/articles/rows.ts';
import { row } from '../corpus/queryRow.ts';

// The folder of a row counts by its address only.
const at = { folder: { uri: { toString: () => 'file:///press' } } } as unknown as Row['at'];
const rowsOf = (count: number): readonly Row[] => Array.from({ length: count }, (_, index) => ({ ...row({ path: `${index}.txt` }), at }));
const shownOf = (rows: readonly Row[]): Shown => ({
  rows, groups: [], folders: new Map(), unreadable: [], count: rows.length, total: rows.length, candidates: rows.length,
  progress: { done: 0, doing: 0 } as unknown as Shown['progress'],
});

test('a list of many articles is shown in parts, a short one as a whole', () => {
  const pool = createNodePool();
  const nodes = topNodes(shownOf(rowsOf(page + 250)), pool);
  assert.equal(nodes.length, page + 1);
  const last = nodes.at(-1);
  assert.ok(last?.kind === 'more' && last.left === 250 && last.parent === undefined);
  assert.ok(topNodes(shownOf(rowsOf(page)), createNodePool()).every(({ kind }) => kind === 'article'));
});

test('a list is shown as far as a row of it, and that row is the same element afterwards', () => {
  const pool = createNodePool();
  const rows = rowsOf(3 * page);
  showRow(pool, undefined, 2 * page - 1);
  const nodes = topNodes(shownOf(rows), pool);
  assert.equal(nodes.length, 3 * page);
  const wanted = rows[2 * page - 1];
  assert.ok(wanted);
  assert.equal(nodes[2 * page - 1], articleNode(wanted, undefined, pool));
  assert.ok(nodes.at(-1)?.kind === 'more');
});

test('each group has its own part', () => {
  const pool = createNodePool();
  const rows = rowsOf(page + 1);
  const group = (id: string): GroupNode => pool.get({ kind: 'group', id, key: { kind: 'outlet', name: id }, rows, folder: undefined });
  showRow(pool, group('one'), page);
  assert.equal(rowNodes(rows, group('one'), pool).length, page + 1);
  const other = rowNodes(rows, group('two'), pool).at(-1);
  assert.ok(other?.kind === 'more' && other.parent === group('two') && other.left === 1);
});
