import type { Block, BlockKind } from '../model/article.ts';
import { casingOf, inHeadlineCase } from './capitals.ts';
import type { Lexicon } from './lexicon.ts';
import type { TokenBlock } from './tagger.ts';
import { tokensOf } from './tokens.ts';

/** Page furniture names the outlet, not what is reported; code and embeds are no text; a printed time stamp is no date of the story. */
const PASSED_OVER: ReadonlySet<BlockKind> = new Set(['boilerplate', 'code', 'embed', 'date']);

/** The blocks that may hold names and values, cut into tokens. */
export const tokenBlocksOf = (text: string, blocks: readonly Block[], lexicon: Lexicon): readonly TokenBlock[] =>
  blocks.filter((block) => !PASSED_OVER.has(block.kind)).map(({ kind, span }) => {
    const tokens = tokensOf(text, span);
    const casing = casingOf(kind, tokens);
    return { kind, span, casing, tokens: casing === 'upper' ? inHeadlineCase(tokens, lexicon) : tokens };
  });
