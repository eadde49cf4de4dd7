import { foldName } from './fold.ts';
import type { GivenNames } from './givenNames.ts';

/** Words before a name that are no part of it. */
const TITLES = new Set(('mr mrs ms miss dr prof professor sir dame lord lady president minister prime chancellor senator sen rep gov governor mayor judge justice general gen colonel col '
  + 'captain capt major king queen prince princess pope sheikh sheik ayatollah imam rabbi reverend rev father sister saint st secretary ambassador speaker').split(' '));
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Small words that are left out when names are compared. */
const PARTICLES = new Set('van von der den de del della di da do dos das la le al el ter ten zu zur of y e the und af av as ash'.split(' '));
/** Chinese, Korean and Vietnamese family names: they stand before the given name. */
const FAMILY_FIRST = new Set(('xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen '
  + 'zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan kim park '
  + 'lee choi jung jeong cho yoon jang lim seo shin kwon hwang ahn ryu hong moon ban roh nguyen tran pham hoang phan vu vo dang bui ngo duong tsai lai hau chiang').split(' '));
/** Words that are given names and family names alike: their order tells who is who. */
const BOTH_WAYS = new Set(('james scott thomas george paul martin henry allen alan lee taylor kelly ryan alexander lewis grant russell stewart craig douglas gordon graham howard bruce cameron campbell '
  + 'anthony arthur austin barry blair brian carlos carol charles christian cole cooper curtis daniel david davis dean dennis drew duncan edward elliott francis frank gary gerard glenn harris harrison harvey jack '
  + 'jackson jean joel john jordan joseph juan kent kim kyle lawrence leon leslie lloyd logan louis lucas luis marcus maria mark marshall mason matthew max maxwell michael miguel mitchell morgan murray nelson '
  + 'neil nicholas noel norman oliver oscar owen parker patrick pedro peter philip pierre ray raymond reed richard robert robin roger ross roy samuel sanders simon spencer stanley stephen terry todd tony '
  + 'travis tyler vernon victor vincent wallace walter warren wayne wesley william wilson jose jorge ali ahmed hassan hussein mohammed mahmoud omar ibrahim khalid salman yusuf abdullah mustafa').split(' '));

/** A person's name in comparable parts. All words are canonical skeletons; initials are single letters. */
export interface PersonName {
  readonly given: readonly string[];
  /** The letters the given names begin with as written: "Jane" has the skeleton `iane`, and is a J. */
  readonly letters: readonly string[];
  readonly family: string;
  /** All words in the order written, family and given. */
  readonly words: readonly string[];
  /** Generation: `jr`, `sr`, `ii` …, empty when not said. */
  readonly suffix: string;
  readonly familyFirst: boolean;
  /** The same for every order and spelling of the name; a bare family name begins with `=`. */
  readonly key: string;
}

interface Part {
  readonly raw: string;
  readonly word: string;
}

/** Hyphened given names fall apart ("Jean-Claude", "Jong-un"), a hyphened family name stays one word. */
const partsOf = (name: string, canonical: GivenNames['canonical']): readonly Part[] => {
  const chunks = name.split(/\s+/u).filter((chunk) => foldName(chunk) !== '');
  const upper = name === name.toUpperCase();
  return chunks.flatMap((chunk, index) => {
    // "JD Vance" is "J. D. Vance".
    if (index === 0 && chunks.length > 1 && !upper && /^\p{Lu}{2}$/u.test(chunk)) return [...foldName(chunk)].map((letter) => ({ raw: letter, word: letter }));
    const folded = foldName(chunk).split(' ');
    const particle = folded.length > 1 && PARTICLES.has(folded[0] ?? '');
    const familyFirst = FAMILY_FIRST.has(foldName(chunks[0] ?? ''));
    const words = index === chunks.length - 1 && index > 0 && !familyFirst && !particle ? [folded.join('')] : folded;
    return words.map((raw) => ({ raw, word: raw.length === 1 ? raw : canonical(raw) }));
  });
};

/** The parts of a person's name; undefined when no word is left. "Dr. Anna M. Berg" → given `anna m`, family `berg`. */
export const personNameOf = (name: string, names: GivenNames): PersonName | undefined => {
  let parts = partsOf(name, names.canonical);
  while (parts.length > 1 && TITLES.has(parts[0]?.raw ?? '')) parts = parts.slice(1);
  const last = parts.at(-1)?.raw ?? '';
  const suffix = parts.length > 1 && SUFFIXES.has(last) ? last : '';
  if (suffix !== '') parts = parts.slice(0, -1);
  const kept = parts.filter((part) => !PARTICLES.has(part.raw));
  const used = kept.length > 0 ? kept : parts;
  const words = used.map((part) => part.word);
  const first = words[0];
  if (first === undefined) return undefined;
  if (words.length === 1) return { given: [], letters: [], family: first, words, suffix, familyFirst: false, key: `=${first}` };
  const familyFirst = FAMILY_FIRST.has(used[0]?.raw ?? '') && !FAMILY_FIRST.has(used.at(-1)?.raw ?? '') && !BOTH_WAYS.has(used.at(-1)?.raw ?? '');
  const family = familyFirst ? first : words.at(-1) ?? first;
  const given = familyFirst ? words.slice(1) : words.slice(0, -1);
  const letters = (familyFirst ? used.slice(1) : used.slice(0, -1)).map((part) => part.raw.charAt(0));
  // James Scott is not Scott James; Viktor Orbán is Orbán Viktor.
  const ordered = used.every((part) => BOTH_WAYS.has(part.raw) || part.raw.length === 1);
  const key = (ordered ? words : words.toSorted()).join(' ') + (suffix === '' ? '' : ` ${suffix}`);
  return { given, letters, family, words, suffix, familyFirst, key };
};

export const isFullName = (name: PersonName): boolean => name.given.length > 0;
export const isGivenAndFamily = (word: string): boolean => BOTH_WAYS.has(word);
