/** One row of a table as comma-separated values, RFC 4180. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** One-based line it begins in: a quoted cell may go over several. */
  readonly line: number;
  /** `open-quote`: a quote is not closed, and is read as if it were not there. `stray-quote`: something stands behind a closing quote. */
  readonly fault?: 'open-quote' | 'stray-quote';
  /** One-based line of the cell with the fault. */
  readonly faultLine?: number;
}

/**
 * Splits a text into rows and cells. Lines may end in LF, CRLF or CR; a cell in quotes may hold separators, line ends and doubled
 * quotes; a quote inside a cell without quotes is a character. Takes time in the text's length only.
 */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const start = line;
    let fault: Pick<CsvRow, 'fault' | 'faultLine'> = {};
    for (let isLast = false; !isLast;) {
      const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
      cells.push(cell.text);
      if (cell.fault !== undefined && fault.fault === undefined) fault = { fault: cell.fault, faultLine: line };
      line += countLines(text, at, cell.end);
      at = cell.end;
      isLast = text[at] !== separator;
      if (!isLast) at += 1;
    }
    rows.push({ cells, line: start, ...fault });
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
  }
  return rows;
}

interface Cell {
  readonly text: string;
  /** Offset of the separator or line end behind it. */
  readonly end: number;
  readonly fault?: CsvRow['fault'];
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/**
 * A quote is not closed where the text ends first, or where the next quote opens another cell of a line below. Then the cell ends with
 * its line, so that the lines below are read. Every other cell the search for a closing quote has passed is closed within its line, so
 * that all searches together take one pass.
 */
function quotedCell(text: string, start: number, separator: string): Cell {
  const openCell = (): Cell => {
    const line = plainCell(text, start + 1, separator);
    return { text: line.text.replaceAll('""', '"'), end: line.end, fault: 'open-quote' };
  };
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return openCell();
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const behind = plainCell(text, quote + 1, separator);
      const isOpening = behind.text.trim() !== '' && /[\r\n]/.test(content) && [separator, '\n', '\r'].includes(content.at(-1) ?? '');
      if (isOpening) return openCell();
      return behind.text.trim() === '' ? { text: content, end: behind.end } : { text: content + behind.text, end: behind.end, fault: 'stray-quote' };
    }
    content += '"';
    from = quote + 2;
  }
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) count += 1;
  return count;
}
