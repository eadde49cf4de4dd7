import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SidecarChange } from '../../../src/core/model/changes.ts';
import type { AnnotationId } from '../../../src/core/model/ids.ts';
import { editSidecar } from '../../../src/core/sidecar/editSidecar.ts';
import { createItemCache } from '../../../src/core/sidecar/itemCache.ts';
import { readSidecar } from '../../../src/core/sidecar/readSidecar.ts';
import { figure, relevant, sampleText } from './sampleSidecar.ts';

const head = { source: 'ferry.json', coder: 'Maria Müller' };
const coded: SidecarChange = { kind: 'coded', article: '812', by: 'maria', state: 'done', created: '2026-11-21T20:20:00Z' };
const add = (annotation: typeof figure): SidecarChange => ({ kind: 'add', annotation });
const remove = (annotation: typeof figure): SidecarChange => ({ kind: 'remove', id: annotation.id });

function edited(text: string | undefined, ...changes: readonly SidecarChange[]): string {
  const outcome = editSidecar(text, head, changes);
  assert.ok(outcome.kind === 'edited', JSON.stringify(outcome));
  return outcome.text;
}

function refused(text: string | undefined, ...changes: readonly SidecarChange[]): readonly string[] {
  const outcome = editSidecar(text, head, changes);
  assert.ok(outcome.kind === 'refused', JSON.stringify(outcome));
  return outcome.problems.map(({ code, line }) => `${code}${line === undefined ? '' : ` ${line}`}`);
}

test('adding writes the sample of the format byte for byte, in whatever order', () => {
  for (const changes of [[coded, add(figure), add(relevant)], [add(relevant), coded, add(figure)]]) {
    assert.equal(edited(undefined, ...changes), sampleText);
    assert.equal(changes.reduce((text, change) => edited(text, change), ''), sampleText);
  }
});

test('removing the last annotation leaves [], and the file goes when nothing but our head is left', () => {
  const empty = edited(sampleText, remove(figure), remove(relevant));
  assert.equal(empty, sampleText.slice(0, sampleText.indexOf('annotations:')) + 'annotations: []\n');
  assert.equal(edited(empty, { kind: 'coded', article: '812', by: 'maria', state: undefined }), '');
  assert.equal(edited(edited(undefined, add(figure)), remove(figure)), '');
  const commented = `# mine\n${edited(undefined, add(figure))}`;
  assert.equal(edited(commented, remove(figure)), '# mine\nnewsmark: 1\nsource: ferry.json\ncoder: Maria Müller\nannotations: []\n');
  const kept = edited(undefined, add(figure)).replace('annotations:', 'x-note: mine\nannotations:');
  assert.match(edited(kept, remove(figure)), /x-note: mine\nannotations: \[\]\n$/);
});

test('adding and removing again gives the text back', () => {
  for (const text of [sampleText, sampleText.replaceAll('\n', '\r\n'), `\uFEFF${sampleText.trimEnd()}`, 'newsmark: 1\nx-mine: 1\nannotations: []\n', sampleText.replace('annotations:\n', 'annotations: # sorted\n\n  # the figure\n')]) {
    const other = { ...figure, id: 'aaaaaaaaaa' as AnnotationId };
    assert.equal(edited(edited(text, add(other)), remove(other)), text);
  }
});

test('setting a field touches its line only', () => {
  const text = sampleText.replace('tags: [claim/figure, tone]', 'tags:   [claim/figure,tone]   # ours').replaceAll('\n', '\r\n');
  assert.equal(
    edited(text, { kind: 'set', id: figure.id, patch: { tags: ['claim/figure', 'new, tag', 'tone'] as unknown as typeof figure.tags, note: 'two\nlines', status: 'accepted' } }),
    text.replace('[claim/figure,tone]', '[claim/figure, "new, tag",tone]').replace('note: The minutes say 47.5. Check.', 'note: "two\\nlines"').replace('    by: maria', '    status: accepted\r\n    by: maria'),
  );
});

test('keys that are not ours, comments inside an item and odd columns stay', () => {
  const text = 'newsmark: 1\nannotations:\n-    id: aaaaaaaaaa\n     # why\n     x-mine: {a: 1}\n     quote: |\n       a\n\n       b\n     tags: # list\n     - one   # first\n     - two\n';
  const after = edited(text, { kind: 'set', id: 'aaaaaaaaaa' as AnnotationId, patch: { by: 'me', tags: ['two', 'three'] as unknown as typeof figure.tags } });
  assert.equal(after, text.replace('     - one   # first\n', '').replace('     - two\n', '     - two\n     - three\n     by: me\n'));
});

