import type * as vscode from 'vscode';
import type { Files, Path, WorkerEngine } from '../core/index.ts';

export interface FilesOptions {
  /** Whether a file of that path may matter; others are not even looked at. */
  readonly wanted: (path: Path) => boolean;
  /** Left by a write that did not end: may be removed when seen. */
  readonly leftover: (path: Path) => boolean;
}

/** Files of the extension that the engine is made of. */
export interface EngineFiles {
  readonly worker: vscode.Uri;
  /** The trained recogniser. */
  readonly weights: vscode.Uri;
}

/** What the two extension hosts do differently. */
export interface HostPorts {
  /** File names of the entry and of the worker in `dist/`. */
  readonly entryName: string;
  readonly workerName: string;
  /** The engine in a worker of the host. The worker starts with the first call, and anew after it died. */
  createEngine(files: EngineFiles, log: (line: string) => void): WorkerEngine;
  /** Runs another CommonJS file of the extension and answers its exports. */
  loadFile(file: vscode.Uri): Promise<unknown>;
  /** Files of a folder the host reaches directly; undefined: go through `vscode.workspace.fs`. */
  createFiles(folder: vscode.Uri, options: FilesOptions): Files | undefined;
}
