import * as vscode from 'vscode';
import { rangeOf } from '../convert.ts';
import { createLineTable } from '../lineTable.ts';
import type { Card, CardMark } from './card.ts';

/** Scheme of the document “Then and Now”. Its ending gives it its language, which wraps lines. */
export const cardScheme = 'newsmark-review';

/** The one document that shows what is reviewed just now. */
export interface CardDocument extends vscode.Disposable {
  readonly uri: vscode.Uri;
  set(card: Card): void;
  /** Closes its tabs; the focus stays where it is. */
  close(): Promise<void>;
}

export function createCardDocument(): CardDocument {
  const uri = vscode.Uri.from({ scheme: cardScheme, path: `/${vscode.l10n.t('Then and Now')}.newsreview` });
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const types = createTypes();
  let card: Card = { text: `${vscode.l10n.t('Choose an annotation in “Anchors to Review”.')}\n`, marks: [] };
  const draw = (editors: readonly vscode.TextEditor[]): void => {
    for (const editor of editors) {
      // Line ends are the card's own; a document that is not up to date is drawn when it is.
      if (editor.document.uri.toString() !== uri.toString() || editor.document.getText() !== card.text) continue;
      const table = createLineTable(card.text);
      for (const [kind, type] of Object.entries(types)) {
        editor.setDecorations(type, card.marks.filter((mark) => mark.kind === kind).map(({ span }) => rangeOf(table, span)));
      }
    }
  };
  const drawAll = (): void => draw(vscode.window.visibleTextEditors);
  const disposables = vscode.Disposable.from(
    changed, ...Object.values(types),
    vscode.workspace.registerTextDocumentContentProvider(cardScheme, { onDidChange: changed.event, provideTextDocumentContent: () => card.text }),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.scheme === cardScheme) drawAll();
    }),
  );
  return {
    uri,
    set: (now) => {
      card = now;
      changed.fire(uri);
      drawAll();
    },
    close: async () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()), true);
    },
    dispose: () => disposables.dispose(),
  };
}

/** Never by colour alone: struck out, underlined, bold. */
function createTypes(): Readonly<Record<CardMark, vscode.TextEditorDecorationType>> {
  const { createTextEditorDecorationType } = vscode.window;
  return {
    head: createTextEditorDecorationType({ fontWeight: 'bold' }),
    passage: createTextEditorDecorationType({ backgroundColor: new vscode.ThemeColor('editor.wordHighlightBackground') }),
    gone: createTextEditorDecorationType({ textDecoration: 'line-through', backgroundColor: new vscode.ThemeColor('diffEditor.removedTextBackground') }),
    new: createTextEditorDecorationType({ fontWeight: 'bold', textDecoration: 'underline', backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground') }),
  };
}
