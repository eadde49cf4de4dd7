import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagFieldAt } from '../../../src/core/index.ts';

/** The id at the `|` of a text; undefined where no tag can stand. */
function at(marked: string, where: 'sidecar' | 'codebook' = 'sidecar'): string | undefined {
  const lines = marked.split('\n');
  const line = lines.findIndex((each) => each.includes('|'));
  const column = lines[line]?.indexOf('|') ?? 0;
  const plain = lines.map((each) => each.replace('|', ''));
  const field = tagFieldAt(where, (index) => plain[index] ?? '', line, column);
  assert.equal(field === undefined || plain[line]?.slice(field.start, field.end) === field.text, true);
  return field?.text;
}

test('tags in flow lists, on one line and on several', () => {
  assert.equal(at('    tags: [claim/fig|ure, tone]'), 'claim/figure');
  assert.equal(at('    tags: [claim, |'), '');
  assert.equal(at('    tags: ["cla|im"]'), 'claim');
  assert.equal(at('  - {id: a, tags: [to|ne]}'), 'tone');
  assert.equal(at('    tags: [\n      claim,\n      to|ne,'), 'tone');
  assert.equal(at('    tags: [claim]\n    note: see [to|ne]'), undefined);
  assert.equal(at('    tags: [claim] # [to|ne'), undefined);
  assert.equal(at('    hashtags: [to|ne]'), undefined);
  assert.equal(at('    tags: []\n    quote: some wo|rds'), undefined);
});

test('tags in block lists, at any indentation a list may have', () => {
  assert.equal(at('    tags:\n      - claim\n      # why\n      - to|ne'), 'tone');
  assert.equal(at('    tags:\n    - |'), '');
  assert.equal(at('  - tags:\n      - to|ne'), 'tone');
  assert.equal(at('annotations:\n  - |'), undefined);
  assert.equal(at('    note:\n      - {body: cl|aim}'), undefined);
});

test('keys of attributes name tags too', () => {
  assert.equal(at('    attributes:\n      claim/fi|gure: {certainty: high}'), 'claim/figure');
  assert.equal(at('    attributes: {cl|aim: {a: b}}'), 'claim');
  assert.equal(at('    attributes:\n      claim: {certai|nty: high}'), undefined);
  assert.equal(at('    no|te: x'), undefined);
});

test('a codebook names tags in replacedBy; its own lists define them', () => {
  assert.equal(at('    replacedBy: cl|aim', 'codebook'), 'claim');
  assert.equal(at('  - {id: a, replacedBy: |}', 'codebook'), '');
  assert.equal(at('tags:\n  - cl|aim', 'codebook'), undefined);
});
