import * as vscode from 'vscode';
import type { Additions, Tag } from '../../core/index.ts';
import { pickAnswer } from '../pickAnswer.ts';
import { plainLabel } from '../plainLabel.ts';
import { leftOutWords } from './additionsWords.ts';

export interface Preview {
  readonly title: string;
  readonly additions: Additions;
  /** What could not be read, in words. */
  readonly faults: readonly string[];
}

interface Row extends vscode.QuickPickItem {
  /** Undefined: a line that only says what is left out. */
  readonly from?: Tag;
}

/** Shows what will be added, changed and left out, with the reasons; answers which tags of the other codebook are taken, undefined: nothing is written. */
export function previewAdditions({ title, additions, faults }: Preview): Promise<((tag: Tag) => boolean) | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('What is checked is written. Enter goes on, Escape writes nothing.');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  const rows = rowsOf(additions, faults);
  pick.items = rows;
  pick.selectedItems = rows.filter(({ from }) => from !== undefined);
  // A line that is left out cannot be checked.
  pick.onDidChangeSelection((selected) => {
    if (selected.some(({ from }) => from === undefined)) pick.selectedItems = selected.filter(({ from }) => from !== undefined);
  });
  return pickAnswer(pick, () => {
    const chosen = new Set(pick.selectedItems.map(({ from }) => from));
    const refused = new Set(rows.filter(({ from }) => !chosen.has(from)).map(({ from }) => from));
    return (tag) => !refused.has(tag);
  });
}

function rowsOf({ added, changed, leftOut }: Additions, faults: readonly string[]): readonly Row[] {
  const left = [...faults, ...leftOut.map(leftOutWords)];
  const described = ({ label, description }: Tag): Pick<Row, 'description' | 'detail'> => ({
    ...(label !== undefined && { description: plainLabel(label) }), ...(description !== undefined && { detail: plainLabel(description) }),
  });
  return [
    ...section(vscode.l10n.t('new ({0})', added.length), added.map(({ id, from }): Row => ({ label: plainLabel(id), from, ...described(from) }))),
    ...section(vscode.l10n.t('changed ({0})', changed.length), changed.map(({ id, from, fields }): Row => ({ label: plainLabel(id), from, ...described(from), description: fields.join(', ') }))),
    ...section(vscode.l10n.t('left out ({0})', left.length), left.map((words): Row => ({ label: `$(circle-slash) ${plainLabel(words)}` }))),
  ];
}

function section(label: string, rows: readonly Row[]): readonly Row[] {
  return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}
