import type { PassageSpan } from '../model/span.ts';
import type { IndexedText } from './indexedText.ts';

/** The marked words `[from, to)` of the old text and the units marked. */
export interface MarkedWords {
  readonly old: IndexedText;
  readonly at: PassageSpan;
  readonly from: number;
  readonly to: number;
}
