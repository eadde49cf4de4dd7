import type { TokenBlock } from '../tagger.ts';
import type { WordFacts } from './wordFacts.ts';

/** Another place where a word stands, by what is before and behind it. */
export interface Occurrence {
  readonly block: number;
  readonly at: number;
  readonly before: number;
  readonly behind: number;
}

/** What an article as a whole says about a word. */
export interface ArticleWords {
  /** How often a word is written low, by the hash of its lower form. */
  readonly low: ReadonlyMap<number, number>;
  /** How often a form stands with a capital inside a sentence. */
  readonly inside: ReadonlyMap<number, number>;
  /** First places of a capitalised form, in sentences only. */
  readonly places: ReadonlyMap<number, readonly Occurrence[]>;
  /** An article of a sentence or two tells nothing. */
  readonly short: boolean;
}

/** Places kept for each form: the own one and four others. */
const KEPT = 5;
const SHORT = 60;

export const articleWords = (blocks: readonly TokenBlock[], words: readonly (readonly WordFacts[])[]): ArticleWords => {
  const low = new Map<number, number>();
  const inside = new Map<number, number>();
  const places = new Map<number, Occurrence[]>();
  let count = 0;
  const count1 = (map: Map<number, number>, key: number): void => void map.set(key, (map.get(key) ?? 0) + 1);
  blocks.forEach((block, number) => {
    if (block.casing !== 'sentence') return;
    const facts = words[number] ?? [];
    count += facts.length;
    facts.forEach((word, at) => {
      if (word.isLower) count1(low, word.lower);
      if (!word.isName) return;
      if (block.tokens[at]?.first === false) count1(inside, word.form);
      const seen = places.get(word.form) ?? [];
      if (seen.length === 0) places.set(word.form, seen);
      if (seen.length < KEPT) seen.push({ block: number, at, before: facts[at - 1]?.lower ?? 0, behind: facts[at + 1]?.lower ?? 0 });
    });
  });
  return { low, inside, places, short: count < SHORT };
};