test('a new item goes before the first greater one and never re-orders', () => {
  const at = (id: string, start: number): typeof figure => ({ id: id as AnnotationId, scope: 'passage', tags: [], passages: [{ quote: 'q', prefix: '', suffix: '', at: { start, end: start + 1 } }] });
  const text = edited(undefined, add(at('b000000000', 20)), add(at('a000000000', 10)), add(at('c000000000', 20)), add({ ...relevant, article: undefined as never }));
  assert.deepEqual(readSidecar(text).content?.annotations.map(({ id }) => id), ['a000000000', 'b000000000', 'c000000000', 'm2x8zz01bd']);
  const unsorted = 'newsmark: 1\nsource: s\nannotations:\n  - {id: z000000000, quote: q, at: 50-51}\n  - {id: a000000000, quote: q, at: 10-11}\n';
  const ids = readSidecar(edited(unsorted, add(at('m000000000', 30)))).content?.annotations.map(({ id }) => id);
  assert.deepEqual(ids, ['m000000000', 'z000000000', 'a000000000']);
});

test('a flow list is split only at the new item', () => {
  const text = 'newsmark: 1\nannotations: [ {id: a000000000, quote: "q", at: 1-2 }, {id: c000000000, quote: q, at: 9-10} ] # all\n';
  const outcome = edited(text, add({ id: 'b000000000' as AnnotationId, scope: 'passage', tags: [], passages: [{ quote: 'x, y', prefix: '', suffix: '', at: { start: 5, end: 6 } }] }));
  assert.equal(outcome, text.replace(', {id: c', ', {id: b000000000, quote: "x, y", prefix: "", suffix: "", at: 5-6}, {id: c'));
});

test('a key with nothing behind it counts as not there in a flow map, too, and others are written beside it', () => {
  const flow = 'newsmark: 1\nsource: f\nannotations:\n  - {id: eaf5dha08b, tags: [a], quote: x, entity: }\n  - {id: faf5dha08b, entity: , tags: [a], quote: x}\n';
  assert.deepEqual(readSidecar(flow).content?.annotations.map(({ entity }) => entity), [undefined, undefined]);
  // An id of ours.
  const set = (id: string): SidecarChange => ({ kind: 'set', id: id as AnnotationId, patch: { by: 'A' } });
  assert.equal(edited(flow, set('eaf5dha08b'), set('faf5dha08b')), flow.replace('entity: }', 'entity:, by: A }').replace('quote: x}', 'quote: x, by: A}'));
});

test('a comment in the brackets of an empty list stays', () => {
  const text = edited('newsmark: 1\nsource: ferry.json\nannotations: [\n  # nothing yet\n]\n', add(relevant));
  assert.match(text, /^newsmark: 1\nsource: ferry\.json\nannotations: \[\{id: m2x8zz01bd, .*\}\n  # nothing yet\n\]\n$/);
});

test('a file with comments only keeps them above the new head', () => {
  assert.equal(edited('# mine', add(relevant)), `# mine\n${edited(undefined, add(relevant))}`);
});

test('ids that are unknown, taken or double are refused', () => {
  assert.deepEqual(refused(sampleText, { kind: 'remove', id: 'nobodynobo' as AnnotationId }), ['sidecar.unknown-id 1']);
  assert.deepEqual(refused(sampleText, add(figure)), ['sidecar.duplicate-id 7']);
  const double = sampleText.replace('m2x8zz01bd', 'k7f3q2m9xa');
  assert.deepEqual(refused(double, remove(figure)), ['sidecar.duplicate-id 25']);
  assert.deepEqual(readSidecar(double).problems.map(({ code, line }) => [code, line]), [['sidecar.duplicate-id', 25]]);
});

test('what must not be written to is refused with its line', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['newsmark: 1\nannotations:\n  - id: "open\n', 'yaml.syntax 3'],
    ['newsmark: 1\n<<<<<<< ours\nsource: a\n=======\nsource: b\n>>>>>>> theirs\n', 'yaml.conflict-markers 2'],
    ['newsmark: 1\nannotations:\n  - {id: a000000000, quote: &q x}\n', 'yaml.alias 3'],
    ['newsmark: 1\nannotations:\n  - {id: a000000000, quote: *q}\n', 'yaml.alias 3'],
    ['newsmark: 1\nannotations:\n  - {id: a000000000, quote: !!str x}\n', 'yaml.tag 3'],
    ['newsmark: 1\nannotations:\n  - id: a000000000\n    quote: a\n    quote: b\n', 'yaml.duplicate-key 5'],
    ['newsmark: 1\nsource: a\nsource: b\n', 'yaml.duplicate-key 3'],
    ['newsmark: 1\n---\nnewsmark: 1\n', 'yaml.second-document 2'],
    ['# c\nnewsmark: 2\nannotations: []\n', 'yaml.newer-version 2'],
    ['newsmark: one\n', 'yaml.wrong-type 1'],
    ['newsmark: 1\nannotations: none\n', 'yaml.wrong-type 2'],
    ['- a\n', 'yaml.wrong-type 1'],
    ['newsmark: 1\nannotations:\n\t- id: a\n', 'yaml.syntax 3'],
  ];
  for (const [text, expected] of cases) {
    assert.equal(readSidecar(text).content, undefined, text);
    assert.equal(refused(text, add(figure))[0], expected, text);
    assert.equal(readSidecar(text.replaceAll('\n', '\r\n')).problems.find(({ severity }) => severity === 'error')?.code, expected.split(' ')[0]);
  }
});

