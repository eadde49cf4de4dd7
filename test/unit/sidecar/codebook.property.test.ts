import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CodebookChange } from '../../../src/core/model/changes.ts';
import type { Tag } from '../../../src/core/model/codebook.ts';
import type { TagId } from '../../../src/core/model/ids.ts';
import { editCodebook } from '../../../src/core/sidecar/editCodebook.ts';
import { readCodebook } from '../../../src/core/sidecar/readCodebook.ts';
import { hardText } from './arbitraries.ts';
import { runs } from './runs.ts';

const segment = fc.constantFrom('a', 'b', 'c', 'no', '1');
const fullId = fc.array(segment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/') as TagId);

type TagChange = Exclude<CodebookChange, { readonly kind: 'start' | 'addAll' }>;

const attribute = fc.oneof(
  fc.record({ type: fc.constantFrom('text' as const, 'number' as const, 'url' as const), values: fc.constant([]), required: fc.boolean() }, { noNullPrototype: true }),
  fc.record({ type: fc.constant('choice' as const), values: fc.uniqueArray(hardText, { minLength: 1, maxLength: 3 }), required: fc.boolean() }, { noNullPrototype: true }),
);

const change: fc.Arbitrary<TagChange> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), id: fullId, tag: fc.record({ label: hardText, examples: fc.array(hardText, { minLength: 1, maxLength: 2 }) }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('set' as const), id: fullId, patch: fc.record({ label: fc.option(hardText, { nil: undefined }), description: hardText, exclusive: fc.boolean(), was: fc.array(fullId, { maxLength: 2 }) }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('example' as const), id: fullId, text: fc.oneof(fc.constantFrom('one', 'two'), hardText), is: fc.boolean() }),
  fc.record({ kind: fc.constant('attribute' as const), id: fullId, name: fc.oneof(fc.constantFrom('one', 'two', '__proto__'), hardText.filter((text) => text.trim() !== '')), attribute: fc.option(attribute, { nil: undefined }) }),
  fc.record({ kind: fc.constant('remove' as const), id: fullId }),
  fc.record({ kind: fc.constant('rename' as const), id: fullId, to: fullId }),
);

/** A codebook typed by hand: a comment above each tag and one behind its id, in one of several columns. */
const written: fc.Arbitrary<string> = fc.record({ dash: fc.nat(3), gap: fc.integer({ min: 1, max: 3 }), lineBreak: fc.constantFrom('\n', '\r\n'), tree: fc.uniqueArray(fc.tuple(segment, fc.uniqueArray(segment, { maxLength: 2 })), { maxLength: 3, selector: ([id]) => id }) })
  .map(({ dash, gap, lineBreak, tree }) => {
    const item = (id: string, column: number, path: string): readonly string[] => [`${' '.repeat(column)}# above ${path}`, `${' '.repeat(column)}-${' '.repeat(gap)}id: "${id}"   # of ${path}`];
    const lines = tree.flatMap(([id, children]) => {
      const key = dash + 1 + gap;
      return [...item(id, dash, id), ...(children.length === 0 ? [] : [`${' '.repeat(key)}children:`, ...children.flatMap((child) => item(child, key + dash, `${id}/${child}`))])];
    });
    return ['newsmark: 1', tree.length === 0 ? 'tags: []' : 'tags:', ...lines, '# the end', ''].join(lineBreak);
  });

test('any changes come out as meant, and comments of tags that stay stay', () => {
  fc.assert(fc.property(written, fc.array(change, { minLength: 1, maxLength: 4 }), (start, changes) => {
    let text = start;
    for (const one of changes) {
      const before = new Set(readCodebook(text).content?.tags.map(({ id }) => id as string));
      const outcome = editCodebook(text, [one]);
      const expected = idsAfter(before, one);
      assert.equal(outcome.kind, expected === undefined ? 'refused' : 'edited', `${JSON.stringify(outcome)}\n${text}`);
      if (outcome.kind === 'refused' || expected === undefined) continue;
      const tags = readCodebook(outcome.text).content?.tags ?? [];
      assert.deepEqual(tags.map(({ id }) => id as string).toSorted(), [...expected].toSorted(), outcome.text);
      if (one.kind === 'rename') assert.ok(tags.find(({ id }) => id === one.to)?.was.includes(one.id));
      const tag = tags.find(({ id }) => id === one.id);
      const old = readCodebook(text).content?.tags.find(({ id }) => id === one.id);
      if (one.kind === 'example') assert.deepEqual(tag?.examples, one.is ? [...new Set([...(old?.examples ?? []), one.text])] : old?.examples.filter((example) => example !== one.text));
      if (one.kind === 'attribute') assert.deepEqual(tag?.attributes, withAttribute(old?.attributes ?? {}, one.name, one.attribute));
      if (one.kind === 'set' && 'label' in one.patch) assert.equal(tags.find(({ id }) => id === one.id)?.label, one.patch.label);
      const lost = commentsOf(text).filter((comment) => !commentsOf(outcome.text).includes(comment));
      // A comment speaks of a tag by the id it had when it was written.
      const gone = (readCodebook(text).content?.tags ?? []).filter(({ id }) => !tags.some((tag) => tag.id === id)).flatMap(({ id, was }) => [id, ...was]);
      if (one.kind === 'remove') assert.ok(lost.every((comment) => gone.some((name) => comment.includes(name))), `${lost.join()}\n${outcome.text}`);
      else if (one.kind !== 'rename') assert.deepEqual(lost, []);
      else assert.ok(lost.every((comment) => comment.startsWith('# above')), `${lost.join()}\n${outcome.text}`);
      text = outcome.text;
    }
    if (start.includes('\r')) assert.doesNotMatch(text, /(?<!\r)\n/);
  }), runs(60));
});

function withAttribute(attributes: Tag['attributes'], name: string, attribute: Tag['attributes'][string] | undefined): Tag['attributes'] {
  return Object.fromEntries([...Object.entries(attributes).filter(([key]) => key !== name), ...(attribute === undefined ? [] : [[name, attribute] as const])]);
}

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/# (?:above|of|the) [^\r\n]*/g)].map(([comment]) => comment);
}

/** The ids there should be; `undefined` when the change is to be refused. */
function idsAfter(ids: ReadonlySet<string>, one: TagChange): ReadonlySet<string> | undefined {
  const parents = (id: string): readonly string[] => id.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  const under = (id: string, top: string): boolean => id === top || id.startsWith(`${top}/`);
  if (one.kind === 'add') return ids.has(one.id) ? undefined : new Set([...ids, ...parents(one.id)]);
  if (!ids.has(one.id)) return undefined;
  if (one.kind === 'remove') return new Set([...ids].filter((id) => !under(id, one.id)));
  if (one.kind !== 'rename') return ids;
  if (ids.has(one.to) || one.to.startsWith(`${one.id}/`)) return undefined;
  return new Set([...ids].map((id) => (under(id, one.id) ? one.to + id.slice(one.id.length) : id)).concat(parents(one.to)));
}
