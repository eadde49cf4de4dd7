import type { ArticleEntity, EntityFile, KnownEntity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { slugOf } from '../names/fold.ts';
import { createNameRules } from '../names/nameKey.ts';
import { createBelonging } from './belonging.ts';
import { claimsOf } from './claims.ts';
import type { EntityClass } from './entityClass.ts';
import { fileChange } from './fileChange.ts';
import { bySlug, dropArticle, dropKnown, knownClass, newStore, putArticle, putKnown } from './store.ts';
import type { Store } from './store.ts';
import { createSummaries } from './summaries.ts';
import type { Summarised } from './summaries.ts';

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
  /** Keeps what is made of each root and its members (the root first), in order. */
  readonly summaries: <S>(summarise: (root: EntityClass, members: readonly EntityClass[]) => S | undefined, order: (a: S, b: S) => number) => Summarised<S>;
  /** The entity file's entry of a class, as the file has it now. */
  readonly knownOf: (entityClass: EntityClass) => KnownEntity | undefined;
  /** Whether every name of these classes is one that the entity file says names nothing. */
  readonly isNothing: (members: readonly EntityClass[]) => boolean;
  /** What an ambiguous name may mean; empty for all others. */
  readonly ambiguityOf: (entityClass: EntityClass) => readonly EntityClass[];
}

/** The class an id of a recognised name was made of: "~person/anna-berg", "~person/president-berg" for a family name with a title. */
const classOfId = (store: Store, id: string): EntityClass | undefined => {
  const [, kind, rest = ''] = /^~([a-z]+)\/(.*)$/su.exec(id) ?? [];
  const named = (slug: string, title: string | undefined): EntityClass | undefined => {
    let best: EntityClass | undefined;
    for (const found of bySlug(store, slug)) {
      if (found.kind !== kind || (found.title === undefined ? undefined : slugOf(found.title)) !== title) continue;
      // The entity file's entries last: a name that two of them claim is nobody's.
      if (best === undefined || Number(found.known !== undefined) - Number(best.known !== undefined) < 0 || (found.known !== undefined) === (best.known !== undefined) && found.key < best.key) best = found;
    }
    return best;
  };
  let found = named(rest, undefined);
  for (let at = rest.indexOf('-'); found === undefined && at !== -1; at = rest.indexOf('-', at + 1)) found = named(rest.slice(at + 1), rest.slice(0, at));
  return found;
};

export const createClasses = (file: EntityFile | undefined): Classes => {
  const rules = createNameRules();
  const store = newStore();
  let claims = claimsOf(undefined);
  let notEntities: ReadonlySet<string> = new Set();
  const { resolve, rootOf, membersOf } = createBelonging(store, () => claims, rules);
  const put = (key: string, entities: readonly ArticleEntity[]): void => putArticle(store, key, entities, claims, rules);

  let entityFile: EntityFile | undefined;
  const setEntityFile = (next: EntityFile | undefined): void => {
    const { gone, come, names } = fileChange(entityFile, next);
    const ids = [...gone, ...come].flatMap(({ id, was }) => [id, ...was]);
    const touched = new Set(ids.flatMap((id) => [...(store.classes.get(`=${id}`)?.articles.keys() ?? []), ...(store.unclaimed.get(id) ?? [])]));
    for (const { key } of touched) dropArticle(store, key);
    for (const known of gone) dropKnown(store, known);
    for (const name of names) store.dirty.slugs.add(slugOf(name));
    claims = claimsOf(next);
    notEntities = new Set(next?.notEntities);
    entityFile = next;
    for (const known of come) putKnown(store, known, rules);
    for (const { key, entities } of touched) put(key, entities);
  };

  setEntityFile(file);
  return {
    put, setEntityFile, rootOf, membersOf,
    remove: (key) => { dropArticle(store, key); },
    bySlug: () => store.bySlug,
    classAt: (key, index) => store.articles.get(key)?.classes[index],
    summaries: (summarise, order) => createSummaries(store, { rootOf, summarise, order }),
    knownOf: ({ known }) => (known === undefined ? undefined : claims.byId.get(known.id) ?? known),
    isNothing: (members) => notEntities.size > 0 && members.every(({ known, spellings }) => known === undefined && [...spellings.keys()].every((name) => notEntities.has(name))),
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
