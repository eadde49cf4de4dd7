import * as vscode from 'vscode';
import { tagIdOf, type TagId } from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { TagPlace } from './codebooks.ts';
import { idBelow } from './idBelow.ts';
import { renameFault, renameTo } from './refactorings.ts';
import type { TagActions } from './tagActions.ts';
import { textArgument } from './tagTarget.ts';
import { registerCommand } from '../registerCommand.ts';

/** “Move Tag…” puts a tag with all below it under another one. A keybinding may say the new id as `to`; tags that are dragged do. */
export function registerMoveTag(actions: TagActions): vscode.Disposable {
  return registerCommand('newsmark.moveTag', actions.onTag(vscode.l10n.t('Move which tag?'), async (place, argument) => {
    const given = textArgument(argument, 'to');
    const to = given === undefined ? await askParent(place) : tagIdOf(given);
    if (to === undefined || to === place.tag.id) return;
    const fault = renameFault(place, to);
    if (fault !== undefined) return void vscode.window.showInformationMessage(plainMessage(fault));
    await renameTo(place, to, true, actions);
  }));
}

/** Asks for the new parent among those the tag can go below; answers the tag's new id. */
async function askParent(place: TagPlace): Promise<TagId | undefined> {
  const { tag, codebook } = place;
  const canGo = (parent: TagId | undefined): boolean => parent !== tag.parent && renameFault(place, idBelow(tag, parent)) === undefined;
  const items = [
    ...(canGo(undefined) ? [{ label: vscode.l10n.t('To the top'), parent: undefined }] : []),
    ...codebook.tags.filter((one) => one !== tag && !one.deprecated && canGo(one.id)).map((one) => ({
      label: plainLabel(one.id), iconPath: lookIcon(lookOf(codebook, one)), parent: one.id,
      ...(one.label !== undefined && { description: plainLabel(one.label) }),
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Move “{0}” below which tag?', tag.id), matchOnDescription: true });
  return picked && idBelow(tag, picked.parent);
}
