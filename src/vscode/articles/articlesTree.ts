import * as vscode from 'vscode';
import type { CodingIndex } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { childNodes } from './children.ts';
import { itemOf } from './items.ts';
import { articleNode, createNodePool, page, parentOf, showRow, topNodes, type ArticleNode, type GroupNode, type MoreNode, type Node } from './nodes.ts';
import type { ReadArticles } from './readArticles.ts';
import { shownRows, type KeptOfRows, type Row, type Shown } from './rows.ts';
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
  /** The same rows, drawn anew. */
  redraw(): void;
  /** Shows more of the list that an element ends. */
  showMore(node: MoreNode): void;
  /** The element of an article, if the view shows it; its list is shown as far as that, or, with `onlyDrawn`, the part that is not shown counts as hidden. */
  nodeOf(row: Pick<Row, 'at' | 'record'>, onlyDrawn?: boolean): ArticleNode | undefined;
}

export function createArticlesTree(services: Pick<Services, 'library' | 'coders'>, choices: ViewChoices, read: ReadArticles): ArticlesTree {
  const changed = new vscode.EventEmitter<undefined>();
  const extra: ArticlesTree['extra'] = {};
  const pool = createNodePool();
  const coding: CodingIndex = new WeakMap();
  const kept: KeptOfRows = { texts: new WeakMap(), sorted: undefined };
  let shown: Shown | undefined;
  const forget = choices.onDidChange(() => pool.pages.clear());
  const current = (): Shown => (shown ??= shownRows(services, choices, kept));
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
      // Nothing of what is not looked at stays for it.
      if (!tell) kept.sorted = undefined;
      if (tell) changed.fire(undefined);
    },
    redraw: () => changed.fire(undefined),
    showMore: ({ parent }) => {
      showRow(pool, parent, (pool.pages.get(parent?.id ?? '') ?? page) + 4 * page);
      changed.fire(undefined);
    },
    nodeOf: (wanted, onlyDrawn = false) => {
      const found = findRow(top(), current(), wanted);
      if (found === undefined) return undefined;
      const { row, index, parent } = found;
      if (index >= (pool.pages.get(parent?.id ?? '') ?? page)) {
        if (onlyDrawn) return undefined;
        showRow(pool, parent, index);
        changed.fire(undefined);
      }
      return articleNode(row, parent, pool);
    },
    dispose: () => {
      changed.dispose();
      forget.dispose();
    },
  };
}

/** Where an article stands in the view: in a group, or at the top. */
function findRow(
  top: readonly Node[], { rows }: Shown, { at, record: { ref } }: Pick<Row, 'at' | 'record'>,
): { readonly row: Row; readonly index: number; readonly parent: GroupNode | undefined } | undefined {
  const groups = top.filter((node) => node.kind === 'group');
  for (const parent of [undefined, ...groups]) {
    const list = parent?.rows ?? rows;
    const index = list.findIndex((row) => row.at === at && row.record.ref.path === ref.path && row.record.ref.article === ref.article);
    const row = list[index];
    if (row !== undefined) return { row, index, parent };
  }
  return undefined;
}
