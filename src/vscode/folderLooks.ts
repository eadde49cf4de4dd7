import type * as vscode from 'vscode';
import type { LibraryFolder } from './libraryFolder.ts';

type Look = (at: LibraryFolder) => Promise<void>;

/** Looks at folders of the workspace as a whole, again and again while something is new. */
export interface FolderLooks extends vscode.Disposable {
  /** Something came that may hold more than is told of it. Resolves after the first look. */
  came(at: LibraryFolder): Promise<void>;
}

/**
 * After a look that found something the first pause, after one that found nothing the next, in milliseconds. The editor's watcher may
 * miss a folder that is made in a folder just made, and with it everything that is put there later.
 */
const pauses = [1_000, 3_000] as const;

export function createFolderLooks(rescan: Look, lookAgain: Look): FolderLooks {
  const timers = new Map<LibraryFolder, ReturnType<typeof setTimeout>>();
  let isOver = false;
  const look = async (at: LibraryFolder, quiet: number): Promise<void> => {
    let isNew = false;
    const stop = at.corpus.onDidChange(({ sources, projects }) => {
      isNew ||= sources.size + projects.size > 0;
    });
    try {
      await (quiet < 0 ? rescan(at) : lookAgain(at));
    } finally {
      stop();
    }
    const next = isNew ? 0 : quiet + 1;
    const pause = pauses[next];
    clearTimeout(timers.get(at));
    timers.delete(at);
    if (pause !== undefined && !isOver) timers.set(at, setTimeout(() => void look(at, next), pause));
  };
  return {
    came: (at) => look(at, -1),
    dispose: () => {
      isOver = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
