import type { Description, EntityKind } from '../model/entity.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Lexicon } from './lexicon.ts';
import type { TokenBlock } from './tagger.ts';
import type { Token } from './tokens.ts';

/** Heads of what people and things are called: the last word of the description before a name, some word of one behind it. */
export interface DescriptionWords {
  readonly people: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

export const descriptionWordsOf = (lexicon: Lexicon): DescriptionWords => ({ people: lexicon.titleWords, things: lexicon.thingNouns });

/** How many words before a name, and behind it, a description may reach. */
const LONGEST_BEFORE = 7;
const LONGEST_BEHIND = 14;
const MOST_DESCRIPTIONS = 12;
/** They begin a noun phrase or end the one before; verbs and prepositions stand outside. */
const STOPS = new Set(('a an the this that these those his her its their our my your of by for from to with in on at as and or but nor if when while who which than into about against after before between over under '
  + 'via per is are was were be been being has have had do does did will would can could may might must shall should said says told tells asked urged met named called made became including like despite not also only '
  + 'even just then both either so because since until though although according amid among where whom whose what how there it he she they we i you him them us me').split(' '));
const OPENERS_BEHIND = new Set('a an the its his her their one former then head chief'.split(' '));
/** Adjectives in -ing and -ed that are no verbs here. */
const PARTICIPLES = new Set('acting ruling leading outgoing incoming sitting founding managing governing retired embattled exiled jailed disgraced convicted ousted deposed detained elected appointed self-styled so-called sanctioned state-owned listed'.split(' '));

const low = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';
const isVerbLike = (token: Token): boolean => token.shape === 'lower' && /(?:ed|ing)$/u.test(token.text) && token.text.length > 4 && !PARTICIPLES.has(token.text);
const isHyphen = (token: Token | undefined): boolean => token?.gap === 'none' && (token.text === '-' || token.text === '‑');

/** Index of the token that begins at an offset, by halving. */
const tokenAt = (tokens: readonly Token[], start: number): number => {
  let first = 0;
  let last = tokens.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) first = middle + 1;
    else last = middle;
  }
  return first;
};

/** "spokeswoman", "organiser", "pianist": who does something, whether a list has the word or not. */
const AGENT = /(?:[^aeiou]er|ator|itor|ctor|essor|ist|ician|arian|eer|man|woman|person)s?$/u;
const NO_AGENT = new Set('other after another rather whether number order paper water power matter letter centre center summer winter river corner chapter offer cover under over former latter later never ever human german roman list'.split(' '));
/** People in relation to something or somebody, which are no titles. */
const RELATED = new Set('head wife husband widow widower son daughter mother father sister brother friend boss native resident veteran student nurse guide cook athlete refugee'.split(' '));
const isAgent = (token: Token | undefined): boolean =>
  token?.shape === 'lower' && (RELATED.has(token.text) || (token.text.length > 4 && AGENT.test(token.text) && !NO_AGENT.has(token.text)));

/** "the [[organiser]] of a march": the word a noun phrase turns on stands before its first preposition. */
const turnsOnAgent = (tokens: readonly Token[], from: number, to: number): boolean => {
  let at = from;
  while (at < to && !STOPS.has(low(tokens[at]))) at++;
  return isAgent(tokens[at - 1]);
};

const headsFor = (kind: EntityKind, words: DescriptionWords): ReadonlySet<string> => (kind === 'person' ? words.people : words.things);

/** "Kremlin aide [[Yury Ushakov]]": the noun phrase that ends with a title or noun right before the name. */
const before = (tokens: readonly Token[], at: number, heads: ReadonlySet<string>): readonly [number, number] | undefined => {
  const head = tokens[at - 1];
  if (head === undefined || tokens[at]?.gap !== 'blank' || !(heads.has(low(head)) || heads.has(`${low(tokens[at - 2])} ${low(head)}`))) return undefined;
  let from = at - 1;
  while (from > 0 && at - from < LONGEST_BEFORE) {
    const previous = tokens[from - 1];
    if (previous === undefined || tokens[from]?.gap === 'line') break;
    const joined = isHyphen(previous) || isHyphen(tokens[from]) || previous.shape === 'possessive';
    const word = previous.shape !== 'mark' && !(STOPS.has(low(previous)) && (previous.shape === 'lower' || (previous.first && previous.shape === 'capital'))) && !isVerbLike(previous) && previous.shape !== 'number';
    if (!joined && !word) break;
    from--;
  }
  // A phrase begins with a word, not with what is left of one.
  while (from < at - 1 && (tokens[from]?.shape === 'mark' || tokens[from]?.shape === 'possessive')) from++;
  return [from, at];
};

