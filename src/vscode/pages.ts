import * as vscode from 'vscode';
import { articleScheme } from './articleUri.ts';

/** Answers the text of a page. */
export type PageText = (uri: vscode.Uri) => Promise<string>;

/** Read-only pages about entities among the reading views. What writes them is loaded later; a tab that is there before waits. */
export interface Pages extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  textOf(uri: vscode.Uri): Promise<string>;
  /** Says who writes pages. */
  serve(write: PageText): void;
  /** Pages may say something else than before. */
  renew(): void;
}

export function createPages(): Pages {
  const changed = new vscode.EventEmitter<void>();
  let serve: (write: PageText) => void = () => undefined;
  const writer = new Promise<PageText>((done) => {
    serve = done;
  });
  return {
    onDidChange: changed.event,
    textOf: async (uri) => (await writer)(uri),
    serve: (write) => serve(write),
    renew: () => changed.fire(),
    dispose: () => changed.dispose(),
  };
}

/** Whether an address is that of a page. */
export function isPage(uri: vscode.Uri): boolean {
  return uri.scheme === articleScheme && new URLSearchParams(uri.query).has('entity');
}
