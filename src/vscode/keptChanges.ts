import * as vscode from 'vscode';
import type { Services } from './services.ts';

/** Tells of changes that a write cut short or an unwritable file kept from the disk, and lets a person save them. */
export function registerKeptChanges({ journal, log }: Services): vscode.Disposable {
  const look = async (): Promise<void> => {
    const kept = await journal.kept();
    if (kept.length === 0) return;
    const show = vscode.l10n.t('Show What Is Kept');
    const message = vscode.l10n.t('{0} changes could not be written when Newsmark ran last. They are kept.', kept.length);
    if ((await vscode.window.showWarningMessage(message, show)) === show) await journal.show();
  };
  look().catch((error: unknown) => log.error(`journal: ${String(error)}`));
  return vscode.commands.registerCommand('newsmark.showKeptChanges', () => journal.show());
}
