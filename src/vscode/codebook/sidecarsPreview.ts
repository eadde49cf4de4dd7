import * as vscode from 'vscode';
import { unreadSidecarsOf, type Path, type RecordPatch } from '../../core/index.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import type { CodebookPlace } from './codebooks.ts';

export interface SidecarsQuestion {
  readonly title: string;
  readonly patches: readonly RecordPatch[];
  /** What is done to one annotation, in few words: `numbers/claim → claim/figure`. */
  readonly wordsOf: (patch: RecordPatch) => readonly string[];
  /** Sidecars of which something stays as it is whatever is checked, with the reason. */
  readonly left?: ReadonlyMap<Path, string>;
}

interface Row extends vscode.QuickPickItem {
  /** Undefined: a sidecar that cannot be written. */
  readonly changes?: readonly RecordPatch[];
}

/**
 * Shows the changes by sidecar, all checked, and names the sidecars that cannot be written. Answers the changes of those that stay
 * checked; undefined on Escape. Nothing is asked where no sidecar is concerned.
 */
export async function chooseSidecars(place: CodebookPlace, question: SidecarsQuestion, services: Services): Promise<readonly RecordPatch[] | undefined> {
  const bySidecar = new Map<Path, RecordPatch[]>();
  for (const patch of question.patches) bySidecar.set(patch.record.sidecar, [...(bySidecar.get(patch.record.sidecar) ?? []), patch]);
  const refused = await refusedSidecars(place, bySidecar, services);
  const rows = [...bySidecar].filter(([sidecar]) => !refused.has(sidecar)).map(([sidecar, changes]): Row => ({
    label: plainLabel(sidecar), changes,
    description: vscode.l10n.t('annotations: {0}', changes.length),
    detail: plainLabel([...new Set(changes.flatMap(question.wordsOf))].join(', ')),
  }));
  const left = [...new Map([...refused, ...(question.left ?? [])])].map(([sidecar, why]): Row => ({ label: `$(circle-slash) ${plainLabel(sidecar)}`, detail: plainLabel(why, 300) }));
  return rows.length + left.length === 0 ? [] : pick(question.title, rows, left);
}

/** Why sidecars would refuse their changes now; those that cannot be read at all may hold something too. */
async function refusedSidecars({ at, root }: CodebookPlace, bySidecar: ReadonlyMap<Path, readonly RecordPatch[]>, { engine, messageOf }: Services): Promise<ReadonlyMap<Path, string>> {
  const refused = new Map<Path, string>();
  for (const { path, problems } of unreadSidecarsOf(at.corpus, root)) {
    const [problem] = problems.filter(({ severity }) => severity === 'error');
    refused.set(path, vscode.l10n.t('It cannot be read, and is left as it is: {0}', problem === undefined ? '' : messageOf(problem)));
  }
  await Promise.all([...bySidecar].map(async ([sidecar, changes]) => {
    const file = await at.files.readText(sidecar);
    const edited = file.kind === 'failed' ? undefined : await engine.editSidecar(file.text, { source: '' }, changes.map(({ record, patch }) => ({ kind: 'set', id: record.annotation.id, patch })));
    if (edited?.kind === 'edited') return;
    const [problem] = edited?.problems ?? [];
    refused.set(sidecar, vscode.l10n.t('It cannot be written, and is left as it is: {0}', problem === undefined ? file.kind === 'failed' ? file.detail : '' : messageOf(problem)));
  }));
  return refused;
}

function pick(title: string, rows: readonly Row[], left: readonly Row[]): Promise<readonly RecordPatch[] | undefined> {
  const box = vscode.window.createQuickPick<Row>();
  box.title = plainLabel(title);
  box.placeholder = vscode.l10n.t('What is checked is written. Enter goes on, Escape writes nothing.');
  box.canSelectMany = true;
  box.matchOnDetail = true;
  box.ignoreFocusOut = true;
  box.items = left.length === 0 ? rows : [...rows, { label: vscode.l10n.t('left as they are ({0})', left.length), kind: vscode.QuickPickItemKind.Separator }, ...left];
  box.selectedItems = rows;
  return new Promise((resolve) => {
    const finish = (answer: readonly RecordPatch[] | undefined): void => {
      resolve(answer);
      box.dispose();
    };
    // A line that is left out cannot be checked.
    box.onDidChangeSelection((selected) => {
      if (selected.some(({ changes }) => changes === undefined)) box.selectedItems = selected.filter(({ changes }) => changes !== undefined);
    });
    box.onDidAccept(() => finish(box.selectedItems.flatMap(({ changes }) => changes ?? [])));
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}
