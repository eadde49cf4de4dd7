import * as vscode from 'vscode';

/** A row of a list that is edited. */
export interface ListRow extends vscode.QuickPickItem {
  /** Changes the entry, or makes a new one. */
  readonly edit: () => Promise<unknown>;
  /** Takes the entry away; the row has a button for it then. */
  readonly remove?: () => Promise<unknown>;
  /** Further buttons, before that. */
  readonly more?: readonly { readonly icon: string; readonly tooltip: string; readonly act: () => Promise<unknown> }[];
}

/** Shows the entries of a list, changes what is chosen and shows them again, until Escape. */
export async function editList(title: string, placeholder: string, rowsNow: () => readonly ListRow[] | undefined): Promise<void> {
  for (;;) {
    const rows = rowsNow();
    const act = rows && (await choose(title, placeholder, rows));
    if (act === undefined) return;
    await act();
  }
}

function choose(title: string, placeholder: string, rows: readonly ListRow[]): Promise<(() => Promise<unknown>) | undefined> {
  const pick = vscode.window.createQuickPick<ListRow>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const trash = { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Remove') };
  const buttonsOf = ({ more = [], remove }: ListRow): readonly vscode.QuickInputButton[] => [
    ...more.map(({ icon, tooltip }) => ({ iconPath: new vscode.ThemeIcon(icon), tooltip })), ...(remove === undefined ? [] : [trash]),
  ];
  pick.items = rows.map((row) => ({ ...row, buttons: buttonsOf(row) }));
  return new Promise((resolve) => {
    const finish = (act: (() => Promise<unknown>) | undefined): void => {
      resolve(act);
      pick.dispose();
    };
    pick.onDidTriggerItemButton(({ item, button }) => finish(item.more?.find(({ tooltip }) => tooltip === button.tooltip)?.act ?? item.remove));
    pick.onDidAccept(() => finish(pick.activeItems[0]?.edit));
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}

/** Asks a question with two answers; the first one is where the cursor is. */
export async function askYesNo(title: string, isYes: boolean, yes: string, no: string): Promise<boolean | undefined> {
  const items = [{ label: yes, is: true }, { label: no, is: false }];
  return (await vscode.window.showQuickPick(isYes ? items : items.reverse(), { title }))?.is;
}
