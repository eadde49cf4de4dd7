import { articleOfKey, entityKinds, outletOf, searchKey, type EntityKind, type EntitySummary } from '../../core/index.ts';
import { passes, type EntityFilter, type EntitySorting } from './entityChoices.ts';
import type { EntityRoot } from './entityPlace.ts';

/** The entities of one kind in one root, in order. */
export interface KindGroup {
  readonly kind: EntityKind;
  readonly rows: readonly EntitySummary[];
}

/** Answers the view's lists, each made once for the same index, filter and order. */
export interface EntityRows {
  readonly groups: (root: EntityRoot, filter: EntityFilter, sorting: EntitySorting) => readonly KindGroup[];
  /** Number of outlets that name an entity. */
  readonly outlets: (root: EntityRoot, summary: EntitySummary) => number;
}

interface Made {
  readonly all: readonly EntitySummary[];
  readonly key: string;
  readonly groups: readonly KindGroup[];
}

export function createEntityRows(): EntityRows {
  const made = new WeakMap<EntityRoot['index'], Made>();
  const names = new WeakMap<EntitySummary, string>();
  // An entity that no change touches keeps its summary, and so what is known of it.
  const outlets = new WeakMap<EntitySummary, number>();
  const nameOf = (summary: EntitySummary): string => {
    const known = names.get(summary) ?? searchKey(summary.name);
    names.set(summary, known);
    return known;
  };
  const byName = (a: EntitySummary, b: EntitySummary): number => (nameOf(a) === nameOf(b) ? (a.id < b.id ? -1 : 1) : nameOf(a) < nameOf(b) ? -1 : 1);
  return {
    groups: ({ index }, filter, sorting) => {
      const all = index.all();
      const key = JSON.stringify([filter, sorting]);
      const before = made.get(index);
      if (before?.all === all && before.key === key) return before.groups;
      const rows = filtered(index, all, filter);
      const groups = groupsOf(sorting === 'name' ? [...rows].sort(byName) : rows);
      made.set(index, { all, key, groups });
      return groups;
    },
    outlets: ({ at, index }, summary) => {
      const known = outlets.get(summary) ?? countOutlets(at.corpus, index.keysOf(summary.id));
      outlets.set(summary, known);
      return known;
    },
  };
}

function filtered(index: EntityRoot['index'], all: readonly EntitySummary[], filter: EntityFilter): readonly EntitySummary[] {
  const text = filter.text.trim();
  const found = text === '' ? undefined : new Set(index.find(text, Infinity).map(({ id }) => id));
  return all.filter((summary) => passes(summary, filter) && found?.has(summary.id) !== false);
}

function groupsOf(rows: readonly EntitySummary[]): readonly KindGroup[] {
  const byKind = new Map<EntityKind, EntitySummary[]>(entityKinds.map((kind) => [kind, []]));
  for (const row of rows) byKind.get(row.kind)?.push(row);
  return [...byKind].map(([kind, of]) => ({ kind, rows: of })).filter((group) => group.rows.length > 0);
}

function countOutlets(corpus: EntityRoot['at']['corpus'], keys: Iterable<string>): number {
  const found = new Set<string>();
  for (const key of keys) {
    const record = corpus.record(articleOfKey(key));
    const outlet = record && outletOf(record);
    if (outlet !== undefined) found.add(outlet);
  }
  return found.size;
}
