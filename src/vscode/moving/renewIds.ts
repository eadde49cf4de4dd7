import * as vscode from 'vscode';
import { renewIds } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { textArgument } from '../codebook/tagTarget.ts';
import { yamlFiles } from '../yaml/yamlFiles.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../registerCommand.ts';

/** Annotations that were copied with their file get ids of their own: by a quick fix of the problem, one step of undo. */
export function registerRenewIds(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('newsmark.renewIds', async (argument: unknown) => {
      const file = textArgument(argument, 'file');
      const found = file === undefined ? undefined : services.library.find(vscode.Uri.parse(file));
      if (found === undefined) return;
      const edits = renewIds(found.corpus, found.path, services.engine, Math.random);
      tellOutcome(await found.corpus.edits.files(vscode.l10n.t('New ids in {0}', found.path), edits, true), found.at, services);
    }),
    vscode.languages.registerCodeActionsProvider(yamlFiles, {
      provideCodeActions: (document, _range, { diagnostics }) =>
        diagnostics.filter(({ source, code }) => source === 'Newsmark' && code === 'sidecar.duplicate-id').map((diagnostic) => {
          const title = vscode.l10n.t('Give the annotations here that were copied new ids');
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.diagnostics = [diagnostic];
          action.command = { command: 'newsmark.renewIds', title, arguments: [{ file: document.uri.toString() }] };
          return action;
        }),
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}
