import * as vscode from 'vscode';
import { isOwnEntry, noteEntries, type NoteEntry } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { annotationTarget, type AnnotationTarget } from '../annotations/target.ts';
import { createKeyTurns } from '../keyTurns.ts';
import { oneLine, plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { noteAddress, reply, rewrite, type NoteOutcome } from './noteEdits.ts';
import { notesOf } from './shownNotes.ts';
import type { LiveNote, NoteThreads } from './noteThreads.ts';
import { registerCommand } from '../registerCommand.ts';

/**
 * The editor gathers changes of threads for 100 ms; when it draws one it gives the focus to a comment in it that once had it.
 * After so many milliseconds the focus can be put where the person's next key is meant to go.
 */
const drawn = 150;

/**
 * Notes without the mouse: the next and the previous one, a reply, an edit of one's own words. Work for notes without a thread too.
 * `show` brings the threads up to date.
 */
export function registerNoteKeys(services: Services, threads: NoteThreads, show: () => Promise<void>): vscode.Disposable {
  // A key pressed while a thread is being opened waits for it: else the thread takes the focus from the box that was asked for.
  const inTurn = createKeyTurns();
  let opened: LiveNote | undefined;
  const stepBy = (direction: 1 | -1) => (): Promise<void> => inTurn(async () => {
    const live = await step(services, threads, direction);
    if (live === undefined) return;
    if (opened !== undefined && opened !== live) threads.collapse(opened.thread);
    opened = live;
    await backToText();
  });
  return vscode.Disposable.from(
    registerCommand('newsmark.nextNote', stepBy(1)),
    registerCommand('newsmark.previousNote', stepBy(-1)),
    registerCommand('newsmark.replyToNote', async (argument: unknown) => {
      await inTurn(() => Promise.resolve());
      const target = await annotationTarget(argument, services, ({ annotation }) => annotation.note !== undefined);
      if (target === undefined || !(await answer(target, services))) return;
      await inTurn(async () => {
        await show();
        await backToText();
      });
    }),
  );
}

/** The keys of reading and tagging are heard in the text only. */
async function backToText(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, drawn));
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Goes to the note after or before the cursor, round at the ends, and opens its thread, which is answered. */
async function step(services: Services, threads: NoteThreads, direction: 1 | -1): Promise<LiveNote | undefined> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await services.reader.articleOf(editor.document));
  if (editor === undefined || open === undefined) return undefined;
  const notes = await notesOf(open, services);
  const cursor = editor.selection.active;
  const ahead = direction === 1 ? notes.find(({ range }) => range.start.isAfter(cursor)) : notes.findLast(({ range }) => range.start.isBefore(cursor));
  const target = ahead ?? (direction === 1 ? notes[0] : notes.at(-1));
  if (target === undefined) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There are no notes here.'), 3000);
    return undefined;
  }
  const { start } = target.range;
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const live = threads.ofAnnotation(target.id);
  if (live === undefined) return undefined;
  // A person may have closed it meanwhile, which the extension is not told: only a change of state is sent.
  live.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  live.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  return live;
}

interface EntryItem extends vscode.QuickPickItem {
  readonly entry?: NoteEntry;
}

/** Asks for a reply, or other words for one's own, and writes it. Answers whether it was written. */
async function answer({ at, record }: AnnotationTarget, services: Services): Promise<boolean> {
  const me = await authorFor(at.folder.uri);
  const entries = noteEntries(record.annotation);
  const own = entries.filter((entry) => isOwnEntry(entry, me));
  const items: readonly EntryItem[] = [
    { label: `$(reply) ${vscode.l10n.t('Reply…')}` },
    ...own.map((entry): EntryItem => ({ label: `$(edit) ${vscode.l10n.t('Edit “{0}”', plainLabel(entry.body, 60))}`, entry })),
  ];
  const picked = own.length === 0 ? items[0] : await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Note') });
  if (picked === undefined) return false;
  const { entry } = picked;
  const last = entries.at(-1);
  const body = await vscode.window.showInputBox({
    title: entry === undefined ? vscode.l10n.t('Reply to “{0}”', oneLine(last?.body ?? '', 80)) : vscode.l10n.t('Edit note'),
    // Half typed words stay when another part of the window takes the focus, as a thread that is being opened does.
    ignoreFocusOut: true,
    ...(entry !== undefined && { value: entry.body }),
  });
  if (body === undefined || body.trim() === '' || body === entry?.body) return false;
  const address = noteAddress(record);
  const outcome: NoteOutcome = entry === undefined ? await reply(services, at, address, body) : await rewrite(services, at, address, entry, body);
  if (outcome === 'gone') void vscode.window.showInformationMessage(vscode.l10n.t('This annotation is not there any more.'));
  return outcome === 'written';
}
