import type { Coded, ReadAnnotation } from '../model/annotation.ts';
import type { Problem } from '../model/problem.ts';
import { annotationPlaces, placeOf } from './annotationPlaces.ts';
import { codedKeys, sidecarKeys } from './annotationKeys.ts';
import { contentEnd } from './blockSplices.ts';
import { checkKeys, mapsField, neededText, present, type Report, reportOn, textField, wrongType } from './fields.ts';
import { cachedItem, type ItemCache } from './itemCache.ts';
import { countLines } from './lines.ts';
import type { Entry, Opened, OpenSidecar } from './openedSidecar.ts';
import { readAnnotation } from './readAnnotation.ts';
import { readItem } from './readItem.ts';
import { readVersion } from './readVersion.ts';
import { splitItems, type SplitText } from './splitItems.ts';
import { pairOf, valueOf, type MapNode } from './yamlNode.ts';
import { parseYaml } from './yamlTree.ts';

/**
 * Reads a sidecar's text without its byte order mark: by lines where that is certain, else as one tree.
 * `known` are pieces the text is likely to have, whose strings the cache has met: looking those up again is cheaper.
 */
export function openSidecar(body: string, cache: ItemCache, known?: SplitText): Opened {
  if (cache.last?.body === body) return cache.last.opened;
  const opened = openAnew(body, cache, known);
  cache.last = { body, opened };
  return opened;
}

/** A carriage return without its line feed: what it does to the line it stands in, only the parser knows. */
const LONE_RETURN = /\r(?!\n)/;

function openAnew(body: string, cache: ItemCache, known: SplitText | undefined): Opened {
  const split = LONE_RETURN.test(body) ? undefined : splitItems(body, 'annotations');
  const opened = (split && openBySplit(body, split, cache, known)) ?? openWhole(body);
  if (opened.open === undefined) return opened;
  return { open: opened.open, problems: [...opened.problems, ...duplicateIds(opened.open.entries)].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

/** `undefined` when the cut is not certain. */
function openBySplit(body: string, split: SplitText, cache: ItemCache, known: SplitText | undefined): Opened | undefined {
  const skeleton = split.head + split.tail;
  const tree = parseYaml(skeleton);
  const list = tree.root?.kind === 'map' && !tree.root.flow ? pairOf(tree.root, 'annotations') : undefined;
  // The list's key must be the very one the cut was made at, with nothing of a value left in the rest.
  if (tree.root?.kind !== 'map' || list === undefined || valueOf(tree.root, 'annotations') !== undefined) return undefined;
  if (list.keySpan.start !== split.head.lastIndexOf('\n') + 1) return undefined;
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let offset = split.head.length;
  let line = countLines(split.head) + 1;
  for (const [index, { before, text }] of split.pieces.entries()) {
    offset += before.length;
    line += countLines(before);
    const met = known?.pieces[index]?.text;
    const reading = cachedItem(cache, met === text ? met : text, readItem);
    if (reading.broken) return undefined;
    const indent = text.indexOf('-');
    entries.push({ annotation: reading.annotation, item: { start: offset + indent, end: offset + text.length }, line, places: reading.places });
    for (const problem of reading.problems) problems.push(moved(problem, offset, line - 1));
    offset += text.length;
    line += reading.lineBreaks;
  }
  const report = reportOn(skeleton);
  const head = readHead(tree.root, report);
  const lines = line - countLines(split.head) - 1;
  const shifted = report.problems.map((problem) => ((problem.span?.start ?? 0) < split.head.length ? problem : moved(problem, body.length - skeleton.length, lines)));
  return { open: head && { split, entries, head }, problems: [...shifted, ...problems] };
}

/** Reads the text as one tree: what reading by lines has to agree with. */
export function openWhole(body: string): Opened {
  const tree = parseYaml(body);
  if (tree.problems.length > 0) return { open: undefined, problems: tree.problems };
  const { root } = tree;
  if (root === undefined) return { open: { split: undefined, entries: [], head: { version: 1, coded: [] } }, problems: [] };
  const report = reportOn(body);
  if (root.kind !== 'map') {
    wrongType(report, root, 'newsmark', 'map');
    return { open: undefined, problems: report.problems };
  }
  const list = valueOf(root, 'annotations');
  const head = readHead(root, report);
  if (list !== undefined && list.kind !== 'list') {
    wrongType(report, list, 'annotations', 'list');
    return { open: undefined, problems: report.problems };
  }
  const entries = (list?.items ?? []).map(({ start, node }): Entry => {
    if (node.kind !== 'map') wrongType(report, node, 'annotations', 'map');
    const annotation = node.kind === 'map' ? readAnnotation(node, report) : undefined;
    const places = node.kind === 'map' && annotation !== undefined ? annotationPlaces(node, annotation, start, report.line) : [];
    return { annotation, item: { start, end: contentEnd(body, node.span.end, node) }, line: report.line(start), places };
  });
  return { open: head && { split: undefined, entries, head }, problems: report.problems };
}

function readHead(root: MapNode, report: Report): OpenSidecar['head'] | undefined {
  if (!readVersion(root, report)) return undefined;
  checkKeys(root, sidecarKeys, report);
  const source = textField(root, 'source', report);
  if (source === undefined && valueOf(root, 'source') === undefined) report.add('yaml.missing-key', 'info', { start: root.span.start, end: root.span.start }, { key: 'source' });
  return present<OpenSidecar['head']>({ version: 1, source, coder: textField(root, 'coder', report), coded: readCoded(root, report) });
}

function readCoded(root: MapNode, report: Report): readonly Coded[] {
  return mapsField(root, 'coded', report).flatMap((entry) => {
    checkKeys(entry, codedKeys, report);
    const state = neededText(entry, 'state', report);
    if (state === undefined) return [];
    return [present<Coded>({ article: textField(entry, 'article', report), by: textField(entry, 'by', report), state, created: textField(entry, 'created', report) })];
  });
}

function duplicateIds(entries: readonly Entry[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ annotation, ...place }): readonly Problem[] => {
    if (annotation === undefined) return [];
    const { span, line } = placeOf({ ...annotation, ...place }, { kind: 'id' }) ?? { span: place.item, line: place.line };
    const first = seen.get(annotation.id);
    if (first === undefined) seen.set(annotation.id, line);
    return first === undefined ? [] : [{ code: 'sidecar.duplicate-id', severity: 'error', span, line, facts: { id: annotation.id, first } }];
  });
}

/** A problem of a part, told of the whole. */
function moved(problem: Problem, offset: number, lines: number): Problem {
  return {
    ...problem,
    ...(problem.span !== undefined && { span: { start: problem.span.start + offset, end: problem.span.end + offset } }),
    ...(problem.line !== undefined && { line: problem.line + lines }),
  };
}

/** The annotations with their places. */
export function readAnnotations(entries: readonly Entry[]): readonly ReadAnnotation[] {
  return entries.flatMap(({ annotation, ...place }) => (annotation === undefined ? [] : [{ ...annotation, ...place }]));
}
