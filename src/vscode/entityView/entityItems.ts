import * as vscode from 'vscode';
import { outletAndDay, titleOf, articleCount } from '../articles/words.ts';
import { kindWord } from '../entities/kindWords.ts';
import { besideLabel, oneLine } from '../plainLabel.ts';
import { openAtCommand, type ArticlePlace } from '../reading/openAt.ts';
import { firstMention, type EntityItem, type EntityNode, type MentioningNode } from './entityNodes.ts';
import { entityRootName } from './entityPlace.ts';
import type { EntityRows } from './entityRows.ts';
import { kindHeading, kindIcons, mentionCount, useParts } from './entityWords.ts';

export const showMoreCommand = 'newsmark.showMoreEntities';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How an element looks. The tooltip is made when it is asked for. */
export function entityItem(node: EntityItem, rows: EntityRows): vscode.TreeItem {
  switch (node.kind) {
    case 'root': return item(node.id, oneLine(entityRootName(node)), Expanded, 'folder', '', 'root');
    case 'kind': return item(node.id, kindHeading(node.of), Collapsed, kindIcons[node.of], String(node.rows.length), 'kind');
    case 'entity': return entityRow(node, rows);
    case 'names': return item(node.id, vscode.l10n.t('Names'), Collapsed, 'list-unordered', String(node.entity.aliases.length), 'names');
    case 'name': return item(node.id, oneLine(node.text) || '…', Collapsed, 'quote', articleCount(node.articles), 'name');
    case 'mentioning': return mentioningRow(node);
    case 'more': {
      const made = item(node.id, vscode.l10n.t('more…'), None, 'ellipsis', vscode.l10n.t('{0} left', node.left), 'more');
      made.command = { command: showMoreCommand, title: vscode.l10n.t('Show More'), arguments: [node] };
      return made;
    }
  }
}

function item(id: string, label: string, state: vscode.TreeItemCollapsibleState, icon: string, description: string, contextValue: string): vscode.TreeItem {
  const made = new vscode.TreeItem(label, state);
  made.id = id;
  made.iconPath = new vscode.ThemeIcon(icon);
  made.description = besideLabel(label, description);
  made.contextValue = contextValue;
  made.accessibilityInformation = { label: [label, description].filter((part) => part !== '').join(', ') };
  return made;
}

function entityRow(node: EntityNode, rows: EntityRows): vscode.TreeItem {
  const { summary } = node;
  const parts = useParts(summary, rows.outlets(node, summary));
  const label = oneLine(summary.name) || '…';
  const context = `entity ${summary.known ? 'known' : 'unknown'} ${summary.ambiguous ? 'ambiguous' : 'clear'}`;
  const made = item(node.id, label, Collapsed, kindIcons[summary.kind], parts.join(' · '), context);
  made.accessibilityInformation = { label: [label, kindWord(summary.kind), ...parts].join(', ') };
  return made;
}

function mentioningRow(node: MentioningNode): vscode.TreeItem {
  const { record, article, at } = node;
  const made = item(node.id, titleOf({ record }), None, 'file', [...outletAndDay({ record }), mentionCount(article.mentions)].join(' · '), 'mentioning');
  const place: ArticlePlace = { source: at.uriOf(record.ref.path).toString(), article: record.ref.article, ...firstMention(node) };
  made.command = { command: openAtCommand, title: vscode.l10n.t('Open Article'), arguments: [place] };
  return made;
}
