import { readFlow } from './looseFlow.ts';
import type { LooseEntry, LooseList, LooseMap, LooseNode } from './looseNode.ts';
import { endsAt, isColon, scanScalar, signAt, skipBlanks, textAt, type LooseLine, type LooseScan } from './looseScan.ts';

/** Blocks deeper than this are not looked into. */
const deepest = 100;

/** A block that is open, and the column it stands in. */
interface Frame {
  readonly node: LooseMap | LooseList;
  readonly column: number;
  /** A list whose last dash has nothing behind it yet. */
  waiting: boolean;
}

interface Building {
  readonly scan: LooseScan;
  readonly frames: Frame[];
  root: LooseNode | undefined;
}

/**
 * Reads lines of YAML as far as they are written: for help while somebody is typing, when no parser gets through. What stands
 * deeper belongs to what is above; brackets and quotes that are never closed end with the block that holds them. Never throws.
 */
export function readLoose(lines: readonly LooseLine[]): LooseNode | undefined {
  const building: Building = { scan: { lines, index: 0, column: 0 }, frames: [], root: undefined };
  const { scan } = building;
  for (; scan.index < lines.length; scan.index += 1) {
    const text = textAt(scan);
    const column = skipBlanks(text, 0);
    if (endsAt(text, column) || (column === 0 && /^(?:---|\.\.\.|%)/u.test(text))) continue;
    scan.column = column;
    readLine(building);
  }
  return building.root;
}

function readLine(building: Building): void {
  const { scan, frames } = building;
  const isItem = isDash(textAt(scan), scan.column);
  // A list may stand in the column of the key it belongs to; a key there ends it.
  while (frames.length > 0 && (topColumn(frames) > scan.column || (!isItem && frames.at(-1)?.node.kind === 'list' && topColumn(frames) === scan.column))) frames.pop();
  while (isDash(textAt(scan), scan.column) && frames.length < deepest) {
    const list = listAt(building, scan.column);
    list.waiting = true;
    scan.column = skipBlanks(textAt(scan), scan.column + 1);
    if (endsAt(textAt(scan), scan.column)) return;
  }
  readContent(building);
}

function topColumn(frames: readonly Frame[]): number {
  return frames.at(-1)?.column ?? -1;
}

function isDash(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === '-' && (next === '' || next === ' ' || next === '\t');
}

function listAt(building: Building, column: number): Frame {
  const top = building.frames.at(-1);
  if (top?.node.kind === 'list' && top.column === column) return top;
  const frame: Frame = { node: { kind: 'list', flow: false, column, items: [] }, column, waiting: false };
  attach(building, frame.node);
  building.frames.push(frame);
  return frame;
}

/** Puts a node where one is missing; nowhere if nothing waits for one. */
function attach(building: Building, node: LooseNode): void {
  const top = building.frames.at(-1);
  if (top === undefined) building.root ??= node;
  else if (top.node.kind === 'list') {
    if (top.waiting) top.node.items.push(node);
    top.waiting = false;
  } else {
    const last = top.node.entries.at(-1);
    if (last?.colon === true && last.value === undefined) last.value = node;
  }
}

/** What stands behind the dashes of a line: a key with or without a value, brackets, or a word that may become either. */
function readContent(building: Building): void {
  const { scan, frames } = building;
  const { column } = scan;
  const limit = topColumn(frames);
  if ('{['.includes(signAt(scan))) {
    attach(building, readFlow(scan, limit));
    return;
  }
  if (isBlockScalar(scan)) {
    skipDeeper(scan, limit);
    return;
  }
  const key = scanScalar(scan, false, limit);
  scan.column = skipBlanks(textAt(scan), scan.column);
  const colon = isColon(textAt(scan), scan.column, false);
  const entry: LooseEntry = { key, colon, value: undefined };
  const top = frames.at(-1);
  if (frames.length >= deepest) return;
  if (top?.node.kind === 'map' && top.column === column) top.node.entries.push(entry);
  else {
    const map: LooseMap = { kind: 'map', flow: false, column, entries: [entry] };
    attach(building, map);
    frames.push({ node: map, column, waiting: false });
  }
  if (colon) readValue(scan, entry, column);
}

/** A value in the line of its key. One that is not there may stand below. */
function readValue(scan: LooseScan, entry: LooseEntry, column: number): void {
  scan.column = skipBlanks(textAt(scan), scan.column + 1);
  if (endsAt(textAt(scan), scan.column)) return;
  if (isBlockScalar(scan)) {
    const { line } = scan.lines[scan.index] ?? { line: 0 };
    entry.value = { kind: 'scalar', text: '', quote: '', line, start: scan.column, endLine: line, end: scan.column };
    skipDeeper(scan, column);
  } else entry.value = '{['.includes(signAt(scan)) ? readFlow(scan, column) : scanScalar(scan, false, column);
}

function isBlockScalar(scan: LooseScan): boolean {
  return /^[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/u.test(textAt(scan).slice(scan.column));
}

/** Passes over the text of a block scalar: every line deeper than what holds it. */
function skipDeeper(scan: LooseScan, limit: number): void {
  while (scan.index + 1 < scan.lines.length) {
    const text = scan.lines[scan.index + 1]?.text ?? '';
    const column = skipBlanks(text, 0);
    if (column < text.length && column <= limit) return;
    scan.index += 1;
  }
}
