import type { LooseList, LooseMap, LooseNode, LooseScalar } from './looseNode.ts';
import type { LooseLine } from './looseScan.ts';
import { readLoose } from './looseYaml.ts';
import { windowAt, type YamlLines } from './yamlWindow.ts';

/** A place of a YAML text where a key or a value stands, or where one could be typed. */
export interface YamlSpot {
  /** `either`: the first word of a block that has nothing else yet. */
  readonly role: 'key' | 'value' | 'either';
  readonly text: string;
  /** Columns of what is written, without its quotes; equal where nothing is. */
  readonly start: number;
  readonly end: number;
  readonly quote: LooseScalar['quote'];
  /** It stands in brackets. */
  readonly flow: boolean;
  /** A key that has its colon. */
  readonly colon: boolean;
  /** A blank has to stand before what is typed here: `to:|`. */
  readonly gap: boolean;
  /** The keys it stands below, `undefined` for an item of a list; a key is not on its own path. */
  readonly path: readonly (string | undefined)[];
  /** The map or list that each step of the path is taken in. */
  readonly holders: readonly (LooseMap | LooseList)[];
  /** The map a key stands in, or that whose value it is. */
  readonly map: LooseMap | undefined;
  /** It as it was read: with one sign more. */
  readonly scalar: LooseScalar;
}

/**
 * What stands at a place, as far as the text is written: a word is put there, and the text read with it. Lines and columns from 0.
 * In `    attributes: {claim: {|` it is a key below `annotations`, an item, `attributes`, `claim`. Undefined in comments and in
 * texts of several lines.
 */
export function yamlSpotAt(lines: YamlLines, line: number, column: number): YamlSpot | undefined {
  const written = lines.at(line).replace(/\r$/u, '');
  const at = Math.min(column, written.length);
  const before = written.charAt(at - 1);
  const gap = before === ':' && ' \t,]}'.includes(written.charAt(at));
  const put = (gap ? ' x' : 'x') + (written.charAt(at) === '#' ? ' ' : '');
  const mark = gap ? at + 1 : at;
  const window = windowAt(lines, line, at).map((one): LooseLine => (one.line === line ? { line, text: written.slice(0, at) + put + written.slice(at) } : one));
  const found = findMark(readLoose(window), line, mark);
  if (found === undefined) return undefined;
  const { scalar, role, colon, trail, map } = found;
  // Behind a closing sign nothing can be typed before a comma.
  if (scalar.endLine !== scalar.line || (scalar.quote === '' && scalar.start === mark && '"\']}'.includes(before) && before !== '')) return undefined;
  const start = gap ? at : scalar.start;
  // A blank that was put in front of a comment is no part of it.
  const end = scalar.end - (scalar.end > mark + 1 ? put : put.trimEnd()).length;
  const holders = trail.map(({ node }) => node);
  return {
    role, colon, gap, map, scalar, holders, start, end: Math.max(start, end), text: written.slice(start, end), quote: scalar.quote,
    flow: (map ?? holders.at(-1))?.flow === true || holders.at(-1)?.flow === true, path: trail.map(({ key }) => key),
  };
}

interface Step {
  readonly node: LooseMap | LooseList;
  readonly key: string | undefined;
}

interface Found {
  readonly scalar: LooseScalar;
  readonly role: YamlSpot['role'];
  readonly colon: boolean;
  readonly trail: readonly Step[];
  readonly map: LooseMap | undefined;
}

/** The scalar that holds a sign, and the way to it. */
function findMark(node: LooseNode | undefined, line: number, column: number, trail: readonly Step[] = []): Found | undefined {
  const holds = (one: LooseScalar): boolean => (one.line < line || (one.line === line && one.start <= column)) && (one.endLine > line || (one.endLine === line && column < one.end));
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') {
    const holder = trail.at(-1)?.node;
    return holds(node) ? { scalar: node, role: 'value', colon: false, trail, map: holder?.kind === 'map' ? holder : undefined } : undefined;
  }
  if (node.kind === 'list') return firstOf(node.items, (item) => findMark(item, line, column, [...trail, { node, key: undefined }]));
  return firstOf(node.entries, ({ key, colon, value }) => {
    const isAlone = !node.flow && !colon && node.entries.length === 1;
    if (holds(key)) return { scalar: key, role: isAlone ? 'either' : 'key', colon, trail, map: node };
    return findMark(value, line, column, [...trail, { node, key: key.text }]);
  });
}

function firstOf<T>(list: readonly T[], find: (one: T) => Found | undefined): Found | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
