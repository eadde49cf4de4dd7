import * as vscode from 'vscode';
import { pickAnswer } from '../pickAnswer.ts';

export interface PickMany<T extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** Rows for what is typed; `''`: the rows at first. Rows of one label are the same row. */
  readonly rows: (typed: string) => readonly T[];
  readonly ticked?: readonly T[];
}

/** A quick pick of several rows that stay ticked while others are looked up. Undefined: given up. */
export function pickMany<T extends vscode.QuickPickItem>({ title, placeholder, rows, ticked = [] }: PickMany<T>): Promise<readonly T[] | undefined> {
  const box = vscode.window.createQuickPick<T>();
  let chosen: readonly T[] = ticked;
  // Taking other rows for the list clears its ticks and tells of that as of a person's choice.
  let isOurs = false;
  const keyOf = ({ label, description }: T): string => `${label}\n${description ?? ''}`;
  const show = (): void => {
    const kept = new Set(chosen.map(keyOf));
    isOurs = true;
    box.items = [...chosen, ...rows(box.value.trim()).filter((row) => !kept.has(keyOf(row)))];
    box.selectedItems = chosen;
    isOurs = false;
  };
  box.title = title;
  box.placeholder = placeholder;
  box.canSelectMany = true;
  show();
  box.onDidChangeValue(show);
  box.onDidChangeSelection((selected) => {
    if (!isOurs) chosen = selected;
  });
  return pickAnswer(box, () => box.selectedItems);
}
