import * as vscode from 'vscode';
import { sayAbove } from '../sayAbove.ts';
import type { Services } from '../services.ts';
import { createArticlesTree, type ArticlesTree } from './articlesTree.ts';
import type { Node } from './nodes.ts';
import { createReadArticles, type ReadArticles } from './readArticles.ts';
import { createViewChoices, type ViewChoices } from './viewChoices.ts';
import { articleCount, onlyWords, progressText } from './words.ts';

export const viewId = 'newsmark.articles';

/** The Articles view and everything its commands need. */
export interface ArticlesView extends vscode.Disposable {
  readonly view: vscode.TreeView<Node>;
  readonly tree: ArticlesTree;
  readonly choices: ViewChoices;
  readonly read: ReadArticles;
}

/** While a scan goes on the view is renewed no more often than this, in milliseconds; the more it shows, the less often. */
const scanPause = 1000;
const scanPausePerArticle = 0.5;

export function createArticlesView({ context, library, coders }: Services): ArticlesView {
  const choices = createViewChoices(context.workspaceState);
  const read = createReadArticles(context.workspaceState);
  const tree = createArticlesTree({ library, coders }, choices, read);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true });
  let isDirty = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const renew = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isDirty = !view.visible;
    // An event for a hidden view would make VS Code ask for all of it.
    tree.renew(view.visible);
    describe();
  };
  const renewSoon = (): void => {
    if (library.progress() === undefined) renew();
    else timer ??= setTimeout(renew, pauseNow());
  };
  const pauseNow = (): number => Math.max(scanPause, tree.shown().count * scanPausePerArticle);
  const describe = (): void => {
    if (!view.visible) return;
    describeView(view, tree, choices, library.started() && library.progress() === undefined, coders.chosen());
  };
  const disposables = vscode.Disposable.from(
    view, tree, choices, read,
    choices.onDidChange(renew),
    read.onDidChange(() => {
      if (view.visible) tree.redraw();
      else isDirty = true;
    }),
    coders.onDidChange(renew),
    library.onDidChange(renewSoon),
    library.onDidName(() => {
      // Names are in no row, but a filter looks into them.
      if (choices.filter() !== '') timer ??= setTimeout(renew, pauseNow());
      else if (library.unnamed() === 0) tree.renew(false);
    }),
    library.onDidProgress(() => {
      if (library.progress() === undefined) renew();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      void library.start();
      if (isDirty) renew();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  if (view.visible) void library.start();
  return { view, tree, choices, read, dispose: () => disposables.dispose() };
}

/** The filter in words, and the context keys that choose the welcome text. */
function describeView(view: vscode.TreeView<Node>, tree: ArticlesTree, choices: ViewChoices, isScanned: boolean, coders: readonly string[] | undefined): void {
  const { count, total, candidates, unreadable, progress } = tree.shown();
  const filter = choices.filter();
  const isFiltered = filter !== '';
  const isEmpty = count === 0 && unreadable.length === 0;
  const all = total === 0 ? [] : [progressText(progress, total)];
  view.description = [...(isFiltered ? [vscode.l10n.t('“{0}”', filter)] : all), ...onlyWords(coders)].join(' · ');
  sayAbove(view, isFiltered && !isEmpty ? vscode.l10n.t('“{0}”: {1} of {2}', filter, count, articleCount(total)) : '');
  const state = !isScanned ? 'scanning' : !isEmpty ? 'some' : isFiltered ? 'filtered' : candidates === 0 ? 'empty' : 'nothing';
  void vscode.commands.executeCommand('setContext', 'newsmark.filtered', isFiltered);
  void vscode.commands.executeCommand('setContext', 'newsmark.articles.state', state);
}
