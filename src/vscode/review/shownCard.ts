import * as vscode from 'vscode';
import type { ReviewEntry } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { cardOf } from './card.ts';
import type { CardDocument } from './cardDocument.ts';
import { itemsOf, sameItem, type ReviewItemNode, type ReviewTree } from './reviewNodes.ts';
import { hiddenWords } from './reviewWords.ts';
import { createShowItem } from './showItem.ts';

/** The item that is looked at, and the card “Then and Now” about it. */
export interface ShownCard {
  item(): ReviewItemNode | undefined;
  /** Answers whether nothing else was begun since. */
  begin(): () => boolean;
  show(item: ReviewItemNode): Promise<void>;
  /** The list was worked out anew, perhaps after somebody else's change: the card tells what is true now. */
  follow(): Promise<void>;
  /** Says that the list is empty, and closes the card. */
  nothingLeft(): Promise<void>;
}

export function createShownCard(services: Services, found: ReviewTree, card: CardDocument): ShownCard {
  const showItem = createShowItem(services, card);
  let shown: ReviewItemNode | undefined;
  /** What the card was made of; undefined when it says that there is nothing to decide. */
  let drawn: ReviewEntry['record'] | undefined;
  let turn = 0;
  let showing: Promise<void> = Promise.resolve();
  const begin = (): (() => boolean) => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
  const tell = (text: string): void => card.set({ text: `${text}\n`, marks: [] });
  return {
    item: () => shown,
    begin,
    show: async (item) => {
      begin();
      shown = item;
      drawn = item.entry.record;
      showing = showItem(item);
      await showing;
    },
    follow: async () => {
      if (shown === undefined) return;
      const now = sameItem(found.groups().flatMap(itemsOf), shown);
      if (now?.entry.record === drawn) return;
      const isLast = begin();
      drawn = now?.entry.record;
      if (now === undefined) return tell(vscode.l10n.t('This annotation is not in the list any more: it was decided elsewhere, its coder is not shown now, or its source is gone.'));
      shown = now;
      const open = now.entry.ref && (await services.reader.open(now.at, now.entry.ref));
      if (isLast()) card.set(cardOf(now, open?.article.text));
    },
    nothingLeft: async () => {
      shown = undefined;
      drawn = undefined;
      const text = vscode.l10n.t('Nothing is left to review.');
      const hidden = found.hidden();
      vscode.window.setStatusBarMessage(hidden === 0 ? text : `${text} ${hiddenWords(hidden)}.`, 6000);
      tell(text);
      // What is being opened cannot be closed; whether it could be opened was told where it was asked for.
      await showing.catch(() => undefined);
      await card.close();
    },
  };
}
