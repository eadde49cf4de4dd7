import * as vscode from 'vscode';
import { baseName } from '../../core/index.ts';
import { plainMessage } from '../plainLabel.ts';
import type { Move, Moved } from './movedIn.ts';

/** Takes out the sidecars that would meet another one. */
export async function withoutBlocked(moved: Moved): Promise<Moved> {
  const listed = new Map<string, Promise<ReadonlySet<string>>>();
  const isThere = async ({ from, to }: Move): Promise<boolean> => {
    const folder = vscode.Uri.joinPath(to, '..');
    const names = listed.get(folder.toString()) ?? namesIn(folder);
    listed.set(folder.toString(), names);
    // Another spelling of the same name is the same file where case, or composition, does not count; a listing tells how it is spelled.
    return (await names).has(baseName(to.path)) && from.toString() !== to.toString();
  };
  const blocked = new Set<Move>();
  for (const move of moved.moves) if (await isThere(move)) blocked.add(move);
  return { ...moved, moves: moved.moves.filter((move) => !blocked.has(move)), blocked: [...blocked] };
}

async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  // No such folder yet: nothing is there.
  return new Set((await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => [])).map(([name]) => name));
}

/** So many sidecars are named. */
const named = 5;

/** Says which sidecars stayed, since nothing is ever overwritten, and offers to put what they have into those that were there. */
export async function tellBlocked(all: readonly Moved[]): Promise<void> {
  const blocked = all.flatMap((one) => one.blocked);
  if (blocked.length === 0) return;
  const names = blocked.slice(0, named).map(({ to }) => baseName(to.path)).join(', ');
  const message = vscode.l10n.t('The annotations of what was moved stayed where they were, since there are others at the new place: {0}', blocked.length > named ? `${names} … (+${blocked.length - named})` : names);
  const together = vscode.l10n.t('Put Them Together');
  const joinable = blocked.flatMap(({ from, source }) => (source === undefined ? [] : [{ file: from.toString(), to: source }]));
  if ((await vscode.window.showWarningMessage(plainMessage(message), ...(joinable.length > 0 ? [together] : []))) !== together) return;
  for (const each of joinable) await vscode.commands.executeCommand('newsmark.relinkSidecar', each);
}
