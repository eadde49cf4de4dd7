import type { Problem, ProblemCode, Severity } from '../model/problem.ts';
import type { SourceSpan } from '../model/span.ts';
import { lineOf, lineStarts } from './lines.ts';
import { valueOf, type ListNode, type MapNode, type YamlNode } from './yamlNode.ts';

type Facts = Readonly<Record<string, string | number>>;

/** Gathers what is wrong in one text while it is read. */
export interface Report {
  readonly problems: Problem[];
  add(code: ProblemCode, severity: Severity, span: SourceSpan, facts?: Facts): void;
  /** One-based line of an offset of the text. */
  line(offset: number): number;
}

export function reportOn(text: string): Report {
  let starts: readonly number[] | undefined;
  const problems: Problem[] = [];
  const line = (offset: number): number => lineOf((starts ??= lineStarts(text)), offset);
  return {
    problems,
    line,
    add: (code, severity, span, facts) => {
      problems.push({ code, severity, span: { start: span.start, end: span.end }, line: line(span.start), ...(facts !== undefined && { facts }) });
    },
  };
}

/** The text of a key; a list or map there is a problem and reads as nothing. */
export function textField(map: MapNode, key: string, report: Report): string | undefined {
  const value = valueOf(map, key);
  if (value === undefined) return undefined;
  if (value.kind === 'text') return value.text;
  wrongType(report, value, key, 'text');
  return undefined;
}

/** A text that must be there. */
export function neededText(map: MapNode, key: string, report: Report): string | undefined {
  const text = textField(map, key, report);
  if (text === undefined && valueOf(map, key) === undefined) report.add('yaml.missing-key', 'error', map.span, { key });
  return text;
}

/** `true` and `false` in YAML 1.2's spellings; `absent` when nothing is there. */
export function truthField(map: MapNode, key: string, report: Report, absent: boolean): boolean {
  const value = valueOf(map, key);
  if (value === undefined) return absent;
  if (value.kind === 'text' && /^(?:true|True|TRUE)$/.test(value.text)) return true;
  if (value.kind === 'text' && /^(?:false|False|FALSE)$/.test(value.text)) return false;
  wrongType(report, value, key, 'true | false');
  return absent;
}

/** A list of texts. One text alone is read as a list of it, with a word about it. */
export function textsField(map: MapNode, key: string, report: Report): readonly string[] {
  const value = valueOf(map, key);
  if (value === undefined) return [];
  if (value.kind === 'text') {
    report.add('yaml.wrong-type', 'warning', value.span, { key, expected: 'list' });
    return [value.text];
  }
  if (value.kind === 'map') {
    wrongType(report, value, key, 'list');
    return [];
  }
  return value.items.flatMap(({ node }) => {
    if (node.kind === 'text') return node.style === 'absent' ? [] : [node.text];
    wrongType(report, node, key, 'text');
    return [];
  });
}

export function mapField(map: MapNode, key: string, report: Report): MapNode | undefined {
  const value = valueOf(map, key);
  if (value === undefined || value.kind === 'map') return value;
  wrongType(report, value, key, 'map');
  return undefined;
}

export function listField(map: MapNode, key: string, report: Report): ListNode | undefined {
  const value = valueOf(map, key);
  if (value === undefined || value.kind === 'list') return value;
  wrongType(report, value, key, 'list');
  return undefined;
}

/** The maps of a list; anything else in it is a problem and left out. */
export function mapsField(map: MapNode, key: string, report: Report): readonly MapNode[] {
  return listField(map, key, report)?.items.flatMap(({ node }) => {
    if (node.kind === 'map') return [node];
    if (node.kind !== 'text' || node.style !== 'absent') wrongType(report, node, key, 'map');
    return [];
  }) ?? [];
}

/** A key nobody knows is ignored, with a word about it; `x-…` is the user's. */
export function checkKeys(map: MapNode, known: readonly string[], report: Report): void {
  for (const { key, keySpan } of map.pairs) {
    if (!known.includes(key) && !key.startsWith('x-')) report.add('yaml.unknown-key', 'info', keySpan, { key });
  }
}

export function wrongType(report: Report, node: YamlNode, key: string, expected: string): void {
  report.add('yaml.wrong-type', 'error', node.span, { key, expected });
}

/** A record without the keys whose value is `undefined`. */
export function present<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  // Only keys with a value are left, which is what T's optional keys ask for.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
