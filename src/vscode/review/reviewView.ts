import * as vscode from 'vscode';
import { annotationLabel, onlyWords, titleOf } from '../articles/words.ts';
import { oneLine } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { createKeptAnchors, type KeptAnchors } from './keptAnchors.ts';
import {
  childrenOf, createReviewTree, itemsOf, topOf, type ReviewArticleNode, type ReviewGroupNode, type ReviewHiddenNode, type ReviewItemNode, type ReviewNode, type ReviewTree,
} from './reviewNodes.ts';
import { countWords, hiddenWords, howWords, stateIcon, stateLabel } from './reviewWords.ts';

export const openReviewItem = 'newsmark.openReviewItem';

/** The view “Anchors to Review” and what its commands need. */
export interface ReviewView extends vscode.Disposable {
  readonly view: vscode.TreeView<ReviewNode>;
  readonly tree: vscode.TreeDataProvider<ReviewNode>;
  readonly found: ReviewTree;
  readonly kept: KeptAnchors;
  /** What there is to review was worked out anew. */
  readonly onDidRenew: vscode.Event<void>;
  /** Works out anew what there is to review, at once. */
  renew(): void;
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

export function createReviewView({ context, library, coders }: Services): ReviewView {
  const changed = new vscode.EventEmitter<undefined>();
  const renewed = new vscode.EventEmitter<void>();
  const kept = createKeptAnchors(context.workspaceState);
  const found = createReviewTree({ library, coders }, kept);
  const tree: vscode.TreeDataProvider<ReviewNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (node) => [...(node === undefined ? topOf(found) : childrenOf(node))],
    getParent: (node) => ('parent' in node ? node.parent : undefined),
  };
  const view = vscode.window.createTreeView('newsmark.review', { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true });
  const renew = (): void => {
    found.renew();
    const count = found.items().length;
    const notShown = found.hidden();
    const said = notShown === 0 ? countWords(count) : `${countWords(count)} · ${hiddenWords(notShown)}`;
    view.badge = count === 0 ? undefined : { value: count, tooltip: said };
    view.description = [...(count === 0 ? [] : [String(count)]), ...onlyWords(coders.chosen())].join(' · ');
    // An event for a hidden view would make VS Code ask for all of it.
    if (view.visible) changed.fire(undefined);
    renewed.fire();
  };
  const renewAtRest = (): void => {
    // Half-read folders miss what the other half holds.
    if (library.progress() === undefined) renew();
  };
  const disposables = vscode.Disposable.from(
    view, changed, renewed, library.onDidChange(renewAtRest), library.onDidProgress(renewAtRest), coders.onDidChange(renew),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      void library.start();
      renew();
    }),
  );
  if (view.visible) void library.start();
  return { view, tree, found, kept, onDidRenew: renewed.event, renew, dispose: () => disposables.dispose() };
}

function itemOf(node: ReviewNode): vscode.TreeItem {
  switch (node.kind) {
    case 'reviewGroup': return groupItem(node);
    case 'reviewArticle': return articleItem(node);
    case 'reviewItem': return reviewItem(node);
    case 'reviewHidden': return hiddenItem(node);
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

/** Whoever looks for work must not take a choice of coders for the end of it: the row tells, and shows all of it. */
function hiddenItem({ id, count }: ReviewHiddenNode): vscode.TreeItem {
  const item = made(hiddenWords(count), None, id, 'eye-closed', vscode.l10n.t('Show All'), 'reviewHidden');
  item.command = { command: 'newsmark.showAnnotationsOfAll', title: vscode.l10n.t('Show All') };
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
