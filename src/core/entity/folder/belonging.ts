import type { NameRules } from '../names/nameKey.ts';
import { claimantOf } from './claims.ts';
import type { Claims } from './claims.ts';
import type { EntityClass } from './entityClass.ts';
import { fitsOf } from './fits.ts';
import type { Neighbours } from './fits.ts';
import { bySlug, inBlock, knownClass } from './store.ts';
import type { Store } from './store.ts';

/** Where a class belongs: to a root (itself included), or to one of several and nobody can tell. */
export type Resolution = { readonly kind: 'root'; readonly root: EntityClass } | { readonly kind: 'ambiguous'; readonly candidates: readonly EntityClass[] };

export interface Belonging {
  readonly resolve: (entityClass: EntityClass) => Resolution;
  /** The class itself when it is ambiguous. */
  readonly rootOf: (entityClass: EntityClass) => EntityClass;
  /** The root first, then the classes that belong to it. */
  readonly membersOf: (root: EntityClass) => readonly EntityClass[];
}

const slugsOf = (entityClass: EntityClass): readonly string[] => [...entityClass.spellings.values()].map(({ slug }) => slug);

/** What a class fits, worked out when asked, and again after a change in one of its blocks. */
const createFits = (store: Store, neighbours: Neighbours): ((entityClass: EntityClass) => readonly EntityClass[]) => {
  const known = new WeakMap<EntityClass, { readonly changes: number; readonly of: readonly EntityClass[] }>();
  return (entityClass) => {
    // Names of kind `other` look at namesakes everywhere, which no block counts.
    if (entityClass.kind === 'other') return fitsOf(entityClass, neighbours);
    let changes = 0;
    for (const block of entityClass.blocks) changes += store.changes.get(block) ?? 0;
    const before = known.get(entityClass);
    if (before?.changes === changes) return before.of;
    const of = fitsOf(entityClass, neighbours);
    known.set(entityClass, { changes, of });
    return of;
  };
};

export const createBelonging = (store: Store, claims: () => Claims, rules: NameRules): Belonging => {
  const namesakes = (entityClass: EntityClass): readonly EntityClass[] =>
    [...new Set(slugsOf(entityClass).flatMap((slug) => [...bySlug(store, slug)]))].filter((other) => other !== entityClass);
  const fits = createFits(store, { inBlock: (block) => inBlock(store, block), namesakes, rules });

  /**
   * What the entity file claims belongs to its entry. A shorter form belongs to the roots of all the names it fits when that is one root;
   * else it is ambiguous and stays alone. Names only fit more detailed ones, so this ends; the answer hangs on what is in the
   * index, not on its order.
   */
  const resolve = (entityClass: EntityClass): Resolution => {
    if (entityClass.known !== undefined) return { kind: 'root', root: entityClass };
    const claimant = claims().byName.size === 0 ? undefined : claimantOf(slugsOf(entityClass), claims());
    if (claimant !== undefined) return { kind: 'root', root: knownClass(store, claimant, rules) };
    const roots = new Set<EntityClass>();
    for (const fit of fits(entityClass)) {
      const of = resolve(fit);
      roots.add(of.kind === 'root' ? of.root : fit);
    }
    const [root] = roots;
    if (roots.size > 1) return { kind: 'ambiguous', candidates: [...roots] };
    return { kind: 'root', root: root ?? entityClass };
  };

  const rootOf = (entityClass: EntityClass): EntityClass => {
    const resolution = resolve(entityClass);
    return resolution.kind === 'root' ? resolution.root : entityClass;
  };

  const membersOf = (root: EntityClass): readonly EntityClass[] => {
    const members = new Set([root]);
    const seen = new Set<string>();
    // A set is walked in the order of arrival, what is added on the way included.
    for (const member of members) {
      const around = member.blocks.filter((block) => !seen.has(block)).flatMap((block) => [...inBlock(store, block)]);
      for (const block of member.blocks) seen.add(block);
      for (const other of [...around, ...namesakes(member)]) if (!members.has(other) && rootOf(other) === root) members.add(other);
    }
    return [...members];
  };
  return { resolve, rootOf, membersOf };
};
