import * as vscode from 'vscode';
import type { ArticleRef, PassageSpan } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { viewRanges } from '../places.ts';
import type { Reader } from '../reader.ts';

/** Opens an article's reading view, at a passage if one is given. Says so when the article is gone. */
export async function showArticle(
  reader: Reader, at: LibraryFolder, ref: ArticleRef, span?: PassageSpan, options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor | undefined> {
  const open = await reader.open(at, ref);
  if (open === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This article is no longer there.'));
    return undefined;
  }
  const [range] = span === undefined ? [] : viewRanges(open, span);
  const document = await vscode.workspace.openTextDocument(open.uri);
  return vscode.window.showTextDocument(document, { preview: true, ...options, ...(range && { selection: range }) });
}
