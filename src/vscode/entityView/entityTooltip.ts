import * as vscode from 'vscode';
import type { FolderEntity } from '../../core/index.ts';
import { titleOf } from '../articles/words.ts';
import { kindWord } from '../entities/kindWords.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import type { EntityItem } from './entityNodes.ts';
import type { EntityPlace } from './entityPlace.ts';
import { useParts } from './entityWords.ts';
import type { EntityRows } from './entityRows.ts';

const listedNames = 15;
const listedDescriptions = 8;

/** What an element says when the pointer rests on it. */
export function entityTooltip(node: EntityItem, rows: EntityRows): vscode.MarkdownString | undefined {
  if (node.kind === 'mentioning') return plainMarkdown().text(titleOf(node)).own('\n\n').text(node.record.ref.path).value;
  const entity = node.kind === 'entity' ? node.index.get(node.summary.id) : undefined;
  if (node.kind !== 'entity' || entity === undefined) return undefined;
  const building = plainMarkdown().own('**').text(entity.name).own(`** — ${kindWord(entity.kind)}\n\n`);
  if (entity.known?.gloss !== undefined) building.text(entity.known.gloss).own('\n\n');
  building.text(useParts(node.summary, rows.outlets(node, node.summary)).join(' · '));
  const names = otherNames(entity);
  if (names.length > 0) building.own(`\n\n${vscode.l10n.t('Also:')} `).text(cut(names, listedNames).join(' · '), 600);
  const said = descriptionsOf(entity);
  if (said.length > 0) building.own(`\n\n${vscode.l10n.t('Called:')} `).text(cut(said, listedDescriptions).join(' · '), 600);
  if (entity.ambiguous !== undefined) building.own('\n\n').text(vscode.l10n.t('The name fits {0} entities; which one is meant is not certain.', entity.ambiguous.length));
  return building.value;
}

/** The other names of an entity: the entity file's, then those that were seen. */
export function otherNames({ name, known, aliases }: FolderEntity): readonly string[] {
  return [...new Set([...(known?.aliases ?? []), ...aliases.map(({ text }) => text)])].filter((alias) => alias !== name);
}

function descriptionsOf({ articles }: EntityPlace['entity']): readonly string[] {
  return [...new Set(articles.flatMap(({ descriptions }) => descriptions.map(({ text }) => text)))];
}

function cut(list: readonly string[], most: number): readonly string[] {
  return list.length <= most ? list : [...list.slice(0, most), `… (+${list.length - most})`];
}
