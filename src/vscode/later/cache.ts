import * as vscode from 'vscode';
import { blobOf, createSourceCache, type CacheStore, type Files, type SourceCache } from '../../core/index.ts';

/** A folder of the workspace, and what its records are kept with. */
export interface CacheRequest {
  /** The editor's storage for this workspace. */
  readonly storage: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly files: Files;
  /** Every file whose code or data decides what is found in a source. */
  readonly program: readonly vscode.Uri[];
}

const ending = '.records';

/** What sources of a folder came to in earlier sessions, in the editor's storage. */
export async function openCache({ storage, folder, files, program }: CacheRequest): Promise<SourceCache> {
  // Whoever works on the program has the same version number for many programs.
  const parts = await Promise.all(program.map(async (file) => {
    // Not there: the weights, perhaps. That makes another program, too.
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(file)).catch(() => undefined);
    return bytes === undefined ? '' : blobOf(bytes);
  }));
  const name = blobOf(new TextEncoder().encode(folder.toString())).slice('sha1:'.length);
  return createSourceCache({
    store: createStore(vscode.Uri.joinPath(storage, 'sources', name)),
    files,
    version: parts.join(' '),
    // No two windows make the same name.
    newName: () => `${String(Date.now()).padStart(16, '0')}-${Math.random().toString(36).slice(2)}`,
    yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
}

function createStore(folder: vscode.Uri): CacheStore {
  const { fs } = vscode.workspace;
  const fileOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name}${ending}`);
  return {
    // No folder: nothing was ever kept.
    names: async () => (await Promise.resolve(fs.readDirectory(folder)).catch(() => []))
      .flatMap(([name]) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : [])),
    // Gone meanwhile, or not to be read: as good as not there. What is damaged is found by its checksum.
    read: async (name) => Promise.resolve(fs.readFile(fileOf(name))).then((bytes) => new TextDecoder().decode(bytes), () => undefined),
    // Full or read-only storage: what was found out is not kept, that is all.
    write: async (name, text) => Promise.resolve(fs.writeFile(fileOf(name), new TextEncoder().encode(text))).then(() => true, () => false),
    remove: async (name) => Promise.resolve(fs.delete(fileOf(name))).catch(() => undefined),
  };
}
