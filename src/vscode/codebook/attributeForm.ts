import * as vscode from 'vscode';
import { annotationsWith, type Attribute, type AttributeType } from '../../core/index.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { removeAttribute, renameAttribute, renameValue } from './attributeRefactorings.ts';
import { freshTag, type TagPlace } from './codebooks.ts';
import { askYesNo, editList, type ListRow } from './listForm.ts';
import type { TagActions } from './tagActions.ts';
import type { AttributePlace } from './yamlCursor.ts';

/** The attributes of a tag: name, type, values of a choice, and whether it is asked for each time. */
export function editAttributes(place: TagPlace, { write, services }: TagActions): Promise<void> {
  const { id } = place.tag;
  const save = (name: string, attribute: Attribute | undefined): Promise<boolean> =>
    write(place, vscode.l10n.t('Attribute “{0}” of “{1}”', name, id), [{ kind: 'attribute', id, name, attribute }]);
  const actWith = async (name: string, act: (here: AttributePlace, services: Services) => Promise<void>): Promise<void> => {
    const now = freshTag(place);
    if (now !== undefined) await act({ ...now, name }, services);
  };
  const row = (name: string, attribute: Attribute, use: number): ListRow => ({
    label: plainLabel(name),
    description: plainLabel([attribute.type, attribute.values.join(', '), attribute.required ? vscode.l10n.t('required') : ''].filter((part) => part !== '').join(' · ')),
    ...(use > 0 && { detail: vscode.l10n.t('annotations: {0}', use) }),
    edit: async () => {
      const changed = await askAttribute(name, attribute);
      if (changed !== undefined) await save(name, changed);
    },
    remove: () => actWith(name, removeAttribute),
    more: [
      { icon: 'edit', tooltip: vscode.l10n.t('Rename…'), act: () => actWith(name, (here) => renameAttribute(here, undefined, services)) },
      ...(attribute.type !== 'choice' ? [] : [{ icon: 'list-selection', tooltip: vscode.l10n.t('Rename a Value…'), act: () => actWith(name, (here) => renameValue(here, undefined, services)) }]),
    ],
  });
  return editList(vscode.l10n.t('Attributes of “{0}”', id), vscode.l10n.t('Choose one to change it. Escape ends.'), () => {
    const now = freshTag(place);
    if (now === undefined) return undefined;
    const uses = countUses(now);
    return [...Object.entries(now.tag.attributes).map(([name, attribute]) => row(name, attribute, uses.get(name) ?? 0)), {
      label: `$(add) ${vscode.l10n.t('New attribute…')}`, alwaysShow: true,
      edit: async () => {
        const name = await vscode.window.showInputBox({
          title: vscode.l10n.t('New attribute of “{0}”', id), prompt: vscode.l10n.t('Its name: certainty, verdict, evidence.'),
          validateInput: (typed) => (Object.hasOwn(now.tag.attributes, typed.trim()) ? vscode.l10n.t('“{0}” is there already.', typed.trim()) : undefined),
        });
        if (name === undefined || name.trim() === '') return;
        const attribute = await askAttribute(name.trim(), undefined);
        if (attribute !== undefined) await save(name.trim(), attribute);
      },
    }];
  });
}

/** How many annotations have a value of each attribute. */
function countUses({ at, root, codebook, tag }: TagPlace): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const own = new Set<string>([tag.id, ...tag.was]);
  for (const { annotation } of annotationsWith(at.corpus, root, codebook, tag)) {
    const names = Object.entries(annotation.attributes ?? {}).filter(([id]) => own.has(id)).flatMap(([, values]) => Object.keys(values));
    for (const name of new Set(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

/** Asks for type, values and whether it is required, what there is proposed; undefined: given up. */
async function askAttribute(name: string, old: Attribute | undefined): Promise<Attribute | undefined> {
  const types: readonly (vscode.QuickPickItem & { readonly type: AttributeType })[] = [
    { type: 'choice', label: 'choice', description: vscode.l10n.t('one of some values') },
    { type: 'text', label: 'text', description: vscode.l10n.t('any words') },
    { type: 'number', label: 'number', description: '47.5' },
    { type: 'date', label: 'date', description: '2026-11, 2026-11-22' },
    { type: 'url', label: 'url', description: vscode.l10n.t('a web address') },
  ];
  const ordered = [...types].sort((a, b) => Number(b.type === old?.type) - Number(a.type === old?.type));
  const type = (await vscode.window.showQuickPick(ordered, { title: vscode.l10n.t('Type of “{0}”', name) }))?.type;
  if (type === undefined) return undefined;
  const values = type === 'choice' ? await askValues(name, old?.values ?? []) : [];
  if (values === undefined) return undefined;
  const required = await askYesNo(vscode.l10n.t('Is “{0}” needed each time?', name), old?.required === true, vscode.l10n.t('Yes: an annotation without it is a problem'), vscode.l10n.t('No: it may be left out'));
  return required === undefined ? undefined : { type, values, required };
}

async function askValues(name: string, old: readonly string[]): Promise<readonly string[] | undefined> {
  const split = (typed: string): readonly string[] => [...new Set(typed.split(',').map((value) => value.trim()).filter((value) => value !== ''))];
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Values of “{0}”', name), value: old.join(', '), prompt: vscode.l10n.t('Commas between: low, medium, high'),
    validateInput: (text) => (text !== '' && split(text).length === 0 ? vscode.l10n.t('At least one value.') : undefined),
  });
  const values = split(typed ?? '');
  return values.length === 0 ? undefined : values;
}
