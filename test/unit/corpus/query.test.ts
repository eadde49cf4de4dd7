import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterRows, filterWords, searchKey } from '../../../src/core/corpus/queryFilter.ts';
import { groupings, groupRows, sortAgain, sortings, sortRows, type SortedRows } from '../../../src/core/corpus/queryGroups.ts';
import { articleDay, orderedAnnotations, stateOf, statesOf, type ArticleRow } from '../../../src/core/corpus/queryRows.ts';
import { printed, row } from './queryRow.ts';

const titles = (rows: readonly ArticleRow[]): readonly (string | undefined)[] => rows.map(({ record }) => record.facts.title);
const ferry = row({ path: 'press/ferry.json', facts: { title: 'Harbour board approves ferry', outlet: 'Coast Courier', published: printed('2026-03-03T16:20:00') }, names: ['Anna Berg'], tags: ['claim/figure', 'tone'] });
const storm = row({ path: 'wire/storm.txt', facts: { title: 'Élan after the storm', outlet: 'Nordic Wire', captured: printed('2026-03-04') }, names: ['Jüri Tamm'] });
const bare = row({ path: 'notes' });
const all = [bare, ferry, storm];

test('a filter finds words of title, outlet, names, tags and path, whatever their case and accents', () => {
  for (const filter of ['ferry', 'COURIER', 'anna berg', 'figure', 'press/', '"Harbour board" tone']) assert.deepEqual(filterRows(all, filter), [ferry], filter);
  assert.deepEqual(filterRows(all, 'elan juri'), [storm]);
  assert.deepEqual(filterRows(all, 'berg storm'), []);
  assert.deepEqual(filterRows(all, '  '), all);
});

test('a quotation is one word, an open one is not', () => {
  assert.deepEqual(filterWords('a "b  c" d'), ['a', 'b  c', 'd']);
  assert.deepEqual(filterWords('a "b c'), ['a', 'b', 'c']);
});

test('newest first, undated last; oldest first, undated last', () => {
  assert.deepEqual(sortRows(all, 'newest'), [storm, ferry, bare]);
  assert.deepEqual(sortRows(all, 'oldest'), [ferry, storm, bare]);
  assert.deepEqual(titles(sortRows(all, 'title')), ['Élan after the storm', 'Harbour board approves ferry', undefined]);
});

test('groups: an article with two tags is in two, one without in the last', () => {
  const ids = (grouping: (typeof groupings)[number]): readonly string[] => groupRows(all, grouping).map(({ id, rows }) => `${id} ${rows.length}`);
  assert.deepEqual(ids('tag'), ['tag:claim/figure 1', 'tag:tone 1', 'tag 2']);
  assert.deepEqual(ids('day'), ['day:2026-03-04:captured 1', 'day:2026-03-03:published 1', 'day 1']);
  assert.deepEqual(ids('outlet'), ['outlet:coast courier 1', 'outlet:nordic wire 1', 'outlet 1']);
  assert.deepEqual(ids('folder'), ['folder: 1', 'folder:press 1', 'folder:wire 1']);
  assert.deepEqual(ids('none'), []);
});

test('a captured day is told apart from a published one', () => {
  assert.deepEqual(articleDay(storm.record), { day: '2026-03-04', kind: 'captured' });
  assert.deepEqual(articleDay(ferry.record), { day: '2026-03-03', kind: 'published' });
  assert.equal(articleDay(bare.record), undefined);
});

test('states: a problem before coded before annotated before read before new', () => {
  assert.equal(stateOf(statesOf(bare, false)), 'new');
  assert.equal(stateOf(statesOf(bare, true)), 'read');
  assert.equal(stateOf(statesOf(ferry, true)), 'annotated');
  assert.equal(stateOf({ read: true, annotations: 2, coding: { done: ['maria'], doing: ['tom'] }, problems: 0 }), 'coded');
  assert.equal(stateOf({ read: true, annotations: 2, coding: { done: ['maria'], doing: [] }, problems: 1 }), 'problem');
});

test('annotations stand in the order of their places', () => {
  assert.deepEqual(orderedAnnotations(ferry.source, ferry.record).map(({ annotation }) => annotation.tags[0]), ['tone', 'claim/figure']);
});

