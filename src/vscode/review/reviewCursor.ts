import * as vscode from 'vscode';
import type { ReviewEntry } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { cardOf } from './card.ts';
import type { CardDocument } from './cardDocument.ts';
import { itemsOf, sameItem, type ReviewItemNode, type ReviewNode } from './reviewNodes.ts';
import type { ReviewView } from './reviewView.ts';
import { hiddenWords } from './reviewWords.ts';
import { createShowItem } from './showItem.ts';

/** Which item of the list is looked at, and which comes next. */
export interface ReviewCursor {
  /** Shows an item without touching what is chosen in the list. */
  show(item: ReviewItemNode): Promise<void>;
  /** The items a command is meant for: those it was called on, else the chosen ones, else the one that is shown. */
  meant(node: unknown, nodes: unknown): readonly ReviewItemNode[];
  /** To the next or previous item, round at the ends. */
  step(direction: 1 | -1): Promise<void>;
  /** While something is done to items the card waits for what comes of it. */
  whileActing(act: () => Promise<void>): Promise<void>;
  /** After something was done to items: to what is left of a single one, else to the one that follows them in the list as it was `before`. */
  goOn(before: readonly ReviewItemNode[], done: readonly ReviewItemNode[]): Promise<void>;
  /** The list was worked out anew, perhaps after somebody else's change: the card tells what is true now. */
  follow(): Promise<void>;
}

export function createReviewCursor(services: Services, review: ReviewView, card: CardDocument): ReviewCursor {
  const { view, found } = review;
  const showItem = createShowItem(services, card);
  let shown: ReviewItemNode | undefined;
  /** What the card was made of; undefined when it says that there is nothing to decide. */
  let drawn: ReviewEntry['record'] | undefined;
  let turn = 0;
  let acting = 0;
  const show = async (item: ReviewItemNode): Promise<void> => {
    turn += 1;
    shown = item;
    drawn = item.entry.record;
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
  const nothingLeft = async (): Promise<void> => {
    shown = undefined;
    drawn = undefined;
    const text = vscode.l10n.t('Nothing is left to review.');
    const hidden = found.hidden();
    vscode.window.setStatusBarMessage(hidden === 0 ? text : `${text} ${hiddenWords(hidden)}.`, 6000);
    card.set({ text: `${text}\n`, marks: [] });
    await card.close();
  };
  const follow = async (): Promise<void> => {
    if (shown === undefined || acting > 0) return;
    const now = sameItem(found.groups().flatMap(itemsOf), shown);
    if (now?.entry.record === drawn) return;
    turn += 1;
    const mine = turn;
    drawn = now?.entry.record;
    if (now === undefined) return card.set({ text: `${vscode.l10n.t('This annotation is not to be reviewed any more: it was decided elsewhere, or its source is gone.')}\n`, marks: [] });
    shown = now;
    const open = now.entry.ref && (await services.reader.open(now.at, now.entry.ref));
    if (mine === turn) card.set(cardOf(now, open?.article.text));
  };
  return {
    show,
    follow,
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
    whileActing: async (act) => {
      acting += 1;
      try {
        await act();
      } finally {
        acting -= 1;
      }
      await follow();
    },
    goOn: async (before, done) => {
      const items = found.items();
      const now = new Set(items);
      const [one] = done;
      const rest = one !== undefined && done.length === 1 ? sameItem(items, one) : undefined;
      if (rest !== undefined) return select(rest);
      const last = Math.max(...done.map((item) => before.indexOf(item)));
      const next = [...before.slice(last + 1), ...before.slice(0, last + 1).reverse()].find((item) => now.has(item));
      if (next !== undefined) return select(next);
      await nothingLeft();
      // A list without rows hears no keys: in the article Ctrl+Z takes the last step back.
      if (view.visible) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    },
  };
}

export function isReviewNode(value: unknown): value is ReviewNode {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && value.kind.startsWith('review');
}
