import type { BlockKind } from '../model/article.ts';
import type { PassageSpan, ViewSpan } from '../model/span.ts';
import type { TextMap } from '../model/textMap.ts';
import { RUN_SIZE, viewToPassage } from '../text/textMap.ts';

/** The parts of the reading view, from top to bottom: headline, deck and facts; the story; what is set apart. */
export type Zone = 'head' | 'story' | 'related' | 'boilerplate';
/** A block of the article, or a line the view adds. */
export type PartKind = BlockKind | 'untitled' | 'facts' | 'related-head' | 'boilerplate-head';

/** One block or added line as shown. Parts are in view order and do not overlap. */
export interface ViewPart {
  readonly kind: PartKind;
  readonly zone: Zone;
  /** With the marks and dates the view puts in front of it. */
  readonly line: ViewSpan;
  /** Without them: what came from the article. For added lines the same as `line`. */
  readonly span: ViewSpan;
  /** Index into the article's blocks; absent for added lines. */
  readonly block?: number;
  /** Heading level 1-6. */
  readonly level?: number;
}

/** A web address (http or https only) and where the view shows it or the headline it belongs to. */
export interface ViewLink {
  readonly span: ViewSpan;
  readonly url: string;
}

/**
 * An article as plain text for a read-only editor: lines end with `\n`, never `\r`; the last line has no end.
 * The same article and labels always give the same view. Marks, the facts line and the heads of what is set apart are
 * added: they have no run in `map`. Every block is shown exactly once, but for time stamps that repeat the day of the related
 * headline beside them.
 */
export interface ReadingView {
  readonly text: string;
  /**
   * View to passage, runs in view order; the order of the passage may be another one. All runs are 1:1 but the days of related
   * headlines: each is an atom for the printed time stamp.
   */
  readonly map: TextMap;
  readonly parts: readonly ViewPart[];
  readonly links: readonly ViewLink[];
}

/**
 * Where the view shows a passage span, in view order: one span a shown line of it, without the marks between them.
 * Several where the passage runs over blocks; none where it is a separator only. A caret gives one empty span.
 */
export const viewSpanOf = (view: ReadingView, span: PassageSpan): readonly ViewSpan[] => {
  const { runs } = view.map;
  const found: ViewSpan[] = [];
  const caret = span.end <= span.start;
  for (let at = 0; at < runs.length; at += RUN_SIZE) {
    const from = runs[at + 2] ?? 0;
    const to = runs[at + 3] ?? 0;
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start > end || (start === end && !caret)) continue;
    const viewStart = runs[at] ?? 0;
    const viewEnd = runs[at + 1] ?? 0;
    const isCopy = viewEnd - viewStart === to - from;
    const piece = isCopy ? { start: viewStart + start - from, end: viewStart + end - from } : { start: viewStart, end: viewEnd };
    if (caret) return [{ start: piece.start, end: piece.start }];
    found.push(piece);
  }
  return found;
};

/**
 * The passage span of a selection in the view: from the first to the last passage character it touches, so a selection
 * over two blocks also takes what stands between them in the passage but is shown elsewhere. Marks and added lines give
 * nothing: undefined when nothing else is selected. A caret gives a caret.
 */
export const passageSpanOf = (view: ReadingView, span: ViewSpan): PassageSpan | undefined => viewToPassage(view.map, span);

/** The part that holds a view offset, its marks and its end included; undefined on a blank line. */
export const partAt = (view: ReadingView, offset: number): ViewPart | undefined =>
  view.parts.find((part) => part.line.start <= offset && offset <= part.line.end);
