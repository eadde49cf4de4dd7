import type { EntityClass } from './entityClass.ts';
import { bySlug, inBlock } from './store.ts';
import type { Store } from './store.ts';

/** What is shown of a group of classes. */
export interface Summarised<S> {
  /** All of them, in order. */
  readonly all: () => readonly S[];
}

export interface SummaryRules<S> {
  readonly rootOf: (entityClass: EntityClass) => EntityClass;
  /** Undefined: not shown. */
  readonly summarise: (root: EntityClass, members: readonly EntityClass[]) => S | undefined;
  readonly order: (a: S, b: S) => number;
}

/** With more than this part of all classes changed, everything is worked out anew. */
const MANY = 0.1;

/** Classes with their roots in front. */
const groupBy = (classes: Iterable<EntityClass>, rootOf: (entityClass: EntityClass) => EntityClass): ReadonlyMap<EntityClass, readonly EntityClass[]> => {
  const all = new Map<EntityClass, EntityClass[]>();
  for (const entityClass of classes) {
    const root = rootOf(entityClass);
    const members = all.get(root);
    if (members === undefined) all.set(root, [entityClass]);
    else if (entityClass === root) members.unshift(entityClass);
    else members.push(entityClass);
  }
  return all;
};

/** Everything that hangs together with what changed: classes that meet in a block or have a spelling in common, on and on. */
const around = (store: Store): ReadonlySet<EntityClass> => {
  const reached = new Set(store.dirty.classes);
  for (const slug of store.dirty.slugs) for (const entityClass of bySlug(store, slug)) reached.add(entityClass);
  const blocks = new Set<string>();
  const slugs = new Set<string>();
  // A set is walked in the order of arrival, what is added on the way included.
  for (const entityClass of reached) {
    for (const block of entityClass.blocks) {
      if (blocks.has(block)) continue;
      blocks.add(block);
      for (const other of inBlock(store, block)) reached.add(other);
    }
    for (const { slug } of entityClass.spellings.values()) {
      if (slugs.has(slug)) continue;
      slugs.add(slug);
      for (const other of bySlug(store, slug)) reached.add(other);
    }
  }
  return reached;
};

/**
 * The summaries of all groups, kept: after a change only those that hang together with it are made again. One that nothing touched
 * stays the same object.
 */
export const createSummaries = <S>(store: Store, { rootOf, summarise, order }: SummaryRules<S>): Summarised<S> => {
  const byRoot = new Map<EntityClass, S>();
  let sorted: readonly S[] = [];
  const isLiving = (entityClass: EntityClass): boolean => store.classes.get(entityClass.key) === entityClass;
  const make = (classes: Iterable<EntityClass>): readonly S[] => [...groupBy(classes, rootOf)].flatMap(([root, members]) => {
    const summary = summarise(root, members);
    if (summary === undefined) return [];
    byRoot.set(root, summary);
    return [summary];
  });
  const renew = (): void => {
    const reached = around(store);
    if (byRoot.size === 0 || reached.size > store.classes.size * MANY) {
      byRoot.clear();
      sorted = [...make(store.classes.values())].sort(order);
      return;
    }
    const gone = new Set<S>();
    for (const entityClass of reached) {
      const before = byRoot.get(entityClass);
      if (before !== undefined) gone.add(before);
      byRoot.delete(entityClass);
    }
    const kept = sorted.filter((summary) => !gone.has(summary));
    // Two sorted runs: sorting them is one walk.
    sorted = [...kept, ...[...make([...reached].filter(isLiving))].sort(order)].sort(order);
  };
  return {
    all: () => {
      const { classes, slugs } = store.dirty;
      if (classes.size > 0 || slugs.size > 0) renew();
      classes.clear();
      slugs.clear();
      return sorted;
    },
  };
};
