import * as vscode from 'vscode';
import { focusedNode } from '../focusedNode.ts';
import type { Services } from '../services.ts';
import type { CardDocument } from './cardDocument.ts';
import { sameItem, type ReviewItemNode, type ReviewNode } from './reviewNodes.ts';
import type { ReviewView } from './reviewView.ts';
import { createShownCard } from './shownCard.ts';

/** Which item of the list is looked at, and which comes next. */
export interface ReviewCursor {
  /** Shows an item that was opened in the list, without touching what is chosen there. */
  open(item: ReviewItemNode): Promise<void>;
  /**
   * The items a command is meant for: those it was called on, else the chosen ones, else the one that is shown. A key that is pressed on
   * a row which is not chosen is meant for none: nothing is decided that was not looked at, so the row is shown, and `undefined` answered.
   */
  meant(node: unknown, nodes: unknown): Promise<readonly ReviewItemNode[] | undefined>;
  /** To the next or previous item, round at the ends. `isInList`: the focus goes along. */
  step(direction: 1 | -1, isInList: boolean): Promise<void>;
  /** While something is done to items the card waits for what comes of it. */
  whileActing(act: () => Promise<void>): Promise<void>;
  /** After something was done to items: to what is left of a single one, else to the one that follows them in the list as it was `before`. */
  goOn(before: readonly ReviewItemNode[], done: readonly ReviewItemNode[], isInList: boolean): Promise<void>;
  /** The list was worked out anew, perhaps after somebody else's change: the card tells what is true now. */
  follow(): Promise<void>;
}

export function createReviewCursor(services: Services, review: ReviewView, document: CardDocument): ReviewCursor {
  const { view, found } = review;
  const card = createShownCard(services, found, document);
  let acting = 0;
  const select = async (item: ReviewItemNode, isInList: boolean): Promise<void> => {
    const isLast = card.begin();
    // Keys go on working where they were pressed: in the list, on the row that is chosen now, or in the article.
    if (view.visible) await view.reveal(item, { select: true, focus: isInList });
    // The row took its time, and another one was chosen meanwhile.
    if (isLast()) await card.show(item);
  };
  const follow = async (): Promise<void> => {
    if (acting === 0) await card.follow();
  };
  return {
    follow,
    open: async (item) => {
      await card.show(item);
    },
    meant: async (node, nodes) => {
      const unseen = isFromView(node) ? await unseenRow(review, card.item()) : undefined;
      if (unseen !== undefined) {
        if (unseen.kind === 'reviewItem') await select(unseen, true);
        vscode.window.setStatusBarMessage(vscode.l10n.t('The key was pressed on a row that was not chosen: nothing is decided. Once it is chosen, press the key again.'), 6000);
        return undefined;
      }
      const given = Array.isArray(nodes) ? nodes.filter(isReviewNode) : isReviewNode(node) ? [node] : view.selection;
      const items = [...new Set(given.filter((one) => one.kind === 'reviewItem'))];
      const shown = card.item();
      // On the row of a group a key means nothing, and not what is shown.
      const isElsewhere = isFromView(node) && view.selection.length > 0;
      return items.length === 0 && !isElsewhere && shown !== undefined && found.items().includes(shown) ? [shown] : items;
    },
    step: async (direction, isInList) => {
      const items = found.items();
      const [chosen] = view.selection;
      const here = items.findIndex((item) => item === (chosen?.kind === 'reviewItem' ? chosen : card.item()));
      const next = items[here < 0 ? 0 : (here + direction + items.length) % items.length];
      return next === undefined ? card.nothingLeft() : select(next, isInList);
    },
    whileActing: async (act) => {
      acting += 1;
      try {
        await act();
      } finally {
        acting -= 1;
      }
      await follow();
    },
    goOn: async (before, done, isInList) => {
      const next = nextAfter(before, done, found.items());
      if (next !== undefined) return select(next, isInList);
      await card.nothingLeft();
      // A list without rows hears no keys: in the article Ctrl+Z takes the last step back.
      if (view.visible) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    },
  };
}

/** The row with the focus where it is neither chosen nor shown: arrow keys move the focus alone. */
async function unseenRow(rows: Pick<ReviewView, 'view' | 'tree'>, shown: ReviewItemNode | undefined): Promise<ReviewNode | undefined> {
  const focused = await focusedNode(rows);
  const chosen = rows.view.selection;
  const seen = [...chosen, ...(chosen.length === 0 && shown !== undefined ? [shown] : [])];
  return seen.some(({ id }) => id === focused?.id) ? undefined : focused;
}

function nextAfter(before: readonly ReviewItemNode[], done: readonly ReviewItemNode[], items: readonly ReviewItemNode[]): ReviewItemNode | undefined {
  const [one] = done;
  const rest = one !== undefined && done.length === 1 ? sameItem(items, one) : undefined;
  if (rest !== undefined) return rest;
  const now = new Set(items);
  const last = Math.max(...done.map((item) => before.indexOf(item)));
  return [...before.slice(last + 1), ...before.slice(0, last + 1).reverse()].find((item) => now.has(item));
}

export function isReviewNode(value: unknown): value is ReviewNode {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && value.kind.startsWith('review');
}

/** Whether a key was pressed in the list: its binding says so. */
export function isFromView(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'from' in value && value.from === 'view';
}
