import * as vscode from 'vscode';
import { isOwnEntry, noteEntries, type NoteEntry } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { annotationTarget, type AnnotationTarget } from '../annotations/target.ts';
import { oneLine, plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { noteAddress, reply, rewrite, type NoteOutcome } from './noteEdits.ts';
import { notesOf } from './shownNotes.ts';
import type { NoteThreads } from './noteThreads.ts';

/** Notes without the mouse: the next and the previous one, a reply, an edit of one's own words. Work for notes without a thread too. */
export function registerNoteKeys(services: Services, threads: NoteThreads): vscode.Disposable {
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    command('newsmark.nextNote', () => step(services, threads, 1)),
    command('newsmark.previousNote', () => step(services, threads, -1)),
    command('newsmark.replyToNote', async (argument: unknown) => {
      const target = await annotationTarget(argument, services, ({ annotation }) => annotation.note !== undefined);
      if (target !== undefined) await answer(target, services);
    }),
  );
}

/** Goes to the note after or before the cursor, round at the ends, and opens its thread. */
async function step(services: Services, threads: NoteThreads, direction: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await services.reader.articleOf(editor.document));
  if (editor === undefined || open === undefined) return;
  const notes = await notesOf(open, services);
  const cursor = editor.selection.active;
  const ahead = direction === 1 ? notes.find(({ range }) => range.start.isAfter(cursor)) : notes.findLast(({ range }) => range.start.isBefore(cursor));
  const target = ahead ?? (direction === 1 ? notes[0] : notes.at(-1));
  if (target === undefined) return void vscode.window.setStatusBarMessage(vscode.l10n.t('There are no notes here.'), 3000);
  const { start } = target.range;
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const live = threads.ofAnnotation(target.id);
  if (live === undefined) return;
  // A person may have closed it meanwhile, which the extension is not told: only a change of state is sent.
  live.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  live.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
}

interface EntryItem extends vscode.QuickPickItem {
  readonly entry?: NoteEntry;
}

async function answer({ at, record }: AnnotationTarget, services: Services): Promise<void> {
  const me = await authorFor(at.folder.uri);
  const entries = noteEntries(record.annotation);
  const own = entries.filter((entry) => isOwnEntry(entry, me));
  const items: readonly EntryItem[] = [
    { label: `$(reply) ${vscode.l10n.t('Reply…')}` },
    ...own.map((entry): EntryItem => ({ label: `$(edit) ${vscode.l10n.t('Edit “{0}”', plainLabel(entry.body, 60))}`, entry })),
  ];
  const picked = own.length === 0 ? items[0] : await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Note') });
  if (picked === undefined) return;
  const { entry } = picked;
  const last = entries.at(-1);
  const body = await vscode.window.showInputBox({
    title: entry === undefined ? vscode.l10n.t('Reply to “{0}”', oneLine(last?.body ?? '', 80)) : vscode.l10n.t('Edit note'),
    // Half typed words stay when another part of the window takes the focus, as a thread that is being opened does.
    ignoreFocusOut: true,
    ...(entry !== undefined && { value: entry.body }),
  });
  if (body === undefined || body.trim() === '' || body === entry?.body) return;
  const address = noteAddress(record);
  const outcome: NoteOutcome = entry === undefined ? await reply(services, at, address, body) : await rewrite(services, at, address, entry, body);
  if (outcome === 'gone') void vscode.window.showInformationMessage(vscode.l10n.t('This annotation is not there any more.'));
}
