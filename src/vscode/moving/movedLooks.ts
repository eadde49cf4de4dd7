import * as vscode from 'vscode';
import { createMovedFinder, type MovedFinder, type MovedSources } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';

/** Looks for the sources that sidecars lost, whenever the folder has changed, so that their problems name the new place. */
export interface MovedLooks extends vscode.Disposable {
  /** A look of now. */
  look(at: LibraryFolder): Promise<MovedSources>;
}

/** Changes have rested for so long, in milliseconds: what follows a change quickly (the second half of a move) needs no look. */
const rest = 300;

export function createMovedLooks({ library, lost, log }: Services): MovedLooks {
  const finders = new WeakMap<LibraryFolder, MovedFinder>();
  const told = new WeakMap<LibraryFolder, string>();
  const look = async (at: LibraryFolder): Promise<MovedSources> => {
    const finder = finders.get(at) ?? createMovedFinder(at.corpus, () => new Promise((resolve) => setTimeout(resolve, 0)));
    finders.set(at, finder);
    const moved = await finder.look();
    const now = JSON.stringify(at.corpus.orphanSidecars().map((sidecar) => [sidecar.path, moved.of(sidecar)]));
    lost.places.set(at, moved);
    if ((told.get(at) ?? '[]') !== now) lost.found.fire();
    told.set(at, now);
    return moved;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const soon = (): void => {
    clearTimeout(timer);
    // What a half-read folder lacks may be in the other half.
    if (library.progress() !== undefined) return;
    timer = setTimeout(() => {
      last = last.then(async () => {
        for (const at of library.folders()) if (at.corpus.orphanSidecars().length > 0 || told.has(at)) await look(at);
      }).catch((error: unknown) => log.error(`moved sources: ${String(error)}`));
    }, rest);
  };
  const disposables = vscode.Disposable.from(library.onDidChange(soon), library.onDidProgress(soon), new vscode.Disposable(() => clearTimeout(timer)));
  soon();
  return { look, dispose: () => disposables.dispose() };
}
