import { isTimeStamp, type ScalarContext } from './scalarText.ts';
import type { YamlNode } from './yamlNode.ts';

/** A value to be written, with the style it gets where it is new. Inside a flow collection all of it becomes flow. */
export type YamlData =
  | { readonly kind: 'text'; readonly text: string; readonly plain?: true }
  | { readonly kind: 'list'; readonly flow: boolean; readonly items: readonly YamlData[] }
  | { readonly kind: 'map'; readonly flow: boolean; readonly pairs: readonly DataPair[] }
  | MovedLines;

/** A list item that keeps its lines, comments and all, in another place: the first begins with the dash, all without their indentation. */
export interface MovedLines {
  readonly kind: 'moved';
  readonly lines: readonly string[];
  /** What they say: for a place inside brackets, which has no lines. */
  readonly data: YamlData;
}

export type DataPair = readonly [key: string, value: YamlData];

export function textData(text: string): YamlData {
  return { kind: 'text', text };
}

/** A truth, a version or a time stamp: the few scalars that are no strings for others, written bare. */
export function bareData(text: string): YamlData {
  return { kind: 'text', text, plain: true };
}

/** A time for `created` or `updated`: bare when it is a UTC time stamp, else text. */
export function timeData(text: string): YamlData {
  return isTimeStamp(text) ? bareData(text) : textData(text);
}

export function flowTexts(texts: readonly string[]): YamlData {
  return { kind: 'list', flow: true, items: texts.map(textData) };
}

export function blockList(items: readonly YamlData[]): YamlData {
  return { kind: 'list', flow: false, items };
}

/** A map; pairs without a value are left out. */
export function mapData(style: ScalarContext, pairs: readonly (readonly [string, YamlData | undefined])[]): YamlData & { readonly kind: 'map' } {
  return { kind: 'map', flow: style === 'flow', pairs: pairs.flatMap(([key, value]): DataPair[] => (value === undefined ? [] : [[key, value]])) };
}

/** What stands in a text, as data that can be compared, merged and written again. */
export function dataOfNode(node: YamlNode): YamlData {
  switch (node.kind) {
    case 'text':
      // What is bare in the file, a time or a number, stays bare: it may be someone's date.
      return node.style === 'plain' && /^[\w.+-]+(?::[\w.+-]+)*$/.test(node.text) ? bareData(node.text) : textData(node.text);
    case 'list':
      return { kind: 'list', flow: node.flow, items: node.items.map((item) => dataOfNode(item.node)) };
    case 'map':
      return { kind: 'map', flow: node.flow, pairs: node.pairs.map(({ key, value }): DataPair => [key, dataOfNode(value)]) };
  }
}

/** Whether both say the same, whatever their styles and the order of keys. */
export function sameData(one: YamlData, other: YamlData): boolean {
  if (one.kind === 'moved') return sameData(one.data, other);
  if (other.kind === 'moved') return sameData(one, other.data);
  if (one.kind === 'text') return other.kind === 'text' && one.text === other.text;
  if (one.kind === 'list') {
    return other.kind === 'list' && one.items.length === other.items.length
      && one.items.every((item, index) => sameItem(item, other.items[index]));
  }
  if (other.kind !== 'map' || one.pairs.length !== other.pairs.length) return false;
  const others = new Map(other.pairs);
  return one.pairs.every(([key, value]) => sameItem(value, others.get(key)));
}

function sameItem(one: YamlData, other: YamlData | undefined): boolean {
  return other !== undefined && sameData(one, other);
}
