import type { BlockKind } from '../model/article.ts';
import type { Lexicon } from './lexicon.ts';
import type { TokenBlock } from './tagger.ts';
import type { Token } from './tokens.ts';

/** Letters a word must have to count in the look at a line's capitals: "of", "to", "and" stay low in Title Case too. */
const COUNTED = 4;
/** So many counted words a line must have: "Anna Berg in Lindsund" is no Title Case, "Trump Meets Putin" is, above a text. */
const LEAST_IN_HEADLINE = 3;
const LEAST_ELSEWHERE = 5;
const HEADLINES: ReadonlySet<BlockKind> = new Set(['title', 'deck', 'heading', 'related']);

const isNameShape = (token: Token): boolean => token.shape === 'capital' || token.shape === 'upper' || token.shape === 'mixed';

/** Whether a block is written in sentences, in Title Case, or in capitals throughout. */
export const casingOf = (kind: BlockKind, tokens: readonly Token[]): TokenBlock['casing'] => {
  let long = 0;
  let capital = 0;
  let upper = 0;
  for (const token of tokens) {
    if (token.shape === 'mark' || token.shape === 'number' || token.shape === 'possessive' || token.end - token.start < COUNTED) continue;
    long++;
    if (isNameShape(token)) capital++;
    if (token.shape === 'upper') upper++;
  }
  if (long >= 2 && upper === long) return 'upper';
  if (capital * 10 < long * 7) return 'sentence';
  if (HEADLINES.has(kind)) return long >= LEAST_IN_HEADLINE ? 'title' : 'sentence';
  return long >= LEAST_ELSEWHERE && tokens.length <= 24 && tokens.at(-1)?.text !== '.' ? 'title' : 'sentence';
};

/**
 * The tokens of a line in capitals as they would be written in a headline: "BERG AND NATO" → `Berg`, `and`, `NATO`. Places and lengths stay.
 */
export const inHeadlineCase = (tokens: readonly Token[], lexicon: Lexicon): readonly Token[] => tokens.map((token): Token => {
  if (token.shape !== 'upper') return token;
  const text = token.text.charAt(0) + token.text.slice(1).toLowerCase();
  if (lexicon.openers.has(text)) return { ...token, text: text.toLowerCase(), shape: 'lower' };
  return token.text.length <= 3 || lexicon.phrases.has(token.text) ? token : { ...token, text, shape: 'capital' };
});

/** What an article tells about the capitals of its words. */
export interface Capitals {
  /** Written in lower case somewhere. */
  readonly low: ReadonlySet<string>;
  /** Written with a capital inside a sentence, and how often. */
  readonly inside: ReadonlyMap<string, number>;
}

export const capitalsOf = (blocks: readonly TokenBlock[]): Capitals => {
  const low = new Set<string>();
  const inside = new Map<string, number>();
  for (const block of blocks) {
    if (block.casing !== 'sentence') continue;
    for (const token of block.tokens) {
      if (token.shape === 'lower') low.add(token.text);
      else if (isNameShape(token) && !token.first) inside.set(token.text, (inside.get(token.text) ?? 0) + 1);
    }
  }
  return { low, inside };
};

const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'er', 'ers', 'ly'];

/** Whether a word, or the word it is an inflected form of, is a common English one. */
export const isCommon = (word: string, capitals: Capitals, lexicon: Lexicon): boolean => {
  const low = word.toLowerCase();
  if (lexicon.commonWords.has(low) || capitals.low.has(low)) return true;
  return ENDINGS.some((ending) => {
    if (!low.endsWith(ending) || low.length - ending.length < 3) return false;
    const stem = low.slice(0, -ending.length);
    return lexicon.commonWords.has(stem) || (ending.length > 1 && ending !== 'es' && lexicon.commonWords.has(`${stem}e`));
  });
};

/** "We're", "That’s", "I'll": a small word with a verb behind the apostrophe. */
const isContraction = (word: string, lexicon: Lexicon): boolean => {
  const at = word.search(/['’]/u);
  return (at > 1 && /n['’]t$/u.test(word)) || (at > 0 && word.length - at <= 3 && (at === 1 || lexicon.openers.has(word.slice(0, at))));
};
/** Forms of verbs, nouns and adverbs; in a headline their capital says nothing. */
const INFLECTED = /(?:ed|ing|es|s|ly|tion|ment|ness|able)$/u;

/**
 * Whether a token may be part of a name by its capital. Inside a sentence every capital counts. At the start of a sentence, in Title
 * Case and in capitals only words count that are no common ones, or that the article writes with a capital inside a sentence.
 */
export const mayBeName = (block: TokenBlock, token: Token, capitals: Capitals, lexicon: Lexicon): boolean => {
  if (!isNameShape(token)) return false;
  const word = token.text;
  if (lexicon.noNames.has(word) || isContraction(word, lexicon)) return false;
  if (block.casing === 'sentence' && !token.first) return true;
  if (block.casing === 'sentence' && token.shape !== 'capital') return true;
  if (lexicon.phrases.has(word) || lexicon.firstNames.has(word)) return true;
  if (block.casing === 'foreign') return !token.first;
  const inside = capitals.inside.get(word) ?? 0;
  if (inside > 0 && !(capitals.low.has(word.toLowerCase()) && inside < 2)) return true;
  if (block.casing === 'title' && token.shape === 'upper' && token.text.length > 1) return true;
  if (block.casing !== 'sentence' && INFLECTED.test(word)) return false;
  return !isCommon(word, capitals, lexicon);
};
