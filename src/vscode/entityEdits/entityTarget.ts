import * as vscode from 'vscode';
import type { EntityId, EntitySummary } from '../../core/index.ts';
import { articleCount } from '../articles/words.ts';
import { isUnread } from '../conflicts/unreadFile.ts';
import { mentionAt } from '../entities/entityAt.ts';
import { kindWord } from '../entities/kindWords.ts';
import { entityOfPage } from '../entityPage/pageUri.ts';
import type { EntityItem } from '../entityView/entityNodes.ts';
import { focusedNode } from '../focusedNode.ts';
import { entityPlace, entityRootOf, entityRoots, type EntityPlace, type EntityRoot } from '../entityView/entityPlace.ts';
import type { EntityView } from '../entityView/entityView.ts';
import { kindIcons } from '../entityView/entityWords.ts';
import { plainLabel } from '../plainLabel.ts';
import { searchPick } from '../searchPick.ts';
import type { Services } from '../services.ts';

/** Fields that a link, a keybinding or another extension hands to a command on entities. */
export type EntityArguments = Readonly<Record<string, unknown>>;

export function argumentsIn(argument: unknown): EntityArguments {
  // Any object may be asked for its fields; what is there is checked where it is used.
  return typeof argument === 'object' && argument !== null && !isItem(argument) ? (argument as EntityArguments) : {};
}

export function textIn(argument: unknown, name: string): string | undefined {
  const value = argumentsIn(argument)[name];
  return typeof value === 'string' ? value : undefined;
}

export function textsIn(argument: unknown, name: string): readonly string[] | undefined {
  const value = argumentsIn(argument)[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}

/**
 * The entity a command is meant for: an element of the view; one that is named (`{"path": URI of a file, "entity": id}`, or `source`
 * and `id` as hovers have it); the one at the cursor; the chosen element; else the person is asked by `title`.
 */
export async function entityMeant(services: Services, rows: Pick<EntityView, 'view' | 'tree'>, argument: unknown, title: string): Promise<EntityPlace | undefined> {
  if (isItem(argument)) return placeOfItem(argument);
  const root = rootNamed(services, textIn(argument, 'path') ?? textIn(argument, 'source'));
  const id = textIn(argument, 'entity') ?? textIn(argument, 'id');
  // What was named answers an entity or none.
  if (id !== undefined) return root === undefined ? gone() : entityPlace(root, id as EntityId) ?? gone();
  const isFromView = textIn(argument, 'from') === 'view';
  const chosen = isFromView ? await focusedNode(rows) : rows.view.selection[0];
  if (!isFromView) {
    const atCursor = await entityAtCursor(services);
    if (atCursor !== undefined) return atCursor;
  }
  const place = rows.view.visible && chosen !== undefined && !isUnread(chosen) ? placeOfItem(chosen) : undefined;
  return place ?? pickEntity(root === undefined ? entityRoots(services.library) : [root], title);
}

/** The entities of the view's elements that a command was given together. */
export function entitiesOf(items: unknown): readonly EntityPlace[] {
  return Array.isArray(items) ? items.flatMap((item) => (isItem(item) && item.kind === 'entity' ? placeOfItem(item) ?? [] : [])) : [];
}

function gone(): undefined {
  void vscode.window.showInformationMessage(vscode.l10n.t('This entity is not there any more.'));
  return undefined;
}

function placeOfItem(item: EntityItem): EntityPlace | undefined {
  for (let node: EntityItem | undefined = item; node !== undefined; node = node.parent) {
    if (node.kind === 'entity') return entityPlace(node, node.summary.id);
  }
  return undefined;
}

function isItem(argument: unknown): argument is EntityItem {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'index' in argument && 'parent' in argument;
}

function rootNamed({ library }: Services, address: string | undefined): EntityRoot | undefined {
  const found = address === undefined ? undefined : library.find(vscode.Uri.parse(address));
  return found && entityRootOf(found.at, found.path);
}

/** The name at the cursor, else whom the page in front is about. */
export async function entityAtCursor(services: Services): Promise<EntityPlace | undefined> {
  const editor = vscode.window.activeTextEditor;
  const page = editor && entityOfPage(editor.document.uri, services.library);
  if (page !== undefined) return page;
  const found = editor && (await mentionAt(services, editor.document, editor.selection.active));
  return found?.entity && { ...entityRootOf(found.open.found.at, found.open.ref.path), entity: found.entity };
}

interface EntityRow extends vscode.QuickPickItem {
  readonly root: EntityRoot;
  readonly summary: EntitySummary;
}

export function entityRow(root: EntityRoot, summary: EntitySummary): EntityRow {
  return {
    label: plainLabel(summary.name) || '…', iconPath: new vscode.ThemeIcon(kindIcons[summary.kind]), alwaysShow: true, root, summary,
    description: `${kindWord(summary.kind)} · ${articleCount(summary.articles)}`,
  };
}

/** So many rows are offered at once; typing finds the others. */
export const offered = 100;

/** Asks for one entity. */
async function pickEntity(roots: readonly EntityRoot[], title: string): Promise<EntityPlace | undefined> {
  const box = vscode.window.createQuickPick<EntityRow>();
  const show = (typed: string): void => {
    const text = typed.trim();
    box.items = roots.flatMap((root) => (text === '' ? root.index.all().slice(0, offered) : root.index.find(text, offered)).map((summary) => entityRow(root, summary)));
  };
  box.title = title;
  box.placeholder = vscode.l10n.t('Words of a name');
  const picked = await searchPick(box, show, (row) => row);
  return picked && entityPlace(picked.root, picked.summary.id);
}