const anyRow = fc.record({
  path: fc.constantFrom('a/b', 'c', 'd/e.txt'), id: fc.string({ maxLength: 3 }),
  title: fc.option(fc.string({ maxLength: 4 }), { nil: undefined }), day: fc.option(fc.constantFrom('2026', '2026-03-01', '2025-12-31'), { nil: undefined }),
  tags: fc.uniqueArray(fc.constantFrom('x', 'y'), { maxLength: 2 }),
}).map(({ path, id, title, day, tags }) => row({ path, id, tags, facts: { ...(title !== undefined && { title }), ...(day !== undefined && { published: printed(day) }) } }));

test('property: sorting and grouping lose nothing and do not depend on the order given', () => {
  fc.assert(fc.property(fc.uniqueArray(anyRow, { maxLength: 12, selector: keyOf }), fc.constantFrom(...sortings), fc.constantFrom(...groupings), (rows, sorting, grouping) => {
    const sorted = sortRows(rows, sorting);
    assert.equal(new Set(sorted).size, rows.length);
    assert.deepEqual(sortRows(rows.toReversed(), sorting).map(keyOf), sorted.map(keyOf));
    const groups = groupRows(sorted, grouping);
    if (grouping !== 'none') assert.equal(new Set(groups.flatMap((group) => group.rows)).size, rows.length);
    assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
  }));
});

test('property: sorting again what was tagged, came, went or was read anew answers what sorting does', () => {
  const step = fc.record({
    sorting: fc.constantFrom(...sortings), come: fc.array(anyRow, { maxLength: 3 }), gone: fc.nat(12), isGone: fc.boolean(), isTagged: fc.boolean(), isRead: fc.boolean(), isMoved: fc.boolean(),
  });
  fc.assert(fc.property(fc.uniqueArray(anyRow, { maxLength: 10, selector: keyOf }), fc.array(step, { maxLength: 4 }), (first, steps) => {
    let rows: readonly ArticleRow[] = first;
    let before: SortedRows<ArticleRow> | undefined;
    for (const { sorting, come, gone, isGone, isTagged, isRead, isMoved } of steps) {
      rows = [...new Map([...rows, ...come].map((one) => [keyOf(one), one])).values()].filter((_, index) => !isGone || index !== gone);
      if (isTagged) rows = rows.map((one) => ({ ...one, source: { ...one.source } }));
      if (isRead) rows = rows.map((one, index) => (index === gone % 4 ? { ...one, record: { ...one.record, facts: { ...one.record.facts, title: 'zz' } } } : one));
      if (isMoved) rows = rows.map((one) => ({ ...one, path: `in/${one.path}` }));
      before = sortAgain(rows, sorting, before);
      const wanted = sortRows(rows, sorting);
      assert.equal(before.rows.length, wanted.length);
      // The very rows of today: what is said of them may have changed.
      before.rows.forEach((one, index) => assert.equal(one, wanted[index]));
    }
  }));
});

test('a filter knows a tag that came after it was asked first', () => {
  const texts = new WeakMap();
  assert.deepEqual(filterRows([ferry], 'cost', texts), []);
  const tagged = { ...ferry, source: row({ path: ferry.path, tags: ['Coût/cost'] }).source };
  assert.deepEqual(filterRows([tagged], 'cost ferry', texts), [tagged]);
  assert.deepEqual(filterRows([tagged], 'cout', texts), [tagged]);
  assert.deepEqual(filterRows([tagged], 'tone', texts), []);
});

test('property: a filter looks into what an article says as if it were one text', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', '\u0301', '’', 'Σ', 'ß', 'İ', ' ', 'ﬁ', '"'), maxLength: 6 });
  fc.assert(fc.property(words, words, fc.array(words, { maxLength: 3 }), fc.array(words, { maxLength: 3 }), words, (title, outlet, names, aliases, filter) => {
    const one = row({ facts: { title, outlet, authors: aliases }, names });
    const record = { ...one.record, entities: one.record.entities.map((entity, index) => ({ ...entity, aliases: index === 0 ? [entity.name, ...aliases] : [] })) };
    const text = searchKey([title, outlet, ...aliases, ...names, ...(names.length > 0 ? aliases : []), one.path].join('\n'));
    assert.equal(filterRows([{ ...one, record }], filter).length === 1, filterWords(filter).every((word) => text.includes(word)));
  }));
});

/** Path and id name an article. */
function keyOf({ record, path }: ArticleRow): string {
  return JSON.stringify([path, record.ref.article]);
}
