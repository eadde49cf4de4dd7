import * as vscode from 'vscode';
import { articleScheme } from '../articleUri.ts';
import { rangeOf } from '../convert.ts';
import type { Services } from '../services.ts';
import { registerNoteCommands } from './noteCommands.ts';
import { registerNoteKeys } from './noteKeys.ts';
import { createNoteThreads, type NoteThreads } from './noteThreads.ts';
import { notesOnScreen } from './shownNotes.ts';

/** How long changes are gathered, in milliseconds; scrolling rests longer, since it goes on. */
const gather = 60;
const rest = 250;

/** Notes as comment threads on their passages, for the articles on the screen. */
export function registerNotes(services: Services): vscode.Disposable & { readonly threads: NoteThreads } {
  const threads = createNoteThreads();
  threads.controller.commentingRangeProvider = { provideCommentingRanges: (document) => passageLines(document, services) };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;
  const show = async (): Promise<void> => {
    run += 1;
    const current = run;
    const { notes, documents } = await notesOnScreen(services);
    if (current === run) threads.show(notes, documents);
  };
  const soon = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      show().catch((error: unknown) => services.log.error(`notes: ${String(error)}`));
    }, delay);
  };
  soon(gather);
  const owned = vscode.Disposable.from(
    threads,
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeVisibleTextEditors(() => soon(gather)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor.document.uri.scheme === articleScheme) soon(rest);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === articleScheme) soon(gather);
    }),
    vscode.workspace.onDidCloseTextDocument(() => soon(gather)),
    services.library.onDidChange(() => soon(gather)),
    services.coders.onDidChange(() => soon(gather)),
    registerNoteCommands(services, threads, () => soon(0)),
    registerNoteKeys(services, threads, show),
  );
  return { threads, dispose: () => owned.dispose() };
}

/** Lines that hold something of the article: there can be notes. */
async function passageLines(document: vscode.TextDocument, { reader }: Services): Promise<vscode.Range[] | undefined> {
  const open = document.uri.scheme === articleScheme ? await reader.articleOf(document) : undefined;
  return open?.view.parts.filter(({ block }) => block !== undefined).map(({ line }) => rangeOf(open.table, line));
}
