import type { ViewSpan } from '../model/span.ts';
import type { ReadingView } from './readingView.ts';
import { sectionsOf } from './sections.ts';

/** A stretch that folds into its first line. `apart`: related headlines and boilerplate, folded when the article opens. */
export interface Folding {
  readonly kind: 'section' | 'apart';
  /** First to last line, both whole. Spans at least two lines. */
  readonly span: ViewSpan;
}

export const foldingRanges = (view: ReadingView): readonly Folding[] =>
  sectionsOf(view)
    .filter((section) => section.span.end > section.head.line.end)
    .map((section) => ({ kind: section.kind === 'section' ? 'section' : 'apart', span: section.span }));
