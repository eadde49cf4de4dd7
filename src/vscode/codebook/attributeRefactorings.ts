import * as vscode from 'vscode';
import {
  attributeChanges, attributePatch, everyAnnotationOf, tagTable, type AttributeChange, type Path, type RecordPatch, type Tag,
} from '../../core/index.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { freshTag, type CodebookPlace, type TagPlace } from './codebooks.ts';
import { chooseSidecars } from './sidecarsPreview.ts';
import type { TagActions } from './tagActions.ts';
import { textArgument } from './tagTarget.ts';
import type { AttributePlace } from './yamlCursor.ts';
import { registerCommand } from '../registerCommand.ts';

/** Renaming and removing attributes, and renaming their choices, in codebook and sidecars at once: one step of undo. */
export function registerAttributeRefactorings({ services, onTag, cursor }: TagActions): vscode.Disposable {
  const on = (id: string, title: string, act: (place: AttributePlace, argument: unknown) => Promise<unknown>, wanted: (tag: Tag, name: string) => boolean = () => true): vscode.Disposable => {
    const asking = onTag(title, async (place, argument) => {
      const name = textArgument(argument, 'attribute') ?? (await pickAttribute(place, title, wanted));
      if (name !== undefined) await act({ ...place, name }, argument);
    });
    return registerCommand(id, async (argument: unknown) => {
      await services.library.start();
      // A key binding and the palette say nothing: then the cursor does.
      const here = argument === undefined ? cursor.attribute(services.library) : undefined;
      await (here !== undefined && wanted(here.tag, here.name) ? act(here, undefined) : asking(argument));
    });
  };
  return vscode.Disposable.from(
    on('newsmark.renameAttribute', vscode.l10n.t('Rename which attribute?'), (place, argument) => renameAttribute(place, textArgument(argument, 'to'), services)),
    on('newsmark.removeAttribute', vscode.l10n.t('Remove which attribute?'), (place) => removeAttribute(place, services)),
    on('newsmark.renameAttributeValue', vscode.l10n.t('Rename a value of which attribute?'), (place, argument) => renameValue(
      { ...place, ...valueIn(argument, place) }, textArgument(argument, 'to'), services,
    ), (tag, name) => tag.attributes[name]?.type === 'choice'),
  );
}

function valueIn(argument: unknown, { value }: AttributePlace): Pick<AttributePlace, 'value'> {
  const given = textArgument(argument, 'value') ?? value;
  return given === undefined ? {} : { value: given };
}

async function pickAttribute({ tag }: TagPlace, title: string, wanted: (tag: Tag, name: string) => boolean): Promise<string | undefined> {
  const items = Object.entries(tag.attributes).filter(([name]) => wanted(tag, name))
    .map(([name, { type, values }]) => ({ label: plainLabel(name), description: plainLabel([type, values.join(', ')].filter((part) => part !== '').join(' · ')), name }));
  if (items.length === 0) return void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('“{0}” has no such attribute.', tag.id)));
  return (await vscode.window.showQuickPick(items, { title }))?.name;
}

export async function renameAttribute(place: AttributePlace, given: string | undefined, services: Services): Promise<void> {
  const { tag, name } = place;
  const fault = (typed: string): string | undefined => {
    const to = typed.trim();
    if (to === '') return vscode.l10n.t('At least one sign.');
    return to !== name && Object.hasOwn(tag.attributes, to) ? vscode.l10n.t('“{0}” is there already.', to) : undefined;
  };
  const typed = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename attribute “{0}” of “{1}”', name, tag.id), value: name, validateInput: fault,
    prompt: vscode.l10n.t('The sidecars that hold it are shown before anything is written.'),
  }));
  if (typed === undefined || typed.trim() === name || fault(typed) !== undefined) return;
  const to = typed.trim();
  const label = vscode.l10n.t('Rename attribute “{0}” of “{1}” to “{2}”', name, tag.id, to);
  await refactor(place, { kind: 'rename', tag, name, to }, {
    label, title: vscode.l10n.t('{0}: in these sidecars too. In others the old name stays, and is a problem', label),
    words: `${name} → ${to}`,
  }, services);
}

export async function removeAttribute(place: AttributePlace, services: Services): Promise<void> {
  const { tag, name } = place;
  const label = vscode.l10n.t('Remove attribute “{0}” of “{1}”', name, tag.id);
  await refactor(place, { kind: 'remove', tag, name }, {
    label, title: vscode.l10n.t('{0}: its values go in these sidecars too. In others they stay, and are a problem', label),
    words: vscode.l10n.t('{0} goes', name),
  }, services);
}

export async function renameValue(place: AttributePlace, given: string | undefined, services: Services): Promise<void> {
  const { tag, name } = place;
  const values = tag.attributes[name]?.values ?? [];
  const value = place.value ?? (await vscode.window.showQuickPick(values, { title: vscode.l10n.t('Rename which value of “{0}”?', name) }));
  if (value === undefined) return;
  const typed = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename “{0}” of “{1}”', value, name), value,
    prompt: vscode.l10n.t('A value that is there already: the two become one.'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('At least one sign.') : undefined),
  }));
  const to = typed?.trim() ?? '';
  if (to === '' || to === value) return;
  const label = vscode.l10n.t('Rename “{0}” of “{1}” to “{2}”', value, name, to);
  await refactor(place, { kind: 'value', tag, name, value, to }, {
    label, title: vscode.l10n.t('{0}: in these sidecars too. In others the old value stays, and is a problem', label),
    words: `${name}: ${value} → ${to}`,
  }, services);
}

interface Wording {
  readonly label: string;
  readonly title: string;
  /** What happens to an annotation. */
  readonly words: string;
}

/** Writes the codebook and the sidecars that stay checked; Escape leaves everything as it was. */
async function refactor(place: AttributePlace, change: AttributeChange, { label, title, words }: Wording, services: Services): Promise<void> {
  const { at, path, tag } = place;
  const changes = attributeChanges(change);
  if (changes === undefined || freshTag(place)?.tag.attributes[change.name] === undefined) {
    return void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('“{0}” of “{1}” is not in the codebook any more.', change.kind === 'value' ? change.value : change.name, tag.id)));
  }
  const { patches, left } = patchesOf(place, change);
  const chosen = await chooseSidecars(place, { title, patches, left, wordsOf: () => [words] }, services);
  if (chosen === undefined || !tellOutcome(await at.corpus.edits.refactor(label, path, changes, chosen), at, services)) return;
  vscode.window.setStatusBarMessage(`$(tag) ${plainLabel(label)}`, 4000);
}

function patchesOf({ at, root, codebook }: CodebookPlace, change: AttributeChange): { readonly patches: readonly RecordPatch[]; readonly left: ReadonlyMap<Path, string> } {
  const table = tagTable(codebook);
  const patches: RecordPatch[] = [];
  const left = new Map<Path, string>();
  for (const record of everyAnnotationOf(at.corpus, root)) {
    const patch = attributePatch(record.annotation, table, change);
    if (patch === 'taken') left.set(record.sidecar, vscode.l10n.t('In line {0} there is a value under the new name already; both stay.', record.annotation.line));
    else if (patch !== undefined) patches.push({ record, patch });
  }
  return { patches, left };
}
