import * as vscode from 'vscode';
import { coreCount, createWorkerEngine } from '../web/workerEngine.ts';
import { runModule } from '../web/runModule.ts';
import { activateNewsmark, type Newsmark } from './extension.ts';
import { shareParsing } from './shareParsing.ts';

/** Entry of the web-worker extension host: all files go through `vscode.workspace.fs`. */
export function activate(context: vscode.ExtensionContext): Promise<Newsmark> {
  return activateNewsmark(context, {
    entryName: 'web.cjs',
    workerName: 'webWorker.js',
    createEngine: ({ worker, weights }, log) => shareParsing(() => createWorkerEngine(
      async () => vscode.workspace.fs.readFile(worker),
      // Without them names are found by rules alone.
      async () => Promise.resolve(vscode.workspace.fs.readFile(weights)).catch(() => undefined),
      log,
    ), coreCount()),
    loadFile: async (file) => runModule(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), { vscode }),
    createFiles: () => undefined,
  });
}

export function deactivate(): void {
  // Everything is disposed of through the context; nothing waits to be written.
}
