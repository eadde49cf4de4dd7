import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tagAround, tagAroundLine, yamlSpotAt, type TagAround } from '../../../src/core/index.ts';

/** The tag around the `|` of a text, and the keys on the way from it. */
function at(marked: string, find: (lines: { readonly count: number; readonly at: (line: number) => string }, line: number, column: number) => TagAround | undefined): string | undefined {
  const lines = marked.split('\n');
  const line = lines.findIndex((each) => each.includes('|'));
  const column = lines[line]?.indexOf('|') ?? 0;
  const plain = lines.map((each) => each.replace('|', ''));
  const found = find({ count: plain.length, at: (index) => plain[index] ?? '' }, line, column);
  return found && [found.id, ...found.path.map((key) => key ?? '-')].join(' > ');
}

const place = (marked: string): string | undefined => at(marked, (lines, line, column) => {
  const spot = yamlSpotAt(lines, line, column);
  return spot && tagAround(spot);
});

const near = (marked: string): string | undefined => at(marked, tagAroundLine);

const book = 'newsmark: 1\ntags:\n  - id: claim\n    label: A claim\n    children:\n      - id: figure\n        attributes:\n          certainty: {type: choice, values: [low, high]}\n  - {id: tone, children: [{id: warm, label: Warm}]}\nrelations:\n  - {id: echoes, label: echo}\n';

test('the tag that a key or a value of the codebook stands in', () => {
  assert.equal(place(book.replace('A claim', 'A cl|aim')), 'claim > label');
  assert.equal(place(book.replace('claim\n', 'cl|aim\n')), 'claim > id');
  assert.equal(place(book.replace('figure', 'fig|ure')), 'claim/figure > id');
  assert.equal(place(book.replace('certainty', 'cer|tainty')), 'claim/figure > attributes');
  assert.equal(place(book.replace('high', 'hi|gh')), 'claim/figure > attributes > certainty > values > -');
  assert.equal(place(book.replace('Warm', 'Wa|rm')), 'tone/warm > label');
  assert.equal(place(book.replace('warm', 'wa|rm')), 'tone/warm > id');
  assert.equal(place(book.replace('chil', 'ch|il')), 'claim');
  assert.equal(place(book.replace('echo}', 'ec|ho}')), undefined);
  assert.equal(place('tags:\n  - label: x|y\n'), undefined, 'a tag without an id');
  assert.equal(place('tags:\n- label: b|e\n  id: "a b"\n'), 'a b > label', 'an id below the place, in quotes');
});

test('dashes, comments and texts of several lines are of the tag above', () => {
  assert.equal(near(book.replace('  - id: claim', ' | - id: claim')), 'claim');
  assert.equal(near(book.replace('- {id: tone', '|- {id: tone')), 'tone');
  assert.equal(near('tags:\n  - id: a\n    # why| so\n  - id: b\n'), 'a');
  assert.equal(near('tags:\n  - id: a\n    description: >\n      one\n\n      two wor|ds\n  - id: b\n'), 'a');
  assert.equal(near('tags:\n  - id: a\n    description: "one\n      two wor|ds"\n  - id: b\n'), 'a');
  assert.equal(near(book.replace('newsmark', 'news|mark')), undefined);
});

test('wherever a text is asked, whatever it says, an answer is ids that are written there', () => {
  const piece = fc.constantFrom('tags:', '  - ', 'id: a', 'id: "b c"', 'children:', '    ', '{', '}', '[', ']', ', ', '# x', '"', '\n', '\n  - id: d\n    children:\n      - id: e\n        label: f', '\r\n', 'label: |');
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), fc.nat(), (pieces, row, offset) => {
    const text = `tags:\n  - id: z\n${pieces.join('')}`;
    const lines = text.split('\n');
    const line = row % lines.length;
    const found = tagAroundLine({ count: lines.length, at: (index) => lines[index] ?? '' }, line, offset % ((lines[line]?.length ?? 0) + 1));
    for (const part of found?.id.split('/') ?? []) assert.ok(part !== '' && text.includes(part), part);
  }));
});
