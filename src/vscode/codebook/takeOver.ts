import * as vscode from 'vscode';
import { additionsTo, type Codebook, type Tag } from '../../core/index.ts';
import { leftOutWords } from './additionsWords.ts';
import type { CodebookPlace } from './codebooks.ts';
import type { TagActions } from './tagActions.ts';

/** Writes what was chosen of another codebook, one step of undo, and says what was left out. */
export async function takeOver(
  place: CodebookPlace, label: string, other: Codebook, present: 'keep' | 'update', only: (tag: Tag) => boolean, { write, focusTag }: Pick<TagActions, 'write' | 'focusTag'>, faults: readonly string[] = [],
): Promise<void> {
  const { changes, added, changed, leftOut } = additionsTo(place.codebook, other, present, only);
  if (changes.length > 0 && !(await write(place, label, changes))) return;
  if (added.length > 0) await focusTag(place, added[0]?.id);
  const left = [...faults, ...leftOut.map(leftOutWords)];
  const said = vscode.l10n.t('Tags that are new: {0}, changed: {1}. Left out: {2}.', added.length, changed.length, left.length);
  const show = vscode.l10n.t('Show What Was Left Out');
  const chosen = await vscode.window.showInformationMessage(said, ...(left.length === 0 ? [] : [show]));
  if (chosen !== show) return;
  const document = await vscode.workspace.openTextDocument({ content: `${label}\n${said}\n\n${left.join('\n')}\n` });
  await vscode.window.showTextDocument(document);
}
