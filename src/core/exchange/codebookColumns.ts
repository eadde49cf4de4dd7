import { csvRows } from './csvRows.ts';

/** What a column of a codebook's table can hold. */
export type CodebookColumn = 'id' | 'label' | 'parent' | 'description' | 'color' | 'key' | 'examples';

/**
 * Names of columns, in small letters with single blanks, as Newsmark, Taguette (tag, description, number of highlights), MAXQDA (Code,
 * Memo, Parent code; Obercode, Farbe), NVivo (Name, Description, Files, References; Hierarchical name), ATLAS.ti (Code, Comment,
 * Code Group 1, Color), Dedoose (Id, Parent Id, Title, Description) and hand-made tables write them. The first of a list that is there counts.
 */
const names: Readonly<Record<CodebookColumn, readonly string[]>> = {
  id: ['id', 'tag id', 'code id', 'node id', 'identifier'],
  label: [
    'hierarchical name', 'label', 'name', 'tag', 'code', 'code name', 'codename', 'tag name', 'node', 'node name', 'title', 'theme', 'codes', 'tags', 'nodes',
    'code system', 'codesystem', 'bezeichnung', 'kategorie',
  ],
  parent: [
    'parent', 'parent id', 'parent code', 'parent tag', 'parent name', 'parent node', 'parent title', 'obercode', 'code group', 'code groups', 'code group 1',
    'group', 'category', 'code category', 'folder', 'oberkategorie',
  ],
  description: [
    'description', 'definition', 'code description', 'code definition', 'memo', 'code memo', 'comment', 'comments', 'code comment', 'notes', 'note',
    'beschreibung', 'kommentar',
  ],
  color: ['color', 'colour', 'code color', 'code colour', 'farbe', 'codefarbe'],
  key: ['key', 'shortcut', 'hotkey', 'keyboard shortcut', 'taste'],
  examples: ['examples', 'example', 'anchor example', 'anchor examples', 'ankerbeispiel', 'ankerbeispiele', 'beispiel', 'beispiele', 'sample quote', 'typical exemplar'],
};

/** Which cell of a row is what, and the headers nobody knows. */
export interface Columns {
  readonly at: ReadonlyMap<CodebookColumn, number>;
  readonly unknown: readonly string[];
}

export function columnsOf(header: readonly string[]): Columns {
  const plain = header.map(plainName);
  const at = new Map<CodebookColumn, number>();
  for (const [column, known] of columnNames()) {
    const name = known.find((one) => plain.includes(one));
    if (name !== undefined) at.set(column, plain.indexOf(name));
  }
  const used = new Set(at.values());
  return { at, unknown: header.filter((name, index) => name.trim() !== '' && !used.has(index)) };
}

function columnNames(): readonly (readonly [CodebookColumn, readonly string[]])[] {
  // The keys of the record above.
  return Object.entries(names) as [CodebookColumn, readonly string[]][];
}

/** `Parent_Code:` → `parent code` */
function plainName(header: string): string {
  return header.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Where a table begins. */
export interface TableHead {
  readonly separator: string;
  /** Lines above the one that names the columns: a title, blanks, Excel's `sep=;`. */
  readonly above: readonly string[];
  /** The text from that line on. */
  readonly body: string;
}

/** So many lines are looked through for the one that names the columns. */
const highest = 10;

/**
 * The line, among the first ones, that names most columns, and the separator under which it does. A separator named by `sep=;` on the
 * first line, as Excel reads it, counts. Where none names a column the table begins with its first line that is not blank.
 */
export function headOf(text: string): TableHead {
  const starts = lineStartsOf(text, highest + 1);
  const lines = starts.map((start) => /^[^\r\n]*/.exec(text.slice(start, start + longestHead))?.[0] ?? '');
  const named = /^sep=(.)$/.exec(lines[0] ?? '')?.[1];
  const separators = named === undefined ? [',', ';', '\t', '|'] : [named];
  const first = Math.max(0, lines.findIndex((line, index) => line.trim() !== '' && !(index === 0 && named !== undefined)));
  let best = { line: first, separator: separators[0] ?? ',', columns: 0 };
  for (const [line, words] of lines.entries()) {
    for (const separator of separators) {
      const { at } = columnsOf(csvRows(words, separator)[0]?.cells ?? []);
      if ((at.has('label') || at.has('id')) && at.size > best.columns) best = { line, separator, columns: at.size };
    }
  }
  return { separator: best.separator, above: lines.slice(0, best.line), body: text.slice(starts[best.line] ?? 0) };
}

/** A line that names columns is no longer than this. */
const longestHead = 10_000;

/** Where the first lines begin. Lines end in LF, CRLF or CR. */
function lineStartsOf(text: string, most: number): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length && starts.length < most; at += 1) {
    const sign = text[at];
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) starts.push(at + 1);
  }
  return starts;
}
