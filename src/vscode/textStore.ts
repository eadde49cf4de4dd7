import * as vscode from 'vscode';
import type { TextStore } from '../core/index.ts';
import { encodeUtf8, readUtf8 } from './utf8.ts';

/** Passage texts that annotations were made on, one file a revision in the editor's storage. A cache: losing it costs exactness only. */
export function createTextStore(storage: vscode.Uri): TextStore {
  const folder = vscode.Uri.joinPath(storage, 'texts');
  const known = new Set<string>();
  const fileOf = (revision: string): vscode.Uri => vscode.Uri.joinPath(folder, `${revision.replaceAll(/[^a-z0-9]/gu, '-')}.txt`);
  return {
    get: async (revision) => {
      // Not there is the ordinary case.
      const bytes = await Promise.resolve(vscode.workspace.fs.readFile(fileOf(revision))).catch(() => undefined);
      const read = bytes === undefined ? undefined : readUtf8(bytes);
      return read?.kind === 'text' ? read.text : undefined;
    },
    put: async (revision, text) => {
      if (known.has(revision)) return;
      known.add(revision);
      // Full or read-only storage: the text is then not remembered.
      await Promise.resolve(vscode.workspace.fs.writeFile(fileOf(revision), encodeUtf8(text))).catch(() => known.delete(revision));
    },
  };
}
