import * as vscode from 'vscode';
import { plainLabel } from '../plainLabel.ts';
import type { EntityActions } from './entityActions.ts';
import { registerCommand } from '../registerCommand.ts';

/** One command for all edits, for a hover or a key: asks which, and hands the entity on. */
export function registerEditEntity({ onEntity }: EntityActions): vscode.Disposable {
  return registerCommand('newsmark.editEntity', onEntity(vscode.l10n.t('Edit which entity?'), async ({ at, path, entity }) => {
    const rows = [
      ...(entity.known === undefined ? [{ label: vscode.l10n.t('Add to Entity File'), command: 'newsmark.addEntity' }] : []),
      { label: vscode.l10n.t('Rename…'), command: 'newsmark.renameEntity' },
      { label: vscode.l10n.t('Merge with Others…'), command: 'newsmark.mergeEntities' },
      { label: vscode.l10n.t('Split…'), command: 'newsmark.splitEntity' },
      { label: vscode.l10n.t('Change Kind…'), command: 'newsmark.changeEntityKind' },
      { label: vscode.l10n.t('Aliases…'), command: 'newsmark.editEntityAliases' },
      { label: vscode.l10n.t('Gloss…'), command: 'newsmark.editEntityGloss' },
      { label: vscode.l10n.t('Wikidata Id…'), command: 'newsmark.linkWikidata' },
      { label: vscode.l10n.t('Not an Entity'), command: 'newsmark.notEntity' },
      ...(entity.known === undefined ? [] : [{ label: vscode.l10n.t('Open in Entity File'), command: 'newsmark.openEntityEntry' }]),
    ];
    const picked = await vscode.window.showQuickPick(rows, { title: plainLabel(entity.name) });
    if (picked !== undefined) await vscode.commands.executeCommand(picked.command, { path: at.uriOf(path).toString(), entity: entity.id });
  }));
}
