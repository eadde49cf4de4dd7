import * as vscode from 'vscode';
import { modeKeys, type CodebookChange } from '../../core/index.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import { editAttributes } from './attributeForm.ts';
import type { TagPlace } from './codebooks.ts';
import { editExamples } from './exampleForm.ts';
import type { TagActions } from './tagActions.ts';

interface Field extends vscode.QuickPickItem {
  readonly name: string;
  readonly edit: (place: TagPlace, actions: TagActions) => Promise<unknown>;
}

/** Everything a tag has, in one list: the person chooses what to change. `field` names it at once: `label`, `examples`, … */
export async function editTagForm(place: TagPlace, field: string | undefined, actions: TagActions): Promise<void> {
  const { tag } = place;
  const fields = fieldsOf(place);
  const chosen = fields.find(({ name }) => name === field) ?? (await vscode.window.showQuickPick(fields, { title: vscode.l10n.t('Edit tag “{0}”', tag.id), matchOnDetail: true }));
  await chosen?.edit(place, actions);
}

function fieldsOf({ tag }: TagPlace): readonly Field[] {
  const attributes = Object.entries(tag.attributes).map(([name, { type }]) => `${name} (${type})`);
  const detail = (text: string): { readonly detail?: string } => (text === '' ? {} : { detail: plainLabel(text) });
  const text = (name: 'label' | 'description' | 'key', label: string): Field => ({ name, label, ...detail(tag[name] ?? ''), edit: (place, actions) => editText(place, name, label, actions) });
  return [
    text('label', vscode.l10n.t('Label')),
    text('description', vscode.l10n.t('Description')),
    text('key', vscode.l10n.t('Key in tagging mode')),
    { name: 'color', label: vscode.l10n.t('Colour…'), ...detail(tag.color ?? ''), edit: (place) => command('newsmark.recolourTag', place) },
    { name: 'examples', label: vscode.l10n.t('Examples…'), description: String(tag.examples.length), ...detail(tag.examples.map((one) => `“${one}”`).join(' ')), edit: editExamples },
    { name: 'attributes', label: vscode.l10n.t('Attributes…'), description: String(attributes.length), ...detail(attributes.join(', ')), edit: editAttributes },
    {
      name: 'exclusive', label: vscode.l10n.t('Only one of the tags below on a passage'), description: tag.exclusive ? vscode.l10n.t('yes') : vscode.l10n.t('no'),
      edit: (place, actions) => set(place, { exclusive: !tag.exclusive }, actions),
    },
    { name: 'id', label: vscode.l10n.t('Id: rename or move…'), ...detail([tag.id, ...tag.was].join(' ← ')), edit: (place) => command('newsmark.renameTag', place) },
    tag.deprecated
      ? { name: 'deprecated', label: vscode.l10n.t('No longer deprecated'), edit: (place) => command('newsmark.restoreTag', place) }
      : { name: 'deprecated', label: vscode.l10n.t('Deprecate it…'), edit: (place) => command('newsmark.deprecateTag', place) },
  ];
}

async function command(id: string, place: TagPlace): Promise<void> {
  await vscode.commands.executeCommand(id, { ...place, kind: 'tag' });
}

async function editText(place: TagPlace, name: 'label' | 'description' | 'key', label: string, actions: TagActions): Promise<void> {
  const { tag } = place;
  const value = tag[name] ?? '';
  const typed = await vscode.window.showInputBox({
    title: `${label}: ${tag.id}`, value, prompt: vscode.l10n.t('Empty: none.'),
    ...(name === 'key' && { validateInput: (key) => keyFault(key.trim(), place) }),
  });
  if (typed === undefined || typed.trim() === value) return;
  await set(place, { [name]: typed.trim() || undefined }, actions);
}

function set(place: TagPlace, patch: (CodebookChange & { readonly kind: 'set' })['patch'], { write }: TagActions): Promise<boolean> {
  return write(place, vscode.l10n.t('Edit tag “{0}”', place.tag.id), [{ kind: 'set', id: place.tag.id, patch }]);
}

function keyFault(key: string, { codebook, tag }: TagPlace): string | undefined {
  if (key === '') return undefined;
  if (!/^[a-z0-9]$/u.test(key)) return vscode.l10n.t('One of a-z and 0-9.');
  if (modeKeys.includes(key)) return vscode.l10n.t('Tagging mode uses this key itself.');
  const other = codebook.tags.find((one) => one.key === key && one !== tag);
  return other && plainMessage(vscode.l10n.t('“{0}” has this key.', other.id));
}
