import { insertBlockItems, insertBlockPair, removeBlockItem, removeBlockPair, replaceBlockItem, replaceBlockValue } from './blockSplices.ts';
import { insertFlowItem, insertFlowPair, removeFlowItem, removeFlowPair, replaceFlowValue } from './flowSplices.ts';
import { inlineText, type Layout } from './renderData.ts';
import type { Splice } from './splice.ts';
import { dataOfNode, sameData, type DataPair, type YamlData } from './yamlData.ts';
import { isAbsent, type ListNode, type MapNode, type YamlNode } from './yamlNode.ts';

/** A text under edit: what every splice needs to know. */
export interface EditedText {
  readonly text: string;
  readonly lineBreak: Layout['lineBreak'];
}

/** A key that is to have a value, or (`undefined`) not to be there. */
export type Goal = readonly [key: string, value: YamlData | undefined];

/**
 * The next splice that brings a map nearer to its goals, keys without a goal left alone; `undefined` when it has reached them.
 * New keys go where `order` puts them among the present ones.
 */
export function towardsGoals(edited: EditedText, map: MapNode, goals: readonly Goal[], order: readonly string[]): Splice | undefined {
  for (const [key, value] of goals) {
    const index = map.pairs.findIndex((pair) => pair.key === key);
    const pair = map.pairs[index];
    if (pair === undefined) {
      if (value !== undefined) return insertPair(edited, map, placeOf(map, key, order), [key, value]);
    } else if (value === undefined) {
      return removePair(edited, map, index);
    } else {
      const splice = towards(edited, pair.value, value, () => (map.flow ? replaceFlowValue(pair, value) : replaceBlockValue(edited.text, pair, value, edited.lineBreak)));
      if (splice !== undefined) return splice;
    }
  }
  return undefined;
}

/** The next splice that makes a node say what `data` says. `replace` writes all of it anew. */
function towards(edited: EditedText, node: YamlNode, data: YamlData, replace: () => Splice): Splice | undefined {
  if (!isAbsent(node) && sameData(dataOfNode(node), data)) return undefined;
  if (node.kind === 'list' && data.kind === 'list' && node.items.length > 0 && data.items.length > 0) return towardsList(edited, node, data.items);
  if (node.kind === 'map' && data.kind === 'map' && node.pairs.length > 0 && data.pairs.length > 0) return towardsMap(edited, node, data.pairs);
  return replace();
}

function towardsMap(edited: EditedText, map: MapNode, pairs: readonly DataPair[]): Splice | undefined {
  const wanted = new Map(pairs);
  const extra = map.pairs.findIndex(({ key }) => !wanted.has(key));
  // A map never loses its last pair before it has got its first new one.
  if (extra >= 0 && map.pairs.length > 1) return removePair(edited, map, extra);
  return towardsGoals(edited, map, pairs, pairs.map(([key]) => key)) ?? (extra >= 0 ? removePair(edited, map, extra) : undefined);
}

/** Works on the first difference only: inserts what comes later in the old list too, removes what the new list has not. */
function towardsList(edited: EditedText, list: ListNode, wanted: readonly YamlData[]): Splice | undefined {
  const present = list.items.map(({ node }) => dataOfNode(node));
  let index = 0;
  while (index < present.length && index < wanted.length && isSame(present[index], wanted[index])) index += 1;
  const old = present[index];
  const next = wanted[index];
  if (next === undefined) return old === undefined ? undefined : removeItem(edited, list, index);
  if (old === undefined || present.slice(index + 1).length < wanted.slice(index + 1).length && wanted.slice(index + 1).some((later) => sameData(later, old))) {
    return insertItem(edited, list, index, next);
  }
  if (present.length > 1 && present.slice(index + 1).some((later) => sameData(later, next))) return removeItem(edited, list, index);
  const node = list.items[index]?.node;
  const replace = (): Splice => replaceItem(edited, list, index, next);
  return node === undefined ? undefined : towards(edited, node, next, replace) ?? replace();
}

function isSame(one: YamlData | undefined, other: YamlData | undefined): boolean {
  return one !== undefined && other !== undefined && sameData(one, other);
}

/** Index of the last pair that comes before `key` in the order; -1 when none does. Keys outside the order count as its end. */
function placeOf(map: MapNode, key: string, order: readonly string[]): number {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return map.pairs.findLastIndex((pair) => rank(pair.key) < rank(key) || rank(key) === order.length);
}

function insertPair(edited: EditedText, map: MapNode, after: number, pair: DataPair): Splice {
  return map.flow ? insertFlowPair(edited.text, map, after, pair) : insertBlockPair(edited.text, map, after, pair, edited.lineBreak);
}

function removePair(edited: EditedText, map: MapNode, index: number): Splice {
  return map.flow ? removeFlowPair(edited.text, map, index) : removeBlockPair(edited.text, map, index);
}

export function insertItem(edited: EditedText, list: ListNode, index: number, value: YamlData): Splice {
  return list.flow ? insertFlowItem(edited.text, list, index, value) : insertBlockItems(edited.text, list, index, [value], edited.lineBreak);
}

/** Whether new items can stand in this list's brackets or lines; an empty one with nothing in it gives way to lines of its own. */
export function takesItems(text: string, list: ListNode): boolean {
  return list.items.length > 0 || (list.flow && text.slice(list.span.start + 1, list.span.end - 1).trim() !== '');
}

/** Adds items at the end of a list that has some, in brackets one at a time. */
export function appendItems(edited: EditedText, list: ListNode, values: readonly [YamlData, ...YamlData[]]): Splice {
  return list.flow ? insertFlowItem(edited.text, list, list.items.length, values[0]) : insertBlockItems(edited.text, list, list.items.length, values, edited.lineBreak);
}

export function removeItem(edited: EditedText, list: ListNode, index: number): Splice {
  return list.flow ? removeFlowItem(edited.text, list, index) : removeBlockItem(edited.text, list, index);
}

function replaceItem(edited: EditedText, list: ListNode, index: number, value: YamlData): Splice {
  const item = list.items[index];
  if (!list.flow || item === undefined) return replaceBlockItem(edited.text, list, index, value, edited.lineBreak);
  return { start: item.start, end: item.node.span.end, text: inlineText(value, 'flow') };
}
