import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { ArticlesView } from './articlesView.ts';
import type { Node } from './nodes.ts';
import { articlesMeant } from './target.ts';
import { registerCommand } from '../registerCommand.ts';

/**
 * Marking articles as read or new: one step of undo a folder, like all that a person does to articles. That an article counts as
 * read once it was opened is none.
 */
export function registerMarkRead(services: Services, { view, read }: ArticlesView): vscode.Disposable {
  const mark = (isRead: boolean) => async (node?: Node, nodes?: readonly Node[]): Promise<void> => {
    const articles = await articlesMeant(services, view, node, nodes);
    const label = isRead ? vscode.l10n.t('Mark as read') : vscode.l10n.t('Mark as new');
    for (const at of new Set(articles.map((article) => article.at))) {
      const turned = read.mark(at, articles.filter((article) => article.at === at).map(({ record }) => record), isRead);
      if (turned.length > 0) at.corpus.edits.remember(label, (direction) => void read.mark(at, turned, (direction === 'forth') === isRead));
    }
  };
  return vscode.Disposable.from(
    registerCommand('newsmark.markRead', mark(true)),
    registerCommand('newsmark.markUnread', mark(false)),
  );
}
