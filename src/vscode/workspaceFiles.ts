import * as vscode from 'vscode';
import { createPerKey, inPool, isSkippedFolder, type FileBytes, type FileChange, type Files, type FileText, type ListedFile, type Path, type ReadFailure, type UpdateResult } from '../core/index.ts';
import { encodeUtf8, readUtf8 } from './utf8.ts';

export interface WorkspaceFilesOptions {
  /** Whether a file of that path may matter; others are not even looked at. */
  readonly wanted: (path: Path) => boolean;
  readonly uriOf: (path: Path) => vscode.Uri;
}

/** How many questions to the file system are under way at once: each costs a round trip to the window. */
const atOnce = 24;
/** How often an update is done anew when somebody else wrote meanwhile. */
const tries = 5;

/**
 * The `Files` port over `vscode.workspace.fs`: for web hosts and virtual folders. There is neither a lock nor a rename that
 * keeps the file whole, so an update reads again right before it writes and once more after it. The journal that the host
 * keeps around it (see `journal.ts`) holds the text until then.
 */
export function createWorkspaceFiles(options: WorkspaceFilesOptions): Files {
  const { uriOf } = options;
  const fs = vscode.workspace.fs;
  const read = async (path: Path): Promise<FileBytes> => {
    try {
      return { kind: 'bytes', bytes: await fs.readFile(uriOf(path)) };
    } catch (error) {
      return { kind: 'failed', ...fileFailure(error) };
    }
  };
  const readText = async (path: Path): Promise<FileText> => {
    const found = await read(path);
    return found.kind === 'failed' ? found : readUtf8(found.bytes);
  };
  const inTurn = createPerKey();
  return {
    list: () => listBelow(options),
    stat: async (path) => {
      const found = await statOf(uriOf(path));
      return found === undefined ? undefined : { size: found.size, mtime: found.mtime };
    },
    read,
    readText,
    update: (path, change) => inTurn(path, () => update(path, change, readText, uriOf(path))),
  };
}

async function listBelow({ wanted, uriOf }: WorkspaceFilesOptions): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  const found: Path[] = [];
  // The base itself is the path of no part.
  let level = ['' as Path];
  while (level.length > 0) {
    const below: Path[] = [];
    await inPool(level, atOnce, async (folder) => {
      // A folder that cannot be read holds nothing for us; opening it in the editor says why.
      const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(uriOf(folder))).catch(() => []);
      for (const [name, type] of entries) {
        // Folder and name make a path.
        const path = (folder === '' ? name : `${folder}/${name}`) as Path;
        if (type === vscode.FileType.Directory) {
          if (!isSkippedFolder(name)) below.push(path);
        } else if (wanted(path)) found.push(path);
      }
    });
    level = below;
  }
  await inPool(found, atOnce, async (path) => {
    const stat = await statOf(uriOf(path));
    if (stat !== undefined) files.push({ path, size: stat.size, mtime: stat.mtime });
  });
  return files;
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    const found = await vscode.workspace.fs.stat(uri);
    return (found.type & vscode.FileType.File) === 0 ? undefined : found;
  } catch {
    // Not there, or not ours to see: both mean that there is nothing to read.
    return undefined;
  }
}

async function update(
  path: Path, change: (text: string | undefined) => Promise<FileChange>, readText: (path: Path) => Promise<FileText>, uri: vscode.Uri,
): Promise<UpdateResult> {
  const current = async (): Promise<FileText | undefined> => {
    const found = await readText(path);
    return found.kind === 'failed' && found.why === 'missing' ? undefined : found;
  };
  for (let turn = 1; ; turn += 1) {
    const before = await current();
    if (before?.kind === 'failed') return before;
    const wanted = await change(before?.text);
    if (wanted.kind === 'leave') return { kind: 'done', before: before?.text, after: before?.text };
    const again = await current();
    if (again?.kind === 'failed') return again;
    if (again?.text !== before?.text) {
      if (turn < tries) continue;
      return { kind: 'failed', why: 'other', detail: 'another program keeps writing the file' };
    }
    const after = wanted.kind === 'write' ? wanted.text : undefined;
    const failure = await write(uri, after, before !== undefined);
    if (failure !== undefined) return { kind: 'failed', ...failure };
    const written = await current();
    if (written?.kind === 'text' ? written.text === after : written === undefined && after === undefined) {
      return { kind: 'done', before: before?.text, after };
    }
    if (turn >= tries) return { kind: 'failed', why: 'other', detail: 'changed by someone else while it was written' };
  }
}

async function write(uri: vscode.Uri, text: string | undefined, exists: boolean): Promise<{ why: ReadFailure; detail: string } | undefined> {
  try {
    if (text !== undefined) await vscode.workspace.fs.writeFile(uri, encodeUtf8(text));
    else if (exists) await vscode.workspace.fs.delete(uri, { useTrash: false });
    return undefined;
  } catch (error) {
    return fileFailure(error);
  }
}

/** An error of the editor's file system in the core's words. */
export function fileFailure(error: unknown): { readonly why: ReadFailure; readonly detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return { why: 'missing', detail };
  return { why: code === 'NoPermissions' ? 'denied' : 'other', detail };
}
