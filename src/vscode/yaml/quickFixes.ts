import * as vscode from 'vscode';
import { fileRole, yamlProblems, type Problem } from '../../core/index.ts';
import { annotationIn } from '../annotations/target.ts';
import { codebookFor } from '../codebook/codebooks.ts';
import type { Found } from '../libraryFolder.ts';
import { oneLine } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { annotationFixes } from './annotationFixes.ts';
import { codebookFixes } from './codebookFixes.ts';
import type { ColorOf, Fixing } from './fixing.ts';
import { registerMending } from './mend.ts';
import { textFixes } from './textFixes.ts';
import { yamlFiles } from './yamlFiles.ts';

/** Quick fixes for what is told of sidecars and codebooks. Each says what it writes. */
export function registerQuickFixes(services: Services, colorOf: ColorOf): vscode.Disposable {
  return vscode.Disposable.from(
    registerMending(services),
    vscode.languages.registerCodeActionsProvider(yamlFiles, {
      provideCodeActions: (document, _range, { diagnostics }) => {
        const ours = diagnostics.filter(({ source }) => source === 'Newsmark');
        const found = ours.length === 0 ? undefined : services.library.find(document.uri);
        if (found === undefined) return [];
        const problems = yamlProblems(found.corpus, found.path);
        return ours.flatMap((diagnostic) => actionsOf(document, diagnostic, problemOf(diagnostic, problems, services.messageOf), found, services, colorOf));
      },
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

/** The problem a diagnostic was made from: only that has the facts. */
function problemOf({ code, range, message }: vscode.Diagnostic, problems: readonly Problem[], messageOf: Services['messageOf']): Problem | undefined {
  const here = problems.filter((problem) => problem.code === code && (problem.line ?? 1) === range.start.line + 1);
  // An annotation may have several unknown tags: the message tells which one is meant.
  return here.find((problem) => messageOf(problem) === message) ?? here[0];
}

function actionsOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, problem: Problem | undefined, found: Found, { library }: Services, colorOf: ColorOf): readonly vscode.CodeAction[] {
  if (problem === undefined) return [];
  const role = fileRole(found.path, found.corpus.settings());
  const source = role.kind === 'sidecar' ? role.source : found.path;
  const fact = (name: string): string => String(problem.facts?.[name] ?? '');
  const record = annotationIn(found, source, fact('id'));
  const fixing: Fixing = { document, range: diagnostic.range, problem, found, codebook: codebookFor(found.at, source), record, fact };
  const fixes = [...(role.kind === 'sidecar' ? annotationFixes(fixing) : codebookFixes(fixing, colorOf)), ...textFixes(fixing, library)];
  return fixes.map((fix) => {
    const action = new vscode.CodeAction(oneLine(fix.title), vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    if ('command' in fix) action.command = { title: fix.title, command: fix.command, arguments: [fix.argument] };
    else {
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, fix.range, fix.text);
    }
    // The only way there is can be taken without a look at a list.
    action.isPreferred = fixes.length === 1 && !('command' in fix);
    return action;
  });
}
