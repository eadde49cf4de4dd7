import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MentionKind, ViewSpan } from '../../../src/core/index.ts';
import { createLineTable } from '../../../src/vscode/lineTable.ts';
import { tokenData, tokenTypes, type TokenSpan } from '../../../src/vscode/entities/tokenData.ts';

/** Tokens as `text type`, read the way an editor reads them. */
const read = (text: string, data: Uint32Array): readonly string[] => {
  const table = createLineTable(text);
  const found: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0] = data.subarray(at, at + 5);
    column = lines === 0 ? column + columns : columns;
    line += lines;
    const start = table.offsetAt(line, column);
    assert.equal(table.placeAt(start + length).line, line, 'a token ends in its line');
    found.push(`${text.slice(start, start + length)} ${tokenTypes[type] ?? ''}`);
  }
  return found;
};
// Offsets of tests count in the view.
const at = (start: number, end: number): ViewSpan => ({ start, end }) as ViewSpan;

test('tokens: kinds, several lines, a span over a line end', () => {
  const text = 'Anna Berg met\nTASS in New\r\nYork on Tuesday';
  const spans: readonly TokenSpan[] = [
    { span: at(0, 9), kind: 'person' }, { span: at(14, 18), kind: 'organisation' }, { span: at(22, 31), kind: 'place' }, { span: at(35, 42), kind: 'date' },
  ];
  assert.deepEqual(read(text, tokenData(spans, createLineTable(text))), ['Anna Berg newsPerson', 'TASS newsOrganisation', 'New newsPlace', 'York newsPlace', 'Tuesday newsDate']);
});

test('tokens, property: whatever spans come, tokens are in order, apart and inside their lines', () => {
  const kinds = fc.constantFrom<MentionKind>('person', 'place', 'organisation', 'group', 'event', 'work', 'product', 'other', 'date', 'money');
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', '😀', '\ud800'), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(12), kinds), { maxLength: 12 }), (given, raw) => {
    const spans = raw.map(([start, length, kind]): TokenSpan => ({ span: at(Math.min(start, given.length), Math.min(start + length, given.length)), kind }));
    const data = tokenData(spans, createLineTable(given));
    let place = [-1, 0, 0];
    let line = 0;
    let column = 0;
    for (let index = 0; index < data.length; index += 5) {
      column = (data[index] === 0 ? column : 0) + (data[index + 1] ?? 0);
      line += data[index] ?? 0;
      const [lastLine = 0, , lastEnd = 0] = place;
      assert.ok(line > lastLine || column >= lastEnd);
      assert.ok((data[index + 2] ?? 0) > 0);
      place = [line, column, column + (data[index + 2] ?? 0)];
    }
    read(given, data);
  }));
});
