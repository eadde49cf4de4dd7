import * as vscode from 'vscode';
import { isOwnEntry, type NoteEntry } from '../../core/index.ts';
import { oneLine } from '../plainLabel.ts';
import { noteMarkdown } from './noteMarkdown.ts';

/** One entry of a note as the editor shows it. VS Code hands the same object back to the commands on it. */
export interface NoteComment extends vscode.Comment {
  /** What the sidecar says; absent while it was not written yet. */
  entry?: NoteEntry;
}

/** The entry to read. Only one's own can be edited: one annotation, one author; replies are the way. */
export function commentOf(entry: NoteEntry, me: string | undefined): NoteComment {
  const time = entry.created === undefined ? NaN : Date.parse(entry.created);
  return {
    entry,
    mode: vscode.CommentMode.Preview,
    body: shownBody(entry.body),
    author: { name: oneLine(entry.by ?? '', 80) || vscode.l10n.t('Somebody') },
    contextValue: isOwnEntry(entry, me) ? 'own' : 'other',
    ...(Number.isFinite(time) && { timestamp: new Date(time) }),
  };
}

/** Words that could not be written: they stay in the box until they are. */
export function unwrittenComment(body: string, me: string | undefined): NoteComment {
  return {
    mode: vscode.CommentMode.Editing,
    body,
    author: { name: me ?? vscode.l10n.t('Somebody') },
    label: vscode.l10n.t('not saved yet'),
    contextValue: 'own',
  };
}

/** The note drawn: nothing in it is trusted. */
export function shownBody(body: string): vscode.MarkdownString {
  return new vscode.MarkdownString(noteMarkdown(body), false);
}

/** What is in a comment's box, or was read from the sidecar. After editing VS Code puts the new words into `body`. */
export function bodyOf({ body }: vscode.Comment): string {
  return typeof body === 'string' ? body : body.value;
}

export function isEdited({ mode }: vscode.Comment): boolean {
  return mode === vscode.CommentMode.Editing;
}

/**
 * The comments of a thread after its note was read again. Objects of entries that are still there are kept: VS Code knows
 * comments by identity. What a person is just writing stays, even where its entry has changed or gone meanwhile.
 */
export function renewedComments(old: readonly NoteComment[], entries: readonly NoteEntry[], me: string | undefined): readonly NoteComment[] {
  const left = [...old];
  const take = (matches: (comment: NoteComment) => boolean): NoteComment | undefined => {
    const index = left.findIndex(matches);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  // Two entries may be of one second: each first looks for itself, then for what is being written in its place.
  const isSame = (one: NoteEntry | undefined, entry: NoteEntry): boolean => one !== undefined && one.by === entry.by && one.created === entry.created;
  const itself = entries.map((entry) => take((one) => isSame(one.entry, entry) && one.entry?.body === entry.body));
  const comments = entries.map((entry, index) => {
    const kept = itself[index] ?? take((one) => isEdited(one) && isSame(one.entry, entry));
    if (kept === undefined) return commentOf(entry, me);
    kept.contextValue = isOwnEntry(entry, me) ? 'own' : 'other';
    return kept;
  });
  return [...comments, ...left.filter(isEdited)];
}
