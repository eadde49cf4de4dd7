import * as vscode from 'vscode';
import type { Engine, OutlineItem } from '../../core/index.ts';
import { articleScheme } from '../articleUri.ts';
import { offsetAt, rangeOf } from '../convert.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';

/** Outline, folding, Expand Selection and links of the reading view. */
export function registerReading({ engine, reader }: Services): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme: articleScheme };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: async (document) => {
        const open = await reader.articleOf(document);
        return open && [symbolOf(open.outline, open)];
      },
    }, { label: vscode.l10n.t('Article') }),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: async (document) => {
        const open = await reader.articleOf(document);
        return open?.folds.map(({ kind, span }) => {
          const range = rangeOf(open.table, span);
          // What is set apart is folded when the article opens: `editor.foldingImportsByDefault` for our language.
          return new vscode.FoldingRange(range.start.line, range.end.line, kind === 'apart' ? vscode.FoldingRangeKind.Imports : undefined);
        });
      },
    }),
    vscode.languages.registerSelectionRangeProvider(selector, {
      provideSelectionRanges: async (document, positions) => {
        const open = await reader.articleOf(document);
        return open && Promise.all(positions.map((position) => selectionRange(open, position, engine)));
      },
    }),
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) => {
        const open = await reader.articleOf(document);
        return open?.view.links.map(({ span, url }) => new vscode.DocumentLink(rangeOf(open.table, span), vscode.Uri.parse(url)));
      },
    }),
  );
}

function symbolKind(kind: OutlineItem['kind']): vscode.SymbolKind {
  switch (kind) {
    case 'article': return vscode.SymbolKind.File;
    case 'section': return vscode.SymbolKind.String;
    case 'related': return vscode.SymbolKind.Array;
    case 'boilerplate': return vscode.SymbolKind.Null;
  }
}

function symbolOf(item: OutlineItem, open: OpenArticle): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(item.name, '', symbolKind(item.kind), rangeOf(open.table, item.span), rangeOf(open.table, item.selection));
  symbol.children = item.children.map((child) => symbolOf(child, open));
  return symbol;
}

/** From the inside out: word, sentence, paragraph, section, article. */
async function selectionRange({ view, article, table }: OpenArticle, position: vscode.Position, engine: Engine): Promise<vscode.SelectionRange> {
  let outer: vscode.SelectionRange | undefined;
  for (const span of (await engine.expand(view, article.text, offsetAt(table, position))).toReversed()) {
    outer = new vscode.SelectionRange(rangeOf(table, span), outer);
  }
  return outer ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
