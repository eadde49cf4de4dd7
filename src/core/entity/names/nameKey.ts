import type { EntityKind } from '../../model/entity.ts';
import { foldName, wordsOfName } from './fold.ts';
import { createGivenNames } from './givenNames.ts';
import type { GivenNames } from './givenNames.ts';
import { personNameOf } from './personName.ts';
import { skeletonOf } from './skeleton.ts';
import { synonyms } from './synonyms.ts';

/** Legal forms: "Apple Inc." is Apple. */
const LEGAL_FORMS = new Set('inc incorporated corp corporation co company ltd limited llc llp plc ag gmbh sa spa se nv ab asa oyj kg ao oao pjsc jsc'.split(' '));
/** American spelling stands for both. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/gu, 'ization'], [/centre/gu, 'center'], [/labour/gu, 'labor'], [/harbour/gu, 'harbor'], [/defence/gu, 'defense'], [/programme/gu, 'program'], [/theatre/gu, 'theater'],
  [/\bsaint\b/gu, 'st'], [/\bco operation/gu, 'cooperation'],
];
/** "Ministry of Defence" is the Defence Ministry; universities and banks are not so named. */
const TURNED = new Set(['ministry', 'department']);
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'du', 'des', 'und']);

/** Names whose keys are kept at hand. */
const KEPT = 20_000;

/** Lists and rules of names, built once and asked by recogniser and folder index alike. */
export interface NameRules extends GivenNames {
  /** Equal for two names of one kind that are one name: spelling, transliteration, legal form, synonyms. */
  readonly keyOf: (kind: EntityKind, name: string) => string;
  /** The key of the full name an acronym of the list stands for. */
  readonly synonymOf: (name: string) => string | undefined;
}

const plainKey = (name: string): string => {
  let key = foldName(name);
  for (const [pattern, to] of SPELLINGS) key = key.replace(pattern, to);
  return key.startsWith('the ') ? key.slice(4) : key;
};

const organisationKey = (name: string): string => {
  let words = plainKey(name).split(' ');
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words = words.slice(0, -1);
  const [head = '', of] = words;
  if (TURNED.has(head) && of === 'of') words = [...words.slice(2), head];
  return words.filter((word) => word !== 'and' && word !== 'the').join(' ');
};

/** A group in singular and plural, as adjective and noun: "Russians", "Russian". */
const groupKey = (name: string): string => {
  const key = plainKey(name);
  return key.length > 4 && key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key;
};

/** Places: transliteration differences in words long enough to bear them. */
const placeKey = (name: string): string => plainKey(name).split(' ').map((word) => (word.length >= 6 ? skeletonOf(word) : word)).join(' ');

export const createNameRules = (): NameRules => {
  const given = createGivenNames();
  const bySynonym = new Map<string, string>();
  for (const line of synonyms.trim().split('\n')) {
    const [head = '', ...others] = line.split('|');
    const key = organisationKey(head);
    for (const name of [head, ...others]) bySynonym.set(organisationKey(name), key);
  }
  const synonymOf = (name: string): string | undefined => bySynonym.get(organisationKey(name));
  const makeKey = (kind: EntityKind, name: string): string => {
    switch (kind) {
      case 'person': return personNameOf(name, given)?.key ?? foldName(name);
      case 'place': return synonymOf(name) ?? placeKey(name);
      case 'group': return groupKey(name);
      case 'organisation': return synonymOf(name) ?? organisationKey(name);
      default: return plainKey(name);
    }
  };
  // Names come again in many articles. The store is emptied when it is full: it never changes an answer.
  const kept = new Map<string, string>();
  const keyOf = (kind: EntityKind, name: string): string => {
    const asked = `${kind}|${name}`;
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const key = makeKey(kind, name);
    if (kept.size >= KEPT) kept.clear();
    kept.set(asked, key);
    return key;
  };
  return { ...given, keyOf, synonymOf };
};

/** Letters and digits of an acronym in lower case: "W.T.O." → "wto"; undefined when the name is none. */
export const acronymOf = (name: string): string | undefined => {
  const plain = name.replaceAll('.', '');
  return /^[\p{Lu}\p{N}&]{2,8}$/u.test(plain) && /\p{Lu}/u.test(plain) ? plain.toLowerCase() : undefined;
};

/** The ways a name's words give an acronym: with and without its small words. "Ministry of State Security" → "mss", "moss". */
export const initialsOf = (name: string): readonly string[] => {
  const words = wordsOfName(name);
  if (words.length < 2) return [];
  const first = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('');
  return [...new Set([first(words.filter((word) => !SMALL.has(word))), first(words.filter((word) => word !== 'the')), first(words)])];
};
