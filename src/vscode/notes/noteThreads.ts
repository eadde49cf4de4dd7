import * as vscode from 'vscode';
import { noteEntries, type AnnotationId, type AnnotationRecord, type Path } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import { isEdited, renewedComments, type NoteComment } from './noteComment.ts';
import type { ShownNote } from './shownNotes.ts';

/** Id of the comment controller; menus ask for it. */
export const controllerId = 'newsmark.notes';
/** Threads of tabs that are behind others are kept, with what is half typed in them; beyond so many the oldest go. */
const keptBehind = 30;

/** A thread on the screen and the annotation it shows. */
export interface LiveNote {
  readonly thread: vscode.CommentThread;
  readonly at: LibraryFolder;
  readonly source: Path;
  readonly id: AnnotationId;
}

/** The threads that are there now. The editor cannot list them, so they are counted here. */
export interface NoteThreads extends vscode.Disposable {
  readonly controller: vscode.CommentController;
  ofThread(thread: vscode.CommentThread): LiveNote | undefined;
  ofAnnotation(id: string): LiveNote | undefined;
  /** The thread a comment was put into. */
  threadWith(comment: NoteComment): vscode.CommentThread | undefined;
  put(thread: vscode.CommentThread, comments: readonly NoteComment[]): void;
  /** A closed thread with its comments. */
  make(uri: vscode.Uri, range: vscode.Range, comments: readonly NoteComment[]): vscode.CommentThread;
  commentsOf(thread: vscode.CommentThread): readonly NoteComment[];
  /** Closes a thread, unless somebody is editing in it. */
  collapse(thread: vscode.CommentThread): void;
  /** Makes a thread that the editor opened for a new note the thread of the annotation that was written. */
  adopt(thread: vscode.CommentThread, at: LibraryFolder, source: Path, id: AnnotationId): void;
  /** Brings the threads up to date. Documents not in `documents` are behind others or not up to date: theirs stay as they are. */
  show(notes: readonly ShownNote[], documents: ReadonlySet<string>): void;
}

export function createNoteThreads(): NoteThreads {
  const controller = vscode.comments.createCommentController(controllerId, vscode.l10n.t('Newsmark notes'));
  controller.options = { prompt: vscode.l10n.t('Reply…'), placeHolder: vscode.l10n.t('Write a note') };
  const live = new Map<string, LiveNote>();
  const owners = new WeakMap<vscode.Comment, vscode.CommentThread>();
  const comments = new WeakMap<vscode.CommentThread, readonly NoteComment[]>();
  const own = (thread: vscode.CommentThread, now: readonly NoteComment[]): void => {
    for (const comment of now) owners.set(comment, thread);
    comments.set(thread, now);
  };
  const threads: Omit<NoteThreads, 'show' | 'dispose'> = {
    controller,
    ofThread: (thread) => [...live.values()].find((one) => one.thread === thread),
    ofAnnotation: (id) => [...live.values()].find((one) => one.id === id),
    threadWith: (comment) => owners.get(comment),
    commentsOf: (thread) => comments.get(thread) ?? [],
    collapse: (thread) => {
      const isShown = [...live.values()].some((one) => one.thread === thread);
      if (isShown && !(comments.get(thread) ?? []).some(isEdited)) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    },
    put: (thread, now) => {
      own(thread, now);
      thread.comments = [...now];
    },
    make: (uri, range, now) => {
      // A thread that is empty at first keeps its box for a reply open for ever: as high as three notes.
      const thread = controller.createCommentThread(uri, range, [...now]);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      own(thread, now);
      return thread;
    },
    adopt: (thread, at, source, id) => {
      const key = keyOf({ at, source, id });
      const other = live.get(key);
      if (other !== undefined && other.thread !== thread) other.thread.dispose();
      live.set(key, { thread, at, source, id });
    },
  };
  return {
    ...threads,
    show: (notes, documents) => {
      for (const note of notes) showNote(note, threads, live.get(keyOf(note)), (made) => live.set(keyOf(note), made));
      const wanted = new Set(notes.map(keyOf));
      const gone = [...live].filter(([key, { thread }]) => !wanted.has(key) && !threads.commentsOf(thread).some(isEdited));
      const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
      const behind = gone.filter(([, { thread }]) => !documents.has(thread.uri.toString()) && open.has(thread.uri.toString()));
      const kept = new Set(behind.slice(-keptBehind).map(([key]) => key));
      for (const [key, { thread }] of gone) {
        if (kept.has(key)) continue;
        live.delete(key);
        thread.dispose();
      }
    },
    dispose: () => controller.dispose(),
  };
}

function keyOf({ at, source, id }: Pick<ShownNote, 'at' | 'source' | 'id'>): string {
  return `${at.folder.uri.toString()}\n${source}\n${id}`;
}

/** Touches only what differs: every change of a thread makes the editor draw it again. */
function showNote(note: ShownNote, threads: Pick<NoteThreads, 'make' | 'put' | 'commentsOf'>, known: LiveNote | undefined, keep: (made: LiveNote) => void): void {
  const { uri, range, record, me, at, source, id } = note;
  const before = known === undefined ? [] : threads.commentsOf(known.thread);
  const wasOwn = before.map(({ contextValue }) => contextValue).join(' ');
  const now = renewedComments(before, noteEntries(record.annotation), me);
  const thread = known?.thread ?? threads.make(uri, range, now);
  if (known === undefined) keep({ thread, at, source, id });
  if (thread.range === undefined || !thread.range.isEqual(range)) thread.range = range;
  const label = labelOf(record);
  if (thread.label !== label) thread.label = label;
  if (thread.canReply === record.stale) thread.canReply = !record.stale;
  if (known === undefined) return;
  const isSame = now.length === before.length && now.every((one, index) => one === before[index]);
  if (!isSame || wasOwn !== now.map(({ contextValue }) => contextValue).join(' ')) threads.put(thread, now);
}

function labelOf({ annotation }: AnnotationRecord): string {
  if (annotation.tags.length > 0) return plainLabel(annotation.tags.join(' · '), 120);
  return annotation.scope === 'article' ? vscode.l10n.t('Note on the whole article') : vscode.l10n.t('Note');
}
