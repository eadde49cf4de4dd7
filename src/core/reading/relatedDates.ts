import type { RelatedHeadline } from '../model/article.ts';
import type { PassageSpan } from '../model/span.ts';
import type { PlacedBlock } from './zones.ts';

/** Time stamps of the related zone: which one a headline shows, and which blocks are not shown because a headline shows them. */
export interface RelatedDates {
  /** Printed date by the index of the headline's block. */
  readonly shown: ReadonlyMap<number, PassageSpan>;
  /** Indexes of date blocks that would only repeat it. */
  readonly hidden: ReadonlySet<number>;
}

/**
 * Pages print a related headline's date above it, below it, or both. The view shows its day once, in the headline's line;
 * time stamps next to a headline that say the same are left out, all others stay. `blocks` is the related zone in order.
 */
export const relatedDates = (
  blocks: readonly PlacedBlock[], related: ReadonlyMap<number, RelatedHeadline>, text: string,
): RelatedDates => {
  const shown = new Map<number, PassageSpan>();
  const hidden = new Set<number>();
  const take = (headline: PlacedBlock | undefined, dates: readonly PlacedBlock[]): void => {
    const printed = headline === undefined ? undefined : related.get(headline.block.span.start)?.date?.printed.trim();
    if (headline === undefined || printed === undefined) return;
    for (const { block, index } of dates) {
      if (text.slice(block.span.start, block.span.end).trim() !== printed) continue;
      hidden.add(index);
      if (!shown.has(headline.index)) shown.set(headline.index, block.span);
    }
  };
  let before: PlacedBlock | undefined;
  let dates: PlacedBlock[] = [];
  for (const one of blocks) {
    if (one.block.kind === 'date') dates.push(one);
    else {
      take(before, dates);
      take(one, dates);
      before = one;
      dates = [];
    }
  }
  take(before, dates);
  return { shown, hidden };
};
