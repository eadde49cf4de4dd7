import type { Token } from '../tokens.ts';
import { pair } from './hashing.ts';
import type { Knowledge } from './knowledge.ts';
import { BEGIN, INSIDE, LAST, UNIT } from './labels.ts';
import type { WordFacts } from './wordFacts.ts';

/** Classes of the lists, in the order of their bits. */
export const LIST_CLASSES: readonly string[] = [
  'country', 'region', 'city', 'given name', 'family name', 'company', 'organisation', 'people', 'title', 'organisation end', 'place end', 'other name',
];
/** Titles and ends are written low, too; every other list holds names. */
const LOW_CLASSES = (1 << 8) | (1 << 9) | (1 << 10);
/** Words of the longest phrase that is looked up. */
const LONGEST = 8;
const LONGEST_LOW = 3;

/** Hash of a phrase as the lists hold it. Grows by one word at a time, so that all phrases from one start cost one pass. */
export const growPhrase = (phrase: number, word: number): number => (phrase === 0 ? word : pair(phrase, word));

/** For every token the lists it is in, as `class * 4 + part of the phrase`; of one class the longest phrase from the left counts. */
export const listMatches = (tokens: readonly Token[], words: readonly WordFacts[], knowledge: Knowledge): readonly (readonly number[])[] => {
  const matches: number[][] = tokens.map(() => []);
  const covered = new Int32Array(LIST_CLASSES.length);
  const ends = new Int32Array(LIST_CLASSES.length);
  for (let start = 0; start < words.length; start++) {
    if (tokens[start]?.shape === 'mark' || tokens[start]?.shape === 'possessive') continue;
    const name = words[start]?.isName === true;
    ends.fill(0);
    let phrase = 0;
    let found = 0;
    for (let end = start; end < words.length && end - start < (name ? LONGEST : LONGEST_LOW); end++) {
      if (end > start && tokens[end]?.gap === 'line') break;
      phrase = growPhrase(phrase, words[end]?.lower ?? 0);
      const classes = knowledge.classesOf(phrase) & (name ? -1 : LOW_CLASSES);
      found |= classes;
      for (let rest = classes; rest !== 0; rest &= rest - 1) ends[31 - Math.clz32(rest & -rest)] = end + 1;
    }
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      const kind = 31 - Math.clz32(rest & -rest);
      const end = ends[kind] ?? 0;
      if (start < (covered[kind] ?? 0)) continue;
      covered[kind] = end;
      for (let at = start; at < end; at++) {
        const part = end - start === 1 ? UNIT : at === start ? BEGIN : at === end - 1 ? LAST : INSIDE;
        matches[at]?.push(kind * 4 + part);
      }
    }
  }
  return matches;
};
