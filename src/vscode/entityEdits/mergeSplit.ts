import * as vscode from 'vscode';
import { entryOf, mergeEntities, splitEntity, type EntityId, type FolderEntity } from '../../core/index.ts';
import { articleCount } from '../articles/words.ts';
import { kindWord } from '../entities/kindWords.ts';
import type { EntityPlace, EntityRoot } from '../entityView/entityPlace.ts';
import { plainLabel } from '../plainLabel.ts';
import { entityFileOf, type EntityActions } from './entityActions.ts';
import { entitiesOf, entityRow, offered, textIn, textsIn } from './entityTarget.ts';
import { nameTyped } from './entryCommands.ts';
import { pickMany } from './pickMany.ts';
import { registerCommand } from '../registerCommand.ts';

/** Making several entities one, and one two: each one step of undo. */
export function registerMergeSplit(actions: EntityActions): vscode.Disposable {
  const { onEntity } = actions;
  return vscode.Disposable.from(
    registerCommand('newsmark.mergeEntities', onEntity(vscode.l10n.t('Merge which entity with others?'), (place, argument, together) => merge(place, argument, together, actions))),
    registerCommand('newsmark.splitEntity', onEntity(vscode.l10n.t('Split which entity?'), (place, argument) => split(place, argument, actions))),
  );
}

async function merge(place: EntityPlace, argument: unknown, together: unknown, { write }: EntityActions): Promise<void> {
  const others = await othersMeant(place, textsIn(argument, 'with'), together);
  if (others.length === 0) return;
  const file = entityFileOf(place);
  const all = [place.entity, ...others];
  const into = textsIn(argument, 'with') === undefined ? await pickName(all, place) : place.entity;
  if (into === undefined) return;
  const label = vscode.l10n.t('Merge into “{0}”: {1}', into.name, all.filter((one) => one !== into).map(({ name }) => name).join(', '));
  await write(place, label, mergeEntities(into, all.filter((one) => one !== into), file));
}

/** The others of the same root: those that are named, those chosen in the view, else the person is asked. */
async function othersMeant(place: EntityPlace, named: readonly string[] | undefined, together: unknown): Promise<readonly FolderEntity[]> {
  const { index, entity } = place;
  const chosen = entitiesOf(together).filter((one) => one.index === index).map((one) => one.entity);
  // What was named answers an entity or none.
  const given = named?.flatMap((id) => index.get(id as EntityId) ?? []) ?? chosen;
  const others = given.filter(({ id }) => id !== entity.id);
  if (named !== undefined || others.length > 0) return others;
  const picked = await pickMany({
    title: vscode.l10n.t('Merge “{0}” with which others?', plainLabel(entity.name)), placeholder: vscode.l10n.t('Words of a name; tick all that are the same thing'),
    rows: (typed) => candidates(place, typed).map((summary) => entityRow(place, summary)),
  });
  return (picked ?? []).flatMap(({ summary }) => index.get(summary.id) ?? []);
}

/** What is typed is looked up; before that those come first that share a word with the name. */
function candidates({ index, entity }: EntityPlace, typed: string): ReturnType<EntityRoot['index']['find']> {
  const words = typed === '' ? entity.name.split(/\s+/u).filter((word) => word.length > 2) : [];
  const found = typed === '' ? [...words.flatMap((word) => index.find(word, 20)), ...index.all().slice(0, offered)] : index.find(typed, offered);
  const seen = new Set<string>([entity.id]);
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Shows what would become one thing, and asks which of the names is its name: the file's own first, then that of most articles. */
async function pickName(all: readonly FolderEntity[], place: EntityPlace): Promise<FolderEntity | undefined> {
  const file = entityFileOf(place);
  const names = [...new Set(all.flatMap((entity) => [entity.name, ...entryOf(entity, file).aliases]))];
  const rank = (entity: FolderEntity): number => (entity.known === undefined ? 0 : 1e9) + entity.articles.length;
  const rows = [...all].sort((a, b) => rank(b) - rank(a)).map((entity) => ({
    label: plainLabel(entity.name), description: `${kindWord(entity.kind)} · ${articleCount(entity.articles.length)}`, entity,
    detail: vscode.l10n.t('One thing from now on: {0}', plainLabel(names.join(' · '))),
  }));
  const picked = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('{0} become one. Under which name?', all.length) });
  return picked?.entity;
}

async function split(place: EntityPlace, argument: unknown, { write }: EntityActions): Promise<void> {
  const { entity } = place;
  const file = entityFileOf(place);
  const entry = entryOf(entity, file);
  const counts = new Map(entity.aliases.map(({ text, articles }) => [text, articles]));
  const names = [...new Set([entry.name, ...entry.aliases, ...counts.keys()])];
  const rows = names.map((name) => ({ label: plainLabel(name), description: counts.has(name) ? articleCount(counts.get(name) ?? 0) : '', name }));
  const given = textsIn(argument, 'names');
  const leaving = given ?? (await pickMany({
    title: vscode.l10n.t('Split “{0}”', plainLabel(entity.name)), placeholder: vscode.l10n.t('Which of its names are somebody or something else?'), rows: () => rows,
  }))?.map(({ name }) => name);
  const [first] = leaving ?? [];
  if (leaving === undefined || first === undefined) return;
  const typed = textIn(argument, 'name') ?? (given !== undefined || leaving.length === 1 ? first : await vscode.window.showQuickPick(leaving.map((name) => name), {
    title: vscode.l10n.t('Which is the name of the new entity?'),
  }));
  if (typed === undefined) return;
  const changes = splitEntity(entity, [nameTyped(typed), ...leaving], file);
  if (changes === undefined) return void vscode.window.showWarningMessage(vscode.l10n.t('A name has to stay: take fewer names out, or give the entity another alias first.'));
  await write(place, vscode.l10n.t('Split “{0}” off “{1}”', typed, entity.name), changes);
}
