import type * as vscode from 'vscode';

/**
 * Shows a list that is worked out anew with everything typed. Answers what `answerOf` makes of the chosen item; an item without
 * an answer leaves the list open. Undefined when it is put away.
 */
export function searchPick<Item extends vscode.QuickPickItem, T>(
  pick: vscode.QuickPick<Item>, show: (typed: string) => void, answerOf: (item: Item) => T | undefined,
): Promise<T | undefined> {
  show('');
  return new Promise((resolve) => {
    const finish = (answer: T | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [active] = pick.activeItems;
      const answer = active && answerOf(active);
      if (answer !== undefined) finish(answer);
    });
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}
