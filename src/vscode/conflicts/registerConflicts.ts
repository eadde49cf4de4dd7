import * as vscode from 'vscode';
import { baseName, fileRole } from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { Found } from '../libraryFolder.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { conflictMeant } from './conflictFiles.ts';
import { resolvedText, type Resolving } from './resolvedText.ts';
import { registerCommand } from '../registerCommand.ts';

/** Documents of this scheme show what a file would be; they are never written. */
const previewScheme = 'newsmark-preview';

const commands: Readonly<Record<Resolving, string>> = { ours: 'newsmark.resolveOurs', theirs: 'newsmark.resolveTheirs', merged: 'newsmark.resolveMerged' };

/**
 * Resolves conflict markers in sidecars, codebooks and entity files: ours, theirs, or both merged by annotation. The outcome is shown
 * beside the file before it is written, and is one step of undo.
 */
export function registerConflicts(services: Services): vscode.Disposable {
  const previews = new Map<string, string>();
  const run = (how: Resolving) => async (target?: unknown, options?: unknown): Promise<void> => {
    const found = await conflictMeant(services, target);
    if (found !== undefined) await resolve(found, how, isSure(options), previews, services);
  };
  return vscode.Disposable.from(
    registerCommand('newsmark.resolveOurs', run('ours')),
    registerCommand('newsmark.resolveTheirs', run('theirs')),
    registerCommand('newsmark.resolveMerged', run('merged')),
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, { provideTextDocumentContent: (uri) => previews.get(uri.toString()) ?? '' }),
    vscode.languages.registerCodeActionsProvider({ pattern: '**/*.yaml' }, {
      provideCodeActions: ({ uri }, _range, { diagnostics }) =>
        diagnostics.filter(({ source, code }) => source === 'Newsmark' && code === 'yaml.conflict-markers').slice(0, 1).flatMap((diagnostic) => fixes(uri, diagnostic, services)),
    }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  );
}

/** Keybindings and tests may say `{ "write": true }`: no preview, no question. */
function isSure(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'write' in options && options.write === true;
}

function titleOf(how: Resolving): string {
  switch (how) {
    case 'ours': return vscode.l10n.t('Resolve conflict: keep ours');
    case 'theirs': return vscode.l10n.t('Resolve conflict: take theirs');
    case 'merged': return vscode.l10n.t('Resolve conflict: merge both by annotation');
  }
}

function fixes(uri: vscode.Uri, diagnostic: vscode.Diagnostic, { library }: Services): readonly vscode.CodeAction[] {
  const found = library.find(uri);
  const merges = found !== undefined && fileRole(found.path, found.corpus.settings()).kind === 'sidecar';
  return ([...(merges ? ['merged' as const] : []), 'ours', 'theirs'] as const).map((how) => {
    const action = new vscode.CodeAction(titleOf(how), vscode.CodeActionKind.QuickFix);
    action.command = { title: titleOf(how), command: commands[how], arguments: [uri] };
    action.diagnostics = [diagnostic];
    return action;
  });
}

async function resolve(found: Found, how: Resolving, sure: boolean, previews: Map<string, string>, services: Services): Promise<void> {
  const uri = found.at.uriOf(found.path);
  const name = vscode.workspace.asRelativePath(uri);
  const text = await textOf(found);
  if (text === undefined) return void vscode.window.showErrorMessage(plainMessage(vscode.l10n.t('{0} cannot be read.', name)));
  const resolved = await resolvedText(text, how, found, services);
  if (resolved.kind === 'refused') return void vscode.window.showErrorMessage(plainMessage(`${name}: ${resolved.reason}`));
  if (!sure && !(await confirmed(uri, name, how, resolved, previews))) return;
  const outcome = await found.corpus.edits.files(titleOf(how), [{ path: found.path, apply: async (now) => ({ kind: 'edited', text: now === text ? resolved.text : now ?? '' }) }]);
  if (!tellOutcome(outcome, found.at, services)) return;
  if (outcome.steps.length === 0) return void vscode.window.showWarningMessage(plainMessage(vscode.l10n.t('{0} has changed since the preview was made. Nothing was written; resolve it again.', name)));
  vscode.window.setStatusBarMessage(`$(check) ${plainLabel(vscode.l10n.t('{0} is resolved.', name))}`, 4000);
}

/** Unsaved text counts: it is what a person sees. */
async function textOf({ at, path }: Found): Promise<string | undefined> {
  const key = at.uriOf(path).toString();
  const open = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === key);
  if (open !== undefined) return open.getText();
  const read = await at.files.readText(path);
  return read.kind === 'text' ? read.text : undefined;
}

/** Shows the file and what it would be side by side, and asks. */
async function confirmed(
  uri: vscode.Uri, name: string, how: Resolving, { text, left }: { readonly text: string; readonly left: number }, previews: Map<string, string>,
): Promise<boolean> {
  const preview = vscode.Uri.from({ scheme: previewScheme, path: uri.path, query: `${how}-${previews.size}` });
  previews.set(preview.toString(), text);
  try {
    await vscode.commands.executeCommand('vscode.diff', uri, preview, `${baseName(uri.path)}: ${titleOf(how)}`, { preview: true });
    const write = vscode.l10n.t('Write It');
    const question = left === 0
      ? vscode.l10n.t('{0} will be as the right side shows. Newsmark: Undo takes it back.', name)
      : vscode.l10n.t('{0} will be as the right side shows. Fields that both sides changed stay marked: {1}. Keep one side for those.', name, left);
    return (await vscode.window.showInformationMessage(plainMessage(question), write, vscode.l10n.t('Leave It'))) === write;
  } finally {
    previews.delete(preview.toString());
    await closeTab(preview);
  }
}

async function closeTab(preview: vscode.Uri): Promise<void> {
  const key = preview.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === key);
  if (shown.length > 0) await vscode.window.tabGroups.close(shown);
}
