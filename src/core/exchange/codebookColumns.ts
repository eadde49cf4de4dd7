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

/** The separator under which the first line names most columns; one named by `sep=;` on a line of its own, as Excel reads it, counts. */
export function separatorOf(firstLine: string): string {
  const named = /^sep=(.)\r?$/.exec(firstLine)?.[1];
  if (named !== undefined) return named;
  const score = (separator: string): number => columnsOf(csvRows(firstLine, separator)[0]?.cells ?? []).at.size;
  return [',', ';', '\t'].reduce((best, one) => (score(one) > score(best) ? one : best));
}
