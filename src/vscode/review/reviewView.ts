import * as vscode from 'vscode';
import { annotationLabel, titleOf } from '../articles/words.ts';
import { oneLine } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { createKeptAnchors, type KeptAnchors } from './keptAnchors.ts';
import { childrenOf, createReviewTree, itemsOf, type ReviewArticleNode, type ReviewGroupNode, type ReviewItemNode, type ReviewNode, type ReviewTree } from './reviewNodes.ts';
import { countWords, howWords, stateIcon, stateLabel } from './reviewWords.ts';

export const openReviewItem = 'newsmark.openReviewItem';

/** The view “Anchors to Review” and what its commands need. */
export interface ReviewView extends vscode.Disposable {
  readonly view: vscode.TreeView<ReviewNode>;
  readonly tree: vscode.TreeDataProvider<ReviewNode>;
  readonly found: ReviewTree;
  readonly kept: KeptAnchors;
  /** Works out anew what there is to review, at once. */
  renew(): void;
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

export function createReviewView({ context, library }: Services): ReviewView {
  const changed = new vscode.EventEmitter<undefined>();
  const kept = createKeptAnchors(context.workspaceState);
  const found = createReviewTree(library, kept);
  const tree: vscode.TreeDataProvider<ReviewNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (node) => [...(node === undefined ? found.groups() : childrenOf(node))],
    getParent: (node) => (node.kind === 'reviewGroup' ? undefined : node.parent),
  };
  const view = vscode.window.createTreeView('newsmark.review', { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true });
  const renew = (): void => {
    found.renew();
    const count = found.items().length;
    view.badge = count === 0 ? undefined : { value: count, tooltip: countWords(count) };
    view.description = count === 0 ? '' : String(count);
    // An event for a hidden view would make VS Code ask for all of it.
    if (view.visible) changed.fire(undefined);
  };
  const renewAtRest = (): void => {
    // Half-read folders miss what the other half holds.
    if (library.progress() === undefined) renew();
  };
  const disposables = vscode.Disposable.from(
    view, changed, library.onDidChange(renewAtRest), library.onDidProgress(renewAtRest),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      void library.start();
      renew();
    }),
  );
  if (view.visible) void library.start();
  return { view, tree, found, kept, renew, dispose: () => disposables.dispose() };
}

function itemOf(node: ReviewNode): vscode.TreeItem {
  switch (node.kind) {
    case 'reviewGroup': return groupItem(node);
    case 'reviewArticle': return articleItem(node);
    case 'reviewItem': return reviewItem(node);
  }
}

function made(label: string, state: vscode.TreeItemCollapsibleState, id: string, icon: string, description: string, contextValue: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  Object.assign(item, { id, description, contextValue, iconPath: new vscode.ThemeIcon(icon) });
  item.accessibilityInformation = { label: [label, description].filter((part) => part !== '').join(', ') };
  return item;
}

function groupItem(node: ReviewGroupNode): vscode.TreeItem {
  const count = itemsOf(node).length;
  const item = made(stateLabel(node.state), node.state === 'kept' ? Collapsed : Expanded, node.id, stateIcon[node.state], String(count), `reviewGroup ${node.state}`);
  item.accessibilityInformation = { label: `${stateLabel(node.state)}, ${countWords(count)}` };
  return item;
}

function articleItem({ at, path, article, id, items, parent }: ReviewArticleNode): vscode.TreeItem {
  const record = article === undefined ? undefined : at.corpus.record({ path, article });
  const label = record === undefined ? oneLine(path) : titleOf({ record });
  const item = made(label, Expanded, id, 'file', String(items.length), `reviewArticle ${parent.state}`);
  item.tooltip = path;
  return item;
}

function reviewItem(node: ReviewItemNode): vscode.TreeItem {
  const { entry: { record, state }, id, kept } = node;
  const tags = record.annotation.tags.map((tag) => oneLine(tag, 80)).join(', ');
  const how = state === 'stale' ? '' : howWords(record.resolution);
  const item = made(annotationLabel(record), None, id, stateIcon[state], [tags, how].filter((part) => part !== '').join(' · '), `reviewItem ${state} ${kept ? 'kept' : 'open'}`);
  item.accessibilityInformation = { label: [annotationLabel(record), stateLabel(state), tags, how].filter((part) => part !== '').join(', ') };
  item.command = { command: openReviewItem, title: vscode.l10n.t('Show Then and Now'), arguments: [node] };
  return item;
}
