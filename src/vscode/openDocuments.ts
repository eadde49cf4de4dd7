import * as vscode from 'vscode';
import type { FileChange, Files, Path, UpdateResult } from '../core/index.ts';
import { spliceBetween } from './splice.ts';

/**
 * Files whose updates respect unsaved text: a file that is open with unsaved changes is edited in its document and saved,
 * since writing it on disk would end in "the file is newer". All others go to `files`.
 */
export function overOpenDocuments(files: Files, uriOf: (path: Path) => vscode.Uri): Files {
  return {
    ...files,
    update: async (path, change) => {
      const document = unsavedDocument(uriOf(path));
      if (document === undefined) return files.update(path, change);
      const result = await updateDocument(document, change);
      const goes = result.kind === 'done' && result.after === undefined;
      return goes ? files.update(path, async () => ({ kind: 'delete' })) : result;
    },
  };
}

/** The document of a file that is open with unsaved changes. */
export function unsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.isDirty && !document.isClosed && document.uri.toString() === key);
}

async function updateDocument(document: vscode.TextDocument, change: (text: string | undefined) => Promise<FileChange>): Promise<UpdateResult> {
  const failed = (detail: string): UpdateResult => ({ kind: 'failed', why: 'other', detail });
  let before = document.getText();
  let wanted = await change(before);
  // Somebody typed while the change was worked out: once more, with what is there now.
  for (let turn = 0; turn < 5 && document.getText() !== before; turn += 1) {
    before = document.getText();
    wanted = await change(before);
  }
  if (wanted.kind === 'leave') return { kind: 'done', before, after: before };
  const after = wanted.kind === 'write' ? wanted.text : '';
  const edit = new vscode.WorkspaceEdit();
  const splice = spliceBetween(before, after);
  edit.replace(document.uri, new vscode.Range(document.positionAt(splice.start), document.positionAt(splice.end)), splice.text);
  if (document.isClosed || !(await vscode.workspace.applyEdit(edit))) return failed('the open document could not be edited');
  if (!(await document.save())) return failed('the open document could not be saved');
  return { kind: 'done', before, after: wanted.kind === 'write' ? after : undefined };
}
