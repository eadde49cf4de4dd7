import * as vscode from 'vscode';
import type { MovedSources } from '../core/index.ts';
import type { LibraryFolder } from './libraryFolder.ts';

/** Where sources are that sidecars lost, as far as a file that is loaded later has looked. */
export interface LostSources extends vscode.Disposable {
  readonly places: WeakMap<LibraryFolder, MovedSources>;
  /** Fires when a look came to something else than the last one. */
  readonly found: vscode.EventEmitter<void>;
}

export function createLostSources(): LostSources {
  const found = new vscode.EventEmitter<void>();
  return { places: new WeakMap(), found, dispose: () => found.dispose() };
}
