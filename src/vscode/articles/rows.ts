import * as vscode from 'vscode';
import {
  filterRows, filterSources, groupRows, isShown, isUnreadable, sortRows,
  type ArticleRow, type RowGroup, type SearchTexts, type SourceRecord,
} from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
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

/** All that the view shows, in order. */
export interface Shown {
  /** In no group; empty when there are groups. */
  readonly rows: readonly Row[];
  readonly groups: readonly RowGroup<Row>[];
  readonly unreadable: readonly UnreadableRow[];
  /** Articles shown, and all there are. */
  readonly count: number;
  readonly total: number;
  /** Files that were looked at, whatever they are. */
  readonly candidates: number;
}

export function allRows(library: Library): readonly Row[] {
  return rowsOf(library).flatMap(({ at, source, path }) => (isShown(source) ? source.articles.map((record) => ({ at, source, record, path })) : []));
}

export function shownRows(library: Library, choices: ViewChoices, texts: SearchTexts): Shown {
  const sources = rowsOf(library);
  const all = allRows(library);
  const rows = sortRows(filterRows(all, choices.filter(), texts), choices.sorting());
  const groups = groupRows(rows, choices.grouping());
  const unreadable = filterSources(sources.filter(({ source }) => isUnreadable(source)), choices.filter());
  return {
    rows: choices.grouping() === 'none' ? rows : [],
    groups, unreadable: [...unreadable].sort((a, b) => (a.path < b.path ? -1 : 1)),
    count: rows.length, total: all.length, candidates: sources.length,
  };
}

function rowsOf(library: Library): readonly UnreadableRow[] {
  const several = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const found: UnreadableRow[] = [];
  for (const at of library.folders()) {
    for (const source of at.corpus.sources()) found.push({ at, source, path: several ? `${at.folder.name}/${source.path}` : source.path });
  }
  return found;
}
