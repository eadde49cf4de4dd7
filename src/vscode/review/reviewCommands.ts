import * as vscode from 'vscode';
import { createKeyTurns } from '../keyTurns.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { CardDocument } from './cardDocument.ts';
import { createReviewActions, type ReviewActions } from './reviewActions.ts';
import { createReviewCursor, isFromView, isReviewNode } from './reviewCursor.ts';
import { itemsOf, sameItem, type ReviewItemNode } from './reviewNodes.ts';
import { openReviewItem, type ReviewView } from './reviewView.ts';
import { registerCommand } from '../registerCommand.ts';

type Action = (actions: ReviewActions, items: readonly ReviewItemNode[]) => Promise<string | undefined>;

/** The commands of the list. Each acts on the elements it is called on, else on the chosen ones, and goes on to the next item. */
export function registerReviewCommands(services: Services, review: ReviewView, card: CardDocument): vscode.Disposable {
  const { found } = review;
  const actions = createReviewActions(services, review);
  const cursor = createReviewCursor(services, review, card);
  const inTurn = createKeyTurns();
  const run = (items: readonly ReviewItemNode[], isInList: boolean, act: Action): Promise<void> => cursor.whileActing(async () => {
    const before = found.items();
    const done = await act(actions, items);
    if (done === undefined) return;
    review.renew();
    const [one] = items;
    const rest = one !== undefined && items.length === 1 ? sameItem(found.items(), one) : undefined;
    const said = rest !== undefined && rest.entry.record.annotation.passages.length > 1 ? vscode.l10n.t('other passages of the annotation are still to be decided') : vscode.l10n.t('Newsmark: Undo takes it back');
    vscode.window.setStatusBarMessage(`$(check) ${plainLabel(done)} · ${said}`, 6000);
    const now = new Set(found.items());
    await cursor.goOn(before, items.some((item) => !now.has(item)) ? items.filter((item) => !now.has(item)) : items, isInList);
  });
  const on = (id: string, act: Action): vscode.Disposable => registerCommand(id, (node: unknown, nodes: unknown) => inTurn(async () => {
    const items = await cursor.meant(node, nodes);
    if (items === undefined) return;
    if (items.length > 0) return run(items, isReviewNode(node) || isFromView(node), act);
    void vscode.window.showInformationMessage(vscode.l10n.t('Choose an annotation in “Anchors to Review” first.'));
  }));
  return vscode.Disposable.from(
    review.onDidRenew(() => {
      cursor.follow().catch((error: unknown) => services.log.error(`review card: ${String(error)}`));
    }),
    on('newsmark.acceptAnchor', accept),
    on('newsmark.choosePlace', async (all, [item]) => item && all.choose(item)),
    on('newsmark.reattachAnchor', async (all, [item]) => item && all.reattach(item)),
    on('newsmark.keepAnchor', (all, items) => all.keep(items, true)),
    on('newsmark.reviewAgain', (all, items) => all.keep(items, false)),
    on('newsmark.deleteAnchor', (all, items) => all.remove(items)),
    // The title of a view hands over the row with the focus, which is not what “all” means.
    registerCommand('newsmark.acceptCertain', (node: unknown) => run(found.items(), isReviewNode(node) || isFromView(node), (all, items) => all.acceptCertain(items))),
    registerCommand('newsmark.acceptCertainHere', (node: unknown) => isReviewNode(node) && run(itemsOf(node), true, (all, items) => all.acceptCertain(items))),
    registerCommand(openReviewItem, async (node: unknown) => {
      if (isReviewNode(node) && node.kind === 'reviewItem') await cursor.open(node);
    }),
    registerCommand('newsmark.nextReviewItem', (argument: unknown) => inTurn(() => cursor.step(1, isFromView(argument)))),
    registerCommand('newsmark.previousReviewItem', (argument: unknown) => inTurn(() => cursor.step(-1, isFromView(argument)))),
  );
}

/** Without a place there is nothing to accept yet: the person is asked for one. */
async function accept(actions: ReviewActions, items: readonly ReviewItemNode[]): Promise<string | undefined> {
  const [first] = items;
  const isOpen = first?.entry.state === 'ambiguous' || first?.entry.state === 'orphan';
  return isOpen && items.length === 1 ? actions.choose(first) : actions.accept(items);
}
