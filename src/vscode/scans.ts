import * as vscode from 'vscode';
import type { LibraryFolder } from './libraryFolder.ts';
import { plainMessage } from './plainLabel.ts';

/** Scans of folders with progress shown in the Articles view. */
export interface Scans extends vscode.Disposable {
  readonly onDidProgress: vscode.Event<void>;
  /** The first scan of a folder; the same promise every time. */
  first(at: LibraryFolder): Promise<void>;
  again(at: LibraryFolder): Promise<void>;
  /** A scan that nobody waits for, mostly of what is known: without progress, so that views which show nothing new are not drawn anew. */
  quietly(at: LibraryFolder): Promise<void>;
  started(at: LibraryFolder): boolean;
  progress(): { readonly done: number; readonly total: number } | undefined;
}

/** A step of progress is told after so many candidates. */
const tellEvery = 50;

export function createScans(log: vscode.LogOutputChannel): Scans {
  const progressed = new vscode.EventEmitter<void>();
  const firsts = new Map<LibraryFolder, Promise<void>>();
  const running = new Map<LibraryFolder, { done: number; total: number }>();
  const scan = async (at: LibraryFolder): Promise<void> => {
    const state = { done: 0, total: 0 };
    running.set(at, state);
    progressed.fire();
    try {
      await at.corpus.scan((done, total) => {
        Object.assign(state, { done, total });
        if (done % tellEvery === 0) progressed.fire();
      }, 'rows-first');
      void nameRest(at);
    } catch (error) {
      log.error(`scan of ${at.folder.uri.toString()}: ${String(error)}`);
      void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('The folder {0} could not be read: {1}', at.folder.name, reasonOf(error))));
    } finally {
      if (running.get(at) === state) running.delete(at);
      progressed.fire();
    }
  };
  const quietly = async (at: LibraryFolder): Promise<void> => {
    try {
      await at.corpus.scan(() => undefined, 'rows-first');
      void nameRest(at);
    } catch (error) {
      log.error(`look at ${at.folder.uri.toString()}: ${String(error)}`);
    }
  };
  // The rows are there; names of a large folder come while one works.
  const nameRest = async ({ corpus }: LibraryFolder): Promise<void> => {
    if (corpus.unnamed() > 0) await vscode.window.withProgress({ location: { viewId: 'newsmark.entities' } }, () => corpus.named());
    else await corpus.named();
  };
  const shown = async (at: LibraryFolder): Promise<void> => {
    await vscode.window.withProgress({ location: { viewId: 'newsmark.articles' } }, () => scan(at));
  };
  const first = (at: LibraryFolder): Promise<void> => {
    const known = firsts.get(at) ?? shown(at);
    firsts.set(at, known);
    return known;
  };
  return {
    onDidProgress: progressed.event,
    first,
    again: (at) => (firsts.has(at) ? shown(at) : first(at)),
    quietly,
    started: (at) => firsts.has(at),
    progress: () => {
      if (running.size === 0) return undefined;
      const all = [...running.values()];
      return { done: all.reduce((sum, { done }) => sum + done, 0), total: all.reduce((sum, { total }) => sum + total, 0) };
    },
    dispose: () => progressed.dispose(),
  };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
