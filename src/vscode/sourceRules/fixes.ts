import * as vscode from 'vscode';
import type { Found } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { setRule } from './setRule.ts';
import { registerCommand } from '../registerCommand.ts';

/** Fixes for problems of sources and sidecars, at the lightbulb of the Problems view and of the raw file. */
export function registerFixes(services: Services): vscode.Disposable {
  const withFile = (id: string, run: (found: Found) => Promise<unknown>): vscode.Disposable =>
    registerCommand(id, async (target?: unknown) => {
      const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
      const found = uri && services.library.find(uri);
      if (found !== undefined) await run(found);
      else void vscode.window.showInformationMessage(vscode.l10n.t('Open a file of this folder first.'));
    });
  return vscode.Disposable.from(
    withFile('newsmark.treatAsArticle', (found) =>
      setRule(found, vscode.l10n.t('Treat {0} as an article', found.path), (path) => ({ kind: 'treatAs', path, format: 'text-page' }), services)),
    withFile('newsmark.ignoreFile', (found) =>
      setRule(found, vscode.l10n.t('Ignore {0}', found.path), (path) => ({ kind: 'ignore', path, ignore: true }), services)),
    vscode.languages.registerCodeActionsProvider({ pattern: '**' }, {
      provideCodeActions: ({ uri }, _range, { diagnostics }) =>
        diagnostics.filter(({ source }) => source === 'Newsmark').flatMap((diagnostic) => fixesOf(uri, diagnostic)),
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

/** Problems after which a file may still be read as plain text. */
const readable = ['source.json-syntax', 'source.json-cut-off', 'source.error-response'];

function fixesOf(uri: vscode.Uri, diagnostic: vscode.Diagnostic): readonly vscode.CodeAction[] {
  const code = String(diagnostic.code);
  if (!code.startsWith('source.')) return [];
  return [
    fix(diagnostic, vscode.l10n.t('Open raw at this place'), 'vscode.open', [uri, { selection: diagnostic.range }]),
    ...(readable.includes(code) ? [fix(diagnostic, vscode.l10n.t('Treat as article anyway'), 'newsmark.treatAsArticle', [uri])] : []),
    fix(diagnostic, vscode.l10n.t('Ignore this file'), 'newsmark.ignoreFile', [uri]),
  ];
}

function fix(diagnostic: vscode.Diagnostic, title: string, command: string, args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: args };
  action.diagnostics = [diagnostic];
  return action;
}
