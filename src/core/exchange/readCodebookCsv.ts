import type { Codebook, Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import { foldedCase, tagIdOf } from '../text/tagId.ts';
import { columnsOf, headOf, type CodebookColumn } from './codebookColumns.ts';
import { colorOf, levelsOf } from './codebookCells.ts';
import { csvRows, type CsvRow } from './csvRows.ts';

/**
 * What is wrong with a line. The row is left out for `stray-quote`, `extra-cells`, `no-name`, `duplicate` and `circle`; only the cell
 * for `bad-color`; `open-quote` is read as if the quote were not there. `no-columns` (with its first line) and `too-large`: nothing was read. `above-header`: a line
 * above the one that names the columns.
 */
export interface TableFault {
  readonly line: number;
  readonly why: CsvRow['fault'] & string | 'no-columns' | 'too-large' | 'above-header' | 'extra-cells' | 'no-name' | 'duplicate' | 'circle' | 'bad-color';
  readonly value?: string;
}

/** A codebook out of a table: tags with the line of their row, parents before what is below them. */
export interface CodebookTable {
  readonly codebook: Codebook;
  readonly faults: readonly TableFault[];
  /** Headers that are not read. */
  readonly unknownColumns: readonly string[];
}

/** Longest table that is read, in UTF-16 units. */
const longest = 5_000_000;

/** Reads a codebook from comma-, semicolon-, tab- or bar-separated values; the first line that names columns is its head. Never throws. */
export function readCodebookCsv(given: string): CodebookTable {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const nothing = (...faults: readonly TableFault[]): CodebookTable => ({ codebook: { tags: [], relations: [] }, faults, unknownColumns: [] });
  if (text.length > longest) return nothing({ line: 1, why: 'too-large' });
  const { separator, above, body: table } = headOf(text);
  const rows = csvRows(table, separator).map((row) => ({ ...row, line: row.line + above.length, faultLine: (row.faultLine ?? row.line) + above.length })).filter(({ cells, fault }) => fault !== undefined || cells.some((cell) => cell.trim() !== ''));
  const [header, ...body] = rows;
  const columns = columnsOf(header?.cells ?? []);
  if (header === undefined) return nothing();
  if (!columns.at.has('label') && !columns.at.has('id')) return nothing({ line: header.line, why: 'no-columns', value: header.cells.join(`${separator} `) });
  const faults: TableFault[] = above.flatMap((value, index) => (value.trim() === '' || /^sep=.$/.test(value) ? [] : [{ line: index + 1, why: 'above-header' as const, value }]));
  const drafts = body.flatMap((row) => readRow(row, header, columns.at, faults));
  const isNumbered = drafts.length > 0 && columns.at.has('label') && drafts.every(({ idCell }) => /^\d*$/.test(idCell));
  return { codebook: { tags: placeAll(drafts, isNumbered, faults), relations: [] }, faults: faults.sort((a, b) => a.line - b.line), unknownColumns: columns.unknown };
}

/** A row that could be a tag. */
interface Draft {
  readonly line: number;
  readonly idCell: string;
  /** The name's levels, `Claim > Figure` in two; none without a name. */
  readonly levels: readonly string[];
  readonly parentCell: string;
  readonly fields: Pick<Tag, 'label' | 'description' | 'color' | 'key' | 'examples'>;
}

function readRow({ cells, line, fault, faultLine = line }: CsvRow, header: CsvRow, at: ReadonlyMap<CodebookColumn, number>, faults: TableFault[]): readonly Draft[] {
  if (fault !== undefined) faults.push({ line: faultLine, why: fault });
  if (fault === 'stray-quote') return [];
  if (cells.slice(header.cells.length).some((cell) => cell.trim() !== '')) return leaveOut(faults, { line, why: 'extra-cells', value: cells.slice(header.cells.length).join(' ').trim() });
  const cell = (column: CodebookColumn): string => (cells[at.get(column) ?? -1] ?? '').normalize('NFC').trim();
  const levels = levelsOf(cell('label'));
  if (levels.length === 0 && tagIdOf(cell('id')) === undefined) return leaveOut(faults, { line, why: 'no-name' });
  const color = cell('color') === '' ? undefined : colorOf(cell('color'));
  if (cell('color') !== '' && color === undefined) faults.push({ line, why: 'bad-color', value: cell('color') });
  const label = levels.at(-1);
  const fields = {
    ...(label !== undefined && { label }),
    ...(cell('description') !== '' && { description: cell('description') }),
    ...(color !== undefined && { color }),
    ...(cell('key') !== '' && { key: cell('key') }),
    examples: [...new Set(cell('examples').split(/[\r\n|]/).map((one) => one.trim()).filter((one) => one !== ''))],
  };
  return [{ line, idCell: cell('id'), levels, parentCell: cell('parent'), fields }];
}

function leaveOut(faults: TableFault[], fault: TableFault): readonly [] {
  faults.push(fault);
  return [];
}

/** Full ids for all rows, parents first. */
function placeAll(drafts: readonly Draft[], isNumbered: boolean, faults: TableFault[]): readonly Tag[] {
  const byName = new Map<string, Draft>();
  for (const draft of drafts) {
    for (const name of [draft.levels.join('/'), draft.levels.at(-1) ?? '', draft.idCell]) if (name !== '' && !byName.has(foldedCase(name))) byName.set(foldedCase(name), draft);
  }
  const ids = new Map<Draft, TagId | undefined>();
  const tags = new Map<string, Tag>();
  // Rows that are being placed, from the one that was asked for up to its topmost parent.
  const place = (draft: Draft): TagId | undefined => {
    const chain: Draft[] = [];
    let next: Draft | undefined = draft;
    while (next !== undefined && !ids.has(next) && !chain.includes(next) && chain.length < deepest) {
      chain.push(next);
      next = parentDraft(next, byName);
    }
    if (next !== undefined && !ids.has(next)) {
      for (const one of chain) leaveOut(faults, { line: one.line, why: 'circle', value: one.parentCell });
      for (const one of chain) ids.set(one, undefined);
    }
    for (const one of chain.reverse()) if (!ids.has(one)) ids.set(one, placeOne(one, parentDraft(one, byName), ids, isNumbered, tags, faults));
    return ids.get(draft);
  };
  for (const draft of drafts) place(draft);
  return [...tags.values()];
}

/** Deeper than any codebook goes. */
const deepest = 50;

function parentDraft({ levels, parentCell }: Draft, byName: ReadonlyMap<string, Draft>): Draft | undefined {
  if (levels.length > 1) return byName.get(foldedCase(levels.slice(0, -1).join('/')));
  return parentCell === '' ? undefined : (byName.get(foldedCase(levelsOf(parentCell).join('/'))) ?? byName.get(foldedCase(parentCell)));
}

function placeOne(draft: Draft, above: Draft | undefined, ids: ReadonlyMap<Draft, TagId | undefined>, isNumbered: boolean, tags: Map<string, Tag>, faults: TableFault[]): TagId | undefined {
  const { levels, idCell, parentCell, line, fields } = draft;
  const named = isNumbered || tagIdOf(idCell) === undefined ? undefined : tagIdOf(idCell);
  const own = named ?? tagIdOf((levels.at(-1) ?? '').replaceAll('/', '-'));
  const parentId = above === undefined ? pathId(levels.length > 1 ? levels.slice(0, -1) : levelsOf(parentCell)) : ids.get(above);
  if (own === undefined || (above !== undefined && parentId === undefined)) {
    faults.push({ line, why: 'no-name', value: levels.join(' > ') });
    return undefined;
  }
  // Ids put together are an id; a full one in the column of ids stands for itself.
  const id = (parentId === undefined || own.includes('/') ? own : `${parentId}/${own}`) as TagId;
  const first = tags.get(foldedCase(id));
  if (first !== undefined) {
    faults.push({ line, why: 'duplicate', value: String(first.line) });
    return first.id;
  }
  const slash = id.lastIndexOf('/');
  // What stands before an id's last slash is an id.
  const parent = slash < 0 ? undefined : (id.slice(0, slash) as TagId);
  const label = fields.label === id.slice(slash + 1) ? undefined : fields.label;
  const { label: _label, ...others } = fields;
  tags.set(foldedCase(id), {
    id, ...(parent !== undefined && { parent }), ...(label !== undefined && { label }), ...others, exclusive: false, was: [], attributes: {}, deprecated: false, line,
  });
  return id;
}

function pathId(levels: readonly string[]): TagId | undefined {
  return levels.length === 0 ? undefined : tagIdOf(levels.map((level) => level.replaceAll('/', '-')).join('/'));
}
