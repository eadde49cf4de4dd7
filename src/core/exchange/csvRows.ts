/** One row of a table as comma-separated values, RFC 4180. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** One-based line it begins in: a quoted cell may go over several. */
  readonly line: number;
  /** `open-quote`: a quote is never closed, and nothing after it was read. `stray-quote`: something stands behind a closing quote. */
  readonly fault?: 'open-quote' | 'stray-quote';
}

/**
 * Splits a text into rows and cells. Lines may end in LF, CRLF or CR; a cell in quotes may hold separators, line ends and doubled
 * quotes; a quote inside a cell without quotes is a character. Takes one pass over the text.
 */
export function csvRows(text: string, separator: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const start = line;
    let fault: CsvRow['fault'];
    for (let isLast = false; !isLast;) {
      const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
      cells.push(cell.text);
      fault ??= cell.fault;
      line += countLines(text, at, cell.end);
      at = cell.end;
      isLast = text[at] !== separator;
      if (!isLast) at += 1;
    }
    rows.push({ cells, line: start, ...(fault !== undefined && { fault }) });
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

function quotedCell(text: string, start: number, separator: string): Cell {
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: content + text.slice(from), end: text.length, fault: 'open-quote' };
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const behind = plainCell(text, quote + 1, separator);
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
