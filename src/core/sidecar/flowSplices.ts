import { lineEnd, lineStart } from './lines.ts';
import { flowPair, inlineText } from './renderData.ts';
import type { Splice } from './splice.ts';
import type { DataPair, YamlData } from './yamlData.ts';
import { isAbsent, type ListNode, type MapNode, type Pair } from './yamlNode.ts';

/** A place in a flow collection that is taken: an item or a pair. */
interface Slot {
  readonly start: number;
  readonly end: number;
}

export function insertFlowPair(text: string, map: MapNode, after: number, [key, value]: DataPair): Splice {
  return insertSlot(text, map, map.pairs.map(slotOfPair), after + 1, flowPair(key, value));
}

export function removeFlowPair(text: string, map: MapNode, index: number): Splice {
  return removeSlot(text, map, map.pairs.map(slotOfPair), index);
}

export function replaceFlowValue(pair: Pair, value: YamlData): Splice {
  const written = inlineText(value, 'flow');
  if (pair.colonEnd === undefined) return { start: pair.keySpan.end, end: pair.keySpan.end, text: `: ${written}` };
  if (isAbsent(pair.value)) return { start: pair.colonEnd, end: pair.colonEnd, text: ` ${written}` };
  return { ...pair.value.span, text: written };
}

export function insertFlowItem(text: string, list: ListNode, index: number, value: YamlData): Splice {
  return insertSlot(text, list, slotsOfList(list), index, inlineText(value, 'flow'));
}

export function removeFlowItem(text: string, list: ListNode, index: number): Splice {
  return removeSlot(text, list, slotsOfList(list), index);
}

function slotOfPair(pair: Pair): Slot {
  return { start: pair.start, end: Math.max(pair.value.span.end, pair.colonEnd ?? pair.keySpan.end) };
}

function slotsOfList(list: ListNode): readonly Slot[] {
  return list.items.map(({ start, node }) => ({ start, end: node.span.end }));
}

/** `[a, b]` with c → `[a, b, c]`. A list that gives each item its line gives the new one its line too. */
function insertSlot(text: string, node: ListNode | MapNode, slots: readonly Slot[], index: number, written: string): Splice {
  const previous = slots[index - 1];
  if (previous !== undefined) return { start: previous.end, end: previous.end, text: separator(text, node, previous) + written };
  const first = slots[0];
  if (first !== undefined) return { start: first.start, end: first.start, text: `${written}, ` };
  const inside = { start: node.span.start + 1, end: node.span.end - 1 };
  return text.slice(inside.start, inside.end).trim() === '' ? { ...inside, text: written } : { start: inside.start, end: inside.start, text: written };
}

function separator(text: string, node: ListNode | MapNode, previous: Slot): string {
  const from = lineStart(text, previous.start);
  const before = text.slice(from, previous.start);
  if (before.trim() !== '' || from <= node.span.start) return ', ';
  return `,${text.slice(lineEnd(text, from - 1), from)}${before}`;
}

/** An item goes with the comma behind it, else with the one before it; comments between stay. */
function removeSlot(text: string, node: ListNode | MapNode, slots: readonly Slot[], index: number): Splice {
  const slot = slots[index];
  if (slot === undefined) return { start: node.span.end, end: node.span.end, text: '' };
  const next = node.commas.find((comma) => comma >= slot.end);
  if (next !== undefined) return withLine(text, slot.start, skipBlanks(text, next + 1));
  const before = node.commas.findLast((comma) => comma < slot.start);
  if (before !== undefined && text.slice(before + 1, slot.start).trim() === '') return { start: before, end: slot.end, text: '' };
  return { ...slot, text: '' };
}

function skipBlanks(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  return end;
}

/** A range that leaves nothing on its line takes the line break with it. */
function withLine(text: string, start: number, end: number): Splice {
  const from = lineStart(text, start);
  const stop = lineEnd(text, end);
  if (stop !== end || stop === text.length || text.slice(from, start).trim() !== '') return { start, end, text: '' };
  return { start: lineEnd(text, from - 1), end: stop, text: '' };
}
