import * as vscode from 'vscode';
import { entityKinds, entryChanges, entryOf, isWikidataId, ownForms, notEntity, renameEntity, setEntity, type EntityKind } from '../../core/index.ts';
import { kindWord } from '../entities/kindWords.ts';
import { otherNames } from '../entityView/entityTooltip.ts';
import { entityPlace, type EntityPlace } from '../entityView/entityPlace.ts';
import { kindIcons } from '../entityView/entityWords.ts';
import { plainLabel, plainMessage } from '../plainLabel.ts';
import { entityFileOf, type EntityActions } from './entityActions.ts';
import { entityAtCursor, textIn, textsIn } from './entityTarget.ts';
import { pickMany } from './pickMany.ts';
import { registerCommand } from '../registerCommand.ts';

/** Commands that write one entity's entry: each one step of undo; each takes what it would ask for as an argument. */
export function registerEntryCommands(actions: EntityActions): vscode.Disposable {
  const { onEntity } = actions;
  return vscode.Disposable.from(
    registerCommand('newsmark.addEntity', onEntity(vscode.l10n.t('Add which entity to the entity file?'), (place) => add(place, actions))),
    registerCommand('newsmark.renameEntity', onEntity(vscode.l10n.t('Rename which entity?'), (place, argument) => rename(place, textIn(argument, 'name'), actions))),
    // One key for both, in a text where a name may stand in a tagged passage: the name is the smaller thing.
    registerCommand('newsmark.renameHere', async () => {
      const isName = (await entityAtCursor(actions.services)) !== undefined;
      await vscode.commands.executeCommand(isName ? 'newsmark.renameEntity' : 'newsmark.renameTag');
    }),
    registerCommand('newsmark.changeEntityKind', onEntity(vscode.l10n.t('Change the kind of which entity?'), (place, argument) => changeKind(place, textIn(argument, 'kind'), actions))),
    registerCommand('newsmark.editEntityGloss', onEntity(vscode.l10n.t('Describe which entity?'), (place, argument) => editGloss(place, textIn(argument, 'gloss'), actions))),
    registerCommand('newsmark.linkWikidata', onEntity(vscode.l10n.t('Give which entity a Wikidata id?'), (place, argument) => linkWikidata(place, textIn(argument, 'wikidata'), actions))),
    registerCommand('newsmark.editEntityAliases', onEntity(vscode.l10n.t('Edit the aliases of which entity?'), (place, argument) => editAliases(place, textsIn(argument, 'aliases'), actions))),
    registerCommand('newsmark.notEntity', onEntity(vscode.l10n.t('Which one names nothing?'), (place, argument) => nothing(place, textsIn(argument, 'names'), actions))),
    registerCommand('newsmark.openEntityEntry', onEntity(vscode.l10n.t('Open which entity in the entity file?'), (place) => openEntry(place, actions))),
  );
}

async function add(place: EntityPlace, { write }: EntityActions): Promise<boolean> {
  const { entity } = place;
  if (entity.known !== undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The entity file has this entity already.'));
    return false;
  }
  const file = entityFileOf(place);
  return write(place, vscode.l10n.t('Add “{0}” to the entity file', entity.name), entryChanges(entity, entryOf(entity, file)));
}

/** A name as it is written to the file: one line, no blanks at its ends. */
export function nameTyped(typed: string): string {
  return typed.split(/\s+/u).join(' ').trim();
}

async function rename(place: EntityPlace, given: string | undefined, { write }: EntityActions): Promise<void> {
  const { entity } = place;
  const typed = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename “{0}”', plainLabel(entity.name)), value: entity.name,
    prompt: vscode.l10n.t('The name goes into the entity file; “{0}” stays as an alias. The articles are not changed.', plainMessage(entity.name, 100)),
    validateInput: (value) => (nameTyped(value) === '' ? vscode.l10n.t('A name is needed.') : undefined),
  }));
  const name = nameTyped(typed ?? '');
  if (name !== '') await write(place, vscode.l10n.t('Rename “{0}” to “{1}”', entity.name, name), renameEntity(entity, name, entityFileOf(place)));
}

async function changeKind(place: EntityPlace, given: string | undefined, { write }: EntityActions): Promise<void> {
  const { entity } = place;
  const rows = entityKinds.map((kind) => ({ label: kindWord(kind), iconPath: new vscode.ThemeIcon(kindIcons[kind]), description: kind === entity.kind ? vscode.l10n.t('now') : '', kindChosen: kind }));
  const kind: EntityKind | undefined = given === undefined
    ? (await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Kind of “{0}”', plainLabel(entity.name)) }))?.kindChosen
    : entityKinds.find((one) => one === given);
  if (kind !== undefined) await write(place, vscode.l10n.t('Kind of “{0}”: {1}', entity.name, kindWord(kind)), setEntity(entity, { kind }, entityFileOf(place)));
}

async function editGloss(place: EntityPlace, given: string | undefined, { write }: EntityActions): Promise<void> {
  const { entity } = place;
  const typed = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Gloss of “{0}”', plainLabel(entity.name)), value: entity.known?.gloss ?? '', prompt: vscode.l10n.t('One line that says who or what it is. Empty: none.'),
  }));
  if (typed === undefined) return;
  await write(place, vscode.l10n.t('Gloss of “{0}”', entity.name), setEntity(entity, { gloss: nameTyped(typed) || undefined }, entityFileOf(place)));
}

