import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictSides, resolveConflicts, type ConflictSides } from '../../../src/core/sidecar/conflictHunks.ts';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars.ts';

const base = `# team file
newsmark: 1
source: ferry.json
coded:
  - {article: "1", by: a, state: doing, created: 2026-01-01T00:00:00Z}
annotations:
  # the figure
  - id: a000000000
    tags: [one, two]   # keep
    quote: first
    at: 1-6
    revision: sha256:aaaaaaaaaaaa
    note: old
    x-mine: {n: 1}
    by: maria
  - id: b000000000
    quote: second
    at: 10-16
`;

function edit(text: string, ...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((now, [from, to]) => {
    assert.ok(now.includes(from), from);
    return now.replace(from, to);
  }, text);
}

function merged(ours: string, theirs: string, from = base): { readonly text: string; readonly conflicts: readonly string[] } {
  const outcome = mergeSidecars(from, ours, theirs);
  assert.ok(outcome.kind === 'merged', JSON.stringify(outcome));
  return { text: outcome.text, conflicts: outcome.conflicts.map(({ id, field }) => `${id ?? ''} ${field}`.trim()) };
}

test('both sides add, change other fields, and change tags as sets', () => {
  const ours = edit(base, ['[one, two]', '[one, two, three]'], ['note: old', 'note: mine'], ['  - id: b000000000', '  - id: c000000000\n    quote: new\n    at: 7-9\n  - id: b000000000'], ['# team file', '# our team']);
  const theirs = edit(base, ['[one, two]', '[alpha, two]'], ['by: maria', 'by: maria\n    updated: 2026-01-02T00:00:00Z'], ['{n: 1}', '{n: 2}'], ['# the figure', '# the great figure'], ['state: doing', 'state: done'], ['    at: 10-16\n', '    at: 10-16\n  # last\n  - id: d000000000\n    quote: theirs\n    at: 20-21\n']);
  assert.deepEqual(merged(ours, theirs), {
    conflicts: [],
    text: edit(ours, ['[one, two, three]', '[two, alpha, three]'], ['by: maria', 'by: maria\n    updated: 2026-01-02T00:00:00Z'], ['{n: 1}', '{n: 2}'], ['# the figure', '# the great figure'], ['state: doing', 'state: done'], ['    at: 10-16\n', '    at: 10-16\n  # last\n  - id: d000000000\n    quote: theirs\n    at: 20-21\n']),
  });
});

test('one field changed on both sides: both values between markers, nothing else', () => {
  const ours = edit(base, ['note: old', 'note: mine'], ['at: 10-16', 'at: 10-16\n    by: me']);
  const theirs = edit(base, ['note: old', 'note: "theirs: 2"'], ['quote: second', 'quote: second\n    status: accepted']);
  const { text, conflicts } = merged(ours, theirs);
  assert.deepEqual(conflicts, ['a000000000 note']);
  assert.equal(text, edit(ours, ['    note: mine\n', '<<<<<<< ours\n    note: mine\n=======\n    note: "theirs: 2"\n>>>>>>> theirs\n'], ['    by: me', '    status: accepted\n    by: me']));
  assert.equal(resolveConflicts(text, 'ours'), edit(ours, ['    by: me', '    status: accepted\n    by: me']));
  assert.match(resolveConflicts(text, 'theirs') ?? '', /note: "theirs: 2"/);
});

test('a place is one field: offsets of one side are not mixed with the revision of the other', () => {
  const ours = edit(base, ['at: 1-6\n    revision: sha256:aaaaaaaaaaaa', 'at: 2-7\n    revision: sha256:bbbbbbbbbbbb']);
  const theirs = edit(base, ['at: 1-6\n    revision: sha256:aaaaaaaaaaaa', 'at: 3-8\n    revision: sha256:cccccccccccc'], ['note: old', 'note: new']);
  const { text, conflicts } = merged(ours, theirs);
  assert.deepEqual(conflicts, ['a000000000 place']);
  assert.equal(text, edit(ours, ['    at: 2-7\n    revision: sha256:bbbbbbbbbbbb\n', '<<<<<<< ours\n    at: 2-7\n    revision: sha256:bbbbbbbbbbbb\n=======\n    at: 3-8\n    revision: sha256:cccccccccccc\n>>>>>>> theirs\n'], ['note: old', 'note: new']));
});

test('several conflicts in one item, and in the head, stand apart', () => {
  const ours = edit(base, ['note: old', 'note: mine'], ['by: maria', 'by: max'], ['source: ferry.json', 'source: a.json']);
  const theirs = edit(base, ['note: old', 'note: yours'], ['by: maria', 'by: moe'], ['source: ferry.json', 'source: b.json']);
  const { text, conflicts } = merged(ours, theirs);
  assert.deepEqual(conflicts.toSorted(), ['a000000000 by', 'a000000000 note', 'source']);
  assert.equal(text.match(/^<{7} ours$/gm)?.length, 3);
  assert.equal(resolveConflicts(text, 'ours'), ours);
  assert.equal(resolveConflicts(text, 'theirs'), theirs);
});

