import type { HtmlNode } from './htmlNode.ts';

/** What a table's subtree holds, as far as it tells data from layout. */
interface Measure {
  rows: number;
  /** Rows with at least two cells that are not empty. */
  wideRows: number;
  headers: number;
  longestCell: number;
  hasTableInside: boolean;
  paragraphs: number;
}

/** Longest cell of a table that is read as rows of data. */
const MAX_CELL = 240;

/** Whether a table shows data. One that places text on a page is read as ordinary blocks. Reads the subtree once. */
export function isDataTable(table: HtmlNode): boolean {
  const measure: Measure = { rows: 0, wideRows: 0, headers: 0, longestCell: 0, hasTableInside: false, paragraphs: 0 };
  let cells = 0;
  let cellLength = 0;
  const endCell = (): void => {
    if (cellLength > 0) cells += 1;
    measure.longestCell = Math.max(measure.longestCell, cellLength);
    cellLength = 0;
  };
  const endRow = (): void => {
    endCell();
    if (cells >= 2) measure.wideRows += 1;
    cells = 0;
  };
  const stack: HtmlNode[] = [...(table.children ?? [])].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node.type === 'text') cellLength += (node.data ?? '').trim().length;
    if (node.name === 'table') {
      measure.hasTableInside = true;
      break;
    }
    if (node.name === 'tr') {
      endRow();
      measure.rows += 1;
    }
    if (node.name === 'td' || node.name === 'th') endCell();
    if (node.name === 'th') measure.headers += 1;
    if (node.name === 'p' || node.name === 'div') measure.paragraphs += 1;
    const { children } = node;
    if (children !== undefined) for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] ?? node);
  }
  endRow();
  return isData(measure);
}

function isData(measure: Measure): boolean {
  if (measure.hasTableInside || measure.rows === 0) return false;
  if (measure.longestCell > MAX_CELL * (measure.headers > 0 ? 3 : 1)) return false;
  if (measure.headers > 0) return measure.wideRows > 0 || measure.rows > 1;
  return measure.rows >= 2 && measure.wideRows * 2 >= measure.rows;
}
