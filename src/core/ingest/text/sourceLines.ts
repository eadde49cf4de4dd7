/** A line of a text file without the blanks around it. Offsets are in the decoded source, half-open. */
export interface SourceLine {
  /** One-based. */
  readonly number: number;
  /** First and last character that is not blank; equal for an empty line. */
  readonly start: number;
  readonly end: number;
  /** Columns before the text; a tab goes to the next multiple of eight. */
  readonly indent: number;
  /** Columns of the text: wide East Asian characters take two, marks none. */
  readonly width: number;
}

/** White space, and what pages print invisibly at line ends: zero-width space, BOM, direction marks. */
export const isBlankUnit = (code: number): boolean =>
  code === 0x20 || (code >= 9 && code <= 13) || code === 0x85 || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff || code === 0x2060 || code === 0xad;

/** East Asian Wide and Fullwidth ranges, coarsely (Unicode TR 11). */
const isWide = (code: number): boolean =>
  code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0x303e) || (code >= 0x3041 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6));

/** Characters written without blanks between words, so that a wrapped line joins the next without one. */
export const joinsWithoutBlank = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x312f) || (code >= 0x31c0 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef) ||
  (code >= 0x0e00 && code <= 0x0eff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff);

const isMark = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0x610 && code <= 0x61a) || (code >= 0x64b && code <= 0x65f) || (code >= 0xe31 && code <= 0xe3a && code !== 0xe32 && code !== 0xe33) ||
  (code >= 0xe47 && code <= 0xe4e) || (code >= 0xdc00 && code <= 0xdfff) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f);

/** Columns that `text.slice(start, end)` takes in a terminal. */
export const columnsOf = (text: string, start: number, end: number): number => {
  let columns = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x300) columns += 1;
    else if (isWide(code)) columns += 2;
    else if (!isMark(code)) columns += 1;
  }
  return columns;
};

const indentOf = (text: string, start: number, end: number): number => {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 9) column += 8 - (column % 8);
    else if (code !== 0x200b && code !== 0xfeff) column += 1;
  }
  return column;
};

/** The lines of `text.slice(from, to)`; ends are LF, CRLF, CR, form feed, NEL and the Unicode separators. Linear. */
export const sourceLines = (text: string, from: number = 0, to: number = text.length, firstNumber: number = 1): readonly SourceLine[] => {
  const lines: SourceLine[] = [];
  let lineStart = from;
  let number = firstNumber;
  const push = (lineEnd: number): void => {
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isBlankUnit(text.charCodeAt(start))) start += 1;
    while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end -= 1;
    lines.push({ number, start, end, indent: start < end ? indentOf(text, lineStart, start) : 0, width: columnsOf(text, start, end) });
    number += 1;
  };
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13 && code !== 12 && code !== 0x85 && code !== 0x2028 && code !== 0x2029) continue;
    push(at);
    if (code === 13 && at + 1 < to && text.charCodeAt(at + 1) === 10) at += 1;
    lineStart = at + 1;
  }
  if (lineStart < to) push(to);
  return lines;
};
