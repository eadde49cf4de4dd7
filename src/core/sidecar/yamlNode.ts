import type { SourceSpan } from '../model/span.ts';

/** A scalar. Every scalar is text (YAML's failsafe schema). */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  /** `absent`: nothing is written there (`note:`); its span is empty and lies where a value could be written. */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'absent';
  /** A block scalar's span begins at its header and takes its last line break in. */
  readonly span: SourceSpan;
}

export interface ListItem {
  /** Offset of the dash, or of the value in a flow list. */
  readonly start: number;
  readonly node: YamlNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly ListItem[];
  /** Offsets of the commas of a flow list. */
  readonly commas: readonly number[];
  readonly span: SourceSpan;
}

export interface Pair {
  readonly key: string;
  readonly keySpan: SourceSpan;
  /** Offset of the key, or of the `?` before it. */
  readonly start: number;
  /** Offset after the colon; `undefined` for a key alone, as in `{a}`. */
  readonly colonEnd: number | undefined;
  readonly value: YamlNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
  /** Offsets of the commas of a flow map. */
  readonly commas: readonly number[];
  readonly span: SourceSpan;
}

/** A node of the concrete syntax tree, as plain data with its place. Comments and white space lie between the spans. */
export type YamlNode = TextNode | ListNode | MapNode;

/** The pair of a key, when the map has it. */
export function pairOf(map: MapNode, key: string): Pair | undefined {
  return map.pairs.find((pair) => pair.key === key);
}

/** The value of a key, when there is one: an absent value counts as none. */
export function valueOf(map: MapNode, key: string): YamlNode | undefined {
  const value = pairOf(map, key)?.value;
  return value === undefined || isAbsent(value) ? undefined : value;
}

export function isAbsent(node: YamlNode): boolean {
  return node.kind === 'text' && node.style === 'absent';
}