async function linkWikidata(place: EntityPlace, given: string | undefined, { write }: EntityActions): Promise<void> {
  const { entity } = place;
  const fault = (typed: string): string | undefined =>
    (typed.trim() === '' || isWikidataId(typed.trim()) ? undefined : vscode.l10n.t('A Wikidata id is Q and a number, for example Q42.'));
  if (given !== undefined && fault(given) !== undefined) return void vscode.window.showWarningMessage(fault(given) ?? '');
  const typed = given ?? (await vscode.window.showInputBox({
    title: vscode.l10n.t('Wikidata id of “{0}”', plainLabel(entity.name)), value: entity.known?.wikidata ?? '', prompt: vscode.l10n.t('Empty: none.'), validateInput: fault,
  }));
  if (typed === undefined) return;
  await write(place, vscode.l10n.t('Wikidata id of “{0}”', entity.name), setEntity(entity, { wikidata: typed.trim() || undefined }, entityFileOf(place)));
}

async function editAliases(place: EntityPlace, given: readonly string[] | undefined, { write }: EntityActions): Promise<void> {
  const { entity } = place;
  const file = entityFileOf(place);
  const { aliases } = entryOf(entity, file);
  const row = (name: string, description: string): { label: string; description: string; name: string } => ({ label: plainLabel(name), description, name });
  const now = aliases.map((name) => row(name, entity.known === undefined ? vscode.l10n.t('seen in articles') : vscode.l10n.t('in the entity file')));
  const seen = otherNames(entity).filter((name) => !aliases.includes(name)).map((name) => row(name, vscode.l10n.t('seen in articles')));
  const picked = given ?? (await pickMany({
    title: vscode.l10n.t('Aliases of “{0}”', plainLabel(entity.name)), placeholder: vscode.l10n.t('Tick what names it everywhere; type another name to add it.'), ticked: now,
    rows: (typed) => {
      const name = nameTyped(typed);
      const isNew = name !== '' && ![entity.name, ...aliases, ...seen.map((one) => one.name)].includes(name);
      return [...(isNew ? [row(name, vscode.l10n.t('new'))] : []), ...now, ...seen];
    },
  }))?.map(({ name }) => name);
  if (picked === undefined) return;
  const wanted = [...new Set(picked.map(nameTyped))].filter((name) => name !== '' && name !== entity.name);
  // The file's order stays; what is new goes to the end.
  const next = [...aliases.filter((name) => wanted.includes(name)), ...wanted.filter((name) => !aliases.includes(name))];
  await write(place, vscode.l10n.t('Aliases of “{0}”', entity.name), setEntity(entity, { aliases: next }, file));
}

async function nothing(place: EntityPlace, given: readonly string[] | undefined, { write }: EntityActions): Promise<void> {
  const { entity, index } = place;
  const forms = [...new Set([...otherNames(entity), entity.name])].filter((form) => entity.aliases.some(({ text }) => text === form) || form === entity.name);
  const own = ownForms(entity, index);
  const rows = forms.map((name) => ({ label: plainLabel(name), name, description: own.includes(name) ? '' : vscode.l10n.t('names another entity too') }));
  const picked = given ?? (forms.length === 1 ? forms : (await pickMany({
    title: vscode.l10n.t('“{0}” is not an entity', plainLabel(entity.name)), placeholder: vscode.l10n.t('Which of its forms name nothing, wherever they stand?'),
    rows: () => rows, ticked: rows.filter(({ name }) => own.includes(name)),
  }))?.map(({ name }) => name));
  if (picked === undefined || picked.length === 0) return;
  const label = vscode.l10n.t('“{0}” is not an entity', entity.name);
  if (!(await write(place, label, notEntity(entity, picked, entityFileOf(place))))) return;
  const undo = vscode.l10n.t('Undo');
  void vscode.window.showInformationMessage(vscode.l10n.t('No mention of it is marked any more. It stands under “notEntities” in the entity file.'), undo)
    .then((chosen) => (chosen === undo ? vscode.commands.executeCommand('newsmark.undo') : undefined));
}

/** Opens the entity file at the entry; an entity without one is added first. */
async function openEntry(place: EntityPlace, actions: EntityActions): Promise<void> {
  const isThere = place.entity.known !== undefined || (await add(place, actions));
  const known = isThere ? entityPlace(place, place.entity.id)?.entity.known : undefined;
  if (known === undefined) return;
  const line = known.line - 1;
  await vscode.window.showTextDocument(place.at.uriOf(place.path), { selection: new vscode.Range(line, 0, line, 0) });
}
