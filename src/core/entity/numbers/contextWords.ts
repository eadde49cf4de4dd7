import type { Token } from '../tokens.ts';

/** So many words tell what an amount is about. */
const MOST = 10;
/** Words farther away speak of something else. */
const FARTHEST = 24;

/** They stand beside any amount. */
const SAY_NOTHING: ReadonlySet<string> = new Set((
  'the and for with from that this these those than more less least most over under about around nearly almost some only just even still also yet '
  + 'its his her their our your has have had was were are been being will would could should may might can must into onto upon out off per each '
  + 'which who whom whose what when where while after before since until during between among against within without not nor but because though although '
  + 'said says saying told tell tells according reported report reports announced added year years month months week weeks day days hour hours minute minutes time times '
  + 'million millions billion billions trillion thousand thousands hundred hundreds dozen percent percentage point points amount amounts number numbers figure figures total totals '
  + 'worth valued estimated estimate about approximately roughly up down one two three four five six seven eight nine ten first second third last next new other others another '
  + 'they them she him you all both any many much few several such very now then there here again once '
  + 'put puts make makes made get gets got go goes going went take takes took taken give gives gave given come comes came do does did done see sees saw seen know knows how why '
  + 'even never ever always often really reportedly finally possibly expect expected including include includes well good back through along lot man men woman women people person').split(' '));

/** A word without the endings of its inflection, so that "costs", "costing" and "cost" are one: no linguistics, only alike for alike. */
export const stemOf = (word: string): string => {
  let stem = word.toLowerCase();
  if (stem.length > 4 && stem.endsWith('ies')) return `${stem.slice(0, -3)}y`;
  if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  for (const ending of ['ing', 'ed']) if (stem.length > ending.length + 3 && stem.endsWith(ending)) stem = stem.slice(0, -ending.length);
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
};

const LETTER = /^\p{L}/u;

/** The stem of a token that tells what is spoken of; undefined for signs, numbers and small words. */
export const contentStem = ({ text, shape }: Pick<Token, 'text' | 'shape'>): string | undefined => {
  if (shape === 'mark' || shape === 'number' || shape === 'possessive' || text.length < 3 || !LETTER.test(text)) return undefined;
  return SAY_NOTHING.has(text.toLowerCase()) ? undefined : stemOf(text);
};

const endsSentence = (token: Token | undefined): boolean => token === undefined || token.text === '.' || token.text === '!' || token.text === '?';

/** Content words of the sentence around the tokens `[from, to)`, nearest first; `isTaken` says which tokens belong to names and numbers. */
export const contextWords = (tokens: readonly Token[], from: number, to: number, isTaken: (token: Token) => boolean): readonly string[] => {
  const near: { readonly stem: string; readonly distance: number }[] = [];
  const look = (at: number, distance: number): boolean => {
    const token = tokens[at];
    if (token === undefined || endsSentence(token)) return false;
    const stem = isTaken(token) ? undefined : contentStem(token);
    if (stem !== undefined) near.push({ stem, distance });
    return true;
  };
  for (let at = from - 1; from - at <= FARTHEST && look(at, from - at); at--);
  for (let at = to; at - to < FARTHEST && look(at, at - to + 1); at++);
  return [...new Set(near.sort((a, b) => a.distance - b.distance).map(({ stem }) => stem))].slice(0, MOST);
};
