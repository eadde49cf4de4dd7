import * as vscode from 'vscode';
import type { EntityActions } from '../entityEdits/entityActions.ts';
import { entityLocations } from './locations.ts';
import { registerCommand } from '../registerCommand.ts';

export const showMentionsCommand = 'newsmark.showEntityMentions';

/** How a link names an entity: by its id, in the root of a source. */
export interface EntityAddress {
  readonly source: string;
  readonly id: string;
}

/** The command behind “Show all mentions”: a peek at all places, over the editor in front, else over the first of them. */
export function registerMentionCommands({ services: { reader }, onEntity }: EntityActions): vscode.Disposable {
  return registerCommand(showMentionsCommand, onEntity(vscode.l10n.t('Show the mentions of which entity?'), async ({ at, path, entity: { id } }) => {
    const title = vscode.l10n.t('Looking up the mentions');
    const locations = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_progress, token) => entityLocations(reader, { at, path, id }, token));
    const [first] = locations;
    if (first === undefined) return;
    const editor = vscode.window.activeTextEditor ?? (await vscode.window.showTextDocument(first.uri, { selection: first.range, preview: true }));
    await vscode.commands.executeCommand('editor.action.showReferences', editor.document.uri, editor.selection.active, [...locations]);
  }));
}
