import type { ArticleEntity, EntityFile, EntityKind, KnownEntity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import { createClasses } from './folder/classes.ts';
import type { Classes } from './folder/classes.ts';
import { companionsOf } from './folder/companions.ts';
import type { EntityClass } from './folder/entityClass.ts';
import type { EntityArticle } from './folder/view.ts';
import { aliasesOf, articlesOf, countsOf, keysOf, nameOf } from './folder/view.ts';
import { slugOf } from './names/fold.ts';

export type { EntityArticle } from './folder/view.ts';

export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The entity file's name, else the full name most articles use. */
  readonly name: string;
  /** Number of articles, and of mentions in them. */
  readonly articles: number;
  readonly mentions: number;
  /** The entity file has it. */
  readonly known: boolean;
  /** The name fits several entities and nobody can tell which. */
  readonly ambiguous: boolean;
}

/** One thing as the whole folder names it. */
export interface FolderEntity extends Omit<EntitySummary, 'articles' | 'known' | 'ambiguous'> {
  /** Every form seen, with the number of articles that use it, most used first. */
  readonly aliases: readonly { readonly text: string; readonly articles: number }[];
  /** In the order of their keys. */
  readonly articles: readonly EntityArticle[];
  /** What the entity file says: gloss, Wikidata id. */
  readonly known?: KnownEntity;
  /** The name fits several entities and nobody can tell which: "Berg" with an Anna Berg and a Jonas Berg in the folder. */
  readonly ambiguous?: readonly EntityId[];
}

/** The entities of a folder. Answers hang on what is in it, never on the order in which it came. */
export interface EntityIndex {
  /** Puts an article in, in place of what it said before. Cost: its own entities. */
  put(key: string, entities: readonly ArticleEntity[]): void;
  remove(key: string): void;
  /** The entity of an article's entity; undefined when there is no such one. */
  entityOf(key: string, index: number): EntityId | undefined;
  /** Its kind as the folder has it; cheaper than `get`. */
  kindOf(key: string, index: number): EntityKind | undefined;
  /** By id; old ids of the entity file (`was`) and ids made of another spelling answer too. */
  get(id: EntityId): FolderEntity | undefined;
  /** All entities, those named by most articles first. Kept: one that no change touched stays the same object. */
  all(): readonly EntitySummary[];
  /** Keys of the articles that name an entity, in no order. Cheaper than `get`. */
  keysOf(id: EntityId): Iterable<string>;
  /** Entities with a name or alias that holds the words of the query, each from a word's beginning: best first. */
  find(query: string, limit?: number): readonly EntitySummary[];
  /** Entities named in most articles together with one, with the number of these articles. Cost: the articles of that one. */
  companions(id: EntityId, limit: number): readonly { readonly id: EntityId; readonly name: string; readonly kind: EntityKind; readonly articles: number }[];
  /** The entity file changed: names are claimed anew, articles stay. */
  setEntityFile(entityFile: EntityFile | undefined): void;
}

const idOf = (root: EntityClass): EntityId => {
  if (root.known !== undefined) return root.known.id;
  // The smallest slug of all spellings: it changes only when a smaller one arrives.
  let smallest: string | undefined;
  for (const { slug } of root.spellings.values()) if (smallest === undefined || slug < smallest) smallest = slug;
  // Ids are branded texts; this is where they are made.
  return `~${root.kind}/${root.title === undefined ? '' : `${slugOf(root.title)}-`}${smallest ?? ''}` as EntityId;
};

export const createEntityIndex = (entityFile?: EntityFile): EntityIndex => {
  const classes = createClasses(entityFile);

  const summarise = (root: EntityClass, members: readonly EntityClass[]): EntitySummary =>
    ({ id: idOf(root), kind: root.kind, name: root.known?.name ?? nameOf(members), known: root.known !== undefined, ambiguous: classes.ambiguityOf(root).length > 0, ...countsOf(members) });

  const get = (id: EntityId): FolderEntity | undefined => {
    const root = classes.rootOfId(id);
    if (root === undefined) return undefined;
    const members = classes.membersOf(root);
    const known = classes.knownOf(root);
    const ambiguous = classes.ambiguityOf(root).map(idOf);
    return {
      id: idOf(root), kind: root.kind, name: known?.name ?? nameOf(members), mentions: countsOf(members).mentions, aliases: aliasesOf(members), articles: articlesOf(members),
      ...(known !== undefined && { known }), ...(ambiguous.length > 0 && { ambiguous }),
    };
  };

  const byArticles = (a: EntitySummary, b: EntitySummary): number => b.articles - a.articles || b.mentions - a.mentions || (a.id < b.id ? -1 : 1);

  const shown = (root: EntityClass, members: readonly EntityClass[]): EntitySummary | undefined => {
    const summary = summarise(root, members);
    return summary.articles === 0 || classes.isNothing(members) ? undefined : summary;
  };
  const summaries = classes.summaries(shown, byArticles);

  const find: EntityIndex['find'] = (query, limit = 200) => rootsNamed(classes, query).flatMap(({ root, rank }) => {
    const summary = shown(root, classes.membersOf(root));
    return summary === undefined ? [] : [{ rank, summary }];
  }).sort((a, b) => b.rank - a.rank || byArticles(a.summary, b.summary)).slice(0, limit).map(({ summary }) => summary);

  const rootAt = (key: string, index: number): EntityClass | undefined => {
    const found = classes.classAt(key, index);
    return found && classes.rootOf(found);
  };

  return {
    put: classes.put,
    remove: classes.remove,
    setEntityFile: classes.setEntityFile,
    get,
    find,
    companions: (id, limit) => {
      const root = classes.rootOfId(id);
      const found = root === undefined ? [] : companionsOf(classes.membersOf(root), classes.rootOf, classes.membersOf, limit);
      return found.map(({ root: other, articles }) => ({ id: idOf(other), kind: other.kind, name: classes.knownOf(other)?.name ?? nameOf(classes.membersOf(other)), articles }));
    },
    entityOf: (key, index) => {
      const root = rootAt(key, index);
      return root && idOf(root);
    },
    kindOf: (key, index) => rootAt(key, index)?.kind,
    all: summaries.all,
    keysOf: (id) => {
      const root = classes.rootOfId(id);
      return root === undefined ? [] : keysOf(classes.membersOf(root));
    },
  };
};

/** Roots with a name that holds the words of a query, and how well it does. */
function rootsNamed(classes: Classes, query: string): readonly { readonly root: EntityClass; readonly rank: number }[] {
  const words = slugOf(query).split('-');
  const roots = new Map<EntityClass, number>();
  for (const [slug, named] of classes.bySlug()) {
    const rank = rankOf(slug, words);
    if (rank === 0) continue;
    for (const entityClass of named) {
      const root = classes.rootOf(entityClass);
      roots.set(root, Math.max(rank, roots.get(root) ?? 0));
    }
  }
  return [...roots].map(([root, rank]) => ({ root, rank }));
}

/** 0: some word is not there. 3: the whole name, 2: from its beginning, 1: from the beginnings of its words. */
function rankOf(slug: string, words: readonly string[]): number {
  const query = words.join('-');
  if (slug === query) return 3;
  if (slug.startsWith(query)) return 2;
  return words.every((word) => slug.startsWith(word) || slug.includes(`-${word}`)) ? 1 : 0;
}
