import * as vscode from 'vscode';
import type { Corpus, CorpusChange, Path } from '../core/index.ts';
import { createLibraryFolder, type Found, type LibraryFolder, type LibraryParts } from './libraryFolder.ts';
import { createScans } from './scans.ts';
import { onDidChangeSettings, readSettings } from './settings.ts';
import { watchFolders } from './watcher.ts';

/** What changed in which folder, gathered for a moment. `folders`: folders came or went, look at everything again. */
export interface LibraryChange {
  readonly folders: boolean;
  readonly changes: ReadonlyMap<LibraryFolder, CorpusChange>;
}

/** Every workspace folder as a corpus. Nothing is read before `start` or before somebody opens an article. */
export interface Library extends vscode.Disposable {
  readonly onDidChange: vscode.Event<LibraryChange>;
  /** Names of sources were found that were shown without them till now; nothing else of them is new. */
  readonly onDidName: vscode.Event<LibraryChange>;
  /** Fires when a scan begins, goes on and ends. */
  readonly onDidProgress: vscode.Event<void>;
  folders(): readonly LibraryFolder[];
  corpora(): readonly Corpus[];
  /** The folder a file is in, and its path there. */
  find(uri: vscode.Uri): Found | undefined;
  /** The folder of a corpus. */
  folderOf(corpus: Corpus): LibraryFolder | undefined;
  uriOf(corpus: Corpus, path: Path): vscode.Uri;
  /** Scans every folder that was not scanned yet; answers when all have been. Cheap when they have. Names may come later. */
  start(): Promise<void>;
  /** The same, and answers when the names of all sources are known. */
  named(): Promise<void>;
  /** Articles whose names are still to come are in so many sources. */
  unnamed(): number;
  /** Scans all folders again. */
  rescan(): Promise<void>;
  started(): boolean;
  /** Candidates read so far and all of them, while a scan is under way. */
  progress(): { readonly done: number; readonly total: number } | undefined;
}

/** How long changes are gathered before they are told, in milliseconds. */
const gather = 100;

export function createLibrary(parts: LibraryParts): Library {
  const changed = new vscode.EventEmitter<LibraryChange>();
  const named = new vscode.EventEmitter<LibraryChange>();
  const folders = createFolders(parts, createGatherer((change) => changed.fire(change)), createGatherer((change) => named.fire(change)));
  const scans = createScans(parts.log);
  let wanted = false;
  const start = async (): Promise<void> => {
    wanted = true;
    await Promise.all(folders.all().map((at) => scans.first(at)));
  };
  const rescan = async (): Promise<void> => {
    wanted = true;
    await Promise.all(folders.all().map((at) => scans.again(at)));
  };
  const folderOf = (corpus: Corpus): LibraryFolder | undefined => folders.all().find((at) => at.corpus === corpus);
  const disposables = vscode.Disposable.from(
    changed,
    named,
    scans,
    folders,
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      folders.renew();
      if (wanted) void start();
    }),
    onDidChangeSettings(() => {
      for (const at of folders.all()) at.corpus.configure(readSettings(at.folder.uri));
      if (wanted) void rescan();
    }),
    watchFolders({ find: folders.find, folders: folders.all, started: scans.started, rescan: scans.again, lookAgain: scans.quietly, log: parts.log }),
  );
  return {
    onDidChange: changed.event,
    onDidName: named.event,
    onDidProgress: scans.onDidProgress,
    folders: folders.all,
    corpora: () => folders.all().map(({ corpus }) => corpus),
    find: folders.find,
    folderOf,
    uriOf: (corpus, path) => {
      const at = folderOf(corpus);
      if (at === undefined) throw new Error('a corpus of no folder');
      return at.uriOf(path);
    },
    start,
    named: async () => {
      await start();
      await Promise.all(folders.all().map(({ corpus }) => corpus.named()));
    },
    unnamed: () => folders.all().reduce((sum, { corpus }) => sum + corpus.unnamed(), 0),
    rescan,
    started: () => wanted,
    progress: scans.progress,
    dispose: () => disposables.dispose(),
  };
}

interface Folders extends vscode.Disposable {
  readonly all: () => readonly LibraryFolder[];
  readonly find: (uri: vscode.Uri) => Found | undefined;
  /** Takes the window's folders as they are now. */
  readonly renew: () => void;
}

type Tell = (at: LibraryFolder | undefined, change?: CorpusChange) => void;

function createFolders(parts: LibraryParts, tell: Tell, tellNamed: Tell): Folders {
  const entries = new Map<string, { readonly at: LibraryFolder; readonly stop: () => void }>();
  const renew = (): void => {
    const now = new Map((vscode.workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]));
    for (const [key, { stop }] of entries) {
      if (now.has(key)) continue;
      stop();
      entries.delete(key);
    }
    for (const [key, folder] of now) {
      if (entries.has(key)) continue;
      const at = createLibraryFolder(folder, parts);
      const stops = [at.corpus.onDidChange((change) => tell(at, change)), at.corpus.onDidName((sources) => tellNamed(at, { sources, projects: new Set() }))];
      entries.set(key, { at, stop: () => stops.forEach((stop) => stop()) });
    }
    tell(undefined);
  };
  renew();
  return {
    renew,
    all: () => [...entries.values()].map(({ at }) => at),
    find: (uri) => {
      const folder = vscode.workspace.getWorkspaceFolder(uri);
      const at = folder && entries.get(folder.uri.toString())?.at;
      const path = at?.pathOf(uri);
      return at === undefined || path === undefined ? undefined : { at, corpus: at.corpus, path };
    },
    dispose: () => {
      for (const { stop } of entries.values()) stop();
    },
  };
}

/** Gathers changes for a moment; `undefined` stands for folders that came or went. */
function createGatherer(fire: (change: LibraryChange) => void): Tell {
  let waiting: { folders: boolean; changes: Map<LibraryFolder, { sources: Set<Path>; projects: Set<string> }> } | undefined;
  return (at, change) => {
    if (waiting === undefined) {
      waiting = { folders: false, changes: new Map() };
      setTimeout(() => {
        const gathered = waiting;
        waiting = undefined;
        if (gathered !== undefined) fire(gathered);
      }, gather);
    }
    if (at === undefined || change === undefined) {
      waiting.folders = true;
      return;
    }
    const known = waiting.changes.get(at) ?? { sources: new Set(), projects: new Set() };
    for (const path of change.sources) known.sources.add(path);
    for (const root of change.projects) known.projects.add(root);
    waiting.changes.set(at, known);
  };
}
