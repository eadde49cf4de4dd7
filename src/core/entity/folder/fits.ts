import { acronymOf } from '../names/nameKey.ts';
import type { NameRules } from '../names/nameKey.ts';
import { detailOf, isShorterForm } from '../names/personFit.ts';
import { isFullName } from '../names/personName.ts';
import type { EntityClass } from './entityClass.ts';
import { sameOffice } from './titleWords.ts';

/** A family name alone is taken for the one person who bears it when so many articles name that person in full. */
const WELL_KNOWN = 3;
/** An acronym nobody spells out is taken for the one organisation whose words it begins when it has so many letters. */
const TELLING_ACRONYM = 4;

export interface Neighbours {
  /** Classes that meet in a block. */
  readonly inBlock: (block: string) => Iterable<EntityClass>;
  /** Classes of any kind with the same name. */
  readonly namesakes: (entityClass: EntityClass) => readonly EntityClass[];
  readonly rules: NameRules;
}

const describedAlike = (one: EntityClass, other: EntityClass): boolean => {
  for (const mine of descriptionsOf(one)) for (const theirs of descriptionsOf(other)) if (sameOffice(mine, theirs)) return true;
  return false;
};

/** Different descriptions of a class; the first hundred articles are enough to compare offices. */
function descriptionsOf(entityClass: EntityClass): ReadonlySet<string> {
  const texts = new Set<string>();
  let seen = 0;
  for (const [article, indices] of entityClass.articles) {
    if (seen++ > 100) break;
    for (const index of indices) for (const description of article.entities[index]?.descriptions ?? []) texts.add(description.text);
  }
  return texts;
}

const familyFits = (less: EntityClass, inBlock: readonly EntityClass[]): readonly EntityClass[] => {
  const bearers = inBlock.filter((other) => other.person !== undefined && isFullName(other.person) && other.person.family === less.person?.family);
  const alike = less.title === undefined ? [] : bearers.filter((other) => describedAlike(less, other));
  if (alike.length > 0) return alike;
  // Two bearers: nobody can tell. One: only when the folder knows that person well.
  return bearers.length > 1 || bearers.some((other) => other.articles.size >= WELL_KNOWN) ? bearers : [];
};

const personFits = (less: EntityClass, neighbours: Neighbours): readonly EntityClass[] => {
  const { person } = less;
  if (person === undefined) return [];
  if (!isFullName(person)) return familyFits(less, [...neighbours.inBlock(`f ${person.family}`)]);
  const fits = new Set<EntityClass>();
  for (const block of less.blocks) {
    for (const other of neighbours.inBlock(block)) {
      if (other !== less && other.person !== undefined && isShorterForm(person, other.person, neighbours.rules)) fits.add(other);
    }
  }
  return [...fits];
};

/** Whether any article uses the acronym beside the organisation's full name. */
const spelledOut = (acronym: string, other: EntityClass): boolean => {
  for (const [article, indices] of other.articles) {
    for (const index of indices) {
      if (article.entities[index]?.aliases.some((alias) => alias.length <= acronym.length * 2 && acronymOf(alias) === acronym) === true) return true;
    }
  }
  return false;
};

const acronymFits = (less: EntityClass, acronym: string, neighbours: Neighbours): readonly EntityClass[] => {
  const full = [...neighbours.inBlock(`a ${acronym}`)].filter((other) => other !== less && other.acronym === undefined && other.kind === 'organisation');
  const told = full.filter((other) => spelledOut(acronym, other));
  if (told.length > 0) return told;
  return acronym.length >= TELLING_ACRONYM ? full : [];
};

/** More detailed names first, so that what is found does not hang on the order of arrival. */
const byDetail = (rules: NameRules) => (a: EntityClass, b: EntityClass): number => {
  const detail = (item: EntityClass): number => (item.person === undefined ? 0 : detailOf(item.person, rules));
  return detail(b) - detail(a) || (a.key < b.key ? -1 : 1);
};

/** The classes with a fuller name that a class may be a shorter form of, in an order of their own. */
export const fitsOf = (less: EntityClass, neighbours: Neighbours): readonly EntityClass[] => {
  let fits: readonly EntityClass[] = [];
  if (less.kind === 'person') fits = personFits(less, neighbours);
  else if (less.acronym !== undefined) fits = acronymFits(less, less.acronym, neighbours);
  // A name whose kind one article does not tell is the thing that others name so.
  if (fits.length === 0 && less.kind === 'other') fits = neighbours.namesakes(less).filter((other) => other.kind !== 'other');
  return [...fits].sort(byDetail(neighbours.rules));
};
