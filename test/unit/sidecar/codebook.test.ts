import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodebookChange } from '../../../src/core/model/changes.ts';
import type { TagId } from '../../../src/core/model/ids.ts';
import { editCodebook } from '../../../src/core/sidecar/editCodebook.ts';
import { readCodebook } from '../../../src/core/sidecar/readCodebook.ts';

const id = (text: string): TagId => text as TagId;

const sample = `# what we look for
newsmark: 1
tags:
  - id: claim                     # top
    label: Claim
    color: "#C2410C"
    key: c
    exclusive: false
    children:
      # numbers
      - id: figure
        was: [numbers/claim]
        examples: ["trade rose 64%"]
        attributes:
          certainty: {type: choice, values: [low, medium, high], required: true}
          verdict: {type: choice, values: ["true", "false", unproven]}
          evidence: {type: url}   # a link
    deprecated: false
  - {id: tone, key: o, color: '#112233'}
relations:
  - {id: contradicts, label: contradicts, symmetric: true}
`;

function edited(text: string | undefined, ...changes: readonly CodebookChange[]): string {
  const outcome = editCodebook(text, changes);
  assert.ok(outcome.kind === 'edited', JSON.stringify(outcome));
  return outcome.text;
}

function codes(text: string, reserved: readonly string[] = []): readonly string[] {
  return readCodebook(text, reserved).problems.map(({ code, line }) => `${code} ${line}`);
}

test('tags with full ids, inherited colour, attributes and relations', () => {
  const { content, problems } = readCodebook(sample);
  assert.deepEqual(problems, []);
  assert.deepEqual(content?.tags.map((tag) => [tag.id, tag.parent, tag.color, tag.key, tag.line]), [
    ['claim', undefined, '#c2410c', 'c', 4], ['claim/figure', 'claim', '#c2410c', undefined, 11], ['tone', undefined, '#112233', 'o', 19],
  ]);
  assert.deepEqual(content?.tags[1]?.attributes['certainty'], { type: 'choice', values: ['low', 'medium', 'high'], required: true });
  assert.deepEqual(content?.tags[1]?.attributes['verdict']?.values, ['true', 'false', 'unproven']);
  assert.deepEqual(content?.relations, [{ id: 'contradicts', label: 'contradicts', symmetric: true }]);
});

test('what is wrong inside one codebook is told with its line', () => {
  assert.deepEqual(codes(`newsmark: 1
tags:
  - id: Claim
    key: c
  - id: claim
    key: c
  - id: Claim
  - id: a b
    key: cc
  - id: e\u0301
  - id: red
    color: red
    key: n
    replacedBy: nobody
    exclusive: maybe
    attributes:
      one: {type: colour}
      two: {type: choice}
    was: [claim]
  - label: no id
  - id: half
    mood: x
    x-mine: y
relations:
  - {id: r}
  - {id: r}
`, ['n']), [
    'codebook.case-clash 5', 'codebook.key-clash 6', 'codebook.duplicate-id 7', 'codebook.bad-id 8', 'yaml.wrong-type 9', 'codebook.bad-id 10',
    'codebook.bad-color 12', 'codebook.key-reserved 13', 'codebook.unknown-replacement 14', 'yaml.wrong-type 15', 'codebook.bad-attribute 17',
    'codebook.bad-attribute 18', 'codebook.duplicate-id 19', 'yaml.missing-key 20', 'yaml.unknown-key 22', 'codebook.duplicate-id 26',
  ]);
});

test('tagging mode knows a-z and 0-9: other letters are told, and do nothing', () => {
  assert.deepEqual(codes('newsmark: 1\ntags:\n  - {id: a, key: é}\n  - {id: b, key: C}\n  - {id: c, key: "٣"}\n  - {id: d, key: d}\n  - {id: e, key: "7"}\n  - {id: f, key: "!"}\n'), [
    'codebook.key-unbound 3', 'codebook.key-unbound 4', 'codebook.key-unbound 5', 'yaml.wrong-type 8',
  ]);
});