test('removed on one side: gone if the other left it alone, kept if the other changed it', () => {
  const removed = edit(base, ['  - id: b000000000\n    quote: second\n    at: 10-16\n', '']);
  assert.equal(merged(removed, edit(base, ['note: old', 'note: new'])).text, edit(removed, ['note: old', 'note: new']));
  const changed = edit(base, ['quote: second', 'quote: second\n    note: mine']);
  assert.match(merged(removed, changed).text, /id: b000000000\n {4}quote: second\n {4}note: mine/);
  assert.match(merged(changed, removed).text, /id: b000000000\n {4}quote: second\n {4}note: mine/);
});

test('files that began on both sides, in other layouts and line breaks, come together', () => {
  const ours = 'newsmark: 1\r\nsource: ferry.json\r\nannotations:\r\n- id: a000000000\r\n  quote: q\r\n  at: 5-6\r\n';
  const theirs = 'newsmark: 1\nsource: ferry.json\nannotations:\n    - id: b000000000\n      quote: |\n        two\n          lines\n      at: 1-2\n';
  const { text, conflicts } = merged(ours, theirs, '');
  assert.deepEqual(conflicts, []);
  assert.equal(text, 'newsmark: 1\r\nsource: ferry.json\r\nannotations:\r\n- id: b000000000\r\n  quote: |\r\n    two\r\n      lines\r\n  at: 1-2\r\n- id: a000000000\r\n  quote: q\r\n  at: 5-6\r\n');
  assert.match(merged('newsmark: 1\nannotations: []\n', theirs, 'newsmark: 1\nannotations: []\n# x\n').text, /- id: b000000000/);
  assert.match(merged('{newsmark: 1, annotations: [{id: a000000000, quote: q}]}\n', theirs, '').text, /a000000000[^]*b000000000|b000000000[^]*a000000000/);
});

test('a side that cannot be read refuses the merge', () => {
  const outcome = mergeSidecars(base, edit(base, ['note: old', 'note: "open']), edit(base, ['note: old', 'note: new']));
  assert.ok(outcome.kind === 'refused');
  assert.equal(outcome.side, 'ours');
  assert.equal(outcome.problems[0]?.line, 13);
});

test('git’s own markers, with the base between them, are resolved too', () => {
  const text = 'a\n<<<<<<< HEAD\nb\n||||||| 1234567\nc\n=======\nd\n>>>>>>> branch\ne\n=======\n';
  assert.equal(resolveConflicts(text, 'ours'), 'a\nb\ne\n=======\n');
  assert.equal(resolveConflicts(text, 'theirs'), 'a\nd\ne\n=======\n');
  assert.equal(resolveConflicts('<<<<<<< a\n', 'ours'), undefined);
});

test('the sides of a file with git’s markers: with a base only where every conflict shows one', () => {
  const diff3 = 'a\n<<<<<<< HEAD\nb\n||||||| 1234567\nc\n=======\nd\n>>>>>>> branch\ne\n';
  assert.deepEqual(conflictSides(diff3), { ours: 'a\nb\ne\n', theirs: 'a\nd\ne\n', base: 'a\nc\ne\n' });
  assert.deepEqual(conflictSides(`${diff3}<<<<<<< HEAD\r\nx\r\n=======\r\ny\r\n>>>>>>> branch\r\n`), { ours: 'a\nb\ne\nx\r\n', theirs: 'a\nd\ne\ny\r\n' });
  assert.equal(conflictSides('a\n'), undefined);
  assert.equal(conflictSides('<<<<<<< HEAD\na\n'), undefined);
});

test('a conflict of git’s becomes one text by annotation: with a base what one side removed is gone, without it everything stays', () => {
  const item = (id: string, note: string): string => `  - id: ${id}\n    scope: article\n    tags: [claim]\n    note: ${note}\n`;
  const start = 'newsmark: 1\nsource: ferry.json\nannotations:\n';
  const [gone, mine, yours] = [item('a000000001', 'taken out by them'), item('a000000002', 'ours'), item('a000000003', 'theirs')];
  const sides = (middle: string): ConflictSides => conflictSides(`${start}<<<<<<< HEAD\n${gone}${mine}${middle}=======\n${yours}>>>>>>> branch\n`) ?? assert.fail();
  const merged = ({ base = '', ours, theirs }: ConflictSides): string => {
    const outcome = mergeSidecars(base, ours, theirs);
    assert.ok(outcome.kind === 'merged');
    assert.deepEqual(outcome.conflicts, []);
    return outcome.text;
  };
  assert.equal(merged(sides(`||||||| 123\n${gone}`)), start + mine + yours);
  assert.equal(merged(sides('')), start + gone + mine + yours);
});
