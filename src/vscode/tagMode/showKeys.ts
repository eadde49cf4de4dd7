import * as vscode from 'vscode';
import type { Codebook } from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import { plainLabel } from '../plainLabel.ts';
import { keyedTags } from './keyedTags.ts';

interface KeyItem extends vscode.QuickPickItem {
  readonly command?: string;
  readonly argument?: object;
}

/** Shows the keys of the codebook and of the mode; choosing one does what the key does. */
export async function showKeys(codebook: Codebook | undefined): Promise<void> {
  const tags = keyedTags(codebook?.tags ?? []).map((tag): KeyItem => ({
    label: plainLabel(tag.key.toUpperCase()), description: plainLabel(tag.id), iconPath: lookIcon(lookOf(codebook, tag)),
    ...(tag.description !== undefined && { detail: plainLabel(tag.description) }),
    command: 'newsmark.tagByKey', argument: { key: tag.key },
  }));
  const none: KeyItem = { label: vscode.l10n.t('No tag has a key yet: give one to a tag…'), command: 'newsmark.editTag' };
  const mode = modeItems().map(([label, description, command]): KeyItem => ({ label, description, command }));
  const items: readonly KeyItem[] = [
    ...(tags.length > 0 ? tags : [none]), { label: vscode.l10n.t('the mode’s own keys'), kind: vscode.QuickPickItemKind.Separator }, ...mode,
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Keys in tagging mode'), matchOnDescription: true });
  if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command, picked.argument);
}

function modeItems(): readonly (readonly [key: string, meaning: string, command: string])[] {
  return [
    ['J', vscode.l10n.t('next sentence'), 'newsmark.nextSentence'],
    ['K', vscode.l10n.t('previous sentence'), 'newsmark.previousSentence'],
    ['Shift+J', vscode.l10n.t('next name'), 'newsmark.nextName'],
    ['Shift+K', vscode.l10n.t('previous name'), 'newsmark.previousName'],
    ['.', vscode.l10n.t('the tag used last once more'), 'newsmark.repeatTag'],
    [',', vscode.l10n.t('take back the last step'), 'newsmark.undo'],
    ['T', vscode.l10n.t('choose tags'), 'newsmark.tagPassage'],
    ['N', vscode.l10n.t('note'), 'newsmark.notePassage'],
    ['E', vscode.l10n.t('edit tags of the annotation at the cursor'), 'newsmark.editTags'],
    ['Shift+E', vscode.l10n.t('attributes of the annotation at the cursor'), 'newsmark.editAttributes'],
    ['Shift+R', vscode.l10n.t('relate the annotation at the cursor to another'), 'newsmark.relateAnnotation'],
    ['Shift+S', vscode.l10n.t('what the annotation at the cursor is related to'), 'newsmark.showRelated'],
    [vscode.l10n.t('Delete'), vscode.l10n.t('remove the annotation at the cursor'), 'newsmark.removeAnnotation'],
    [vscode.l10n.t('] or Shift+.'), vscode.l10n.t('next annotation'), 'newsmark.nextAnnotation'],
    [vscode.l10n.t('[ or Shift+,'), vscode.l10n.t('previous annotation'), 'newsmark.previousAnnotation'],
    [vscode.l10n.t('Shift+]'), vscode.l10n.t('next note, opened'), 'newsmark.nextNote'],
    [vscode.l10n.t('Shift+['), vscode.l10n.t('previous note, opened'), 'newsmark.previousNote'],
    ['Shift+N', vscode.l10n.t('reply to the note at the cursor, or edit it'), 'newsmark.replyToNote'],
    ['Shift+D', vscode.l10n.t('mark the article as coded'), 'newsmark.markCoded'],
    ['Shift+U', vscode.l10n.t('open the next uncoded article'), 'newsmark.nextUncoded'],
    [vscode.l10n.t('? or Shift+H'), vscode.l10n.t('this list'), 'newsmark.showTagKeys'],
    ['X', vscode.l10n.t('leave tagging mode'), 'newsmark.toggleTagMode'],
  ];
}
