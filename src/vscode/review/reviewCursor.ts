import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import type { CardDocument } from './cardDocument.ts';
import type { ReviewItemNode, ReviewNode } from './reviewNodes.ts';
import type { ReviewView } from './reviewView.ts';
import { createShowItem } from './showItem.ts';

/** Which item of the list is looked at, and which comes next. */
export interface ReviewCursor {
  /** Shows an item without touching what is chosen in the list. */
  show(item: ReviewItemNode): Promise<void>;
  /** The items a command is meant for: those it was called on, else the chosen ones, else the one that is shown. */
  meant(node: unknown, nodes: unknown): readonly ReviewItemNode[];
  /** To the next or previous item, round at the ends. */
  step(direction: 1 | -1): Promise<void>;
  /** After something was done to items: to the one that follows them in the list as it was `before`. */
  goOn(before: readonly ReviewItemNode[], done: readonly ReviewItemNode[]): Promise<void>;
}

export function createReviewCursor(services: Services, review: ReviewView, card: CardDocument): ReviewCursor {
  const { view, found } = review;
  const showItem = createShowItem(services, card);
  let shown: ReviewItemNode | undefined;
  let turn = 0;
  const show = async (item: ReviewItemNode): Promise<void> => {
    turn += 1;
    shown = item;
    await showItem(item);
  };
  const select = async (item: ReviewItemNode): Promise<void> => {
    turn += 1;
    const mine = turn;
    // Keys go on working where they were pressed: in the list, or in the article.
    if (view.visible) await view.reveal(item, { select: true, focus: false });
    // The row took its time, and another one was chosen meanwhile.
    if (mine !== turn) return;
    await show(item);
  };
  const nothingLeft = (): void => {
    shown = undefined;
    card.set({ text: `${vscode.l10n.t('Nothing is left to review.')}\n`, marks: [] });
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing is left to review.'), 4000);
  };
  return {
    show,
    meant: (node, nodes) => {
      const given = Array.isArray(nodes) ? nodes.filter(isReviewNode) : isReviewNode(node) ? [node] : view.selection;
      const items = [...new Set(given.filter((one) => one.kind === 'reviewItem'))];
      return items.length === 0 && shown !== undefined && found.items().includes(shown) ? [shown] : items;
    },
    step: async (direction) => {
      const items = found.items();
      const [chosen] = view.selection;
      const here = items.findIndex((item) => item === (chosen?.kind === 'reviewItem' ? chosen : shown));
      const next = items[here < 0 ? 0 : (here + direction + items.length) % items.length];
      return next === undefined ? nothingLeft() : select(next);
    },
    goOn: async (before, done) => {
      review.renew();
      const now = new Set(found.items());
      const last = Math.max(...done.map((item) => before.indexOf(item)));
      const next = [...before.slice(last + 1), ...before.slice(0, last + 1).reverse()].find((item) => now.has(item));
      if (next !== undefined) return select(next);
      nothingLeft();
      // A list without rows hears no keys: in the article Ctrl+Z takes the last step back.
      if (view.visible) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    },
  };
}

export function isReviewNode(value: unknown): value is ReviewNode {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && value.kind.startsWith('review');
}
