import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codebookMeaning, sidecarMeaning } from '../../../src/core/sidecar/yamlMeaning.ts';
import { yamlSpotAt, type YamlSpot } from '../../../src/core/sidecar/yamlSpot.ts';
import { handWritten } from './handWritten.ts';
import { sampleText } from './sampleSidecar.ts';

function spotOf(marked: string): YamlSpot | undefined {
  const lines = marked.split('\n');
  const line = lines.findIndex((each) => each.includes('|'));
  const column = lines[line]?.indexOf('|') ?? 0;
  const plain = lines.map((each) => each.replace('|', ''));
  const spot = yamlSpotAt({ count: plain.length, at: (index) => plain[index] ?? '' }, line, column);
  if (spot === undefined) return undefined;
  assert.equal(plain[line]?.slice(spot.start, spot.end), spot.text);
  assert.ok(spot.start <= column && column <= spot.end);
  return spot;
}

/** What stands at the `|` of a text: role, text and the keys it stands below. */
function at(marked: string): string | undefined {
  const spot = spotOf(marked);
  return spot && `${spot.role} ${spot.text}: ${spot.path.map((key) => key ?? '-').join(' > ')}`;
}

const head = 'newsmark: 1\nannotations:\n  - id: k7f3q2m9xa\n';
/** What a place of an annotation is for. */
const means = (item: string): unknown => {
  const spot = spotOf(head + item);
  return spot && sidecarMeaning(spot);
};

test('words that are there', () => {
  assert.equal(at(`${head}    attributes:\n      claim/figure:\n        certain|ty: high`), 'key certainty: annotations > - > attributes > claim/figure');
  assert.equal(at(`${head}    attributes:\n      claim/figure:\n        certainty: "hi|gh" # sure`), 'value high: annotations > - > attributes > claim/figure > certainty');
  assert.equal(at(`${head}    tags: [claim/figure, to|ne]`), 'value tone: annotations > - > tags > -');
  assert.equal(at(`${head}    links:\n    - to: m2x|8\n      as: echoes`), 'value m2x8: annotations > - > links > - > to');
  assert.equal(at('tags:\n- id: claim\n  children:\n  - id: fig|ure'), 'value figure: tags > - > children > - > id');
});

test('places where nothing stands yet', () => {
  assert.equal(at(`${head}    tags: [|`), 'value : annotations > - > tags > -');
  assert.equal(at(`${head}    tags: [claim, |\n    quote: words`), 'value : annotations > - > tags > -');
  assert.equal(at(`${head}    tags: [claim,\n      |]\n    quote: words`), 'value : annotations > - > tags > -');
  assert.equal(at(`${head}    tags:\n      - claim\n      - |\n    quote: words`), 'either : annotations > - > tags > -');
  assert.equal(at(`${head}    attributes:\n      |\n    quote: words`), 'either : annotations > - > attributes');
  assert.equal(at(`${head}    attributes:\n      claim:\n        sum: "3"\n        |\n  - id: other`), 'key : annotations > - > attributes > claim');
  assert.equal(at(`${head}    attributes: {claim: {sum: "3", |`), 'key : annotations > - > attributes > claim');
  assert.equal(at(`${head}    attributes: {claim: {sum: |}}`), 'value : annotations > - > attributes > claim > sum');
  assert.equal(at(`${head}    links:\n      - {to:|, as: echoes}`), 'value : annotations > - > links > - > to');
  assert.equal(at(`${head}    |\n  - id: other`), 'key : annotations > -');
  assert.equal(at('newsmark: 1\n|\nannotations: []'), 'key : ');
  assert.equal(at('annotations: [{id: a, tags: [x], |'), 'key : annotations > -');
  assert.equal(at(`${head}    tags: ["cl|\n    quote: words`), 'value "cl: annotations > - > tags > -');
});

test('comments, texts over lines and places behind brackets are none', () => {
  assert.equal(at(`${head}    # tags: [|`), undefined);
  assert.equal(at(`${head}    tags: [a] # |`), undefined);
  assert.equal(at(`${head}    note: |-\n      tags: [¦`.replace('|-', '>-').replace('¦', '|')), undefined);
  assert.equal(at(`${head}    note: "first\n      sec|ond"`), undefined);
  assert.equal(at(`${head}    tags: [a]|`), undefined);
  assert.equal(at(`${head}    quote: some words\n      go| on`), undefined);
});

