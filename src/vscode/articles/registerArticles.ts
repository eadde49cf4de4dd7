import * as vscode from 'vscode';
import { addressOf } from '../articleUri.ts';
import type { Services } from '../services.ts';
import { createArticlesView, type ArticlesView } from './articlesView.ts';
import { registerViewChoices } from './chooseView.ts';
import { moreArticlesCommand } from './items.ts';
import type { Node } from './nodes.ts';
import { registerNodeCommands } from './openNode.ts';
import { registerCommand } from '../registerCommand.ts';

/** The Articles view with its commands. */
export function registerArticles(services: Services): ArticlesView {
  const articles = createArticlesView(services);
  const owned = vscode.Disposable.from(
    articles,
    registerViewChoices(services, articles),
    registerNodeCommands(services, articles),
    registerCommand('newsmark.showInArticles', () => showInArticles(services, articles)),
    registerCommand(moreArticlesCommand, (node: Node | undefined) => {
      if (node?.kind === 'more') articles.tree.showMore(node);
    }),
  );
  return { ...articles, dispose: () => owned.dispose() };
}

/** Selects the article of the active editor in the view. */
async function showInArticles({ library, reader }: Services, { view, tree }: ArticlesView): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const open = uri && (await reader.articleOf(uri));
  const source = uri && (addressOf(uri)?.source ?? uri);
  await library.start();
  const found = source && library.find(source);
  const record = open === undefined ? found?.corpus.source(found.path)?.articles[0] : found?.corpus.record(open.ref);
  const node = found && record && tree.nodeOf({ at: found.at, record });
  if (node !== undefined) return void (await view.reveal(node, { select: true, focus: true, expand: 1 }));
  void vscode.window.showInformationMessage(vscode.l10n.t('No article of this file is in the view. A filter may hide it.'));
}
