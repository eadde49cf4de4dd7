import * as vscode from 'vscode';
import type { AnnotationRecord } from '../../core/index.ts';
import { annotate } from '../annotations/annotate.ts';
import { authorFor } from '../annotations/author.ts';
import { trim } from '../annotations/marked.ts';
import type { Services } from '../services.ts';
import { bodyOf, isEdited, shownBody, unwrittenComment, type NoteComment } from './noteComment.ts';
import { noteAddress, removeEntry, reply, rewrite, type NoteOutcome } from './noteEdits.ts';
import type { LiveNote, NoteThreads } from './noteThreads.ts';
import { registerCommand } from '../registerCommand.ts';

/** What the buttons on threads and their comments do. VS Code hands over the thread with the typed words, or the comment. */
export function registerNoteCommands(services: Services, threads: NoteThreads, renew: () => void): vscode.Disposable {
  const parts = { services, threads, renew };
  return vscode.Disposable.from(
    registerCommand('newsmark.addNote', ({ thread, text }: vscode.CommentReply) => submit(parts, thread, text)),
    registerCommand('newsmark.replyNote', ({ thread, text }: vscode.CommentReply) => submit(parts, thread, text)),
    registerCommand('newsmark.editNoteEntry', (comment: NoteComment) => beginEdit(parts, comment)),
    registerCommand('newsmark.saveNoteEntry', (comment: NoteComment) => save(parts, comment)),
    registerCommand('newsmark.cancelNoteEntry', (comment: NoteComment) => cancel(parts, comment)),
    registerCommand('newsmark.deleteNoteEntry', (comment: NoteComment) => remove(parts, comment)),
  );
}

interface Parts {
  readonly services: Services;
  readonly threads: NoteThreads;
  /** Shows what the sidecars say. */
  readonly renew: () => void;
}

async function submit(parts: Parts, thread: vscode.CommentThread, text: string): Promise<void> {
  const { threads, services } = parts;
  if (text.trim() === '' || (await write(parts, thread, text))) return;
  // The editor has emptied its box already: the words stay in a comment of their own, open for another try.
  const at = threads.ofThread(thread)?.at ?? services.library.folders()[0];
  const me = at && (await authorFor(at.folder.uri));
  threads.put(thread, [...threads.commentsOf(thread), unwrittenComment(text, me)]);
}

/** Writes words that are in no sidecar yet: a reply, or a new note on the thread's passage. Answers whether they are there. */
async function write(parts: Parts, thread: vscode.CommentThread, text: string): Promise<boolean> {
  const live = parts.threads.ofThread(thread);
  const record = live && recordOf(live);
  if (live === undefined || record === undefined) return addNote(parts, thread, text);
  const outcome = await reply(parts.services, live.at, noteAddress(record), text);
  parts.renew();
  return outcome === 'written' || (outcome === 'gone' && addNote(parts, thread, text));
}

function recordOf({ at, source, id }: LiveNote): AnnotationRecord | undefined {
  return at.corpus.source(source)?.annotations.find(({ annotation }) => annotation.id === id);
}

/** A note without a tag on the thread's passage; where only a line was pointed at, on all of it. */
async function addNote({ services, threads, renew }: Parts, thread: vscode.CommentThread, text: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const pointed = thread.range ?? new vscode.Range(0, 0, 0, 0);
  const range = pointed.isEmpty ? document.lineAt(pointed.end.line).range : pointed;
  const place = await services.places.spanAt(document, range);
  const span = place && trim(place.open.article.text, place.span);
  if (place === undefined || span === undefined || span.end <= span.start) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a passage of an article first, or put the cursor into a sentence. Added lines such as the facts line cannot be tagged.'));
    return false;
  }
  const { found, ref, article } = place.open;
  const ids = await annotate(services, found.at, [{ ref, spans: [span], seen: article }], [], { note: text });
  const [id] = ids ?? [];
  if (id === undefined) return false;
  threads.adopt(thread, found.at, found.path, id);
  renew();
  return true;
}

function beginEdit({ threads }: Parts, comment: NoteComment): void {
  const thread = threads.threadWith(comment);
  if (thread === undefined || comment.entry === undefined || comment.contextValue !== 'own') return;
  comment.body = comment.entry.body;
  comment.mode = vscode.CommentMode.Editing;
  threads.put(thread, threads.commentsOf(thread));
}

async function save(parts: Parts, comment: NoteComment): Promise<void> {
  const { threads, services } = parts;
  const thread = threads.threadWith(comment);
  const { entry } = comment;
  const body = bodyOf(comment);
  if (thread === undefined || !isEdited(comment)) return;
  if (body.trim() === '') return entry === undefined ? cancel(parts, comment) : remove(parts, comment);
  if (entry?.body === body) return cancel(parts, comment);
  if (entry === undefined) {
    if (await write(parts, thread, body)) finish(parts, thread, comment);
    return;
  }
  const live = threads.ofThread(thread);
  const record = live && recordOf(live);
  const outcome: NoteOutcome = live === undefined || record === undefined ? 'gone' : await rewrite(services, live.at, noteAddress(record), entry, body);
  if (outcome === 'written') return finish(parts, thread, comment);
  if (outcome === 'refused' || !(await isWrittenAnew())) return;
  if (await write(parts, thread, body)) finish(parts, thread, comment);
}

async function isWrittenAnew(): Promise<boolean> {
  const anew = vscode.l10n.t('Write It Anew');
  return anew === await vscode.window.showWarningMessage(vscode.l10n.t('What you edited was changed or deleted meanwhile. Your words are still in their box.'), anew);
}

/** The words are in the sidecar: what it says takes the comment's place. */
function finish({ threads, renew }: Parts, thread: vscode.CommentThread, comment: NoteComment): void {
  comment.mode = vscode.CommentMode.Preview;
  comment.body = shownBody(bodyOf(comment));
  threads.put(thread, threads.commentsOf(thread).filter((one) => one !== comment));
  renew();
}

function cancel({ threads, renew }: Parts, comment: NoteComment): void {
  const thread = threads.threadWith(comment);
  if (thread === undefined) return;
  comment.mode = vscode.CommentMode.Preview;
  comment.body = shownBody(comment.entry?.body ?? '');
  const left = threads.commentsOf(thread).filter((one) => one !== comment || one.entry !== undefined);
  threads.put(thread, left);
  if (left.length === 0 && threads.ofThread(thread) === undefined) thread.dispose();
  renew();
}

async function remove(parts: Parts, comment: NoteComment): Promise<void> {
  const { threads, services } = parts;
  const thread = threads.threadWith(comment);
  const live = thread && threads.ofThread(thread);
  const record = live && recordOf(live);
  if (comment.entry === undefined) return cancel(parts, comment);
  if (thread === undefined || live === undefined || record === undefined || comment.contextValue !== 'own') return;
  const outcome = await removeEntry(services, live.at, noteAddress(record), comment.entry);
  if (outcome === 'refused') return;
  finish(parts, thread, comment);
  const undo = vscode.l10n.t('Undo');
  if (outcome === 'written' && undo === await vscode.window.showInformationMessage(vscode.l10n.t('The note was deleted.'), undo)) await vscode.commands.executeCommand('newsmark.undo');
}
