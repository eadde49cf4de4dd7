import * as vscode from 'vscode';
import { articleKey, viewSpanOf } from '../../core/index.ts';
import { addressOf, articleScheme } from '../articleUri.ts';
import type { Library, LibraryChange } from '../library.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';
import { onDidChangeSettings, section } from '../settings.ts';
import { tokenData, tokenTypes, type TokenSpan } from './tokenData.ts';
import { registerCommand } from '../registerCommand.ts';

const setting = 'nameColors';

/** Names, dates and numbers in the colours of the theme, by kind; a setting and a command switch them off. */
export function registerNameColors({ reader, library }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const legend = new vscode.SemanticTokensLegend([...tokenTypes]);
  return vscode.Disposable.from(
    changed,
    onDidChangeSettings(() => changed.fire()),
    // Kinds hang on the whole folder: a name that is unclear here may be plain elsewhere.
    library.onDidChange(() => changed.fire()),
    library.onDidName((change) => {
      if (library.unnamed() === 0 || vscode.window.visibleTextEditors.some(({ document }) => isShownIn(document, change, library))) changed.fire();
    }),
    vscode.languages.registerDocumentSemanticTokensProvider({ scheme: articleScheme }, {
      onDidChangeSemanticTokens: changed.event,
      provideDocumentSemanticTokens: async (document, token) => {
        if (!isOn()) return new vscode.SemanticTokens(new Uint32Array());
        const open = await reader.articleOf(document);
        if (open === undefined || token.isCancellationRequested) return undefined;
        return new vscode.SemanticTokens(tokenData(spansOf(open), open.table));
      },
    }, legend),
    registerCommand('newsmark.toggleNameColors', async () => {
      const settings = vscode.workspace.getConfiguration(section);
      const isInFolder = settings.inspect(setting)?.workspaceValue !== undefined;
      await settings.update(setting, !isOn(), isInFolder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
    }),
  );
}

/** Whether a document is the reading view of a source in a change. */
function isShownIn({ uri }: vscode.TextDocument, { changes }: LibraryChange, library: Library): boolean {
  const address = addressOf(uri);
  const found = address && library.find(address.source);
  return found !== undefined && changes.get(found.at)?.sources.has(found.path) === true;
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration(section).get<unknown>(setting) !== false;
}

function spansOf({ article, found: { corpus }, ref, view }: OpenArticle): readonly TokenSpan[] {
  const index = corpus.entities(ref.path);
  const key = articleKey(ref);
  return article.mentions.flatMap(({ span, kind, entity }) => {
    const shown = (entity === undefined ? undefined : index.kindOf(key, entity)) ?? kind;
    return viewSpanOf(view, span).map((piece) => ({ span: piece, kind: shown }));
  });
}
