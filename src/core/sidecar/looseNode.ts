/** A key, a value or an item. Columns of what is written, without its quotes; lines and columns from 0. */
export interface LooseScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly quote: '' | '"' | "'";
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

export interface LooseEntry {
  readonly key: LooseScalar;
  /** Without a colon it may yet become a key: somebody is typing. */
  colon: boolean;
  value: LooseNode | undefined;
}

export interface LooseMap {
  readonly kind: 'map';
  readonly flow: boolean;
  /** Column of its keys; of the bracket in flow style. */
  readonly column: number;
  readonly entries: LooseEntry[];
}

export interface LooseList {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly column: number;
  readonly items: LooseNode[];
}

/** What a YAML text says as far as it is written. */
export type LooseNode = LooseScalar | LooseMap | LooseList;

/** The value of a key; undefined where there is none, or none yet. */
export function looseValue(map: LooseMap | undefined, key: string): LooseNode | undefined {
  return map?.entries.find((entry) => entry.colon && entry.key.text === key)?.value;
}

/** The scalar that a node is; one word alone in a line is read as a key that lacks its colon. */
export function looseScalar(node: LooseNode | undefined): LooseScalar | undefined {
  if (node?.kind === 'scalar') return node;
  const [only] = node?.kind === 'map' && node.entries.length === 1 ? node.entries : [];
  return only?.colon === false ? only.key : undefined;
}

export function looseText(map: LooseMap | undefined, key: string): string | undefined {
  return looseScalar(looseValue(map, key))?.text;
}

/** The texts of a list; one text alone is a list of it. */
export function looseTexts(node: LooseNode | undefined): readonly string[] {
  const nodes = node?.kind === 'list' ? node.items : [node];
  return nodes.flatMap((item) => looseScalar(item)?.text ?? []);
}
