import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceRulesChange } from '../../../src/core/model/changes.ts';
import { editSourceRules } from '../../../src/core/sidecar/editSourceRules.ts';
import { readSourceRules } from '../../../src/core/sidecar/readSourceRules.ts';

const sample = `newsmark: 1
sources:
  - path: press/menu.txt   # no news
    ignore: true
  - path: press/ferry.json
    treatAs: wordpress
    blocks:
      - {quote: Follow us on all our channels, kind: boilerplate, article: "812"}
      - {quote: "By the way: more", kind: paragraph}
`;

function edited(text: string | undefined, ...changes: readonly SourceRulesChange[]): string {
  const outcome = editSourceRules(text, changes);
  assert.ok(outcome.kind === 'edited', JSON.stringify(outcome));
  return outcome.text;
}

test('rules of files and of their blocks', () => {
  const { content, problems } = readSourceRules(sample);
  assert.deepEqual(problems, []);
  assert.deepEqual(content, {
    rules: [
      { path: 'press/menu.txt', ignore: true, blocks: [] },
      { path: 'press/ferry.json', treatAs: 'wordpress', blocks: [{ quote: 'Follow us on all our channels', kind: 'boilerplate', article: '812' }, { quote: 'By the way: more', kind: 'paragraph' }] },
    ],
  });
});

test('edits add what lacks, and rules that say nothing go', () => {
  const written = edited(undefined,
    { kind: 'ignore', path: 'press/menu.txt', ignore: true },
    { kind: 'overrule', path: 'press/ferry.json', article: '812', quote: 'Follow us on all our channels', block: 'boilerplate' },
    { kind: 'treatAs', path: 'press/ferry.json', format: 'wordpress' },
    { kind: 'overrule', path: 'press/ferry.json', quote: 'By the way: more', block: 'quote' },
    { kind: 'overrule', path: 'press/ferry.json', quote: 'By the way: more', block: 'paragraph' });
  assert.deepEqual(readSourceRules(written).content, readSourceRules(sample).content);
  assert.equal(written.replace('menu.txt', 'menu.txt   # no news').replace('{quote: Follow', '{quote: Follow'), sample);
  assert.equal(edited(sample, { kind: 'ignore', path: 'press/menu.txt', ignore: false }), sample.replace('  - path: press/menu.txt   # no news\n    ignore: true\n', ''));
  assert.equal(
    edited(sample, { kind: 'overrule', path: 'press/ferry.json', quote: 'By the way: more', block: undefined }, { kind: 'overrule', path: 'press/ferry.json', article: '812', quote: 'Follow us on all our channels', block: undefined }),
    sample.slice(0, sample.indexOf('    blocks:')),
  );
  assert.equal(edited(sample, { kind: 'ignore', path: 'other.txt', ignore: false }), sample);
});

test('bad rules are told and left out', () => {
  const { content, problems } = readSourceRules('newsmark: 1\nsources:\n  - {path: ../a}\n  - {path: /a}\n  - {path: a, treatAs: csv}\n  - {path: a}\n  - {path: b, blocks: [{quote: x, kind: menu}]}\n  - {ignore: true}\n');
  assert.deepEqual(content?.rules.map(({ path }) => path), ['a', 'b']);
  assert.deepEqual(problems.map(({ code, line }) => `${code} ${line}`), ['sources.bad-rule 3', 'sources.bad-rule 4', 'sources.bad-rule 5', 'sources.bad-rule 6', 'sources.bad-rule 7', 'yaml.missing-key 8']);
  const outcome = editSourceRules(sample, [{ kind: 'ignore', path: '../x', ignore: true }]);
  assert.equal(outcome.kind, 'refused');
});