test('an example is added to whatever list is there, and taken away again', () => {
  const add = (text: string): string => edited(text, { kind: 'example', id: id('a'), text: 'two: 2', is: true });
  assert.equal(add('newsmark: 1\ntags:\n  - id: a\n'), 'newsmark: 1\ntags:\n  - id: a\n    examples: ["two: 2"]\n');
  assert.equal(add('newsmark: 1\ntags:\n  - id: a\n    examples:\n    - one   # first\n'), 'newsmark: 1\ntags:\n  - id: a\n    examples:\n    - one   # first\n    - "two: 2"\n');
  assert.equal(add('newsmark: 1\ntags:\n  - id: a\n    examples: one\n'), 'newsmark: 1\ntags:\n  - id: a\n    examples: [one, "two: 2"]\n');
  assert.equal(edited(add(sample.replace('- id: claim ', '- id: a ')), { kind: 'example', id: id('a'), text: 'two: 2', is: false }), sample.replace('- id: claim ', '- id: a '));
});

test('an attribute is added, changed in place and taken away; keys of one’s own stay', () => {
  const choice = { type: 'choice', values: ['low', 'none'], required: false } as const;
  assert.equal(
    edited(sample, { kind: 'attribute', id: id('claim/figure'), name: 'certainty', attribute: choice }),
    sample.replace('values: [low, medium, high], required: true', 'values: [low, none], required: false'),
  );
  assert.equal(
    edited(sample, { kind: 'attribute', id: id('claim/figure'), name: 'due', attribute: { type: 'date', values: [], required: true } }),
    sample.replace('   # a link\n', '   # a link\n          due: {type: date, required: true}\n'),
  );
  assert.equal(edited(sample, { kind: 'attribute', id: id('claim/figure'), name: 'evidence', attribute: undefined }), sample.replace('          evidence: {type: url}   # a link\n', ''));
  const mine = 'newsmark: 1\ntags:\n  - {id: a, attributes: {b: {type: text, x-mine: 1}}}\n';
  assert.equal(edited(mine, { kind: 'attribute', id: id('a'), name: 'b', attribute: { type: 'url', values: [], required: false } }), mine.replace('type: text', 'type: url'));
  assert.equal(edited(mine, { kind: 'attribute', id: id('a'), name: 'b', attribute: undefined }), 'newsmark: 1\ntags:\n  - {id: a}\n');
  assert.equal(editCodebook(mine, [{ kind: 'attribute', id: id('a'), name: 'b', attribute: { type: 'choice', values: [], required: false } }]).kind, 'refused');
});

test('a codebook starts with a text as it is, and only where there is none', () => {
  assert.equal(edited(undefined, { kind: 'start', text: sample }), sample);
  assert.equal(edited(' \n', { kind: 'start', text: sample }, { kind: 'set', id: id('tone'), patch: { label: 'Tone' } }), sample.replace('{id: tone,', '{id: tone, label: Tone,'));
  const refused = editCodebook('newsmark: 1\n', [{ kind: 'start', text: sample }]);
  assert.equal(refused.kind === 'refused' && refused.problems[0]?.code, 'codebook.not-empty');
});

test('adding makes the parents that lack, at the end of their list', () => {
  assert.equal(edited(undefined, { kind: 'add', id: id('a/b/c'), tag: { label: 'yes', key: 'x' } }), `newsmark: 1
tags:
  - id: a
    children:
      - id: b
        children:
          - id: c
            label: "yes"
            key: x
`);
  assert.equal(edited(sample, { kind: 'add', id: id('claim/quote'), tag: { deprecated: true } }), sample.replace('   # a link\n', '   # a link\n      - id: quote\n        deprecated: true\n'));
  assert.equal(edited(sample, { kind: 'add', id: id('tone/warm') }), sample.replace("'#112233'}", "'#112233', children: [{id: warm}]}"));
});

test('many tags at once: to the end of their lists, parents that lack made, in brackets too', () => {
  const many: CodebookChange = { kind: 'addAll', tags: [{ id: id('claim/quote'), tag: { label: 'Quote', deprecated: true } }, { id: id('x/y/z') }, { id: id('tone/warm') }, { id: id('claim/quote/short') }, { id: id('x'), tag: { key: 'x' } }, { id: id('tone/cold') }] };
  assert.equal(edited(sample, many), sample
    .replace('   # a link\n', '   # a link\n      - id: quote\n        label: Quote\n        children:\n          - id: short\n        deprecated: true\n')
    .replace("'#112233'}\n", "'#112233', children: [{id: warm}, {id: cold}]}\n  - id: x\n    key: x\n    children:\n      - id: \"y\"\n        children:\n          - id: z\n"));
  assert.equal(editCodebook(sample, [{ kind: 'addAll', tags: [{ id: id('new') }, { id: id('tone') }] }]).kind, 'refused');
  assert.equal(editCodebook(sample, [{ kind: 'addAll', tags: [{ id: id('new') }, { id: id('new') }] }]).kind, 'refused');
});

