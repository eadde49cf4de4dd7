import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeMaps, createMapBuilder, identityMap, mapFromRuns, mapSpan, toPassage, toSource, unmapSpan } from '../../../src/core/text/textMap.ts';
import type { TextMap } from '../../../src/core/model/textMap.ts';

/** `a &amp; b` reads `a & b`, then a separator of two units, then `c` that stands before it in the source. */
const MAP = mapFromRuns([0, 2, 10, 12, 2, 3, 12, 17, 3, 5, 17, 19, 7, 8, 3, 4]);

test('a span inside a copy goes unit for unit, an atom is taken whole', () => {
  assert.deepEqual(toSource(MAP, { start: 0, end: 1 }), { start: 10, end: 11 });
  assert.deepEqual(toSource(MAP, { start: 1, end: 3 }), { start: 11, end: 17 });
  assert.deepEqual(toPassage(MAP, { start: 14, end: 15 }), { start: 2, end: 3 });
  assert.deepEqual(toPassage(MAP, { start: 11, end: 18 }), { start: 1, end: 4 });
});

test('runs in another order than the source give the hull', () => {
  assert.deepEqual(toSource(MAP, { start: 4, end: 8 }), { start: 3, end: 19 });
  assert.deepEqual(toPassage(MAP, { start: 0, end: 11 }), { start: 0, end: 8 });
});

test('a separator alone and markup alone have no answer', () => {
  assert.equal(toSource(MAP, { start: 5, end: 7 }), undefined);
  assert.equal(toPassage(MAP, { start: 4, end: 10 }), undefined);
  assert.equal(toSource(MAP, { start: 20, end: 22 }), undefined);
  assert.equal(toSource(mapFromRuns([]), { start: 0, end: 3 }), undefined);
});

test('a caret follows the next character, at a block end the one before', () => {
  assert.deepEqual(toSource(MAP, { start: 0, end: 0 }), { start: 10, end: 10 });
  assert.deepEqual(toSource(MAP, { start: 2, end: 2 }), { start: 12, end: 12 });
  assert.deepEqual(toSource(MAP, { start: 5, end: 5 }), { start: 19, end: 19 });
  assert.equal(toSource(MAP, { start: 6, end: 6 }), undefined);
  assert.deepEqual(toPassage(MAP, { start: 15, end: 15 }), { start: 2, end: 2 });
  assert.deepEqual(toPassage(MAP, { start: 19, end: 19 }), { start: 5, end: 5 });
  assert.equal(toPassage(MAP, { start: 7, end: 7 }), undefined);
});

test('copies that touch on both sides become one run, atoms of one unit do not', () => {
  const builder = createMapBuilder();
  builder.copy(0, 5, 2);
  builder.copy(2, 7, 1);
  builder.atom(3, 4, 8, 9);
  builder.copy(4, 9, 2);
  builder.copy(6, 20, 0);
  assert.deepEqual([...builder.build().runs], [0, 3, 5, 8, 3, 4, 8, 9, 4, 6, 9, 11]);
});

/** A map with gaps on both sides, atoms of all sizes, in source order. */
const maps = fc.array(fc.record({ textGap: fc.nat(2), sourceGap: fc.nat(3), text: fc.integer({ min: 1, max: 5 }), source: fc.integer({ min: 1, max: 6 }) }), { maxLength: 12 })
  .map((parts): TextMap => {
    const builder = createMapBuilder();
    let text = 0;
    let source = 0;
    for (const part of parts) {
      text += part.textGap;
      source += part.sourceGap;
      if (part.text === part.source && part.text > 1) builder.copy(text, source, part.text);
      else builder.atom(text, text + part.text, source, source + part.source);
      text += part.text;
      source += part.source;
    }
    return builder.build();
  });
const spans = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));

test('there and back covers at least what was asked, and a second round changes nothing', () => {
  fc.assert(fc.property(maps, spans, (map, span) => {
    const source = mapSpan(map, span);
    if (source === undefined) return;
    const back = unmapSpan(map, source);
    assert.ok(back);
    const again = mapSpan(map, back);
    assert.deepEqual(again, source);
    assert.deepEqual(unmapSpan(map, source), back);
  }));
});

test('composing with an identity changes nothing', () => {
  fc.assert(fc.property(maps, (map) => {
    const end = Math.max(0, ...map.runs) + 1;
    assert.deepEqual([...composeMaps(identityMap(end), map).runs], [...map.runs]);
    assert.deepEqual([...composeMaps(map, identityMap(end)).runs], [...map.runs]);
  }));
});

test('composing is mapping twice', () => {
  fc.assert(fc.property(maps, maps, fc.nat(60), (outer, inner, at) => {
    const middle = mapSpan(outer, { start: at, end: at + 1 });
    const expected = middle && mapSpan(inner, middle);
    assert.deepEqual(mapSpan(composeMaps(outer, inner), { start: at, end: at + 1 }), expected);
  }));
});
