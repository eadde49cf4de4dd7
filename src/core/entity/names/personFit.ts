import type { GivenNames } from './givenNames.ts';
import { isGivenAndFamily } from './personName.ts';
import type { PersonName } from './personName.ts';

/** Whether a given name of `less` can stand where one of `more` does: equal, its initial, or its short form. */
const wordFits = (less: PersonName, more: PersonName, at: number, names: GivenNames): boolean => {
  const word = less.given[at] ?? '';
  const full = more.given[at] ?? '';
  return word === full || (word.length === 1 && more.letters[at] === word) || names.isShort(word, full);
};

/** Given names one by one; only the last ones may be missing in `less`: "George W." is not "George H. W.". */
const givenFits = (less: PersonName, more: PersonName, names: GivenNames): boolean =>
  less.given.length <= more.given.length && less.given.every((_, at) => wordFits(less, more, at, names));

/** "Pedro Sánchez" begins "Pedro Sánchez Pérez-Castejón"; "Martin Luther" and "John Paul" begin other people's names. */
const begins = (less: PersonName, more: PersonName, names: GivenNames): boolean =>
  less.words.length >= 2 && less.words.length < more.words.length && !less.familyFirst && !more.familyFirst
  && less.words.every((word, index) => word === more.words[index]) && !isGivenAndFamily(less.family) && names.isFirstFamily(less.family);

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
  // A junior is known by the full name: "Michael Jordan" is not "Michael B. Jordan Jr.".
  if (less.suffix !== more.suffix && less.words.length !== more.words.length) return false;
  if (begins(less, more, names)) return true;
  return less.family === more.family && givenFits(less, more, names);
};
