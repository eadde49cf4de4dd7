import * as vscode from 'vscode';
import { placesOf, type AnnotationId, type AnnotationRecord, type Path } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { articleScheme } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { viewRanges } from '../places.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';
import { nearest } from './nearest.ts';

/** A note with its place in a reading view. */
export interface ShownNote {
  readonly at: LibraryFolder;
  readonly source: Path;
  readonly id: AnnotationId;
  readonly record: AnnotationRecord;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
  /** Last line of the range: there the editor draws the thread. */
  readonly line: number;
  /** Who reads: their own entries can be edited. */
  readonly me: string | undefined;
}

/** Each thread costs the editor 15 to 45 ms when it is drawn; more notes than this are in the hovers only. */
const most = 30;

export interface NotesOnScreen {
  readonly notes: readonly ShownNote[];
  /** The reading views on the screen that show today's text. */
  readonly documents: ReadonlySet<string>;
}

/** The notes of the reading views on the screen, the active one's first; of more than can be shown those nearest to what is seen. */
export async function notesOnScreen(services: Pick<Services, 'reader' | 'coders'>): Promise<NotesOnScreen> {
  const active = vscode.window.activeTextEditor;
  const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme === articleScheme).sort((a, b) => Number(b === active) - Number(a === active));
  const notes: ShownNote[] = [];
  const documents = new Set<string>();
  for (const { document, visibleRanges } of editors) {
    const key = document.uri.toString();
    const open = documents.has(key) ? undefined : await services.reader.articleOf(document);
    if (open === undefined) continue;
    documents.add(key);
    const seen = { first: visibleRanges[0]?.start.line ?? 0, last: visibleRanges.at(-1)?.end.line ?? 0 };
    notes.push(...nearest(await notesOf(open, services), seen, most - notes.length));
  }
  return { notes, documents };
}

/** The notes of an article whose place is known, in the order of their places; those on the whole article at its headline. */
export async function notesOf(open: OpenArticle, { coders }: Pick<Services, 'coders'>): Promise<readonly ShownNote[]> {
  const { found: { at, path }, ref, uri } = open;
  const me = await authorFor(at.folder.uri);
  const found = coders.annotationsOf(at.corpus, ref).flatMap((record): readonly ShownNote[] => {
    const range = record.annotation.note === undefined ? undefined : rangeOf(record, open);
    return range === undefined ? [] : [{ at, source: path, id: record.annotation.id, record, uri, range, line: range.end.line, me }];
  });
  return found.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function rangeOf(record: AnnotationRecord, open: OpenArticle): vscode.Range | undefined {
  if (record.annotation.scope === 'article') return new vscode.Range(0, 0, 0, 0);
  const ranges = placesOf(record).flatMap((span) => viewRanges(open, span));
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first === undefined || last === undefined ? undefined : first.union(last);
}
