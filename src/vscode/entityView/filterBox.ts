import * as vscode from 'vscode';
import { entityKinds, type EntityKind } from '../../core/index.ts';
import { entityStates, noFilter, type EntityChoices, type EntityFilter, type EntityState } from './entityChoices.ts';
import { kindHeading, kindIcons, stateWord } from './entityWords.ts';

interface Row extends vscode.QuickPickItem {
  readonly of?: EntityKind;
  readonly state?: EntityState;
}

/** How long typing rests before the view follows, in milliseconds. */
const rest = 150;

/** A box whose text and ticks filter the view while they change; Escape brings the old filter back. */
export async function askEntityFilter(choices: EntityChoices, counted: () => string): Promise<void> {
  const before = choices.filter();
  const box = vscode.window.createQuickPick<Row>();
  const rows: readonly Row[] = [
    ...entityKinds.map((kind): Row => ({ label: kindHeading(kind), iconPath: new vscode.ThemeIcon(kindIcons[kind]), alwaysShow: true, of: kind })),
    { label: vscode.l10n.t('state'), kind: vscode.QuickPickItemKind.Separator },
    ...entityStates.map((state): Row => ({ label: stateWord(state), alwaysShow: true, state })),
  ];
  box.items = rows;
  box.canSelectMany = true;
  box.selectedItems = rows.filter(({ of, state }) => (of !== undefined && before.kinds.includes(of)) || (state !== undefined && before.states.includes(state)));
  box.value = before.text;
  box.placeholder = vscode.l10n.t('Words of a name; tick kinds and states. Nothing ticked: all.');
  const say = (): void => {
    box.title = vscode.l10n.t('Filter entities: {0}', counted());
  };
  say();
  const wanted = (): EntityFilter => ({
    text: box.value.trim(),
    kinds: box.selectedItems.flatMap(({ of }) => of ?? []),
    states: box.selectedItems.flatMap(({ state }) => state ?? []),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = async (filter: EntityFilter): Promise<void> => {
    clearTimeout(timer);
    await choices.set({ filter });
    say();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void apply(wanted()), rest);
  };
  await new Promise<void>((done) => {
    let isKept = false;
    box.onDidChangeValue(soon);
    box.onDidChangeSelection(soon);
    box.onDidAccept(() => {
      isKept = true;
      void apply(wanted()).then(() => box.hide());
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      void (isKept ? Promise.resolve() : choices.set({ filter: before })).then(done);
    });
    box.show();
  });
  box.dispose();
}

export async function clearEntityFilter(choices: EntityChoices): Promise<void> {
  await choices.set({ filter: noFilter });
}