const DETERMINERS = new Set('a an the its his her their'.split(' '));

/** "Its chief executive, [[Piotr Wrona]], said": a noun phrase with its determiner, and a comma on either side of the name. */
const beforeComma = (tokens: readonly Token[], from: number, to: number, heads: ReadonlySet<string>): readonly [number, number] | undefined => {
  if (tokens[from - 1]?.text !== ',' || (tokens[to]?.text !== ',' && tokens[to]?.text !== '.')) return undefined;
  let start = from - 1;
  while (start > 0 && from - start <= LONGEST_BEHIND && tokens[start - 1]?.shape !== 'mark' && tokens[start]?.gap !== 'line' && !DETERMINERS.has(low(tokens[start]))) start--;
  if (!DETERMINERS.has(low(tokens[start])) || tokens.slice(start, from).some(isVerbLike)) return undefined;
  let last = start + 1;
  while (last < from - 1 && !STOPS.has(low(tokens[last]))) last++;
  const head = heads.has(low(tokens[last - 1])) || heads.has(`${low(tokens[last - 2])} ${low(tokens[last - 1])}`);
  return head && last - 1 > start ? [start + 1, from - 1] : undefined;
};

/** "[[Yuri Ushakov]], a foreign affairs adviser,": a noun phrase between commas, or between comma and full stop. */
const behind = (tokens: readonly Token[], at: number, heads: ReadonlySet<string>, people: boolean): readonly [number, number] | undefined => {
  const sign = tokens[at]?.text;
  const bracket = sign === '(';
  if (sign !== ',' && !bracket && sign !== '–' && sign !== '—') return undefined;
  const opener = OPENERS_BEHIND.has(low(tokens[at + 1]));
  const from = opener && low(tokens[at + 1]).length <= 3 ? at + 2 : at + 1;
  let head = false;
  let to = from;
  for (; to < tokens.length && to - from < LONGEST_BEHIND; to++) {
    const token = tokens[to];
    if (token === undefined || token.gap === 'line') return undefined;
    if (token.shape === 'mark' && !isHyphen(token)) break;
    if (!head && heads.has(low(token))) head = to - from < 6;
    if (/^(?:said|says|told|who|which|is|was|are|were|has|had|will|would)$/u.test(low(token))) return undefined;
  }
  head ||= people && opener && turnsOnAgent(tokens, from, to);
  const end = tokens[to]?.text;
  const closed = bracket ? end === ')' : end === ',' || end === '.' || end === ';' || end === sign || to === tokens.length;
  const noun = opener || tokens[from]?.shape === 'lower' || heads.has(low(tokens[from]));
  // "Xi, Putin and others" and "Berg, 54," describe nobody.
  return closed && head && noun && to > from ? [from, to] : undefined;
};

/**
 * What the text calls a thing by title and apposition, once each, in text order: "Chinese leader", "foreign affairs adviser". Articles ("a", "the")
 * are left out. Heuristic: a title or a noun of the lists must be in it.
 */
export const describe = (mentions: readonly PassageSpan[], kind: EntityKind, text: string, blockOf: (at: number) => TokenBlock | undefined, words: DescriptionWords): readonly Description[] => {
  const found = new Map<string, Description>();
  const heads = headsFor(kind, words);
  for (const mention of mentions) {
    if (found.size >= MOST_DESCRIPTIONS) break;
    const tokens = blockOf(mention.start)?.tokens ?? [];
    const from = tokenAt(tokens, mention.start);
    const to = tokenAt(tokens, mention.end);
    for (const range of [before(tokens, from, heads), kind === 'place' ? undefined : beforeComma(tokens, from, to, heads), behind(tokens, to, heads, kind === 'person')]) {
      const [first, last] = [tokens[range?.[0] ?? -1], tokens[(range?.[1] ?? 0) - 1]];
      if (range === undefined || first === undefined || last === undefined) continue;
      const description = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
      if (!found.has(description.toLowerCase())) found.set(description.toLowerCase(), { text: description, at: { start: first.start, end: last.end } });
    }
  }
  return [...found.values()];
};
