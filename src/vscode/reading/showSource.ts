import * as vscode from 'vscode';
import { sourceText, toSource, type Encoding, type PassageSpan, type SourceSpan } from '../../core/index.ts';
import { rangeOf } from '../convert.ts';
import { createLineTable } from '../lineTable.ts';
import type { OpenArticle } from '../reader.ts';

/** Beyond this column VS Code draws nothing of a line that does not wrap (it stops at 10,000). */
const lastDrawnColumn = 9_000;

/** Opens the raw file of an article with a passage selected, unit for unit; without a passage at the headline. */
export type ShowSource = (open: OpenArticle, span: PassageSpan | undefined) => Promise<vscode.TextEditor>;

export function createShowSource(): ShowSource {
  /** Documents whose lines were made to wrap: the command for it is a toggle. */
  const wrapped = new WeakSet<vscode.TextDocument>();
  return async (open, span) => {
    const { found: { at, corpus, path }, article } = open;
    const place = span === undefined ? undefined : toSource(article.map, span);
    const document = await openDecoded(at.uriOf(path), corpus.source(path)?.encoding);
    const read = await at.files.read(path);
    if (read.kind === 'failed') return vscode.window.showTextDocument(document, { preview: true });
    const range = rangeOf(createLineTable(sourceText(read.bytes)), place ?? beginning(open));
    const editor = await vscode.window.showTextDocument(document, { preview: true, selection: range });
    const wraps = vscode.workspace.getConfiguration('editor', document).get('wordWrap') !== 'off';
    if (range.end.character > lastDrawnColumn && !wraps && !wrapped.has(document)) {
      wrapped.add(document);
      await vscode.commands.executeCommand('editor.action.toggleWordWrap');
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    return editor;
  };
}

/** VS Code's names of the encodings that sources have. */
const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8', 'utf-8-bom': 'utf8bom', 'utf-16le': 'utf16le', 'utf-16be': 'utf16be', 'windows-1252': 'windows1252',
};

/**
 * Opens a file in the encoding it was read in, whatever `files.encoding` says: else letters are lost and columns shift.
 * One with unsaved changes stays as it is.
 */
async function openDecoded(uri: vscode.Uri, encoding: Encoding | undefined): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const name = encoding && encodingNames[encoding];
  if (name === undefined || document.encoding === name || document.isDirty) return document;
  return vscode.workspace.openTextDocument(uri, { encoding: name });
}

/** Where the headline stands in the file, else where the item begins. */
function beginning({ article }: OpenArticle): SourceSpan {
  const title = article.blocks.find(({ kind }) => kind === 'title');
  const place = title && toSource(article.map, title.span);
  const start = place?.start ?? article.item.start;
  return { start, end: start };
}
