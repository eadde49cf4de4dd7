import type { ArticleEntity, EntityFile, KnownEntity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { slugOf } from '../names/fold.ts';
import { createNameRules } from '../names/nameKey.ts';
import { claimantOf, claimsOf } from './claims.ts';
import { classNameOf } from './entityClass.ts';
import type { ArticleEntry, ClassName, EntityClass } from './entityClass.ts';
import { fitsOf } from './resolve.ts';
import type { Neighbours, Resolution } from './resolve.ts';

/** The classes of a folder's names and where each belongs. What a class fits is worked out when asked, and again after a change in its blocks. */
export interface Classes {
  readonly put: (key: string, entities: readonly ArticleEntity[]) => void;
  readonly remove: (key: string) => void;
  readonly setEntityFile: (entityFile: EntityFile | undefined) => void;
  readonly bySlug: () => ReadonlyMap<string, ReadonlySet<EntityClass>>;
  readonly classAt: (key: string, index: number) => EntityClass | undefined;
  readonly rootOf: (entityClass: EntityClass) => EntityClass;
  readonly rootOfId: (id: EntityId) => EntityClass | undefined;
  /** The root first, then the classes that belong to it. */
  readonly membersOf: (root: EntityClass) => readonly EntityClass[];
  /** All roots with their members. */
  readonly groups: () => ReadonlyMap<EntityClass, readonly EntityClass[]>;
  readonly ambiguityOf: (entityClass: EntityClass) => readonly EntityClass[];
}

const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
};
const drop = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
  const set = map.get(key);
  if (set?.delete(value) === true && set.size === 0) map.delete(key);
};
const NONE: ReadonlySet<EntityClass> = new Set();

/** Everything that is in the index, by the keys it is asked for. */
interface Store {
  readonly articles: Map<string, ArticleEntry>;
  readonly classes: Map<string, EntityClass>;
  readonly blocks: Map<string, Set<EntityClass>>;
  readonly bySlug: Map<string, Set<EntityClass>>;
  /** Counts the changes in a block. */
  readonly changes: Map<string, number>;
}

const newStore = (): Store => ({ articles: new Map(), classes: new Map(), blocks: new Map(), bySlug: new Map(), changes: new Map() });

const touch = (store: Store, entityClass: EntityClass): void => {
  for (const block of entityClass.blocks) store.changes.set(block, (store.changes.get(block) ?? 0) + 1);
};

const addClass = (store: Store, entityClass: EntityClass): EntityClass => {
  store.classes.set(entityClass.key, entityClass);
  for (const block of entityClass.blocks) add(store.blocks, block, entityClass);
  return entityClass;
};

const addSpelling = (store: Store, entityClass: EntityClass, name: string, count: 0 | 1): void => {
  const spelling = entityClass.spellings.get(name);
  if (spelling !== undefined) {
    spelling.articles += count;
    return;
  }
  const slug = slugOf(name);
  entityClass.spellings.set(name, { slug, articles: count });
  add(store.bySlug, slug, entityClass);
};

const dropSpelling = (store: Store, entityClass: EntityClass, name: string): void => {
  const spelling = entityClass.spellings.get(name);
  if (spelling === undefined || --spelling.articles > 0 || entityClass.known !== undefined) return;
  entityClass.spellings.delete(name);
  if (![...entityClass.spellings.values()].some(({ slug }) => slug === spelling.slug)) drop(store.bySlug, spelling.slug, entityClass);
};

const dropArticle = (store: Store, entry: ArticleEntry): void => {
  store.articles.delete(entry.key);
  entry.classes.forEach((entityClass, index) => {
    touch(store, entityClass);
    dropSpelling(store, entityClass, entry.entities[index]?.name ?? '');
    entityClass.articles.delete(entry);
    if (entityClass.articles.size > 0 || entityClass.known !== undefined) return;
    store.classes.delete(entityClass.key);
    for (const block of entityClass.blocks) drop(store.blocks, block, entityClass);
  });
};

