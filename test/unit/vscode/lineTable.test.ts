import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLineTable, sameLines } from '../../../src/vscode/lineTable.ts';

const texts = fc.array(fc.constantFrom('a', 'ö', '😀', '\n', '\r', '\r\n', ' '), { maxLength: 30 }).map((parts) => parts.join(''));

test('lines end at CRLF, LF and a lone CR', () => {
  const table = createLineTable('a\r\nbc\rd\n');
  assert.equal(table.lineCount, 4);
  assert.deepEqual(table.placeAt(0), { line: 0, column: 0 });
  assert.deepEqual(table.placeAt(4), { line: 1, column: 1 });
  assert.deepEqual(table.placeAt(6), { line: 2, column: 0 });
  assert.deepEqual(table.placeAt(8), { line: 3, column: 0 });
});

test('an offset between CR and LF is the end of its line, one behind the text the end of the text', () => {
  const table = createLineTable('a\r\nb');
  assert.deepEqual(table.placeAt(2), { line: 0, column: 1 });
  assert.deepEqual(table.placeAt(99), { line: 1, column: 1 });
  assert.equal(table.offsetAt(0, 99), 1);
  assert.equal(table.offsetAt(99, 0), 4);
});

test('property: every offset outside a line end goes to a place and back', () => {
  fc.assert(fc.property(texts, (text) => {
    const table = createLineTable(text);
    for (let offset = 0; offset <= text.length; offset += 1) {
      if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
      const { line, column } = table.placeAt(offset);
      assert.equal(table.offsetAt(line, column), offset);
    }
  }));
});

test('property: places are those of the same text with one kind of line end, as an editor shows it', () => {
  fc.assert(fc.property(texts, (text) => {
    const lines = text.replaceAll(/\r\n|\r/gu, '\n').split('\n');
    const table = createLineTable(text);
    assert.equal(table.lineCount, lines.length);
    lines.forEach((line, index) => assert.equal(table.placeAt(table.offsetAt(index, line.length)).column, line.length));
  }));
});

test('property: texts are the same lines exactly when they are equal with one kind of line end', () => {
  const plain = (text: string): string => text.replaceAll(/\r\n|\r/gu, '\n');
  fc.assert(fc.property(texts, texts, (a, b) => assert.equal(sameLines(a, b), plain(a) === plain(b))));
  fc.assert(fc.property(texts, (a) => assert.ok(sameLines(a, plain(a)))));
});
