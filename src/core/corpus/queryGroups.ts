import { articleDate, articleDay, outletOf, tagsOf, type ArticleDay, type ArticleRow } from './queryRows.ts';
import { folderOf } from './names.ts';
import { searchKey } from './queryFilter.ts';

export const groupings = ['none', 'folder', 'outlet', 'day', 'tag'] as const;
export type Grouping = (typeof groupings)[number];
export const sortings = ['newest', 'oldest', 'title', 'outlet', 'path'] as const;
export type Sorting = (typeof sortings)[number];

/** What the rows of a group have in common; `undefined` where they have none of it. */
export type GroupKey =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'outlet'; readonly name: string | undefined }
  | { readonly kind: 'day'; readonly day: ArticleDay | undefined }
  | { readonly kind: 'tag'; readonly tag: string | undefined };

export interface RowGroup<R extends ArticleRow> {
  readonly key: GroupKey;
  /** The same text for the same key, and for no other. */
  readonly id: string;
  readonly rows: readonly R[];
}

/** Rows in order. Undated, untitled and outletless ones stand last; what is equal is ordered by title, then path and id. */
export function sortRows<R extends ArticleRow>(rows: readonly R[], sorting: Sorting): readonly R[] {
  return sortAgain(rows, sorting).rows;
}

/** Rows in order, and what they came from. */
export interface SortedRows<R extends ArticleRow> {
  readonly rows: readonly R[];
  readonly sorting: Sorting;
  /** As they were given. */
  readonly given: readonly R[];
  /** Of each of `rows` in turn, its place in `given`. */
  readonly places: readonly number[];
}

/** Like `sortRows`. Rows of the same articles as `before`, with other annotations perhaps, are only put in their places. */
export function sortAgain<R extends ArticleRow>(rows: readonly R[], sorting: Sorting, before?: SortedRows<R>): SortedRows<R> {
  const isSame = before?.sorting === sorting && before.given.length === rows.length
    && rows.every(({ record, path }, index) => record === before.given[index]?.record && path === before.given[index]?.path);
  const places = isSame ? before.places : sortedPlaces(rows, sorting);
  return { rows: places.map((place) => rows[place]).filter((row) => row !== undefined), sorting, given: rows, places };
}

function sortedPlaces(rows: readonly ArticleRow[], sorting: Sorting): readonly number[] {
  const keyed = rows.map((row, index) => ({ index, main: mainKey(row, sorting), title: searchKey(row.record.facts.title ?? ''), path: row.path, article: row.record.ref.article }));
  const direction = sorting === 'newest' ? -1 : 1;
  return keyed
    .sort((a, b) => (a.main === b.main
      ? compare(a.title, b.title) || compare(a.path, b.path) || compare(a.article, b.article)
      : missingLast(a.main, b.main) || direction * compare(a.main, b.main)))
    .map(({ index }) => index);
}

/** Rows in groups, each group in the order of `rows`. An article with several tags is in several groups. `none`: no groups. `more`: groups that are there without a row. */
export function groupRows<R extends ArticleRow>(rows: readonly R[], grouping: Grouping, more: readonly GroupKey[] = []): readonly RowGroup<R>[] {
  if (grouping === 'none') return [];
  const groups = new Map<string, { key: GroupKey; rows: R[] }>(more.map((key) => [idOf(key), { key, rows: [] }]));
  for (const row of rows) {
    for (const key of keysOf(row, grouping)) {
      const id = idOf(key);
      const group = groups.get(id) ?? { key, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
    }
  }
  return [...groups].map(([id, group]) => ({ id, ...group })).sort((a, b) => compareGroups(a, b));
}

function mainKey({ record, path }: ArticleRow, sorting: Sorting): string {
  // Printed local times compare as texts; offsets are left out, since not every date has one.
  if (sorting === 'newest' || sorting === 'oldest') return articleDate(record)?.date.value.slice(0, 19) ?? '';
  if (sorting === 'title') return searchKey(record.facts.title ?? '');
  return sorting === 'outlet' ? searchKey(outletOf(record) ?? '') : path;
}

function keysOf({ source, record, path }: ArticleRow, grouping: Exclude<Grouping, 'none'>): readonly GroupKey[] {
  switch (grouping) {
    case 'folder': return [{ kind: 'folder', path: folderOf(path) }];
    case 'outlet': return [{ kind: 'outlet', name: outletOf(record) }];
    case 'day': return [{ kind: 'day', day: articleDay(record) }];
    case 'tag': {
      const tags = tagsOf(source, record);
      return tags.length === 0 ? [{ kind: 'tag', tag: undefined }] : tags.map((tag) => ({ kind: 'tag', tag }));
    }
  }
}

function idOf(key: GroupKey): string {
  switch (key.kind) {
    case 'folder': return `folder:${key.path}`;
    case 'outlet': return key.name === undefined ? 'outlet' : `outlet:${searchKey(key.name)}`;
    case 'day': return key.day === undefined ? 'day' : `day:${key.day.day}:${key.day.kind}`;
    case 'tag': return key.tag === undefined ? 'tag' : `tag:${key.tag}`;
  }
}

/** Days newest first, everything else by name; the group of those that have none is the last. */
function compareGroups(a: { readonly id: string; readonly key: GroupKey }, b: { readonly id: string; readonly key: GroupKey }): number {
  const without = Number(!a.id.includes(':')) - Number(!b.id.includes(':'));
  if (without !== 0) return without;
  if (a.key.kind === 'day' && b.key.kind === 'day') return compare(b.key.day?.day ?? '', a.key.day?.day ?? '') || compare(a.id, b.id);
  return compare(searchKey(a.id), searchKey(b.id)) || compare(a.id, b.id);
}

function missingLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '');
}

/** By code units: the same in every host and language. */
function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