test('setting touches its key only', () => {
  assert.equal(
    edited(sample, { kind: 'set', id: id('claim'), patch: { color: '#000000', exclusive: true, deprecated: false, label: undefined } }),
    sample.replace('    label: Claim\n', '').replace('"#C2410C"', '"#000000"').replace('exclusive: false', 'exclusive: true'),
  );
  assert.equal(edited(sample, { kind: 'set', id: id('claim/figure'), patch: { was: [id('numbers/claim'), id('old')] } }), sample.replace('[numbers/claim]', '[numbers/claim, old]'));
});

test('removing takes all below, and the list of the last one', () => {
  const without = sample.slice(0, sample.indexOf('    children:')) + sample.slice(sample.indexOf('    deprecated:'));
  const after = edited(sample, { kind: 'remove', id: id('claim/figure') });
  assert.equal(after, without);
  assert.match(edited(sample, { kind: 'remove', id: id('claim') }, { kind: 'remove', id: id('tone') }), /\ntags: \[\]\nrelations:/);
});

test('a new id in place, and old ones stay valid', () => {
  assert.equal(
    edited(sample, { kind: 'rename', id: id('claim'), to: id('statement') }),
    sample.replace('- id: claim ', '- id: statement ').replace('    exclusive: false\n', '    exclusive: false\n    was: [claim]\n').replace('[numbers/claim]', '[numbers/claim, claim/figure]'),
  );
});

test('a tag moves with its comments and all below it', () => {
  const moved = edited(sample, { kind: 'rename', id: id('claim/figure'), to: id('numbers/amount') });
  const lines = sample.slice(sample.indexOf('      - id: figure'), sample.indexOf('    deprecated:'));
  assert.equal(moved, sample.replace(`    children:\n      # numbers\n${lines}`, '').replace("'#112233'}\n", `'#112233'}\n  - id: numbers\n    children:\n${lines.replace('id: figure', 'id: amount').replace('[numbers/claim]', '[numbers/claim, claim/figure]')}`));
  const up = edited(sample, { kind: 'rename', id: id('claim'), to: id('tone/claim') });
  const { content, problems } = readCodebook(up);
  assert.deepEqual(problems, []);
  assert.deepEqual(content?.tags.map((tag) => [tag.id, tag.was]), [['tone', []], ['tone/claim', ['claim']], ['tone/claim/figure', ['numbers/claim', 'claim/figure']]]);
  const out = edited(sample, { kind: 'rename', id: id('claim/figure'), to: id('figure') });
  assert.match(out, /\n {2}- id: figure\n {4}was: \[numbers\/claim, claim\/figure\]\n(?: {4}.*\n| {6}.*\n)* {6}evidence: \{type: url\} {3}# a link\nrelations:/);
});

test('relations are added, changed and removed', () => {
  const more = edited(sample, { kind: 'relation', id: 'supports', relation: { label: 'supports', symmetric: false } }, { kind: 'relation', id: 'contradicts', relation: { symmetric: false } });
  assert.equal(more, `${sample.replace('symmetric: true', 'symmetric: false')}  - {id: supports, label: supports}\n`);
  assert.doesNotMatch(edited(sample, { kind: 'relation', id: 'contradicts', relation: undefined }), /relations/);
});

test('unknown, double and bad ids are refused', () => {
  const refused = (change: CodebookChange): string | undefined => {
    const outcome = editCodebook(sample, [change]);
    return outcome.kind === 'refused' ? outcome.problems[0]?.code : undefined;
  };
  assert.equal(refused({ kind: 'set', id: id('nobody'), patch: { label: 'x' } }), 'codebook.unknown-id');
  assert.equal(refused({ kind: 'remove', id: id('claim/nobody') }), 'codebook.unknown-id');
  assert.equal(refused({ kind: 'add', id: id('claim') }), 'codebook.duplicate-id');
  assert.equal(refused({ kind: 'add', id: id('a b') }), 'codebook.bad-id');
  assert.equal(refused({ kind: 'add', id: id('a//b') }), 'codebook.bad-id');
  assert.equal(refused({ kind: 'rename', id: id('claim'), to: id('tone') }), 'codebook.duplicate-id');
  assert.equal(refused({ kind: 'rename', id: id('claim'), to: id('claim/sub') }), 'codebook.bad-id');
});
