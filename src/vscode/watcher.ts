import * as vscode from 'vscode';
import { fileRole, isSkippedFolder, type Path } from '../core/index.ts';
import { createFolderLooks, type FolderLooks } from './folderLooks.ts';
import type { Found, LibraryFolder } from './libraryFolder.ts';

export interface Watched {
  readonly find: (uri: vscode.Uri) => Found | undefined;
  readonly folders: () => readonly LibraryFolder[];
  readonly started: (at: LibraryFolder) => boolean;
  readonly rescan: (at: LibraryFolder) => Promise<void>;
  /** The same once more, without progress. */
  readonly lookAgain: (at: LibraryFolder) => Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

type Happened = 'created' | 'changed' | 'deleted';

/** Events are gathered for so long, in milliseconds. */
const batch = 250;
/** With more changes than this at once, listing the folder anew is the shorter way. */
const most = 200;
/** A window that comes to the front lists its folders anew when that is so long ago: events get lost. In milliseconds. */
const focusPause = 60_000;

/** Follows what happens to the files. Events are hints only: the corpus looks at the files themselves. */
export function watchFolders(watched: Watched): vscode.Disposable {
  let waiting = new Map<string, { readonly uri: vscode.Uri; readonly kind: Happened }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastLook = Date.now();
  const looks = createFolderLooks(watched.rescan, watched.lookAgain);
  const note = (uri: vscode.Uri, kind: Happened): void => {
    const found = watched.find(uri);
    if (found === undefined || !watched.started(found.at) || !mayMatter(found)) return;
    waiting.set(uri.toString(), { uri, kind });
    timer ??= setTimeout(() => {
      const events = [...waiting.values()];
      waiting = new Map();
      timer = undefined;
      follow(events, watched, looks).catch((error: unknown) => watched.log.error(`changed files: ${String(error)}`));
    }, batch);
  };
  // A string pattern filters the window's own watcher; a RelativePattern would start another one.
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    watcher,
    looks,
    watcher.onDidCreate((uri) => note(uri, 'created')),
    watcher.onDidChange((uri) => note(uri, 'changed')),
    watcher.onDidDelete((uri) => note(uri, 'deleted')),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused || Date.now() - lastLook < focusPause) return;
      lastLook = Date.now();
      for (const at of watched.folders()) if (watched.started(at)) void watched.rescan(at);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

/** Files by their role; anything else may be a folder, which gets one event for all in it: “changed” when it went and came at once. */
function mayMatter({ corpus, path }: Found): boolean {
  return fileRole(path, corpus.settings()).kind !== 'none' || !path.split('/').some((part) => part !== '.newsmark' && isSkippedFolder(part));
}

async function follow(events: readonly { readonly uri: vscode.Uri; readonly kind: Happened }[], watched: Watched, looks: FolderLooks): Promise<void> {
  const byFolder = new Map<LibraryFolder, Path[]>();
  const anew = new Set<LibraryFolder>();
  for (const { uri, kind } of events) {
    const found = watched.find(uri);
    if (found === undefined) continue;
    const { at, path } = found;
    const isUnknown = fileRole(path, at.corpus.settings()).kind === 'none';
    if ((kind === 'created' || (kind === 'changed' && isUnknown)) && (await isFolder(uri))) anew.add(at);
    else if (kind !== 'deleted' && isUnknown) continue;
    byFolder.set(at, [...(byFolder.get(at) ?? []), path]);
  }
  for (const [at, paths] of byFolder) {
    if (anew.has(at)) await looks.came(at);
    else if (paths.length > most) await watched.rescan(at);
    else await at.corpus.refresh(paths, 'if-changed');
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  // Gone again: no folder.
  const stat = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
}
