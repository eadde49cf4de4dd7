import { lineEnd, lineStart, nextLine } from './lines.ts';
import { afterColon, blockItem, blockPair, inlineText, isInline, type Layout } from './renderData.ts';
import type { Splice } from './splice.ts';
import type { DataPair, YamlData } from './yamlData.ts';
import { isAbsent, type ListNode, type MapNode, type Pair, type YamlNode } from './yamlNode.ts';

type LineBreak = Layout['lineBreak'];

/** A pair on a line of its own, after pair `after` (-1: before the first). Comments above the next pair stay with it. */
export function insertBlockPair(text: string, map: MapNode, after: number, [key, value]: DataPair, lineBreak: LineBreak): Splice {
  const first = map.pairs[0];
  const previous = map.pairs[Math.max(after, 0)];
  const column = first === undefined ? 0 : first.start - lineStart(text, first.start);
  const written = blockPair(key, value, { lineBreak, column });
  const indent = ' '.repeat(column);
  if (after < 0 && first !== undefined && standsFirst(text, first.start)) {
    return at(lineStart(text, first.start), indent + written + lineBreak);
  }
  return newLineAfter(text, previous === undefined ? map.span.end : contentEnd(text, pairEnd(previous), previous.value), indent + written, lineBreak);
}

/** Takes a pair's lines out. On the line of a dash the next pair moves up to it, if nothing but white space is between. */
export function removeBlockPair(text: string, map: MapNode, index: number): Splice {
  const pair = map.pairs[index];
  if (pair === undefined) return at(map.span.end, '');
  if (map.pairs.length === 1) return { start: map.span.start, end: contentEnd(text, pairEnd(pair), pair.value), text: '{}' };
  const end = contentEnd(text, pairEnd(pair), pair.value);
  if (standsFirst(text, pair.start)) return wholeLines(text, pair.start, end);
  const next = map.pairs[index + 1];
  if (next !== undefined && text.slice(end, next.start).trim() === '') return { start: pair.start, end: next.start, text: '' };
  return { start: pair.start, end, text: '' };
}

/** A new value behind a pair's colon. A comment on the key's line stays where the value leaves it a place. */
export function replaceBlockValue(text: string, pair: Pair, value: YamlData, lineBreak: LineBreak): Splice {
  const old = pair.value;
  const colonEnd = pair.colonEnd;
  if (colonEnd === undefined) return at(pair.keySpan.end, `: ${inlineText(value, 'block')}`);
  const layout = { lineBreak, column: pair.start - lineStart(text, pair.start) };
  if (isAbsent(old)) return isInline(value) ? at(colonEnd, afterColon(value, layout)) : at(commentsEnd(text, colonEnd, layout.column), afterColon(value, layout));
  const end = contentEnd(text, old.span.end, old);
  if (isInline(value)) {
    return startsOnLineOf(text, colonEnd, old) ? { start: old.span.start, end, text: inlineText(value, 'block') } : { start: colonEnd, end, text: afterColon(value, layout) };
  }
  // An empty flow list gives way to lines below; what stands behind it on its line, a comment, keeps its place.
  const rest = text.slice(end, commentsEnd(text, end, layout.column));
  return { start: colonEnd, end: end + rest.length, text: rest.trimEnd() + afterColon(value, layout) };
}

/** End of the line at `offset` and of the comments below it that stand deeper than `column`: they speak of the list, not of its first item. */
function commentsEnd(text: string, offset: number, column: number): number {
  let end = lineEnd(text, offset);
  for (let start = nextLine(text, end); start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    if (line.trim() === '') continue;
    if (!line.trimStart().startsWith('#') || line.length - line.trimStart().length <= column) break;
    end = lineEnd(text, start);
  }
  return end;
}

/** Items on lines of their own, before item `index`; at the end for the list's length. */
export function insertBlockItems(text: string, list: ListNode, index: number, values: readonly YamlData[], lineBreak: LineBreak): Splice {
  const neighbour = list.items[Math.max(index - 1, 0)];
  if (neighbour === undefined) return at(list.span.end, '');
  const column = neighbour.start - lineStart(text, neighbour.start);
  const written = values.map((value) => ' '.repeat(column) + blockItem(value, { lineBreak, column })).join(lineBreak);
  if (index === 0 && standsFirst(text, neighbour.start)) return at(lineStart(text, neighbour.start), written + lineBreak);
  return newLineAfter(text, contentEnd(text, neighbour.node.span.end, neighbour.node), written, lineBreak);
}

/** Takes an item's lines out; the only item leaves `[]`. */
export function removeBlockItem(text: string, list: ListNode, index: number): Splice {
  const item = list.items[index];
  if (item === undefined) return at(list.span.end, '');
  const end = contentEnd(text, item.node.span.end, item.node);
  if (list.items.length === 1) return { start: item.start, end, text: '[]' };
  if (standsFirst(text, item.start)) return wholeLines(text, item.start, end);
  const next = list.items[index + 1];
  return { start: item.start, end: next === undefined ? end : next.start, text: '' };
}

export function replaceBlockItem(text: string, list: ListNode, index: number, value: YamlData, lineBreak: LineBreak): Splice {
  const item = list.items[index];
  if (item === undefined) return at(list.span.end, '');
  const column = item.start - lineStart(text, item.start);
  return { start: item.start, end: contentEnd(text, item.node.span.end, item.node), text: blockItem(value, { lineBreak, column }) };
}

function at(offset: number, text: string): Splice {
  return { start: offset, end: offset, text };
}

function pairEnd(pair: Pair): number {
  return Math.max(pair.value.span.end, pair.colonEnd ?? pair.keySpan.end);
}

/** End of a node's last line of content: a block scalar's last line break is not part of it. */
export function contentEnd(text: string, end: number, node: YamlNode): number {
  if (end > node.span.start && text[end - 1] === '\n') return text[end - 2] === '\r' ? end - 2 : end - 1;
  return end;
}

function standsFirst(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

function startsOnLineOf(text: string, offset: number, node: YamlNode): boolean {
  return node.span.start <= lineEnd(text, offset);
}

function newLineAfter(text: string, offset: number, written: string, lineBreak: LineBreak): Splice {
  return at(lineEnd(text, offset), lineBreak + written);
}

/** The whole lines from `start` to `end`. At the end of a text without final line break the break before them goes. */
function wholeLines(text: string, start: number, end: number): Splice {
  const from = lineStart(text, start);
  const to = nextLine(text, end);
  if (to === text.length && text[to - 1] !== '\n' && from > 0) return { start: lineEnd(text, lineStart(text, from - 1)), end: to, text: '' };
  return { start: from, end: to, text: '' };
}
