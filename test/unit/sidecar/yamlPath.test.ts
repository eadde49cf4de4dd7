import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { yamlPlaceAt } from '../../../src/core/index.ts';

/** What stands at the `|` of a text, and the keys it stands below. */
function at(marked: string): string | undefined {
  const lines = marked.split('\n');
  const line = lines.findIndex((each) => each.includes('|'));
  const column = lines[line]?.indexOf('|') ?? 0;
  const plain = lines.map((each) => each.replace('|', ''));
  const place = yamlPlaceAt((index) => plain[index] ?? '', line, column);
  if (place === undefined) return undefined;
  assert.equal(plain[line]?.slice(place.start, place.end), place.text);
  for (const { key, line: of, column: from } of place.path) assert.ok(plain[of]?.slice(from).replace(/^["']/u, '').startsWith(key));
  return `${place.on} ${place.text}: ${place.path.map(({ key }) => key).join(' > ')}`;
}

test('keys and values in blocks', () => {
  assert.equal(at('annotations:\n  - id: a\n    attributes:\n      claim/figure:\n        certain|ty: high'), 'key certainty: annotations > attributes > claim/figure > certainty');
  assert.equal(at('annotations:\n  - id: a\n    attributes:\n      claim/figure:\n        certainty: hi|gh # sure'), 'value high: annotations > attributes > claim/figure > certainty');
  assert.equal(at('tags:\n- id: claim\n  children:\n  - id: fig|ure'), 'value figure: tags > children > id');
  assert.equal(at('tags:\n  - id: claim\n    # certainty: not it\n\n    attributes:\n      "odd na|me": {type: text}'), 'key odd name: tags > attributes > odd name');
});

test('keys and values in brackets', () => {
  assert.equal(at('    attributes: {claim: {certainty: high, s|um: 3}}'), 'key sum: attributes > claim > sum');
  assert.equal(at("      claim: {certainty: 'not ver|y'}"), 'value not very: claim > certainty');
  assert.equal(at('attributes:\n  certainty: {type: choice, values: [low, med|ium, high]}'), 'value medium: attributes > certainty > values');
  assert.equal(at('  - {id: figure, attributes: {certainty: {type: choice, values: [low, "tr|ue"]}}}'), 'value true: attributes > certainty > values');
  assert.equal(at('  - {id: a, tags: [x, y], no|te: b}'), 'key note: note');
});

test('comments, blanks and times are none', () => {
  assert.equal(at('  # certain|ty: high'), undefined);
  assert.equal(at('  |  a: b'), undefined);
  assert.equal(at('created: 2026-11-21T20:|15:00Z'), 'value 2026-11-21T20:15:00Z: created');
  assert.equal(at('url: https://a.example/#|x'), 'value https://a.example/#x: url');
});

test('any line is looked through to its end, and answers lie within it', () => {
  const line = fc.string({ unit: fc.constantFrom(...'ab:-{}[],#"\'\\ \t|é'.split('')) });
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (lines, row, column) => {
    const number = row % lines.length;
    const place = yamlPlaceAt((index) => lines[index] ?? '', number, column % ((lines[number]?.length ?? 0) + 1));
    if (place === undefined) return;
    assert.ok(place.start <= place.end && place.end <= (lines[number]?.length ?? 0));
    assert.equal(lines[number]?.slice(place.start, place.end), place.text);
  }));
});
