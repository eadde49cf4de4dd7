import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvRows } from '../../../src/core/exchange/csvRows.ts';

const rows = (text: string, separator = ','): readonly (readonly unknown[])[] => csvRows(text, separator).map(({ cells, line, fault }) => [line, cells, ...(fault === undefined ? [] : [fault])]);

test('cells, quotes, line ends of three kinds, and the line of each row', () => {
  assert.deepEqual(rows('a,b\r\n"c, ""d""",\n\n"e\r\nf",g\rh'), [[1, ['a', 'b']], [2, ['c, "d"', '']], [3, ['']], [4, ['e\r\nf', 'g']], [6, ['h']]]);
  assert.deepEqual(rows('a;b\tc\n', ';'), [[1, ['a', 'b\tc']]]);
  assert.deepEqual(rows('5" pipe, "x" ,\n'), [[1, ['5" pipe', ' "x" ', '']]]);
  assert.deepEqual(rows(''), []);
});

test('quotes that go wrong are told at the line they begin in', () => {
  assert.deepEqual(rows('a\n"b"c,d\ne'), [[1, ['a']], [2, ['bc', 'd'], 'stray-quote'], [3, ['e']]]);
  assert.deepEqual(rows('a\nb,"c\nd\n'), [[1, ['a']], [2, ['b', 'c'], 'open-quote'], [3, ['d']]]);
  assert.deepEqual(rows('"a,b\n"c",d\n"e\n f" g\n'), [[1, ['a', 'b'], 'open-quote'], [2, ['c', 'd']], [3, ['e\n f g'], 'stray-quote']]);
});

const separator = fc.constantFrom(',', ';', '\t');
const cell = fc.oneof(fc.string({ unit: fc.constantFrom(...'ab",;\t\n\r é😀'), maxLength: 8 }), fc.lorem({ maxCount: 3 }));

test('what is written in quotes is read again, whatever it holds', () => {
  fc.assert(fc.property(separator, fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (by, end, table) => {
    const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(by)).join(end);
    const read = csvRows(text, by);
    assert.deepEqual(read.map(({ cells }) => cells), table);
    assert.ok(read.every(({ fault }) => fault === undefined));
  }));
});

test('quotes that are never closed cost no more than one pass each way', () => {
  for (const text of ['"a,\n'.repeat(100_000), '"",'.repeat(100_000), '""",\n'.repeat(50_000), `"${'a""b,\n'.repeat(50_000)}`]) {
    const started = performance.now();
    csvRows(text, ',');
    assert.ok(performance.now() - started < 3000, JSON.stringify(text.slice(0, 8)));
  }
});

test('any text comes to an end, with lines that go up', () => {
  fc.assert(fc.property(separator, fc.string({ unit: fc.constantFrom(...'a",;\n\r '), maxLength: 60 }), (by, text) => {
    const lines = csvRows(text, by).map(({ line }) => line);
    assert.ok(lines.every((line, index) => line > (lines[index - 1] ?? 0)));
  }));
});
