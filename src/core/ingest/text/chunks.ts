import type { Chunk, ItemMark } from './chunk.ts';
import type { DumpDialect } from './dumpDialect.ts';
import { unmark } from './layoutMarks.ts';
import { mappedTextBuilder } from './mappedText.ts';
import { columnsOf, isBlankUnit, joinsWithoutBlank } from './sourceLines.ts';
import { endsSentence } from './sentenceShape.ts';
import type { SourceLine } from './sourceLines.ts';
import { firstWordColumns, isColumns } from './wrapWidth.ts';

/** The page's layout, found once a file. */
export interface Layout {
  readonly text: string;
  /** Column at which paragraphs were wrapped. */
  readonly wrap?: number;
  readonly dialect: DumpDialect;
  /** Lines that stand alone wherever they are: `Advertisement`. */
  readonly standsAlone: (line: string) => boolean;
  /** Lines that begin something else when the line before ends a sentence: a time stamp, a source line. */
  readonly beginsAnew: (line: string) => boolean;
}

const bullets = '*+•□▪◦·‣●■–—-#o➔»';

/** The bullet or number at the start of a line; `contentStart` is where the item's text begins. */
const itemAt = (layout: Layout, line: SourceLine): (ItemMark & { contentStart: number }) | undefined => {
  const { text } = layout;
  let at = line.start;
  const first = text.charAt(at);
  if (bullets.includes(first) && (first !== '#' || !layout.dialect.markdown)) {
    at += 1;
    if ((first === 'o' || first === '—' || first === '–') && line.indent === 0) return undefined;
  } else {
    while (at < line.end && at < line.start + 3 && /[0-9]/.test(text.charAt(at))) at += 1;
    if (at === line.start || text.charAt(at) !== '.' || line.indent === 0) return undefined;
    at += 1;
  }
  if (at < line.end && !isBlankUnit(text.charCodeAt(at))) return undefined;
  const mark = text.slice(line.start, at);
  while (at < line.end && isBlankUnit(text.charCodeAt(at))) at += 1;
  return { mark, depth: line.indent, contentStart: at };
};

const isRule = (text: string, line: SourceLine): boolean => {
  if (line.end - line.start < 3) return false;
  for (let at = line.start; at < line.end; at += 1) {
    if (!'-=_*~─━—–═.┌┐└┘├┤┬┴┼│|+ \u00a0#'.includes(text.charAt(at))) return false;
  }
  return true;
};

interface Open {
  readonly lines: SourceLine[];
  readonly item?: ItemMark & { contentStart: number };
  readonly apart: boolean;
  readonly columns: boolean;
  readonly afterPicture: boolean;
  readonly afterRule: boolean;
  /** Square brackets still open: the text of a picture, wrapped. Only counted in a paragraph that begins with one. */
  readonly depth: { brackets: number };
}

const countBrackets = (text: string, line: SourceLine): number => {
  let depth = 0;
  for (let at = line.start; at < line.end; at += 1) {
    if (text.charAt(at) === '[') depth += 1;
    else if (text.charAt(at) === ']') depth -= 1;
  }
  return depth;
};

const isHeadingLine = (layout: Layout, line: SourceLine): boolean => {
  const { text } = layout;
  if (text.startsWith('***', line.start) && text.startsWith('***', line.end - 3) && line.end - line.start > 6) return true;
  return layout.dialect.markdown && text.charAt(line.start) === '#' && /^#{1,6}\s/.test(text.slice(line.start, line.start + 8));
};

/** Two lines of a centred headline: the same middle, and the first nearly as wide as the page. */
const isCentred = (wrap: number, last: SourceLine, line: SourceLine): boolean =>
  last.indent >= 3 && line.indent > last.indent + (last.indent === 3 ? 7 : 1) && last.width >= wrap * 0.7 && Math.abs(last.indent * 2 + last.width - line.indent * 2 - line.width) <= 3;

/** Whether `line` goes on with the paragraph that `last` belongs to. */
const continues = (layout: Layout, open: Open, last: SourceLine, line: SourceLine): boolean => {
  if (open.columns) return isColumns(layout.text, line);
  if (layout.wrap === undefined) return false;
  if (open.depth.brackets > 0 && open.lines.length < 20) return true;
  if (isHeadingLine(layout, last) || isHeadingLine(layout, line)) return false;
  if (layout.standsAlone(layout.text.slice(last.start, last.end)) || layout.standsAlone(layout.text.slice(line.start, line.end))) return false;
  if (isCentred(layout.wrap, last, line)) return true;
  const hanging = open.item === undefined || open.lines.length > 1 ? last.indent : open.item.depth + 1;
  // Wire copy indents the first line of a paragraph.
  const firstIndented = open.item === undefined && open.lines.length === 1 && line.indent < last.indent && last.indent <= 8;
  if (open.lines.length === 1 && open.item !== undefined ? line.indent < hanging : !firstIndented && Math.abs(line.indent - hanging) > 1) return false;
  const before = layout.text.slice(last.start, last.end);
  const ends = endsSentence(before);
  const pictureEnds = before.endsWith(']') && layout.text.charAt(open.lines[0]?.start ?? 0) === '[';
  if ((ends && layout.beginsAnew(layout.text.slice(line.start, line.end))) || pictureEnds) return false;
  const reached = last.indent + last.width;
  // A Markdown address is longer than the line and is wrapped after it.
  if (reached > layout.wrap + 2 && !layout.dialect.markdown) return false;
  const needed = reached + firstWordColumns(layout.text, line) + (joinsWithoutBlank(layout.text.charCodeAt(line.start)) ? 0 : 1);
  return needed > layout.wrap || (!ends && reached >= layout.wrap * 0.6 && /^\p{Ll}/u.test(layout.text.slice(line.start, line.start + 2)));
};

