import type { ArticleEntity, KnownEntity } from '../../model/entity.ts';
import { slugOf } from '../names/fold.ts';
import type { NameRules } from '../names/nameKey.ts';
import type { Claims } from './claims.ts';
import { classNameOf } from './entityClass.ts';
import type { ArticleEntry, ClassName, EntityClass } from './entityClass.ts';

/** Everything that is in the index, by the keys it is asked for. */
export interface Store {
  readonly articles: Map<string, ArticleEntry>;
  readonly classes: Map<string, EntityClass>;
  readonly blocks: Map<string, Set<EntityClass>>;
  /** By the slug of a spelling, of all kinds. */
  readonly bySlug: Map<string, Set<EntityClass>>;
  /** Counts the changes in a block. */
  readonly changes: Map<string, number>;
  /** Class names worked out before: names come again in many articles. */
  readonly names: Map<string, ClassName>;
  /** Entities that an article says are the entity file's, which no longer has them: by the id in the article. */
  readonly unclaimed: Map<string, Set<ArticleEntry>>;
  readonly dirty: Dirty;
}

/** What changed since somebody last looked: classes, those that went included, and slugs of spellings that came or went. */
export interface Dirty {
  readonly classes: Set<EntityClass>;
  readonly slugs: Set<string>;
}

/** More names than this are forgotten together. */
const MOST_NAMES = 400_000;
/** Shared lists of one index each: an index of millions of entities holds none of its own. */
const ONLY: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, index) => [index]);
const NONE: ReadonlySet<EntityClass> = new Set();

export const newStore = (): Store => ({
  articles: new Map(), classes: new Map(), blocks: new Map(), bySlug: new Map(), changes: new Map(), names: new Map(), unclaimed: new Map(),
  dirty: { classes: new Set(), slugs: new Set() },
});

export const inBlock = (store: Store, block: string): ReadonlySet<EntityClass> => store.blocks.get(block) ?? NONE;
export const bySlug = (store: Store, slug: string): ReadonlySet<EntityClass> => store.bySlug.get(slug) ?? NONE;

const add = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
};
const drop = <K, V>(map: Map<K, Set<V>>, key: K, value: V): void => {
  const set = map.get(key);
  if (set?.delete(value) === true && set.size === 0) map.delete(key);
};

const touch = (store: Store, entityClass: EntityClass): void => {
  store.dirty.classes.add(entityClass);
  for (const block of entityClass.blocks) store.changes.set(block, (store.changes.get(block) ?? 0) + 1);
};

const addClass = (store: Store, entityClass: EntityClass): EntityClass => {
  store.classes.set(entityClass.key, entityClass);
  for (const block of entityClass.blocks) add(store.blocks, block, entityClass);
  return entityClass;
};

/** `count` 0 for a name that only the entity file has. */
export const addSpelling = (store: Store, entityClass: EntityClass, name: string, count: 0 | 1): void => {
  const spelling = entityClass.spellings.get(name);
  if (spelling !== undefined) {
    spelling.articles += count;
    return;
  }
  const slug = slugOf(name);
  entityClass.spellings.set(name, { slug, articles: count });
  store.dirty.slugs.add(slug);
  add(store.bySlug, slug, entityClass);
};

const dropSpelling = (store: Store, entityClass: EntityClass, name: string): void => {
  const spelling = entityClass.spellings.get(name);
  const { known } = entityClass;
  if (spelling === undefined || --spelling.articles > 0 || known?.name === name || known?.aliases.includes(name) === true) return;
  entityClass.spellings.delete(name);
  store.dirty.slugs.add(spelling.slug);
  if (![...entityClass.spellings.values()].some(({ slug }) => slug === spelling.slug)) drop(store.bySlug, spelling.slug, entityClass);
};

const nameOf = (store: Store, entity: ArticleEntity, rules: NameRules): ClassName => {
  // A bare family name is told apart by its title; all else hangs on kind and name.
  const bare = entity.kind === 'person' && !entity.name.includes(' ');
  const cacheKey = `${entity.kind}|${entity.name}|${bare ? entity.descriptions.map(({ text }) => text).join('|') : ''}`;
  const name = store.names.get(cacheKey) ?? classNameOf(entity, rules);
  if (store.names.size > MOST_NAMES) store.names.clear();
  store.names.set(cacheKey, name);
  return name;
};

/** The class of an entry of the entity file; made when it is not there. */
export const knownClass = (store: Store, known: KnownEntity, rules: NameRules): EntityClass => store.classes.get(`=${known.id}`) ?? addClass(store, {
  ...classNameOf({ kind: known.kind, name: known.name, aliases: [], mentions: 0, descriptions: [] }, rules),
  key: `=${known.id}`, known, articles: new Map(), spellings: new Map(),
});

const classOf = (store: Store, entity: ArticleEntity, claims: Claims, rules: NameRules): EntityClass => {
  const known = entity.known === undefined ? undefined : claims.byId.get(entity.known);
  if (known !== undefined) return knownClass(store, known, rules);
  const name = nameOf(store, entity, rules);
  return store.classes.get(name.key) ?? addClass(store, { ...name, articles: new Map(), spellings: new Map() });
};

const dropClass = (store: Store, entityClass: EntityClass): void => {
  store.classes.delete(entityClass.key);
  for (const block of entityClass.blocks) drop(store.blocks, block, entityClass);
};

export const dropArticle = (store: Store, key: string): void => {
  const entry = store.articles.get(key);
  store.articles.delete(key);
  for (const { known } of entry?.entities ?? []) if (known !== undefined && entry !== undefined) drop(store.unclaimed, known, entry);
  entry?.classes.forEach((entityClass, index) => {
    touch(store, entityClass);
    dropSpelling(store, entityClass, entry.entities[index]?.name ?? '');
    entityClass.articles.delete(entry);
    if (entityClass.articles.size === 0 && entityClass.known === undefined) dropClass(store, entityClass);
  });
};

export const putArticle = (store: Store, key: string, entities: readonly ArticleEntity[], claims: Claims, rules: NameRules): void => {
  dropArticle(store, key);
  const classes = entities.map((entity) => {
    const entityClass = classOf(store, entity, claims, rules);
    addSpelling(store, entityClass, entity.name, 1);
    touch(store, entityClass);
    return entityClass;
  });
  const entry: ArticleEntry = { key, entities, classes };
  classes.forEach((entityClass, index) => {
    const before = entityClass.articles.get(entry);
    entityClass.articles.set(entry, before === undefined ? ONLY[index] ?? [index] : [...before, index]);
  });
  for (const { known } of entities) if (known !== undefined && !claims.byId.has(known)) add(store.unclaimed, known, entry);
  store.articles.set(key, entry);
};

/** Puts in an entry of the entity file with all its names. */
export const putKnown = (store: Store, known: KnownEntity, rules: NameRules): void => {
  const entityClass = knownClass(store, known, rules);
  for (const name of [known.name, ...known.aliases]) addSpelling(store, entityClass, name, 0);
  touch(store, entityClass);
};

/** Takes out an entry of the entity file; its articles have been taken out before. */
export const dropKnown = (store: Store, known: KnownEntity): void => {
  const entityClass = store.classes.get(`=${known.id}`);
  if (entityClass === undefined) return;
  touch(store, entityClass);
  for (const { slug } of entityClass.spellings.values()) {
    store.dirty.slugs.add(slug);
    drop(store.bySlug, slug, entityClass);
  }
  dropClass(store, entityClass);
};
