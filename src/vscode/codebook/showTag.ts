import * as vscode from 'vscode';
import type { TagPlace } from './codebooks.ts';

/** So many milliseconds an open document has to follow a file that was just written. */
const patience = 2000;

/** Opens the codebook at the line of a tag. `preserveFocus`: keys go on being heard where they were. */
export async function showTag({ at, path, tag }: TagPlace, preserveFocus: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(at.uriOf(path));
  const line = tag.line - 1;
  const segment = tag.id.slice(tag.id.lastIndexOf('/') + 1);
  await follow(document, () => line < document.lineCount && document.lineAt(line).text.includes(segment));
  await vscode.window.showTextDocument(document, { preserveFocus, selection: new vscode.Range(line, 0, line, 0) });
}

/** Waits until a document that was open while its file was written says what the file does; not for one with unsaved text. */
async function follow(document: vscode.TextDocument, isThere: () => boolean): Promise<void> {
  if (document.isDirty || isThere()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const listening = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isThere()) end();
    });
  });
}
