import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createBitReader, readSorted } from '../../../../src/core/entity/crf/bits.ts';
import { createHashTable } from '../../../../src/core/entity/crf/hashTable.ts';
import { createBitWriter } from '../../../../training/bitWriter.ts';

test('numbers of any width come back', () => {
  const field = fc.integer({ min: 1, max: 24 }).chain((width) => fc.tuple(fc.constant(width), fc.integer({ min: 0, max: 2 ** width - 1 })));
  fc.assert(fc.property(fc.array(field, { maxLength: 60 }), (fields) => {
    const writer = createBitWriter();
    for (const [width, value] of fields) writer.write(value, width);
    const reader = createBitReader(writer.bytes());
    for (const [width, value] of fields) assert.equal(reader.read(width), value);
  }));
});

test('sorted hashes come back, and what stands behind them', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 }), (numbers) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    const writer = createBitWriter();
    writer.writeSorted(sorted, 32);
    writer.write(5, 3);
    const reader = createBitReader(writer.bytes());
    assert.deepEqual([...readSorted(reader, sorted.length, 32)], sorted);
    assert.equal(reader.read(3), 5);
  }));
});

test('a table finds what it holds and nothing else', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 }), fc.integer(), (numbers, other) => {
    const table = createHashTable(Uint32Array.from(numbers));
    numbers.forEach((number, index) => assert.equal(table.find(number | 0), index));
    if (!numbers.includes(other >>> 0)) assert.equal(table.find(other), -1);
  }));
});
