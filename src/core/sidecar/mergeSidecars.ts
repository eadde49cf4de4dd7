import type { Problem } from '../model/problem.ts';
import { createItemCache, type ItemCache } from './itemCache.ts';
import { lineBreakOf } from './lines.ts';
import type { MergeConflict } from './mergeConflict.ts';
import { mergeHead } from './mergeHead.ts';
import { mergeItems } from './mergeItems.ts';
import { mergeSide, withLineBreaks, type MergeSide } from './mergeLayout.ts';
import { openSidecar } from './openSidecar.ts';
import { joinItems } from './splitItems.ts';
import { openYaml } from './yamlText.ts';

export type Merged =
  /** With conflicts the text holds both values between git's markers and is no valid sidecar until they are resolved. */
  | { readonly kind: 'merged'; readonly text: string; readonly conflicts: readonly MergeConflict[] }
  /** A side cannot be read. */
  | { readonly kind: 'refused'; readonly side: 'base' | 'ours' | 'theirs'; readonly problems: readonly Problem[] };

/**
 * Merges two descendants of a sidecar by id and field. Layout and comments are those of ours, and of theirs where ours did not
 * change them. An empty text is a file that is not there. What one side removed and the other changed stays, changed.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): Merged {
  if (theirs === base || ours === theirs) return { kind: 'merged', text: ours, conflicts: [] };
  if (ours === base) return { kind: 'merged', text: theirs, conflicts: [] };
  const cache = createItemCache();
  const lineBreak = lineBreakOf(ours.trim() === '' ? theirs : ours);
  const sides = { base: readSide(base, lineBreak, cache), ours: readSide(ours, lineBreak, cache), theirs: readSide(theirs, lineBreak, cache) };
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const read = sides[side];
    if ('problems' in read) return { kind: 'refused', side, problems: read.problems };
  }
  const { base: olds, ours: mine, theirs: yours } = sides;
  if ('problems' in olds || 'problems' in mine || 'problems' in yours) throw new Error('a refused side was answered above');
  const items = mergeItems(olds, mine, yours, lineBreak);
  const head = mergeHead(olds, mine, yours, items.pieces.length === 0, lineBreak);
  if (head === undefined) return { kind: 'refused', side: 'ours', problems: [{ code: 'yaml.layout', severity: 'error' }] };
  const mark = ours.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { kind: 'merged', text: mark + joinItems({ ...head.split, pieces: items.pieces }), conflicts: [...head.conflicts, ...items.conflicts] };
}

function readSide(text: string, lineBreak: '\n' | '\r\n', cache: ItemCache): MergeSide | { readonly problems: readonly Problem[] } {
  const { body, problems } = openYaml(text);
  if (problems.length > 0) return { problems };
  const even = withLineBreaks(body, lineBreak);
  const opened = openSidecar(even, cache);
  if (opened.open === undefined) return { problems: opened.problems };
  return mergeSide(even, opened.open, lineBreak) ?? { problems: [{ code: 'yaml.layout', severity: 'error' }] };
}
