import type * as vscode from 'vscode';
import { createNodeFiles } from '../node/files.ts';
import { requireFile } from '../node/requireFile.ts';
import { coreCount, createWorkerEngine } from '../node/workerEngine.ts';
import { activateNewsmark, type Newsmark } from './extension.ts';
import { shareParsing } from './shareParsing.ts';

/** Entry of the Node extension host: desktop, remote and server. */
export function activate(context: vscode.ExtensionContext): Promise<Newsmark> {
  return activateNewsmark(context, {
    entryName: 'node.cjs',
    workerName: 'nodeWorker.js',
    createEngine: ({ worker, weights }, log) => shareParsing(() => createWorkerEngine(worker.fsPath, weights.fsPath, log), coreCount()),
    loadFile: async (file) => requireFile(file.fsPath),
    createFiles: (folder, options) => (folder.scheme === 'file' ? createNodeFiles(folder.fsPath, options) : undefined),
  });
}

export function deactivate(): void {
  // Everything is disposed of through the context; nothing waits to be written.
}
