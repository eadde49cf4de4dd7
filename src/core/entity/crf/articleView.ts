import type { TokenBlock } from '../tagger.ts';
import type { Token } from '../tokens.ts';
import { articleWords } from './articleWords.ts';
import type { ArticleWords } from './articleWords.ts';
import type { BlockView } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { listMatches } from './listMatches.ts';
import type { WordFacts } from './wordFacts.ts';

/** An article as the model sees it. */
export interface ArticleView {
  readonly blocks: readonly BlockView[];
  readonly words: ArticleWords;
}

export const viewArticle = (blocks: readonly TokenBlock[], knowledge: Knowledge, factsOf: (token: Token) => WordFacts): ArticleView => {
  const words = blocks.map((block) => block.tokens.map(factsOf));
  return {
    blocks: blocks.map((block, number) => {
      const facts = words[number] ?? [];
      return { number, tokens: block.tokens, words: facts, matches: listMatches(block.tokens, facts, knowledge), casing: block.casing };
    }),
    words: articleWords(blocks, words),
  };
};