test('what a place of a sidecar is for', () => {
  assert.deepEqual(means('    tags: [claim, |]'), { kind: 'tag', present: ['claim'] });
  assert.deepEqual(means('    tags:\n      - claim\n      - |'), { kind: 'tag', present: ['claim'] });
  assert.deepEqual(means('    tags: [claim, tone]\n    attributes:\n      |'), { kind: 'attributes', tags: ['claim', 'tone'], present: [] });
  assert.deepEqual(means('    tags: [claim, tone]\n    attributes: {claim: {}, |}'), { kind: 'attributes', tags: ['claim', 'tone'], present: ['claim'] });
  assert.deepEqual(means('    attributes:\n      claim:\n        sum: "3"\n        ce|\n        date: x'), { kind: 'attribute', tag: 'claim', present: ['sum', 'date'] });
  assert.deepEqual(means('    attributes:\n      claim: {sum: "3", certainty: |}'), { kind: 'value', tag: 'claim', name: 'certainty' });
  assert.deepEqual(means('    links:\n      - {to: |, in: ../b.txt}'), { kind: 'linkTarget', from: 'k7f3q2m9xa', in: '../b.txt' });
  assert.deepEqual(means('    links:\n      - to: abc\n        as: |'), { kind: 'relation' });
  assert.deepEqual(means('    entity: |'), { kind: 'entity' });
  const field = means('    tags: []\n    |\n    quote: words') as { readonly of: string; readonly present: readonly string[] };
  assert.deepEqual([field.of, field.present], ['annotation', ['id', 'tags', 'quote']]);
  const spot = spotOf('newsmark: 1\ncoded:\n  - {article: "812", state: |}');
  assert.deepEqual(spot && sidecarMeaning(spot), { kind: 'word', words: ['todo', 'doing', 'done'] });
  assert.equal(means('    quote: |'), undefined);
  assert.equal(means('    note: |'), undefined);
});

test('what a place of a codebook is for', () => {
  const kind = (marked: string): string | undefined => {
    const spot = spotOf(marked);
    const meaning = spot && codebookMeaning(spot);
    return meaning?.kind === 'field' ? `fields of ${meaning.of}` : meaning?.kind === 'word' ? meaning.words.join() : meaning?.kind;
  };
  assert.equal(kind('newsmark: 1\ntags:\n  - id: a\n    |'), 'fields of tag');
  assert.equal(kind('newsmark: 1\ntags:\n  - id: a\n    children:\n      - id: b\n        attributes:\n          sum: {|}'), 'fields of attribute');
  assert.equal(kind('tags:\n  - id: a\n    attributes:\n      sum: {type: |}'), 'choice,text,number,date,url');
  assert.equal(kind('tags:\n  - {id: a, deprecated: true, replacedBy: |}'), 'tag');
  assert.equal(kind('tags:\n  - id: a\n    was: [|]'), 'oldTag');
  assert.equal(kind('tags:\n  - id: a\n    exclusive: |'), 'true,false');
  assert.equal(kind('relations:\n  - {|'), 'fields of relation');
  assert.equal(kind('tags:\n  - id: |'), undefined);
});

test('a text that is cut off anywhere, with any line ends, never throws, and what is found holds the cursor', () => {
  const piece = fc.string({ unit: fc.constantFrom(...'ab:-{}[],#"\'\\ \n|é'.split('')) });
  const text = fc.oneof(handWritten.map((one) => one.text), fc.constant(sampleText), fc.constant(sampleText.replaceAll('\n', '\r\n')));
  fc.assert(fc.property(text, piece, fc.nat(), fc.nat(), (whole, typed, cut, more) => {
    const from = cut % (whole.length + 1);
    const broken = whole.slice(0, from) + typed + (more % 2 === 0 ? '' : whole.slice(from));
    const lines = broken.split('\n');
    const line = more % lines.length;
    const column = cut % ((lines[line]?.replace(/\r$/u, '').length ?? 0) + 1);
    const spot = yamlSpotAt({ count: lines.length, at: (index) => lines[index] ?? '' }, line, column);
    if (spot === undefined) return;
    assert.ok(spot.start <= column && column <= spot.end && spot.end <= (lines[line]?.length ?? 0), `${spot.start} ${column} ${spot.end} of ${JSON.stringify(lines[line])}`);
    assert.equal(lines[line]?.slice(spot.start, spot.end), spot.text);
    sidecarMeaning(spot);
    codebookMeaning(spot);
  }), { numRuns: 2000 });
});

test('deep brackets and long lines are read in good time', () => {
  for (const hostile of ['['.repeat(100_000), '{a: '.repeat(50_000), '"'.repeat(100_001), `- ${'- '.repeat(50_000)}`, `${'a: "\n'.repeat(3000)}`]) {
    const lines = `tags: ${hostile}`.split('\n');
    yamlSpotAt({ count: lines.length, at: (index) => lines[index] ?? '' }, lines.length - 1, lines.at(-1)?.length ?? 0);
  }
});
