import * as vscode from 'vscode';
import type { PassageSpan } from '../../core/index.ts';
import { showArticle } from '../reading/showArticle.ts';
import type { Services } from '../services.ts';
import type { ArticlesView } from './articlesView.ts';
import { openNodeCommand } from './items.ts';
import { articleOfNode, type Node } from './nodes.ts';
import { registerCommand } from '../registerCommand.ts';

/** Commands that open what is chosen in the view; what is opened is read. */
export function registerNodeCommands(services: Services, { read }: ArticlesView): vscode.Disposable {
  const { reader, library, log, showSource } = services;
  const markOpened = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    const open = editor && (await reader.articleOf(editor.document.uri));
    const record = open && library.find(open.found.at.uriOf(open.ref.path))?.corpus.record(open.ref);
    if (open !== undefined && record !== undefined) read.mark(open.found.at, [record], true);
  };
  return vscode.Disposable.from(
    registerCommand(openNodeCommand, async (node: Node) => {
      const article = articleOfNode(node);
      if (article === undefined) return;
      await showArticle(reader, article.row.at, article.row.record.ref, spanOf(node), { preserveFocus: node.kind === 'article' });
    }),
    registerCommand('newsmark.openNodeToSide', async (node: Node) => {
      const article = articleOfNode(node);
      if (article !== undefined) await showArticle(reader, article.row.at, article.row.record.ref, spanOf(node), { viewColumn: vscode.ViewColumn.Beside });
    }),
    registerCommand('newsmark.openNodeSource', async (node: Node) => {
      const article = articleOfNode(node);
      const open = article && (await reader.open(article.row.at, article.row.record.ref));
      if (open !== undefined) await showSource(open, spanOf(node));
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      markOpened(editor).catch((error: unknown) => log.error(`opened article: ${String(error)}`));
    }),
  );
}

/** The passage an element stands for; undefined for a whole article. */
function spanOf(node: Node): PassageSpan | undefined {
  switch (node.kind) {
    case 'section': return node.section.span;
    case 'related': return node.related.span;
    case 'annotation': return node.record.resolution?.at?.[0] ?? node.record.resolution?.candidates?.[0]?.at;
    default: return undefined;
  }
}
