import * as vscode from 'vscode';
import { tagIdOf, type Tag, type TagId } from '../../core/index.ts';
import { lookIcon, palette } from '../annotations/tagLook.ts';
import { plainLabel } from '../plainLabel.ts';
import { tagUse, type CodebookPlace, type TagPlace } from './codebooks.ts';
import type { TagActions } from './tagActions.ts';
import { showTag } from './showTag.ts';
import { editTagForm } from './tagForm.ts';
import { codebookMeant, textArgument } from './tagTarget.ts';
import { useWords } from './tagWords.ts';
import { registerCommand } from '../registerCommand.ts';

/** Commands that add, change and remove one tag. */
export function registerTagCommands(actions: TagActions): vscode.Disposable {
  const { onTag, services } = actions;
  return vscode.Disposable.from(
    registerCommand('newsmark.addTag', async (argument: unknown) => {
      const place = await codebookMeant(services, argument);
      if (place !== undefined) await add(place, undefined, textArgument(argument, 'id'), actions);
    }),
    registerCommand('newsmark.addChildTag', onTag(vscode.l10n.t('Add a tag below which one?'), (place, argument) => add(place, place.tag, textArgument(argument, 'id'), actions))),
    registerCommand('newsmark.editTag', onTag(vscode.l10n.t('Edit which tag?'), (place, argument) => editTagForm(place, textArgument(argument, 'field'), actions))),
    registerCommand('newsmark.recolourTag', onTag(vscode.l10n.t('Give which tag a colour?'), (place) => recolour(place, actions))),
    registerCommand('newsmark.deprecateTag', onTag(vscode.l10n.t('Deprecate which tag?'), (place) => deprecate(place, actions))),
    registerCommand('newsmark.restoreTag', onTag(vscode.l10n.t('Which tag is no longer deprecated?'), (place) => actions.write(
      place, vscode.l10n.t('Restore tag “{0}”', place.tag.id), [{ kind: 'set', id: place.tag.id, patch: { deprecated: false, replacedBy: undefined } }],
    ))),
    registerCommand('newsmark.deleteTag', onTag(vscode.l10n.t('Delete which tag?'), (place) => remove(place, actions))),
    // A click on a row leaves the focus there: Delete after it means the tag, not a letter of the file.
    registerCommand('newsmark.openTag', (argument: unknown, from: unknown) => onTag(vscode.l10n.t('Open which tag?'), (place) => showTag(place, from === 'row'))(argument)),
  );
}

async function add(place: CodebookPlace, parent: Tag | undefined, given: string | undefined, { write }: TagActions): Promise<void> {
  const idOf = (typed: string): TagId | undefined => {
    const own = tagIdOf(typed);
    // A parent's id and a part put together are an id.
    return own === undefined || parent === undefined ? own : (`${parent.id}/${own}` as TagId);
  };
  const typed = given ?? (await vscode.window.showInputBox({
    title: parent === undefined ? vscode.l10n.t('New tag') : vscode.l10n.t('New tag below “{0}”', parent.id),
    prompt: vscode.l10n.t('Its name. A slash puts it below another tag: claim/figure'),
    validateInput: (value) => idFault(idOf(value), place),
  }));
  const id = typed === undefined ? undefined : idOf(typed);
  if (typed === undefined || id === undefined || idFault(id, place) !== undefined) return;
  // Words that an id cannot hold as they are stay as the label.
  const label = typed.trim();
  const isLabel = !label.includes('/') && !id.endsWith(label);
  await write(place, vscode.l10n.t('Create tag “{0}”', id), [{ kind: 'add', id, ...(isLabel && { tag: { label } }) }]);
}

/** Why no tag can have this id. */
export function idFault(id: TagId | undefined, { codebook }: CodebookPlace): string | undefined {
  if (id === undefined) return vscode.l10n.t('Letters, digits, “_”, “.” and “-”.');
  return codebook?.tags.some((tag) => tag.id === id) === true ? vscode.l10n.t('The tag “{0}” is there already.', id) : undefined;
}

async function recolour(place: TagPlace, { write }: TagActions): Promise<void> {
  const { tag } = place;
  const names = [vscode.l10n.t('Blue'), vscode.l10n.t('Vermilion'), vscode.l10n.t('Green'), vscode.l10n.t('Pink'), vscode.l10n.t('Ochre'), vscode.l10n.t('Sky blue'), vscode.l10n.t('Purple')];
  const items = [
    ...palette.map((color, index) => ({ label: names[index] ?? color, description: color === tag.color?.toLowerCase() ? vscode.l10n.t('{0} · now', color) : color, iconPath: lookIcon({ color, pattern: 'solid' }), color })),
    { label: vscode.l10n.t('Another colour…'), color: 'ask' },
    { label: vscode.l10n.t('No colour of its own'), color: '' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Colour of “{0}”', tag.id) });
  const color = picked?.color !== 'ask' ? picked?.color : await vscode.window.showInputBox({
    title: vscode.l10n.t('Colour of “{0}”', tag.id), value: tag.color ?? '#', validateInput: (typed) => (/^#[0-9a-f]{6}$/iu.test(typed) ? undefined : '#rrggbb'),
  });
  if (color === undefined) return;
  await write(place, vscode.l10n.t('Colour of “{0}”', tag.id), [{ kind: 'set', id: tag.id, patch: { color: color === '' ? undefined : color.toLowerCase() } }]);
}

async function deprecate(place: TagPlace, { write }: TagActions): Promise<void> {
  const { tag } = place;
  const none = { label: vscode.l10n.t('No replacement') };
  const items = place.codebook.tags.filter((one) => one !== tag && !one.deprecated).map(({ id }) => ({ label: plainLabel(id), id }));
  const picked = await vscode.window.showQuickPick<{ label: string; id?: TagId }>([none, ...items], { title: vscode.l10n.t('Which tag is used instead of “{0}”?', tag.id) });
  if (picked === undefined) return;
  await write(place, vscode.l10n.t('Deprecate tag “{0}”', tag.id), [{ kind: 'set', id: tag.id, patch: { deprecated: true, replacedBy: picked.id } }]);
}

/** Takes an unused tag away at once; of one in use it says how often, and what else could be done. Undo brings it back. */
async function remove(place: TagPlace, { write }: TagActions): Promise<void> {
  const { tag, codebook } = place;
  const below = codebook.tags.filter(({ id }) => id.startsWith(`${tag.id}/`)).length;
  const use = tagUse(place);
  const label = vscode.l10n.t('Delete tag “{0}”', tag.id);
  if (use.all > 0 || below > 0) {
    const items = [
      { label, description: [useWords(use), ...(below === 0 ? [] : [vscode.l10n.t('tags below that go too: {0}', below)])].join(' · '), detail: vscode.l10n.t('Annotations keep the id, which is unknown then.'), command: '' },
      { label: vscode.l10n.t('Merge it into another tag…'), detail: vscode.l10n.t('Annotations keep their meaning.'), command: 'newsmark.mergeTag' },
      { label: vscode.l10n.t('Deprecate it…'), detail: vscode.l10n.t('Annotations stay as they are; the tag is no longer offered.'), command: 'newsmark.deprecateTag' },
    ];
    const picked = await vscode.window.showQuickPick(items, { title: label });
    if (picked === undefined) return;
    if (picked.command !== '') return void (await vscode.commands.executeCommand(picked.command, { ...place, kind: 'tag' }));
  }
  await write(place, label, [{ kind: 'remove', id: tag.id }]);
}
