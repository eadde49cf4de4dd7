import type * as vscode from 'vscode';
import { pickAnswer } from './pickAnswer.ts';

/**
 * Shows a list that is worked out anew with everything typed. Answers what `answerOf` makes of the chosen item; an item without
 * an answer leaves the list open. Undefined when it is put away.
 */
export function searchPick<Item extends vscode.QuickPickItem, T>(
  pick: vscode.QuickPick<Item>, show: (typed: string) => void, answerOf: (item: Item) => T | undefined,
): Promise<T | undefined> {
  show('');
  pick.onDidChangeValue(show);
  return pickAnswer(pick, () => {
    const [active] = pick.activeItems;
    return active && answerOf(active);
  });
}
