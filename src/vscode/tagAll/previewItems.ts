import * as vscode from 'vscode';
import { articleKey, shownLine, type BlockKind } from '../../core/index.ts';
import { outletAndDay, titleOf } from '../articles/words.ts';
import { oneLine } from '../plainLabel.ts';
import type { FoundArticle, FoundPlace } from './search.ts';

export type PreviewNode = FoundArticle | FoundPlace;

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
export const showPlaceCommand = 'newsmark.showPreviewed';

/** The places of an article a person may check. */
export function checkable({ places }: FoundArticle): readonly FoundPlace[] {
  return places.filter(({ isFree }) => isFree);
}

export function itemOf(node: PreviewNode, isExpanded: boolean): vscode.TreeItem {
  return node.kind === 'article' ? articleItem(node, isExpanded) : placeItem(node);
}

function articleItem(node: FoundArticle, isExpanded: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(titleOf(node), isExpanded ? Expanded : Collapsed);
  const open = checkable(node);
  const checked = open.filter(({ checked }) => checked).length;
  const count = vscode.l10n.t('{0} of {1}', checked, node.places.length);
  item.id = articleKey(node.record.ref);
  item.description = [count, ...outletAndDay(node)].join(' · ');
  item.accessibilityInformation = { label: [titleOf(node), count, ...outletAndDay(node)].join(', ') };
  item.contextValue = 'article';
  if (open.length > 0) item.checkboxState = checked === open.length ? Checked : Unchecked;
  return item;
}

function placeItem(node: FoundPlace): vscode.TreeItem {
  const { context: { line, start, end }, kind, span, excluded } = node.occurrence;
  const label = shownLine(line);
  const item = new vscode.TreeItem({ label, highlights: [[start, end]] }, None);
  item.id = `${articleKey(node.parent.record.ref)}\n${span.start}\n${span.end}`;
  const taken = excluded.length === 0 ? undefined : vscode.l10n.t('has “{0}”, which leaves no room for the tag', excluded.map((tag) => oneLine(tag)).join(', '));
  const said = [node.isTagged ? vscode.l10n.t('tagged already') : taken, asideWord(kind)].filter((word) => word !== undefined).join(' · ');
  item.description = said;
  item.tooltip = label;
  item.accessibilityInformation = { label: said === '' ? label : `${label}, ${said}` };
  item.contextValue = 'place';
  item.command = { command: showPlaceCommand, title: vscode.l10n.t('Show Place'), arguments: [node] };
  if (node.isFree) item.checkboxState = node.checked ? Checked : Unchecked;
  else item.iconPath = new vscode.ThemeIcon(node.isTagged ? 'pass' : 'circle-slash');
  return item;
}

function asideWord(kind: BlockKind): string | undefined {
  switch (kind) {
    case 'title': return vscode.l10n.t('headline');
    case 'related': return vscode.l10n.t('headline of another story');
    case 'boilerplate': return vscode.l10n.t('not part of the story');
    case 'credit': return vscode.l10n.t('credit line');
    default: return undefined;
  }
}
