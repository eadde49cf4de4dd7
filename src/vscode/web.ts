import * as vscode from 'vscode';
import { createWorkerEngine } from '../web/workerEngine.ts';
import { activateNewsmark, type Newsmark } from './extension.ts';

/** Entry of the web-worker extension host: all files go through `vscode.workspace.fs`. */
export function activate(context: vscode.ExtensionContext): Newsmark {
  return activateNewsmark(context, {
    workerName: 'webWorker.js',
    createEngine: ({ worker, weights }, log) => createWorkerEngine(
      async () => vscode.workspace.fs.readFile(worker),
      // Without them names are found by rules alone.
      async () => Promise.resolve(vscode.workspace.fs.readFile(weights)).catch(() => undefined),
      log,
    ),
    createFiles: () => undefined,
  });
}

export function deactivate(): void {
  // Everything is disposed of through the context; nothing waits to be written.
}
