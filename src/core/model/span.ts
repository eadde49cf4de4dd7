/** Which text a number counts in. All count UTF-16 code units. */
export type Coordinate = 'passage' | 'source' | 'view';

declare const coordinate: unique symbol;

/**
 * A half-open range `[start, end)` of UTF-16 code units in the text its coordinate names.
 * In "Anna Berg paid" the name is `{start: 0, end: 9}`.
 * The phantom key keeps a passage span from being used where a source span is meant.
 */
export interface Span<C extends Coordinate = Coordinate> {
  readonly start: number;
  readonly end: number;
  readonly [coordinate]?: C;
}

/** Offsets in an article's passage text. */
export type PassageSpan = Span<'passage'>;
/** Offsets in the decoded source file: BOM not counted, line ends as in the file. */
export type SourceSpan = Span<'source'>;
/** Offsets in the reading view's text. */
export type ViewSpan = Span<'view'>;
