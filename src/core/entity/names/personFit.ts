import type { GivenNames } from './givenNames.ts';
import { isGivenAndFamily } from './personName.ts';
import type { PersonName } from './personName.ts';

/** Whether `less` can stand where `more` does: equal, its initial, or its short form. */
const wordFits = (less: string, more: string, names: GivenNames): boolean =>
  less === more || (less.length === 1 && more.startsWith(less)) || names.isShort(less, more);

/** Given names in order; the first ones must fit each other, later ones may be missing in `less`. */
const givenFits = (less: readonly string[], more: readonly string[], names: GivenNames): boolean => {
  const [first, ...rest] = less;
  if (first === undefined || !wordFits(first, more[0] ?? '', names)) return false;
  let at = 1;
  for (const word of rest) {
    while (at < more.length && !wordFits(word, more[at] ?? '', names)) at++;
    if (at++ >= more.length) return false;
  }
  return true;
};

/** "Pedro Sánchez" begins "Pedro Sánchez Pérez-Castejón"; not so with names whose second word may be a given name ("John Paul Jones"). */
const begins = (less: PersonName, more: PersonName): boolean =>
  less.words.length >= 2 && less.words.length < more.words.length && !less.familyFirst && !more.familyFirst
  && less.words.every((word, index) => word === more.words[index]) && !isGivenAndFamily(less.words.at(-1) ?? '');

/** How much a name says: more words, then fewer initials, then no short forms. Greater says more. */
export const detailOf = (name: PersonName, names: GivenNames): number =>
  name.words.length * 100 - name.given.filter((word) => word.length === 1).length * 10
  - name.given.filter((word) => names.isNickname(word)).length + (name.suffix === '' ? 0 : 50);

/**
 * Whether a name with a given name may be the shorter form of another: initials, left out middle names, short forms from the list.
 * Never with different first names. "J. Berg" fits "Jane Berg", "Bill Clinton" fits "William Jefferson Clinton".
 */
export const isShorterForm = (less: PersonName, more: PersonName, names: GivenNames): boolean => {
  if (less.given.length === 0 || more.given.length === 0 || less.key === more.key) return false;
  if (detailOf(less, names) >= detailOf(more, names)) return false;
  if (less.suffix !== '' && less.suffix !== more.suffix) return false;
  if (begins(less, more)) return true;
  return less.family === more.family && givenFits(less.given, more.given, names);
};
