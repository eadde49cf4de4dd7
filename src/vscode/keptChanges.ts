import * as vscode from 'vscode';
import type { Journal } from './journal.ts';
import type { Kept } from './keptTexts.ts';
import { plainLabel, plainMessage } from './plainLabel.ts';
import type { Services } from './services.ts';
import { encodeUtf8 } from './utf8.ts';
import { registerCommand } from './registerCommand.ts';

/** Ends writes that were cut short, tells of changes that an unwritable file kept from the disk, and lets a person save them. */
export function registerKeptChanges(services: Services): vscode.Disposable {
  const { journal, log } = services;
  const look = async (): Promise<void> => {
    const ended = await journal.replay();
    if (ended > 0) log.info(`journal: ${ended} writes were cut off when Newsmark ran last; they are done now`);
    const kept = await journal.kept();
    if (kept.length === 0) return;
    const show = vscode.l10n.t('Show What Is Kept');
    const message = vscode.l10n.t('{0} changes could not be written when Newsmark ran last. They are kept.', kept.length);
    if ((await vscode.window.showWarningMessage(message, show)) === show) await showKept(services);
  };
  look().catch((error: unknown) => log.error(`journal: ${String(error)}`));
  return registerCommand('newsmark.showKeptChanges', () => showKept(services));
}

/** Lets the person retry, save elsewhere or discard what is kept. */
async function showKept(services: Services): Promise<void> {
  const { journal } = services;
  const entries = await journal.kept();
  if (entries.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is kept: no change waits to be written.'));
    return;
  }
  const items = entries.map((entry) => ({
    label: plainLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(entry.uri))), description: plainLabel(entry.detail), entry,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Changes that could not be written') });
  if (picked === undefined) return;
  const retry = vscode.l10n.t('Write Again');
  const saveAs = vscode.l10n.t('Save Elsewhere…');
  const discard = vscode.l10n.t('Discard');
  const action = await vscode.window.showQuickPick([retry, saveAs, discard], { title: picked.label });
  if (action === retry) await writeAgain(services, picked.entry);
  if (action === saveAs) await saveElsewhere(journal, picked.entry);
  if (action === discard) await journal.drop(picked.entry);
}

/** Writes what was kept; what others wrote into a sidecar meanwhile stays. Where the two cannot be joined, a person must compare them. */
async function writeAgain({ journal, library }: Services, entry: Kept): Promise<void> {
  const uri = vscode.Uri.parse(entry.uri);
  const name = vscode.workspace.asRelativePath(uri);
  const outcome = await journal.writeAgain(entry);
  switch (outcome.kind) {
    case 'written': {
      const found = library.find(uri);
      await found?.corpus.refresh([found.path]);
      void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('{0} has been written.', name)));
      return;
    }
    case 'changed':
      void vscode.window.showWarningMessage(plainMessage(vscode.l10n.t('{0} has changed since. Save the kept text elsewhere and compare the two.', name)));
      return;
    case 'failed':
      void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('It still cannot be written: {0}', outcome.detail)));
  }
}

async function saveElsewhere(journal: Journal, entry: Kept): Promise<void> {
  const target = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.parse(entry.uri) });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, encodeUtf8(entry.text));
  await journal.drop(entry);
}
