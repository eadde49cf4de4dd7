import { insertItem, removeItem, takesItems, towardsGoals, type EditedText, type Goal } from './reconcile.ts';
import type { Splice } from './splice.ts';
import { blockList, flowTexts, type YamlData } from './yamlData.ts';
import { valueOf, type ListNode, type MapNode } from './yamlNode.ts';

/** A list of maps under a key, told apart by one of their texts: entities by `id`, rules by `path`. */
export interface KeyedList {
  readonly list: string;
  readonly by: string;
  /** Order of the keys of the map that holds the list. */
  readonly order: readonly string[];
  /** Order of the keys of an item. */
  readonly itemOrder: readonly string[];
}

export function listOf(map: MapNode, key: string): ListNode | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'list' ? value : undefined;
}

export function textOf(map: MapNode, key: string): string | undefined {
  const value = valueOf(map, key);
  return value?.kind === 'text' ? value.text : undefined;
}

export function indexOfItem(map: MapNode, { list, by }: KeyedList, id: string): number {
  return listOf(map, list)?.items.findIndex(({ node }) => node.kind === 'map' && textOf(node, by) === id) ?? -1;
}

export function itemOf(map: MapNode, keyed: KeyedList, id: string): MapNode | undefined {
  const node = listOf(map, keyed.list)?.items[indexOfItem(map, keyed, id)]?.node;
  return node?.kind === 'map' ? node : undefined;
}

/** Appends an item unless it is there. */
export function addStep(edited: EditedText, map: MapNode, keyed: KeyedList, id: string, data: YamlData): Splice | undefined {
  if (indexOfItem(map, keyed, id) >= 0) return undefined;
  const list = listOf(map, keyed.list);
  if (list === undefined || !takesItems(edited.text, list)) return towardsGoals(edited, map, [[keyed.list, blockList([data])]], keyed.order);
  return insertItem(edited, list, list.items.length, data);
}

/** Removes an item if it is there. The last one leaves `[]`, or takes the key along. */
export function removeStep(edited: EditedText, map: MapNode, keyed: KeyedList, id: string, last: 'leaves []' | 'takes the key'): Splice | undefined {
  const index = indexOfItem(map, keyed, id);
  const list = listOf(map, keyed.list);
  if (index < 0 || list === undefined) return undefined;
  if (list.items.length > 1) return removeItem(edited, list, index);
  return towardsGoals(edited, map, [[keyed.list, last === 'takes the key' ? undefined : blockList([])]], keyed.order);
}

/** Sets keys of an item that is there. */
export function setStep(edited: EditedText, map: MapNode, keyed: KeyedList, id: string, goals: readonly Goal[]): Splice | undefined {
  const item = itemOf(map, keyed, id);
  return item && towardsGoals(edited, item, goals, keyed.itemOrder);
}

/** A list of texts that is to have or not to have one of them; empty, it goes with its key. */
export function memberStep(edited: EditedText, map: MapNode, key: string, text: string, is: boolean, order: readonly string[]): Splice | undefined {
  const list = listOf(map, key);
  const index = list?.items.findIndex(({ node }) => node.kind === 'text' && node.text === text) ?? (textOf(map, key) === text ? 0 : -1);
  if (is === index >= 0) return undefined;
  if (!is) return list !== undefined && list.items.length > 1 ? removeItem(edited, list, index) : towardsGoals(edited, map, [[key, undefined]], order);
  // One text alone reads as a list of it.
  const alone = list === undefined ? textOf(map, key) : undefined;
  const data = flowTexts(alone === undefined || alone === '' ? [text] : [alone, text]);
  if (list === undefined || !takesItems(edited.text, list)) return towardsGoals(edited, map, [[key, data]], order);
  return insertItem(edited, list, list.items.length, { kind: 'text', text });
}
