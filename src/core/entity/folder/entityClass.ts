import type { ArticleEntity, EntityKind, KnownEntity } from '../../model/entity.ts';
import { slugOf } from '../names/fold.ts';
import type { NameRules } from '../names/nameKey.ts';
import { acronymOf, initialsOf } from '../names/nameKey.ts';
import type { PersonName } from '../names/personName.ts';
import { isFullName, personNameOf } from '../names/personName.ts';
import { headOf } from './titleWords.ts';

/** One way to write a class's name. */
export interface Spelling {
  readonly slug: string;
  /** Number of article entities with it; 0 for names that only the entity file has. */
  articles: number;
}

/** An article in the index, and the class of each of its entities. */
export interface ArticleEntry {
  readonly key: string;
  readonly entities: readonly ArticleEntity[];
  readonly classes: readonly EntityClass[];
}

/**
 * All article entities that bear one name, spelling aside. Classes are what the index merges: a class whose name is a shorter form
 * ("J. Berg", "WTO") belongs to the one class it fits.
 */
export interface EntityClass {
  readonly key: string;
  readonly kind: EntityKind;
  /** The entry of the entity file the class stands for. */
  readonly known?: KnownEntity;
  /** Articles in which the class occurs, with the indices of its entities there: nearly always one. */
  readonly articles: Map<ArticleEntry, readonly number[]>;
  readonly spellings: Map<string, Spelling>;
  /** Where classes that may belong together meet. */
  readonly blocks: readonly string[];
  readonly person?: PersonName;
  /** What a family name with a title is called: "president". */
  readonly title?: string;
  readonly acronym?: string;
}

/** Key, kind and meeting places of a class, from one article entity. */
export interface ClassName {
  readonly key: string;
  readonly kind: EntityKind;
  readonly blocks: readonly string[];
  readonly person?: PersonName;
  readonly title?: string;
  readonly acronym?: string;
}

const personClass = (entity: ArticleEntity, rules: NameRules): ClassName => {
  const person = personNameOf(entity.name, rules);
  if (person === undefined) return { key: `person|${slugOf(entity.name)}`, kind: 'person', blocks: [] };
  const blocks = [...new Set([`f ${person.family}`, ...(person.words.length > 1 ? [`b ${person.words[0] ?? ''} ${person.words[1] ?? ''}`] : [])])];
  const title = isFullName(person) ? undefined : entity.descriptions.map((description) => headOf(description.text)).find((head) => head !== undefined);
  return { key: `person|${person.key}${title === undefined ? '' : `#${title}`}`, kind: 'person', blocks, person, ...(title !== undefined && { title }) };
};

/** The class an article entity belongs to by its name alone. */
export const classNameOf = (entity: ArticleEntity, rules: NameRules): ClassName => {
  if (entity.kind === 'person') return personClass(entity, rules);
  const key = `${entity.kind}|${rules.keyOf(entity.kind, entity.name)}`;
  const acronym = entity.kind === 'organisation' || entity.kind === 'other' ? acronymOf(entity.name) : undefined;
  if (acronym !== undefined) return { key, kind: entity.kind, blocks: [`a ${acronym}`], acronym };
  const blocks = entity.kind === 'organisation' ? initialsOf(entity.name).filter((letters) => letters.length >= 2).map((letters) => `a ${letters}`) : [];
  return { key, kind: entity.kind, blocks };
};
