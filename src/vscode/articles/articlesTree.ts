import * as vscode from 'vscode';
import type { CodingIndex, SearchTexts } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { childNodes } from './children.ts';
import { itemOf } from './items.ts';
import { articleNodeId, createNodePool, parentOf, topNodes, type ArticleNode, type Node } from './nodes.ts';
import type { ReadArticles } from './readArticles.ts';
import { shownRows, type Row, type Shown } from './rows.ts';
import { tooltipOf } from './tooltip.ts';
import type { ViewChoices } from './viewChoices.ts';

/** The Articles view's elements, answered from memory. */
export interface ArticlesTree extends vscode.TreeDataProvider<Node>, vscode.Disposable {
  getParent(node: Node): Node | undefined;
  /** What is loaded later may say more of an article. */
  readonly extra: { mark?: (item: vscode.TreeItem, row: Row) => void };
  /** What is shown now. */
  shown(): Shown;
  /** What is shown is worked out anew when it is next asked for; `tell`: the view asks at once. */
  renew(tell: boolean): void;
  /** The element of an article, if the view shows it. */
  nodeOf(row: Pick<Row, 'at' | 'record'>): ArticleNode | undefined;
}

export function createArticlesTree(services: Pick<Services, 'library' | 'coders'>, choices: ViewChoices, read: ReadArticles): ArticlesTree {
  const changed = new vscode.EventEmitter<undefined>();
  const extra: ArticlesTree['extra'] = {};
  const pool = createNodePool();
  const coding: CodingIndex = new WeakMap();
  let texts: SearchTexts = new WeakMap();
  let shown: Shown | undefined;
  // Tags are searched too, and whose tags are shown has changed.
  const forget = services.coders.onDidChange(() => {
    texts = new WeakMap();
  });
  const current = (): Shown => (shown ??= shownRows(services, choices, texts));
  const top = (): readonly Node[] => topNodes(current(), pool);
  return {
    onDidChangeTreeData: changed.event,
    extra,
    getTreeItem: (node) => {
      const item = itemOf(node, read, coding);
      if (node.kind === 'article') extra.mark?.(item, node.row);
      return item;
    },
    getChildren: (node) => [...(node === undefined ? top() : childNodes(node, pool))],
    getParent: parentOf,
    resolveTreeItem: (item, node) => {
      const tooltip = tooltipOf(node, read, coding);
      if (tooltip !== undefined) item.tooltip = tooltip;
      return item;
    },
    shown: current,
    renew: (tell) => {
      shown = undefined;
      if (tell) changed.fire(undefined);
    },
    nodeOf: ({ at, record }) => {
      const isIt = (row: Row): boolean => row.at === at && row.record.ref.path === record.ref.path && row.record.ref.article === record.ref.article;
      for (const node of top()) {
        const rows = node.kind === 'group' ? node.rows : node.kind === 'article' ? [node.row] : [];
        const row = rows.find(isIt);
        if (row === undefined) continue;
        if (node.kind === 'article') return node;
        if (node.kind !== 'group') continue;
        const [found] = childNodes(node, pool).filter(({ id }) => id === articleNodeId(row, node));
        return found?.kind === 'article' ? found : undefined;
      }
      return undefined;
    },
    dispose: () => {
      changed.dispose();
      forget.dispose();
    },
  };
}
