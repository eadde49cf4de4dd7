import type { Block, BlockKind } from '../model/article.ts';
import type { Zone } from './readingView.ts';

/** A block with its index in the article and the zone of the view it is shown in. */
export interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
  readonly zone: Zone;
}

const HEAD_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['title', 'deck', 'byline']);

/** The nearest kind that is no date, behind `index`. */
const kindAfterDates = (blocks: readonly Block[], index: number): BlockKind | undefined => {
  for (let at = index + 1; ; at++) {
    const kind = blocks[at]?.kind;
    if (kind !== 'date') return kind;
  }
};

/** Time stamps that stand among related headlines go with them; the ones below the headline stay with the story. */
const isRelatedDate = (before: BlockKind | undefined, after: BlockKind | undefined): boolean =>
  before === 'related' || (after === 'related' && before !== undefined && !HEAD_KINDS.has(before));

/**
 * Which zone of the view shows which block. The first title and all decks make the head (in that order); all else keeps
 * the passage's order within its zone.
 */
export const placed = (blocks: readonly Block[]): readonly PlacedBlock[] => {
  const title = blocks.findIndex((block) => block.kind === 'title');
  // A run of dates asks its neighbours once, at its first block: hundreds of dates in a row stay linear.
  let dateZone: Zone | undefined;
  return blocks.map((block, index) => {
    if (block.kind === 'date') {
      dateZone ??= isRelatedDate(blocks[index - 1]?.kind, kindAfterDates(blocks, index)) ? 'related' : 'story';
      return { block, index, zone: dateZone };
    }
    dateZone = undefined;
    if (index === title || block.kind === 'deck') return { block, index, zone: 'head' };
    if (block.kind === 'related' || block.kind === 'boilerplate') return { block, index, zone: block.kind };
    return { block, index, zone: 'story' };
  });
};