/** links and elinks centre first-level headings in the text between their margins of three columns. */
const isCentredHeading = (layout: Layout, open: Open): boolean => {
  const { wrap } = layout;
  const [first, second] = open.lines;
  if (wrap === undefined || first === undefined || !layout.dialect.edgeHeadings || open.item !== undefined || open.columns || !open.apart || open.lines.length > 3) return false;
  const middle = (line: SourceLine): number => line.indent + line.width / 2;
  const page = (wrap + 3) / 2;
  if (second !== undefined) return isCentred(wrap, first, second) && Math.abs(middle(first) - page) <= 3;
  return first.indent >= 5 && first.width >= 12 && Math.abs(middle(first) - page) <= 2.5;
};

const finish = (layout: Layout, open: Open): Chunk | undefined => {
  const builder = mappedTextBuilder(layout.text);
  open.lines.forEach((line, index) => {
    const before = open.lines[index - 1];
    if (before !== undefined) {
      const glued = joinsWithoutBlank(layout.text.charCodeAt(before.end - 1)) && joinsWithoutBlank(layout.text.charCodeAt(line.start));
      if (open.columns) builder.atom('\n', before.end, line.start);
      else if (!glued) builder.atom(' ', before.end, line.start);
    }
    builder.copy(index === 0 && open.item !== undefined ? open.item.contentStart : line.start, line.end);
  });
  const first = open.lines[0];
  const last = open.lines[open.lines.length - 1];
  const unmarked = unmark(builder.build(), layout.dialect);
  if (first === undefined || last === undefined || unmarked.shown.text === '') return undefined;
  const atEdge = layout.dialect.edgeHeadings && first.indent === 0 && open.item === undefined;
  const heading = unmarked.heading ?? (atEdge ? 2 : isCentredHeading(layout, open) ? 1 : undefined);
  return {
    shown: unmarked.shown, firstLine: first.number, lastLine: last.number, indent: first.indent,
    width: columnsOf(unmarked.shown.text, 0, unmarked.shown.text.length), apart: open.apart, linked: unmarked.linked, columns: open.columns,
    picture: unmarked.picture, afterPicture: open.afterPicture, strong: unmarked.strong, afterRule: open.afterRule,
    ...(open.item === undefined ? {} : { item: { mark: open.item.mark, depth: open.item.depth } }),
    ...(heading === undefined ? {} : { heading }),
  };
};

/** Paragraphs read from one article at most: more are no news, and every one costs time. */
export const mostChunks = 50_000;

/**
 * Groups lines into paragraphs. Where the text is wrapped, a line goes on with the one before when its first word would not have
 * fitted there; else each line is a paragraph. Linear in the text.
 */
export const chunksOf = (layout: Layout, lines: readonly SourceLine[]): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let open: Open | undefined;
  let apart = true;
  let afterPicture = false;
  let afterRule = false;
  const close = (): void => {
    if (open === undefined) return;
    const chunk = finish(layout, open);
    if (chunk !== undefined) chunks.push(chunk);
    else afterPicture = true;
    open = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (line.width === 0 || isRule(layout.text, line)) {
      close();
      apart = true;
      if (line.width > 0) afterRule = true;
      continue;
    }
    const item = itemAt(layout, line);
    const last = open?.lines[open.lines.length - 1];
    if (open !== undefined && last !== undefined && item === undefined && continues(layout, open, last, line)) {
      open.lines.push(line);
      if (open.depth.brackets > 0) open.depth.brackets += countBrackets(layout.text, line);
      continue;
    }
    close();
    if (chunks.length >= mostChunks) return chunks;
    if (item !== undefined && item.contentStart === line.end) {
      apart = true;
      continue;
    }
    const below = lines[index + 1];
    const columns = below !== undefined && below.width > 0 && isColumns(layout.text, line) && isColumns(layout.text, below);
    const brackets = layout.text.charAt(line.start) === '[' ? countBrackets(layout.text, line) : 0;
    open = { lines: [line], apart, columns, depth: { brackets }, afterPicture, afterRule, ...(item === undefined ? {} : { item }) };
    apart = false;
    afterPicture = false;
    afterRule = false;
  }
  close();
  return chunks;
};
