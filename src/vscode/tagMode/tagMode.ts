import * as vscode from 'vscode';
import { createRecentTags } from '../annotations/recentTags.ts';
import { articleScheme } from '../articleUri.ts';
import { codebookFor } from '../codebook/codebooks.ts';
import { createKeyTurns } from '../keyTurns.ts';
import type { Services } from '../services.ts';
import { keyedTags } from './keyedTags.ts';
import { showKeys } from './showKeys.ts';
import { registerStepping } from './stepping.ts';
import { registerCommand } from '../registerCommand.ts';

/**
 * Tagging mode: in the reading view the keys of the codebook tag the selection or the sentence at the cursor. The keys are bound
 * in the manifest under the context `newsmark.mode`; typing itself belongs to nobody.
 */
export function registerTagMode(services: Services): vscode.Disposable {
  const status = vscode.window.createStatusBarItem('newsmark.mode', vscode.StatusBarAlignment.Left, 50);
  const recent = createRecentTags(services.context.workspaceState);
  status.name = vscode.l10n.t('Newsmark: Tagging Mode');
  status.command = 'newsmark.toggleTagMode';
  const inTurn = createKeyTurns();
  let isOn = false;
  const show = (): void => {
    status.text = isOn ? `$(tag) ${vscode.l10n.t('Tagging mode')}` : '$(tag)';
    status.tooltip = isOn ? vscode.l10n.t('Keys of the codebook tag the sentence. Shift+H shows the keys, X leaves the mode.') : vscode.l10n.t('Tag by single keys of the codebook');
    status.accessibilityInformation = { label: isOn ? vscode.l10n.t('Tagging mode is on') : vscode.l10n.t('Tagging mode is off'), role: 'button' };
    if (isReading()) status.show();
    else status.hide();
  };
  const turn = async (on: boolean): Promise<void> => {
    isOn = on;
    await vscode.commands.executeCommand('setContext', 'newsmark.mode', on ? 'tagging' : '');
    show();
    // A click on the status bar leaves the focus there, and the mode's keys are heard in the text only.
    if (on && isReading()) await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    vscode.window.setStatusBarMessage(on ? vscode.l10n.t('Tagging mode is on: Shift+H shows the keys') : vscode.l10n.t('Tagging mode is off'), 4000);
  };
  show();
  return vscode.Disposable.from(
    status,
    vscode.window.onDidChangeActiveTextEditor(show),
    registerCommand('newsmark.toggleTagMode', () => turn(!isOn)),
    registerCommand('newsmark.tagByKey', (argument: unknown) => inTurn(() => tagByKey(keyIn(argument), services))),
    registerCommand('newsmark.repeatTag', () => inTurn(async () => {
      const [last] = recent.list();
      if (last !== undefined) return tagWith(last);
      vscode.window.setStatusBarMessage(vscode.l10n.t('No tag was used yet.'), 4000);
    })),
    registerCommand('newsmark.showTagKeys', async () => {
      const editor = vscode.window.activeTextEditor;
      const open = editor && (await services.reader.articleOf(editor.document.uri));
      await showKeys(open && codebookFor(open.found.at, open.found.path).codebook);
    }),
    registerStepping(services, inTurn),
  );
}

function isReading(): boolean {
  return vscode.window.activeTextEditor?.document.uri.scheme === articleScheme;
}

/** The key a keybinding hands over: `{"key": "c"}`. */
function keyIn(argument: unknown): string {
  return typeof argument === 'object' && argument !== null && 'key' in argument ? String(argument.key) : '';
}

async function tagByKey(key: string, services: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await services.reader.articleOf(editor.document.uri));
  if (open === undefined) return;
  const tag = keyedTags(codebookFor(open.found.at, open.found.path).codebook?.tags ?? []).find((one) => one.key === key);
  if (tag !== undefined) return tagWith(tag.id);
  vscode.window.setStatusBarMessage(vscode.l10n.t('No tag has the key “{0}”. Shift+H shows the keys.', key), 4000);
}

async function tagWith(id: string): Promise<void> {
  await vscode.commands.executeCommand('newsmark.tagPassageWith', { tags: [id] });
}
