import * as vscode from 'vscode';
import type { Library } from './library.ts';

/** Reads the folders as soon as one has `.newsmark/`: its owner works with us, so hovers and problems are wanted at once. */
export function startWhenMarked(library: Library): vscode.Disposable {
  const look = async (): Promise<void> => {
    for (const { folder } of library.folders()) {
      // Not there is the ordinary case.
      const stat = await Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, '.newsmark'))).catch(() => undefined);
      if (stat !== undefined) return library.start();
    }
  };
  void look();
  return vscode.workspace.onDidChangeWorkspaceFolders(() => void look());
}
