import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSkippedFolder, type FileBytes, type Files, type FileText, type ListedFile, type Path } from '../core/index.ts';
import { NOT_UTF8, readFailure } from './failure.ts';
import { removeLeftover, updateFile } from './updateFile.ts';

export interface NodeFilesOptions {
  /** Whether a file of that path may matter; others are not even looked at. */
  readonly wanted: (path: Path) => boolean;
  /** Whether a folder may hold wanted files; others are not entered. */
  readonly enter?: (folder: string) => boolean;
  /** Told of a folder whose files cannot be listed. */
  readonly unreadable?: (folder: string) => void;
  /** Left by a write that did not end: removed when seen while listing. */
  readonly leftover?: (path: Path) => boolean;
}

/** The `Files` port over a folder of this machine. Links are followed for files, not for folders. */
export function createNodeFiles(base: string, options: NodeFilesOptions): Files {
  const full = (path: Path): string => join(base, path);
  return {
    list: () => listBelow(base, options),
    stat: async (path) => {
      const found = await stat(full(path)).catch(() => undefined);
      return found?.isFile() === true ? { size: found.size, mtime: found.mtimeMs, changed: found.ctimeMs } : undefined;
    },
    read: (path) => readBytes(full(path)),
    readText: async (path) => asText(await readBytes(full(path))),
    update: (path, change) => updateFile(full(path), change),
  };
}

async function readBytes(path: string): Promise<FileBytes> {
  try {
    const bytes = await readFile(path);
    // Small files come out of Node's pool: a copy has a buffer of its own, which can be handed to a worker.
    return { kind: 'bytes', bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes) };
  } catch (error) {
    return { kind: 'failed', ...readFailure(error) };
  }
}

function asText(read: FileBytes): FileText {
  if (read.kind === 'failed') return read;
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.bytes) };
  } catch {
    // The decoder says no more than that it failed.
    return { kind: 'failed', why: 'other', detail: NOT_UTF8 };
  }
}

async function listBelow(base: string, options: NodeFilesOptions): Promise<readonly ListedFile[]> {
  const files: ListedFile[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    // A folder that cannot be read holds nothing for us; opening it in the editor says why.
    const listed = await readdir(join(base, folder), { withFileTypes: true }).catch(() => undefined);
    if (listed === undefined) options.unreadable?.(folder);
    const entries = listed ?? [];
    const paths: Path[] = [];
    for (const entry of entries) {
      // Folder and name make a path; names are taken in NFC on comparison only, on disk they stay as they are.
      const path = (folder === '' ? entry.name : `${folder}/${entry.name}`) as Path;
      if (entry.isDirectory()) {
        if (!isSkippedFolder(entry.name) && options.enter?.(path) !== false) folders.push(path);
        // What cannot be removed is only untidy.
      } else if (options.leftover?.(path) === true) await removeLeftover(join(base, path)).catch(() => undefined);
      else if (options.wanted(path)) paths.push(path);
    }
    const found = await Promise.all(paths.map((path) => statFile(base, path)));
    files.push(...found.filter((file) => file !== undefined));
  }
  return files;
}

async function statFile(base: string, path: Path): Promise<ListedFile | undefined> {
  // A link to nowhere, or gone meanwhile: not there.
  const found = await stat(join(base, path)).catch(() => undefined);
  return found?.isFile() === true ? { path, size: found.size, mtime: found.mtimeMs, changed: found.ctimeMs } : undefined;
}