test('control characters that YAML does not have are refused where they stand', () => {
  for (const character of ['\0', '\x07', '\x1b']) assert.deepEqual(refused(`newsmark: 1\nsource: ferry.json\ncoder: a${character}b\n`, add(relevant)), ['yaml.syntax 3']);
});

test('what can be read is read, and the rest is told with its line', () => {
  const text = 'newsmark: 1\nsource: [a]\ncolour: red\nx-mine: 1\nannotations:\n  - just text\n  - quote: no id\n  - id: A1\n    quote: [a]\n    at: 9-3\n    mood: bad\n    scope: world\n    status: maybe\n    tags: lonely\n  - id: b000000000\n    quote: fine\n';
  const { content, problems } = readSidecar(text);
  assert.deepEqual(content?.annotations.map(({ id, tags, passages }) => [id, [...tags], passages.length]), [['A1', ['lonely'], 0], ['b000000000', [], 1]]);
  assert.deepEqual(problems.map(({ code, line }) => `${code} ${line}`), [
    'yaml.wrong-type 2', 'yaml.unknown-key 3', 'yaml.wrong-type 6', 'yaml.missing-key 7', 'yaml.unknown-key 11', 'sidecar.bad-id 8', 'yaml.wrong-type 12', 'yaml.wrong-type 14', 'yaml.wrong-type 9', 'yaml.wrong-type 13',
  ].toSorted((one, other) => Number(one.split(' ')[1]) - Number(other.split(' ')[1])));
  const after = edited(text, { kind: 'set', id: 'b000000000' as AnnotationId, patch: { by: 'me' } });
  assert.equal(after, `${text}    by: me\n`);
});

test('a file of 100 MB is refused, and so is a very deep one', () => {
  assert.equal(readSidecar(`newsmark: 1\n#${'x'.repeat(101 * 1024 * 1024)}`).problems[0]?.code, 'yaml.too-large');
  assert.equal(readSidecar(`newsmark: 1\nx-deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`).problems[0]?.code, 'yaml.syntax');
});

test('of five hundred items an edit parses the one it changes', () => {
  const adds = Array.from({ length: 500 }, (_, index) => add({ ...figure, id: `a${String(index).padStart(9, '0')}` as AnnotationId }));
  const text = edited(undefined, ...adds);
  const cache = createItemCache();
  assert.equal(readSidecar(text, cache).content?.annotations.length, 500);
  const items = cache.young.size;
  assert.equal(items, 500);
  const outcome = editSidecar(text, head, [{ kind: 'set', id: 'a000000100' as AnnotationId, patch: { note: 'new' } }, { kind: 'remove', id: 'a000000003' as AnnotationId }], cache);
  assert.ok(outcome.kind === 'edited');
  readSidecar(outcome.text, cache);
  assert.equal(cache.young.size, items + 1);
});
