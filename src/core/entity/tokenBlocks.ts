import type { Block } from '../model/article.ts';
import { casingOf, inHeadlineCase } from './capitals.ts';
import type { Lexicon } from './lexicon.ts';
import { isEnglish, PASSED_OVER } from './english.ts';
import type { TokenBlock } from './tagger.ts';
import { tokensOf } from './tokens.ts';

/** The blocks that may hold names and values, cut into tokens. */
export const tokenBlocksOf = (text: string, blocks: readonly Block[], lexicon: Lexicon, language?: string): readonly TokenBlock[] => {
  const cut = blocks.filter((block) => !PASSED_OVER.has(block.kind)).map(({ kind, span }) => ({ kind, span, tokens: tokensOf(text, span) }));
  const english = isEnglish(cut.map(({ tokens }) => tokens), language);
  return cut.map(({ kind, span, tokens }) => {
    const casing = english ? casingOf(kind, tokens) : 'foreign';
    return { kind, span, casing, tokens: casing === 'upper' ? inHeadlineCase(tokens, lexicon) : tokens };
  });
};
