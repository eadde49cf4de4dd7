import * as vscode from 'vscode';
import { createCorpus, fileRole, type Corpus, type Engine, type Files, type Path, type SourceCache, type TextStore } from '../core/index.ts';
import type { HostPorts } from './hostPorts.ts';
import type { Journal } from './journal.ts';
import { overOpenDocuments } from './openDocuments.ts';
import { lookedAtAgain } from './ownWrites.ts';
import { readSettings } from './settings.ts';
import { timestamp } from './timestamp.ts';
import { createWorkspaceFiles } from './workspaceFiles.ts';

/** One workspace folder with its corpus. */
export interface LibraryFolder {
  readonly folder: vscode.WorkspaceFolder;
  readonly corpus: Corpus;
  readonly files: Files;
  uriOf(path: Path): vscode.Uri;
  /** The path below this folder; undefined for the folder itself and for everything outside. */
  pathOf(uri: vscode.Uri): Path | undefined;
}

/** A file of the library: its folder, and its path there. */
export interface Found {
  readonly at: LibraryFolder;
  readonly corpus: Corpus;
  readonly path: Path;
}

export interface LibraryParts {
  readonly host: HostPorts;
  readonly engine: Engine;
  readonly journal: Journal;
  readonly texts: TextStore;
  /** What sources of a folder came to in earlier sessions. */
  readonly openCache: (folder: vscode.Uri, files: Files) => Promise<SourceCache | undefined>;
  readonly log: vscode.LogOutputChannel;
}

export function createLibraryFolder(folder: vscode.WorkspaceFolder, parts: LibraryParts): LibraryFolder {
  const base = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  // `joinPath` would take `..` and, on Windows, backslashes in a name for steps.
  const uriOf = (path: Path): vscode.Uri => folder.uri.with({ path: path === '' ? folder.uri.path : base + path });
  const settings = readSettings(folder.uri);
  const isNested = (path: Path): boolean => inNestedFolder(folder, uriOf(path));
  const written = createFiles(folder, uriOf, parts, {
    wanted: (path) => ['candidate', 'sidecar', 'project'].includes(fileRole(path, corpus.settings()).kind) && !isNested(path),
    leftover: (path) => fileRole(path, corpus.settings()).kind === 'leftover',
  });
  const files = lookedAtAgain(written, (path) => corpus.refresh([path], 'if-changed').catch((error: unknown) => parts.log.error(`${path}: ${String(error)}`)));
  const corpus: Corpus = createCorpus({
    files,
    engine: parts.engine,
    texts: parts.texts,
    cache: () => parts.openCache(folder.uri, files),
    now: timestamp,
    random: () => Math.random(),
    yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
    log: (line) => parts.log.info(line),
  }, settings);
  return {
    folder,
    corpus,
    files,
    uriOf,
    pathOf: (uri) => {
      if (uri.scheme !== folder.uri.scheme || uri.authority !== folder.uri.authority || !startsWith(uri.path, base)) return undefined;
      // What is below the base is a path.
      return uri.path.length > base.length ? (uri.path.slice(base.length) as Path) : undefined;
    },
  };
}

function createFiles(
  folder: vscode.WorkspaceFolder, uriOf: (path: Path) => vscode.Uri, { host, journal }: LibraryParts,
  options: Parameters<HostPorts['createFiles']>[1],
): Files {
  const direct = host.createFiles(folder.uri, options);
  const files = direct ?? createWorkspaceFiles({ wanted: options.wanted, uriOf });
  return journal.around(overOpenDocuments(files, uriOf), uriOf, direct === undefined);
}

/** A folder of the workspace inside another one is read once: as itself. */
function inNestedFolder(folder: vscode.WorkspaceFolder, uri: vscode.Uri): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 1 && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString();
}

/** Drive letters come in both cases. */
function startsWith(path: string, base: string): boolean {
  return path.startsWith(base) || (/^\/[a-z]:\//iu.test(base) && path.slice(0, base.length).toLowerCase() === base.toLowerCase());
}
