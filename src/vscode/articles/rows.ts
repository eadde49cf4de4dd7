import * as vscode from 'vscode';
import {
  filterRows, filterSources, folderAnnotations, groupRows, isShown, isUnreadable, progressOf, sortAgain,
  type AnnotationRecord, type ArticleRow, type GroupKey, type RowGroup, type SearchTexts, type SortedRows, type SourceRecord,
} from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import type { ShownCoders } from '../shownCoders.ts';
import type { ViewChoices } from './viewChoices.ts';

/** An article in the view. */
export interface Row extends ArticleRow {
  readonly at: LibraryFolder;
}

/** A source that cannot be read. */
export interface UnreadableRow {
  readonly at: LibraryFolder;
  readonly source: SourceRecord;
  readonly path: string;
}

export type Progress = ReturnType<typeof progressOf>;

/** A folder with what is said of it as a whole. */
export interface ShownFolder {
  readonly at: LibraryFolder;
  /** Relative to `at`; empty for its top. */
  readonly folder: string;
  readonly records: readonly AnnotationRecord[];
}

/** All that the view shows, in order. */
export interface Shown {
  /** In no group; empty when there are groups. */
  readonly rows: readonly Row[];
  readonly groups: readonly RowGroup<Row>[];
  /** Annotated folders by their shown path. */
  readonly folders: ReadonlyMap<string, ShownFolder>;
  readonly unreadable: readonly UnreadableRow[];
  /** Articles shown, and all there are. */
  readonly count: number;
  readonly total: number;
  /** How many of all articles are coded, and being coded. */
  readonly progress: Progress;
  /** Files that were looked at, whatever they are. */
  readonly candidates: number;
}

export function allRows(library: Library): readonly Row[] {
  return rowsOf(library).flatMap(({ at, source, path }) => (isShown(source) ? source.articles.map((record) => ({ at, source, record, path })) : []));
}

/** What is worked out once for many drawings. */
export interface KeptOfRows {
  readonly texts: SearchTexts;
  sorted: SortedRows<Row> | undefined;
}

export function shownRows({ library, coders }: Pick<Services, 'library' | 'coders'>, choices: ViewChoices, kept: KeptOfRows): Shown {
  const sources = rowsOf(library);
  const all = seenRows(library, coders);
  kept.sorted = sortAgain(filterRows(all, choices.filter(), kept.texts), choices.sorting(), kept.sorted);
  const { rows } = kept.sorted;
  const folders = choices.grouping() === 'folder' ? annotatedFolders(library, coders) : new Map<string, ShownFolder>();
  // A folder whose articles are all below it has no rows of its own.
  const more = choices.filter() === '' ? [...folders.keys()].map((path): GroupKey => ({ kind: 'folder', path })) : [];
  const groups = groupRows(rows, choices.grouping(), more);
  const unreadable = filterSources(sources.filter(({ source }) => isUnreadable(source)), choices.filter());
  return {
    rows: choices.grouping() === 'none' ? rows : [],
    groups, folders, unreadable: [...unreadable].sort((a, b) => (a.path < b.path ? -1 : 1)),
    count: rows.length, total: all.length, progress: progressOf(all), candidates: sources.length,
  };
}

/** The rows with the annotations that are shown. */
function seenRows(library: Library, coders: ShownCoders): readonly Row[] {
  const rows = allRows(library);
  return coders.chosen() === undefined ? rows : rows.map((row) => ({ ...row, source: coders.seen(row.source) }));
}

function annotatedFolders(library: Library, coders: ShownCoders): ReadonlyMap<string, ShownFolder> {
  const found = new Map<string, ShownFolder>();
  for (const at of library.folders()) {
    for (const [folder, all] of folderAnnotations(at.corpus)) {
      const records = all.filter(({ annotation }) => coders.isShown(annotation.by ?? ''));
      const path = isOneOfSeveral() ? [at.folder.name, folder].filter((part) => part !== '').join('/') : folder;
      if (records.length > 0) found.set(path, { at, folder, records });
    }
  }
  return found;
}

function isOneOfSeveral(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).length > 1;
}

function rowsOf(library: Library): readonly UnreadableRow[] {
  const several = isOneOfSeveral();
  const found: UnreadableRow[] = [];
  for (const at of library.folders()) {
    for (const source of at.corpus.sources()) found.push({ at, source, path: several ? `${at.folder.name}/${source.path}` : source.path });
  }
  return found;
}
