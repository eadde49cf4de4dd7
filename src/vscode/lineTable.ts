/** A place as an editor counts it: both numbers from 0, columns in UTF-16 code units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text are. VS Code breaks lines at `\r\n`, `\n` and a lone `\r`, and shows one kind of line end for all:
 * its offsets are not the file's, but lines and columns are the same. So every offset goes through this table.
 * In "a\r\nbc\rd" offset 4 is line 1, column 1; offset 2, between `\r` and `\n`, is the end of line 0.
 */
export interface LineTable {
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  readonly lineCount: number;
  placeAt(offset: number): LinePlace;
  offsetAt(line: number, column: number): number;
}

export function createLineTable(text: string): LineTable {
  const { starts, ends } = scanLines(text);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    length: text.length,
    lineCount: starts.length,
    placeAt: (offset) => {
      const line = lineOf(Math.max(0, Math.min(offset, text.length)));
      const start = starts[line] ?? 0;
      return { line, column: Math.max(0, Math.min(offset, ends[line] ?? start) - start) };
    },
    offsetAt: (line, column) => {
      const known = Math.max(0, Math.min(line, starts.length - 1));
      const end = ends[known] ?? 0;
      if (line > known) return end;
      return Math.min((starts[known] ?? 0) + Math.max(0, column), end);
    },
  };
}

/** Whether two texts differ in nothing but their kinds of line ends. */
export function sameLines(a: string, b: string): boolean {
  if (a === b) return true;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const atEnd = isLineEnd(a, i);
    if (atEnd !== isLineEnd(b, j)) return false;
    if (!atEnd && a.charCodeAt(i) !== b.charCodeAt(j)) return false;
    i += atEnd ? lineEndLength(a, i) : 1;
    j += atEnd ? lineEndLength(b, j) : 1;
  }
  return i === a.length && j === b.length;
}

function scanLines(text: string): { starts: number[]; ends: number[] } {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    if (!isLineEnd(text, at)) {
      at += 1;
      continue;
    }
    ends.push(at);
    at += lineEndLength(text, at);
    starts.push(at);
  }
  ends.push(text.length);
  return { starts, ends };
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}

function lineEndLength(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
}
