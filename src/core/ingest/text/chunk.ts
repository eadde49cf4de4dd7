import type { MappedText } from './mappedText.ts';

/** A bullet or number before an item, with the columns before it. */
export interface ItemMark {
  readonly mark: string;
  readonly depth: number;
}

/** A run of lines that belong together: a paragraph, a headline, a menu entry. */
export interface Chunk {
  /** What is shown: marks of the layout taken out, wrapped lines joined. Never empty. */
  readonly shown: MappedText;
  /** One-based first and last line. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly indent: number;
  /** Columns of the shown text. */
  readonly width: number;
  /** An empty line, a rule or a picture stands before it. */
  readonly apart: boolean;
  readonly item?: ItemMark;
  /** Marked as a heading in the layout: 1 is the page's title. */
  readonly heading?: number;
  /** Share of the text that is links, 0 to 1, as far as the layout shows it. */
  readonly linked: number;
  /** Drawn in columns; `shown` keeps the line ends. */
  readonly columns: boolean;
  /** The whole chunk stood in square brackets: a picture's text in a dump. */
  readonly picture: boolean;
  /** A picture without a text stood before it. */
  readonly afterPicture: boolean;
  /** The whole chunk was emphasised. */
  readonly strong: boolean;
  /** A rule stands before it. */
  readonly afterRule: boolean;
}
