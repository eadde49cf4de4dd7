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
  assert.deepEqual(rows('a\nb,"c\nd\n'), [[1, ['a']], [2, ['b', 'c\nd\n'], 'open-quote']]);
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

test('any text comes to an end, with lines that go up', () => {
  fc.assert(fc.property(separator, fc.string({ unit: fc.constantFrom(...'a",;\n\r '), maxLength: 60 }), (by, text) => {
    const lines = csvRows(text, by).map(({ line }) => line);
    assert.ok(lines.every((line, index) => line > (lines[index - 1] ?? 0)));
  }));
});
