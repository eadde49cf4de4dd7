import type { ArticleEntity, EntityFile } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { slugOf } from '../names/fold.ts';
import { createNameRules } from '../names/nameKey.ts';
import { createBelonging } from './belonging.ts';
import { claimsOf } from './claims.ts';
import type { EntityClass } from './entityClass.ts';
import { addSpelling, bySlug, clearStore, dropArticle, knownClass, newStore, putArticle } from './store.ts';
import type { Store } from './store.ts';

/** The classes of a folder's names and where each belongs. */
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
  /** All roots with their members, the root first. */
  readonly groups: () => ReadonlyMap<EntityClass, readonly EntityClass[]>;
  /** What an ambiguous name may mean; empty for all others. */
  readonly ambiguityOf: (entityClass: EntityClass) => readonly EntityClass[];
}

const groupBy = (store: Store, rootOf: (entityClass: EntityClass) => EntityClass): ReadonlyMap<EntityClass, readonly EntityClass[]> => {
  const all = new Map<EntityClass, EntityClass[]>();
  for (const entityClass of store.classes.values()) {
    const root = rootOf(entityClass);
    const members = all.get(root);
    if (members === undefined) all.set(root, [entityClass]);
    else if (entityClass === root) members.unshift(entityClass);
    else members.push(entityClass);
  }
  return all;
};

/** The class an id of a recognised name was made of: "~person/anna-berg", "~person/president-berg" for a family name with a title. */
const classOfId = (store: Store, id: string): EntityClass | undefined => {
  const [, kind, rest = ''] = /^~([a-z]+)\/(.*)$/su.exec(id) ?? [];
  for (const found of bySlug(store, rest)) if (found.kind === kind && found.title === undefined) return found;
  for (let at = rest.indexOf('-'); at !== -1; at = rest.indexOf('-', at + 1)) {
    const title = rest.slice(0, at);
    for (const found of bySlug(store, rest.slice(at + 1))) if (found.kind === kind && found.title !== undefined && slugOf(found.title) === title) return found;
  }
  return undefined;
};

export const createClasses = (file: EntityFile | undefined): Classes => {
  const rules = createNameRules();
  const store = newStore();
  let claims = claimsOf(undefined);
  const { resolve, rootOf, membersOf } = createBelonging(store, () => claims, rules);
  const put = (key: string, entities: readonly ArticleEntity[]): void => putArticle(store, key, entities, claims, rules);

  const setEntityFile = (entityFile: EntityFile | undefined): void => {
    const articles = [...store.articles.values()];
    clearStore(store);
    claims = claimsOf(entityFile);
    for (const known of entityFile?.entities ?? []) {
      const entityClass = knownClass(store, known, rules);
      for (const name of [known.name, ...known.aliases]) addSpelling(store, entityClass, name, 0);
    }
    for (const { key, entities } of articles) put(key, entities);
  };

  setEntityFile(file);
  return {
    put, setEntityFile, rootOf, membersOf,
    remove: (key) => { dropArticle(store, key); },
    bySlug: () => store.bySlug,
    classAt: (key, index) => store.articles.get(key)?.classes[index],
    groups: () => groupBy(store, rootOf),
    rootOfId: (id) => {
      const known = claims.byId.get(id);
      const found = known === undefined ? classOfId(store, id) : knownClass(store, known, rules);
      return found === undefined ? undefined : rootOf(found);
    },
    ambiguityOf: (entityClass) => {
      const resolution = resolve(entityClass);
      return resolution.kind === 'ambiguous' ? resolution.candidates : [];
    },
  };
};
