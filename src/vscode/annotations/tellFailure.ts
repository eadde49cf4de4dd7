import * as vscode from 'vscode';
import type { EditFailure, Problem } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { plainMessage } from '../plainLabel.ts';

interface Telling {
  readonly log: vscode.LogOutputChannel;
  readonly messageOf: (problem: Problem) => string;
}

/** Tells why a file could not be written, and what can be done. Handed over in the services, so that it is in one bundle only. */
export async function tellFailure(failure: EditFailure, at: LibraryFolder, { log, messageOf }: Telling): Promise<void> {
  const uri = at.uriOf(failure.path);
  const name = vscode.workspace.asRelativePath(uri);
  const problem = failure.problems?.[0];
  // What the disk refused is kept by the journal; what was refused for its content was never written.
  const isKept = failure.why === 'denied' || failure.why === 'other';
  const reason = problem === undefined ? reasonOf(failure) : messageOf(problem);
  const said = problem === undefined && isKept ? `${reason} ${vscode.l10n.t('Your change is kept and can be written again.')}` : reason;
  const message = problem?.line === undefined
    ? vscode.l10n.t('Nothing was written to {0}: {1}', name, said)
    : vscode.l10n.t('Nothing was written to {0}, line {1}: {2}', name, problem.line, said);
  const isThere = failure.why !== 'missing' && failure.why !== 'article-gone' && problem?.facts?.['since'] !== 'file-gone';
  log.warn(message);
  const open = vscode.l10n.t('Open File');
  const kept = vscode.l10n.t('Show What Is Kept');
  const chosen = await vscode.window.showErrorMessage(
    plainMessage(message), ...(isThere ? [open] : []), ...(isKept ? [kept] : []),
  );
  if (chosen === kept) await vscode.commands.executeCommand('newsmark.showKeptChanges');
  if (chosen !== open) return;
  const line = Math.max(0, (problem?.line ?? 1) - 1);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0) });
}

function reasonOf({ why, detail }: EditFailure): string {
  switch (why) {
    case 'missing': return vscode.l10n.t('the folder is not there.');
    case 'denied': return vscode.l10n.t('it may not be written. Check the permissions of the file and its folder.');
    case 'article-gone': return vscode.l10n.t('the article is not there any more.');
    case 'changed-since': return vscode.l10n.t('it was changed since.');
    case 'refused':
    case 'other':
      if (detail?.includes('ENOSPC') === true) return vscode.l10n.t('the disk is full.');
      if (detail?.includes('EROFS') === true) return vscode.l10n.t('the drive is read-only.');
      return detail ?? vscode.l10n.t('the reason is not known.');
  }
}