export const createClasses = (file: EntityFile | undefined): Classes => {
  const rules = createNameRules();
  let store = newStore();
  let claims = claimsOf(undefined);
  /** What a class fits, and the sum of its blocks' changes when that was worked out. */
  let fits = new WeakMap<EntityClass, { readonly changes: number; readonly of: readonly EntityClass[] }>();
  const names = new Map<string, ClassName>();

  const neighbours: Neighbours = {
    inBlock: (block) => store.blocks.get(block) ?? NONE,
    namesakes: (entityClass) => [...new Set([...entityClass.spellings.values()].flatMap(({ slug }) => [...(store.bySlug.get(slug) ?? NONE)]))].filter((other) => other !== entityClass),
    rules,
  };

  const nameOf = (entity: ArticleEntity): ClassName => {
    // A bare family name is told apart by its title; all else hangs on kind and name.
    const bare = entity.kind === 'person' && !entity.name.includes(' ');
    const cacheKey = `${entity.kind}|${entity.name}|${bare ? entity.descriptions.map(({ text }) => text).join('|') : ''}`;
    const name = names.get(cacheKey) ?? classNameOf(entity, rules);
    if (names.size > 400_000) names.clear();
    names.set(cacheKey, name);
    return name;
  };

  const knownClass = (known: KnownEntity): EntityClass => store.classes.get(`=${known.id}`) ?? addClass(store, {
    ...classNameOf({ kind: known.kind, name: known.name, aliases: [], mentions: 0, descriptions: [] }, rules),
    key: `=${known.id}`, known, articles: new Set(), spellings: new Map(),
  });

  const classOf = (entity: ArticleEntity): EntityClass => {
    const known = entity.known === undefined ? undefined : claims.byId.get(entity.known);
    if (known !== undefined) return knownClass(known);
    const name = nameOf(entity);
    return store.classes.get(name.key) ?? addClass(store, { ...name, articles: new Set(), spellings: new Map() });
  };

  const remove = (key: string): void => {
    const entry = store.articles.get(key);
    if (entry !== undefined) dropArticle(store, entry);
  };

  const put = (key: string, entities: readonly ArticleEntity[]): void => {
    remove(key);
    const classes = entities.map((entity) => {
      const entityClass = classOf(entity);
      addSpelling(store, entityClass, entity.name, 1);
      touch(store, entityClass);
      return entityClass;
    });
    const entry: ArticleEntry = { key, entities, classes };
    for (const entityClass of classes) entityClass.articles.add(entry);
    store.articles.set(key, entry);
  };

  const setEntityFile = (entityFile: EntityFile | undefined): void => {
    const { articles } = store;
    store = newStore();
    fits = new WeakMap();
    claims = claimsOf(entityFile);
    for (const known of entityFile?.entities ?? []) {
      const entityClass = knownClass(known);
      for (const name of [known.name, ...known.aliases]) addSpelling(store, entityClass, name, 0);
    }
    for (const { key, entities } of articles.values()) put(key, entities);
  };

  const fitsNow = (entityClass: EntityClass): readonly EntityClass[] => {
    // Names of kind `other` look at namesakes everywhere, which no block counts.
    if (entityClass.kind === 'other') return fitsOf(entityClass, neighbours);
    const changes = entityClass.blocks.reduce((sum, block) => sum + (store.changes.get(block) ?? 0), 0);
    const before = fits.get(entityClass);
    if (before?.changes === changes) return before.of;
    const of = fitsOf(entityClass, neighbours);
    fits.set(entityClass, { changes, of });
    return of;
  };

  /**
   * A shorter form belongs to the roots of all the names it fits when that is one root; else it is ambiguous and stays alone.
   * Names only fit more detailed ones, so this ends.
   */
  const resolve = (entityClass: EntityClass): Resolution => {
    if (entityClass.known !== undefined) return { kind: 'root', root: entityClass };
    const claimant = claimantOf([...entityClass.spellings.values()].map(({ slug }) => slug), claims);
    if (claimant !== undefined) return { kind: 'root', root: knownClass(claimant) };
    const roots = new Set<EntityClass>();
    for (const fit of fitsNow(entityClass)) {
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

  /** Classes that may belong to a member's root: those in its blocks, its namesakes, and what the entity file claims for it. */
  const around = (member: EntityClass): Iterable<EntityClass> =>
    new Set([...member.blocks.flatMap((block) => [...(store.blocks.get(block) ?? NONE)]), ...neighbours.namesakes(member)]);

  const membersOf = (root: EntityClass): readonly EntityClass[] => {
    const members = new Set([root]);
    // A set is walked in the order of arrival, what is added on the way included.
    for (const member of members) for (const other of around(member)) if (rootOf(other) === root) members.add(other);
    return [...members];
  };

  const groups = (): ReadonlyMap<EntityClass, readonly EntityClass[]> => {
    const all = new Map<EntityClass, EntityClass[]>();
    for (const entityClass of store.classes.values()) {
      const root = rootOf(entityClass);
      const members = all.get(root) ?? [];
      if (entityClass === root) members.unshift(entityClass);
      else members.push(entityClass);
      all.set(root, members);
    }
    return all;
  };

  const rootOfId = (id: EntityId): EntityClass | undefined => {
    const known = claims.byId.get(id);
    if (known !== undefined) return knownClass(known);
    const [, kind = '', slug = ''] = /^~([a-z]+)\/(.*)$/u.exec(id) ?? [];
    // The id of a family name with a title begins with the title: "~person/president-berg".
    for (let at = 0; at !== -1; at = slug.indexOf('-', at + 1)) {
      const title = slug.slice(0, at);
      const named = store.bySlug.get(at === 0 ? slug : slug.slice(at + 1)) ?? NONE;
      for (const found of named) if ((found.kind === kind || found.known !== undefined) && slugOf(found.title ?? '-').replace(/^2d$/u, '') === title) return rootOf(found);
    }
    return undefined;
  };

  setEntityFile(file);
  return {
    put, remove, setEntityFile, rootOf, rootOfId, membersOf, groups,
    bySlug: () => store.bySlug,
    classAt: (key, index) => store.articles.get(key)?.classes[index],
    ambiguityOf: (entityClass) => {
      const resolution = resolve(entityClass);
      return resolution.kind === 'ambiguous' ? resolution.candidates : [];
    },
  };
};
