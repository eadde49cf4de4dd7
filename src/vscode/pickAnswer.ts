import type * as vscode from 'vscode';

/** A quick pick or an input box. */
type Asked = vscode.QuickInput & { readonly onDidAccept: vscode.Event<void> };

/**
 * Shows a list or a box until it is answered or put away, and disposes of it. `accepted` makes the answer when a person presses Enter;
 * undefined leaves it open. `others` gets the way to answer otherwise: by a button, a click. Undefined: put away.
 */
export function pickAnswer<T>(asked: Asked, accepted: () => T | undefined, others?: (finish: (answer: T | undefined) => void) => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    const finish = (answer: T | undefined): void => {
      resolve(answer);
      asked.dispose();
    };
    others?.(finish);
    asked.onDidAccept(() => {
      const answer = accepted();
      if (answer !== undefined) finish(answer);
    });
    asked.onDidHide(() => finish(undefined));
    asked.show();
  });
}
