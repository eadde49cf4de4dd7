import { commonWords } from './lists/commonWords.ts';
import { countries, peoples } from './lists/countries.ts';
import { headsWithOf, notOrganisations, organisationEnds, organisations, placeAcronyms, placeHeadsWithOf } from './lists/organisations.ts';
import { eventEnds, events, eventStarts, noNames, openers, products, workEnds } from './lists/otherKinds.ts';
import { familyFirst, firstNames, nameParticles, speechVerbs, thingNouns, titles } from './lists/people.ts';
import { placeEnds, places, placeStarts } from './lists/places.ts';
import type { EntityKind } from '../model/entity.ts';
import { tokensOf } from './tokens.ts';

/** A name of a list, as the texts of its tokens. */
export interface Phrase {
  readonly words: readonly string[];
  readonly kind: EntityKind;
}

/** The lists, ready to be asked. Built once by a recogniser. */
export interface Lexicon {
  /** Names of the lists by their first token, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Titles in lower case by their first token, longest first. */
  readonly titles: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same titles as texts, without courtesies. */
  readonly titleWords: ReadonlySet<string>;
  readonly thingNouns: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** Given names that are English words too: "Will", "Grace". */
  readonly wordNames: ReadonlySet<string>;
  readonly familyFirst: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  readonly commonWords: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly organisationEnds: ReadonlySet<string>;
  readonly placeEnds: ReadonlySet<string>;
  readonly placeStarts: ReadonlySet<string>;
  readonly eventEnds: ReadonlySet<string>;
  readonly eventStarts: ReadonlySet<string>;
  readonly workEnds: ReadonlySet<string>;
  readonly headsWithOf: ReadonlySet<string>;
  readonly placeHeadsWithOf: ReadonlySet<string>;
  readonly notOrganisations: ReadonlySet<string>;
  readonly placeAcronyms: ReadonlySet<string>;
  readonly noNames: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

const split = (list: string, by: string | RegExp): readonly string[] =>
  list.split(by).map((item) => item.trim()).filter((item) => item !== '');
const byComma = (list: string): readonly string[] => split(list, ',');
const byBlank = (list: string): ReadonlySet<string> => new Set(split(list, /\s/u));
const tokenTexts = (name: string): readonly string[] => tokensOf(name, { start: 0, end: name.length }).map((token) => token.text);

/** Lists of token texts by their first one, longest first, so that the first match is the longest. */
const byFirst = <T>(items: readonly T[], words: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const first = words(item)[0] ?? '';
    const others = map.get(first);
    if (others === undefined) map.set(first, [item]);
    else others.push(item);
  }
  for (const list of map.values()) list.sort((a, b) => words(b).length - words(a).length);
  return map;
};

interface Nations {
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

const nationsOf = (table: string): Nations => {
  const names: string[] = [];
  const demonyms: string[] = [];
  for (const line of split(table, '\n')) {
    const [name = '', people = '', capitals = ''] = line.split(';');
    names.push(name, ...byComma(capitals));
    demonyms.push(...byComma(people));
  }
  return { names, demonyms };
};

const phrasesOf = (nations: Nations): readonly Phrase[] => {
  const phrases = (kind: EntityKind, names: readonly string[]): readonly Phrase[] => names.map((name) => ({ words: tokenTexts(name), kind }));
  return [
    ...phrases('place', [...nations.names, ...byComma(places), ...byBlank(placeAcronyms)]),
    ...phrases('organisation', byComma(organisations)),
    ...phrases('group', [...nations.demonyms, ...split(peoples, /[;,]/u)]),
    ...phrases('event', byComma(events)),
    ...phrases('product', byComma(products)),
  ];
};

/** They say nothing about a person. */
const COURTESIES = new Set(['mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.', 'miss', 'mx', 'dr', 'dr.', 'sir', 'dame', 'father', 'mother', 'friend', 'member', 'official']);

const namesOf = (marked: boolean): ReadonlySet<string> =>
  new Set([...byBlank(firstNames)].filter((name) => name.endsWith('*') === marked).map((name) => name.replace('*', '')));

export const createLexicon = (): Lexicon => {
  const nations = nationsOf(countries);
  return {
    phrases: byFirst(phrasesOf(nations), (phrase) => phrase.words),
    titles: byFirst(byComma(titles).map(tokenTexts), (words) => words),
    titleWords: new Set(byComma(titles).filter((title) => !COURTESIES.has(title))),
    thingNouns: new Set(byComma(thingNouns)),
    firstNames: namesOf(false),
    wordNames: namesOf(true),
    familyFirst: byBlank(familyFirst),
    particles: byBlank(nameParticles),
    speechVerbs: byBlank(speechVerbs),
    commonWords: byBlank(commonWords),
    demonyms: new Set([...nations.demonyms, ...split(peoples, /[;,]/u)]),
    organisationEnds: new Set(byComma(organisationEnds)),
    placeEnds: new Set(byComma(placeEnds)),
    placeStarts: new Set(byComma(placeStarts)),
    eventEnds: new Set(byComma(eventEnds)),
    eventStarts: new Set(byComma(eventStarts)),
    workEnds: new Set(byComma(workEnds)),
    headsWithOf: new Set(byComma(headsWithOf)),
    placeHeadsWithOf: new Set(byComma(placeHeadsWithOf)),
    notOrganisations: byBlank(notOrganisations),
    placeAcronyms: byBlank(placeAcronyms),
    noNames: new Set([...byBlank(noNames)].map((name) => name.replace('*', ''))),
    openers: byBlank(openers),
  };
};
