import { withoutTrailing } from '../../text/trailing.ts';
import { agencies, bylineEnds, bylineStarts, nameParticles, outletEnds, outletWords, posts } from './bylineWords.ts';
import { foldLine } from './foldedLine.ts';

const startSet: ReadonlySet<string> = new Set(bylineStarts);

/** A word that can be part of a name: begins with a capital, or a script without capitals. */
const isNameWord = (word: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || /^(?:d'|al-|el-|o')\p{Lu}/u.test(word);

const splitWords = (text: string): string[] => text.split(/[\s\u00a0]+/u).filter((word) => word !== '');

/** `Meg JamesStaff Writer` → `Meg James`: two fields that a dump printed without a blank. */
const cutSeam = (name: string): string => {
  const seam = /[\p{Ll}](?=\p{Lu}\p{Ll}+)/u.exec(name);
  if (seam === null) return name;
  const before = name.slice(0, seam.index + 1);
  const word = before.slice(withoutTrailing(before, (sign) => /\S/u.test(sign)).length);
  return /^(?:Mc|Mac|De|Di|Da|Du|Le|La|Van|Fitz|O'|D')$/u.test(word) ? name : before;
};

const isMark = (sign: string): boolean => /[\s,;|–—:.-]/u.test(sign);

const cutPost = (name: string): string => {
  const folded = name.toLowerCase();
  let end = name.length;
  for (const post of posts) {
    const at = folded.indexOf(post);
    // A post of one word is cut at a comma only: `Editorial Staff` is a name of its own.
    const border = post.trim().includes(' ') ? /[\s,|–—-]/u : /[,|–—-]/u;
    const mark = name.slice(0, at).trimEnd().slice(-1);
    if (at > 2 && at < end && (border.test(mark) || border.test(name.charAt(at - 1)))) end = at;
  }
  const bare = withoutTrailing(name.slice(0, end), isMark);
  return name.charAt(bare.length) === '.' && bare.length < end && /\b(?:Jr|Sr|\p{Lu})$/u.test(bare) ? `${bare}.` : bare;
};

const isPost = (name: string): boolean => posts.some((post) => name.toLowerCase().startsWith(post.trim()));

/** `A. Berg, B. Dahl and C. Ek` → three names. */
const splitNames = (names: string): string[] => {
  const all = names.split(/[,;|·•/，、]|\s(?:and|und|et|y|e|en|och|og|ja|kaj|и|та|ve|και|&)\s/u).map((name) => cutSeam(cutPost(name.trim()))).filter((name) => name.length > 1 && isNameWord(name));
  const people = all.filter((name) => !isPost(name));
  return people.length > 0 ? people : all.slice(0, 1);
};

const isHost = (field: string): boolean => /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,40}){1,3}$/u.test(field);

/** Whose paper it is rather than who wrote it: an agency, a host, or a word such papers call themselves by. */
const isOutlet = (field: string): boolean => agencies.includes(field) || isHost(field) || splitWords(field.toLowerCase()).some((word) => outletWords.has(word) || outletEnds.some((end) => word.endsWith(end)));

export interface Byline {
  readonly authors: readonly string[];
  /** What stands after the names and a bar: `By A. Berg | Coast Courier`. A guess by its place. */
  readonly outlet?: string;
}

/**
 * Bars and dashes part the names from other things: `A. Berg and B. Dahl | Coast Courier | Politics`. Where they part several
 * names and none is an outlet's, all are authors.
 */
const readFields = (names: string): Byline => {
  const [first = '', ...others] = names.split(/\||\s[·•–—-](?=\s|$)/u).map((field) => field.trim());
  const named = others.map((field) => withoutTrailing(field.split(/[,;]/u, 1)[0] ?? '', isMark)).filter((field) => field.length > 1 && field.length <= 60 && (isNameWord(field) || isHost(field)) && !isPost(field));
  // One word that is no outlet's is a section or a place.
  const plain = named.filter((field) => splitWords(field).length > 1 && splitWords(field).length <= 6);
  const outlet = named.find(isOutlet) ?? (plain.length === 1 ? plain[0] : undefined);
  const authors = splitNames(outlet === undefined ? [first, ...plain].join(', ') : first).slice(0, 12);
  return { authors, ...(outlet === undefined ? {} : { outlet }) };
};

/** Number of words of a line that the byline's first word takes: 0 when it is no byline. */
const startLength = (words: readonly string[]): number => {
  for (const length of [3, 2, 1]) {
    if (words.length <= length) continue;
    const start = words.slice(0, length).join(' ');
    if (startSet.has(foldLine(start)) && (words[length] ?? '') !== ':') return length;
  }
  return 0;
};

/** The authors a byline names: `By A. Berg and B. Dahl, Staff Writers` → two. `undefined`: the line is none. */
export const readByline = (line: string): readonly string[] | undefined => readBylineFields(line)?.authors;

/** What a byline names. The line holds little else; a date in it is cut off by the caller. */
export const readBylineFields = (line: string): Byline | undefined => {
  if (line.length > 160) return undefined;
  const words = splitWords(line);
  const ended = bylineEnds.some((end) => line.endsWith(end) && line.length <= end.length + 12 && line.length > end.length + 1);
  if (ended) return { authors: [splitWords(line.replace(/^[[(【]|[\])】]$/gu, ''))[0] ?? line] };
  const start = startLength(words);
  if (start === 0 || words.length > 16) return undefined;
  const rest = words.slice(start);
  if (rest[0] === ':' || rest[0] === '|') rest.shift();
  const names = rest.join(' ').replace(/^[:：／/]\s*/u, '');
  if (names === '' || /[.!?…]["”»']?$/u.test(names) && words.length > 6) return undefined;
  const bar = rest.indexOf('|', 1);
  const checked = rest.slice(0, bar > 0 ? Math.min(bar, 4) : 4);
  const fits = checked.every((word) => isNameWord(word.replace(/^[("“[]/u, '')) || nameParticles.has(word.toLowerCase().replace(/[,;]/gu, '')) || /^[|&·•–—-]$/u.test(word));
  if (!fits || !isNameWord(rest[0] ?? '')) return undefined;
  const byline = readFields(names);
  return byline.authors.length === 0 ? undefined : byline;
};
