import * as vscode from 'vscode';
import { noteEntries, progressOf, stateOf, statesOf, type CodingIndex } from '../../core/index.ts';
import { messageOf } from '../messages.ts';
import { besideLabel, oneLine } from '../plainLabel.ts';
import { hasParts } from './children.ts';
import type { AnnotationNode, ArticleNode, FolderAnnotationNode, GroupNode, MoreNode, Node, PartsNode, RelatedNode, SectionNode, UnreadableNode } from './nodes.ts';
import type { ReadArticles } from './readArticles.ts';
import { annotationCount, annotationLabel, articleCount, groupLabel, outletAndDay, placeWords, progressText, stateIcons, stateWords, titleOf } from './words.ts';

/** Opens an article at a passage; the argument is an element of the view. */
export const openNodeCommand = 'newsmark.openNode';
/** Shows more of a long list; the argument is the element at its end. */
export const moreArticlesCommand = 'newsmark.showMoreArticles';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How an element looks. The tooltip is left out: it is made when it is asked for. */
export function itemOf(node: Node, read: ReadArticles, coding: CodingIndex): vscode.TreeItem {
  switch (node.kind) {
    case 'group': return groupItem(node, coding);
    case 'folderAnnotation': return folderAnnotationItem(node);
    case 'article': return articleItem(node, read, coding);
    case 'parts': return partsItem(node);
    case 'section': return sectionItem(node);
    case 'annotation': return annotationItem(node);
    case 'related': return relatedItem(node);
    case 'unreadables':
      return item(node.id, vscode.l10n.t('Could not be read'), Expanded, 'warning', String(node.rows.length), 'unreadables');
    case 'unreadable': return unreadableItem(node);
    case 'more': return moreItem(node);
  }
}

function item(
  id: string, label: string, state: vscode.TreeItemCollapsibleState, icon: string | undefined, description: string, contextValue: string,
): vscode.TreeItem {
  const made = new vscode.TreeItem(label, state);
  made.id = id;
  if (icon !== undefined) made.iconPath = new vscode.ThemeIcon(icon);
  made.description = besideLabel(label, description);
  made.contextValue = contextValue;
  made.accessibilityInformation = { label: [label, description].filter((part) => part !== '').join(', ') };
  return made;
}

const groupIcons = { folder: 'folder', outlet: 'organization', day: 'calendar', tag: 'tag' } as const;

function groupItem({ id, key, rows, folder }: GroupNode, coding: CodingIndex): vscode.TreeItem {
  const progress = progressText(progressOf(rows, coding), rows.length);
  const said = annotationCount(folder?.records.length ?? 0);
  const made = item(
    id, groupLabel(key), Collapsed, said.length > 0 ? 'note' : groupIcons[key.kind], [progress, ...said].join(' · '),
    `group ${key.kind}${said.length > 0 ? ' annotated' : ''}`,
  );
  made.accessibilityInformation = { label: [groupLabel(key), articleCount(rows.length), ...(progress === String(rows.length) ? [] : [progress]), ...said].join(', ') };
  return made;
}

function articleItem(node: ArticleNode, read: ReadArticles, coding: CodingIndex): vscode.TreeItem {
  const { row } = node;
  const isRead = read.has(row.at, row.record);
  const states = statesOf(row, isRead, coding);
  const state = stateOf(states);
  const made = item(
    node.id, titleOf(row), hasParts(row) ? Collapsed : None, stateIcons[state],
    [...outletAndDay(row, node.parent?.key.kind), ...stateWords(states)].join(' · '), `article ${state} ${isRead ? 'read' : 'unread'} ${states.sidecar ?? ''}`.trim(),
  );
  made.accessibilityInformation = { label: [titleOf(row), ...outletAndDay(row), ...stateWords(states)].join(', ') };
  made.command = openCommand(node);
  return made;
}

function partsItem({ id, of, count }: PartsNode): vscode.TreeItem {
  const label = {
    sections: vscode.l10n.t('Sections'), annotations: vscode.l10n.t('Annotations'), related: vscode.l10n.t('Related headlines'),
  }[of];
  return item(id, label, Collapsed, { sections: 'list-tree', annotations: 'tag', related: 'references' }[of], String(count), `parts ${of}`);
}

function sectionItem(node: SectionNode): vscode.TreeItem {
  const made = item(node.id, oneLine(node.section.title) || '…', None, 'symbol-string', '', 'section');
  made.command = openCommand(node);
  return made;
}

function annotationItem(node: AnnotationNode): vscode.TreeItem {
  const { record } = node;
  const place = placeWords(record);
  const links = record.annotation.links?.length ?? 0;
  const tags = record.annotation.tags.map((tag) => oneLine(tag, 80)).join(', ');
  const made = item(
    node.id, annotationLabel(record), None, place === '' || place === vscode.l10n.t('moved') ? 'tag' : 'warning',
    [tags, place, links === 0 ? '' : vscode.l10n.t('related: {0}', links)].filter((part) => part !== '').join(' · '), `annotation ${record.annotation.scope} ${record.stale ? 'stale' : record.resolution?.state ?? 'unresolved'}`,
  );
  made.command = openCommand(node);
  return made;
}

function folderAnnotationItem(node: FolderAnnotationNode): vscode.TreeItem {
  const { id, record: { annotation, stale } } = node;
  const tags = annotation.tags.map((tag) => oneLine(tag, 80)).join(', ');
  const words = noteEntries(annotation).map(({ body }) => oneLine(body, 120)).join(' · ');
  const made = item(
    id, words === '' ? tags : words, None, stale ? 'warning' : words === '' ? 'tag' : 'note',
    [vscode.l10n.t('whole folder'), ...(words === '' || tags === '' ? [] : [tags])].join(' · '), `annotation folder ${stale ? 'stale' : 'exact'}`,
  );
  made.command = { command: 'newsmark.openSidecar', title: vscode.l10n.t('Sidecar'), arguments: [node] };
  return made;
}

function relatedItem(node: RelatedNode): vscode.TreeItem {
  const { title, date } = node.related;
  const made = item(node.id, oneLine(title) || '…', None, 'link', date?.value.slice(0, 10) ?? '', 'related');
  made.command = openCommand(node);
  return made;
}

function unreadableItem({ id, row }: UnreadableNode): vscode.TreeItem {
  const reason = row.source.problems[0];
  const made = item(id, row.path, None, 'warning', reason === undefined ? '' : messageOf(reason), 'unreadable');
  made.command = { command: 'vscode.open', title: vscode.l10n.t('Open File'), arguments: [row.at.uriOf(row.source.path)] };
  return made;
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const made = item(node.id, vscode.l10n.t('more…'), None, 'ellipsis', vscode.l10n.t('{0} left', node.left), 'more');
  made.command = { command: moreArticlesCommand, title: vscode.l10n.t('Show More'), arguments: [node] };
  return made;
}

function openCommand(node: Node): vscode.Command {
  return { command: openNodeCommand, title: vscode.l10n.t('Open Article'), arguments: [node] };
}
