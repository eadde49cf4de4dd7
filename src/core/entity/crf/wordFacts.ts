import type { Token } from '../tokens.ts';
import type { Knowledge } from './knowledge.ts';
import { hashText } from './hashing.ts';

/** What the model knows of a word by itself. All numbers are hashes or cluster numbers. */
export interface WordFacts {
  readonly lower: number;
  readonly form: number;
  /** Pattern of letters, runs cut short: "Xx", "XX", "X.X.", "00". */
  readonly shape: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Clusters from coarse to fine; 0 where the word is not known. */
  readonly clusters: readonly number[];
  /** Written like a name: with a capital. */
  readonly isName: boolean;
  readonly isLower: boolean;
}

const AFFIX_LENGTHS = [1, 2, 3, 4];

const signOf = (char: string): string => {
  if (char >= 'a' && char <= 'z') return 'x';
  if (char >= 'A' && char <= 'Z') return 'X';
  if (char >= '0' && char <= '9') return '0';
  if (char < '\u0080') return char;
  if (/\p{Lu}/u.test(char)) return 'X';
  return /\p{L}/u.test(char) ? 'x' : '¤';
};

/** "Xx" for "Putin", "XX" for "NATO", "X.X." for "U.S.", "XxXx" for "BioNTech" (at most eight signs). */
const shapeOf = (text: string): string => {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of text) {
    const sign = signOf(char);
    run = sign === last ? run + 1 : 0;
    last = sign;
    if (run < (sign === 'X' ? 2 : 1) && shape.length < 8) shape += sign;
  }
  return shape;
};

/** Digits are alike. */
const plain = (text: string): string => text.toLowerCase().replace(/[0-9]/gu, '0').replace(/’/gu, '\'');

const factsOf = (token: Token, knowledge: Knowledge): WordFacts => {
  const { text } = token;
  const lower = plain(text);
  const name = token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed';
  return {
    lower: hashText(lower),
    form: hashText(text),
    shape: hashText(shapeOf(text)),
    prefixes: AFFIX_LENGTHS.map((length) => (length < lower.length ? hashText(lower, 0, length) : 0)),
    suffixes: AFFIX_LENGTHS.map((length) => (length < lower.length ? hashText(lower, lower.length - length) : 0)),
    clusters: knowledge.clustersOf(hashText(text.toLowerCase().replace(/’/gu, '\''))),
    isName: name,
    isLower: token.shape === 'lower',
  };
};

/** Words whose facts are kept at hand. */
const KEPT = 20_000;

/** Facts of words by their texts, each worked out once. The store belongs to one tagger and is emptied when it is full: it never changes an answer. */
export const createWordFacts = (knowledge: Knowledge): ((token: Token) => WordFacts) => {
  const kept = new Map<string, WordFacts>();
  return (token) => {
    const found = kept.get(token.text);
    if (found !== undefined) return found;
    const facts = factsOf(token, knowledge);
    if (kept.size >= KEPT) kept.clear();
    kept.set(token.text, facts);
    return facts;
  };
};
