import type { Block, BlockKind } from '../model/article.ts';
import { casingOf, inHeadlineCase } from './capitals.ts';
import type { Lexicon } from './lexicon.ts';
import { isEnglish } from './english.ts';
import type { TokenBlock } from './tagger.ts';
import { tokensOf } from './tokens.ts';

/** Page furniture names the outlet, not what is reported; code and embeds are no text; a printed time stamp is no date of the story. */
const PASSED_OVER: ReadonlySet<BlockKind> = new Set(['boilerplate', 'code', 'embed', 'date']);

/** The blocks that may hold names and values, cut into tokens. */
export const tokenBlocksOf = (text: string, blocks: readonly Block[], lexicon: Lexicon, language?: string): readonly TokenBlock[] => {
  const cut = blocks.filter((block) => !PASSED_OVER.has(block.kind)).map(({ kind, span }) => ({ kind, span, tokens: tokensOf(text, span) }));
  const english = isEnglish(cut.map(({ tokens }) => tokens), language);
  return cut.map(({ kind, span, tokens }) => {
    const casing = english ? casingOf(kind, tokens) : 'foreign';
    return { kind, span, casing, tokens: casing === 'upper' ? inHeadlineCase(tokens, lexicon) : tokens };
  });
};
