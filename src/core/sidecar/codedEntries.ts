import type { SidecarChange } from '../model/changes.ts';
import { codedKeys, sidecarKeys } from './annotationKeys.ts';
import { compareTexts } from './itemOrder.ts';
import { insertItem, removeItem, towardsGoals, type EditedText } from './reconcile.ts';
import type { Splice } from './splice.ts';
import { blockList, mapData, textData, timeData, type YamlData } from './yamlData.ts';
import { valueOf, type MapNode, type YamlNode } from './yamlNode.ts';

export type CodedChange = SidecarChange & { readonly kind: 'coded' };

/** The next splice towards one coder's entry for one article; see `settle`. The last entry takes the key `coded` with it. */
export function codedStep(edited: EditedText, root: MapNode, change: CodedChange): Splice | undefined {
  const list = valueOf(root, 'coded');
  const items = list?.kind === 'list' ? list.items : [];
  const index = items.findIndex(({ node }) => textOf(node, 'article') === change.article && textOf(node, 'by') === change.by);
  const node = items[index]?.node;
  if (change.state === undefined) {
    if (node === undefined || list?.kind !== 'list') return undefined;
    return items.length === 1 ? towardsGoals(edited, root, [['coded', undefined]], sidecarKeys) : removeItem(edited, list, index);
  }
  const fields = [['state', textData(change.state)], ['created', change.created === undefined ? undefined : timeData(change.created)]] as const;
  if (node?.kind === 'map') return towardsGoals(edited, node, fields, codedKeys);
  const entry = mapData('flow', [['article', optional(change.article)], ['by', optional(change.by)], ...fields]);
  if (list?.kind !== 'list' || items.length === 0) return towardsGoals(edited, root, [['coded', blockList([entry])]], sidecarKeys);
  const later = items.findIndex((item) => compareTexts(sortKey(item.node), `${change.article ?? ''}\n${change.by ?? ''}`) > 0);
  return insertItem(edited, list, later < 0 ? items.length : later, entry);
}

function sortKey(node: YamlNode): string {
  return `${textOf(node, 'article') ?? ''}\n${textOf(node, 'by') ?? ''}`;
}

function textOf(node: YamlNode, key: string): string | undefined {
  const value = node.kind === 'map' ? valueOf(node, key) : undefined;
  return value?.kind === 'text' ? value.text : undefined;
}

function optional(text: string | undefined): YamlData | undefined {
  return text === undefined ? undefined : textData(text);
}
