import type { LooseList, LooseMap, LooseNode } from './looseNode.ts';
import { isColon, scanScalar, signAt, skipSpace, textAt, type LooseScan } from './looseScan.ts';

/** Brackets deeper than this are read as if they were not there. */
const deepest = 60;

/** Reads the collection in brackets that begins here, as far as it is written. `limit`: column of the block that holds it. */
export function readFlow(scan: LooseScan, limit: number, outer = ''): LooseMap | LooseList {
  const open = signAt(scan);
  const column = scan.column;
  scan.column += 1;
  const closing = open === '{' ? '}' : ']';
  const map: LooseMap = { kind: 'map', flow: true, column, entries: [] };
  const list: LooseList = { kind: 'list', flow: true, column, items: [] };
  const around = outer + closing;
  while (skipSpace(scan, limit)) {
    const sign = signAt(scan);
    if (sign === closing || (']}'.includes(sign) && !outer.includes(sign)) || sign === ',') {
      scan.column += 1;
      if (sign === closing) break;
      continue;
    }
    // Somebody else's bracket closes: this one was forgotten.
    if (']}'.includes(sign)) break;
    if (open === '{') readEntry(scan, limit, around, map);
    else list.items.push(readItem(scan, limit, around));
  }
  return open === '{' ? map : list;
}

function readNode(scan: LooseScan, limit: number, around: string): LooseNode {
  if ('{['.includes(signAt(scan)) && around.length < deepest) return readFlow(scan, limit, around);
  const from = scan.column;
  const scalar = scanScalar(scan, true, limit);
  // A sign that begins nothing is passed over.
  if (scan.column === from && textAt(scan).length > from) scan.column += 1;
  return scalar;
}

function readEntry(scan: LooseScan, limit: number, around: string, map: LooseMap): void {
  const key = readNode(scan, limit, around);
  if (key.kind !== 'scalar') return;
  const entry = { key, colon: false, value: undefined as LooseNode | undefined };
  map.entries.push(entry);
  if (!skipSpace(scan, limit) || !endsKey(scan, key.quote !== '')) return;
  entry.colon = true;
  scan.column += 1;
  if (skipSpace(scan, limit) && !',]}'.includes(signAt(scan))) entry.value = readNode(scan, limit, around);
}

/** An item with a colon is a map of one entry. */
function readItem(scan: LooseScan, limit: number, around: string): LooseNode {
  const { column } = scan;
  const node = readNode(scan, limit, around);
  if (node.kind !== 'scalar' || !skipSpace(scan, limit) || !endsKey(scan, node.quote !== '')) return node;
  scan.column += 1;
  const value = skipSpace(scan, limit) && !',]}'.includes(signAt(scan)) ? readNode(scan, limit, around) : undefined;
  return { kind: 'map', flow: true, column, entries: [{ key: node, colon: true, value }] };
}

/** Behind a quoted key a colon needs no blank. */
function endsKey(scan: LooseScan, quoted: boolean): boolean {
  return isColon(textAt(scan), scan.column, true) || (quoted && signAt(scan) === ':');
}
