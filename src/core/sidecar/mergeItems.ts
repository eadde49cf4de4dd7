import type { Annotation } from '../model/annotation.ts';
import { annotationKeys } from './annotationKeys.ts';
import { withConflictHunks } from './conflictHunks.ts';
import { sameAnnotation } from './editItem.ts';
import { insertionIndex } from './itemOrder.ts';
import { mergeAnnotationFields } from './mergeFields.ts';
import { itemData, type MergeItem, type MergeSide } from './mergeLayout.ts';
import type { MergeConflict } from './mergeConflict.ts';
import { readItem } from './readItem.ts';
import { towardsGoals, type Goal } from './reconcile.ts';
import { blockItem } from './renderData.ts';
import { settle } from './settle.ts';
import type { Piece } from './splitItems.ts';
import { mapData, sameData, type YamlData } from './yamlData.ts';

type LineBreak = '\n' | '\r\n';

interface MergedItem {
  readonly piece: Piece;
  readonly annotation: Annotation | undefined;
}

/** The items of a merge, in the order of ours with those of theirs where Newsmark would insert them. */
export function mergeItems(base: MergeSide, ours: MergeSide, theirs: MergeSide, lineBreak: LineBreak): { readonly pieces: readonly Piece[]; readonly conflicts: readonly MergeConflict[] } {
  const olds = new Map(base.items.map((item) => [item.key, item]));
  const yours = new Map(theirs.items.map((item) => [item.key, item]));
  const mine = new Set(ours.items.map(({ key }) => key));
  const column = columnOf(ours) ?? columnOf(theirs) ?? 2;
  const conflicts: MergeConflict[] = [];
  let merged: readonly MergedItem[] = ours.items.flatMap((item): readonly MergedItem[] => {
    const old = olds.get(item.key);
    const other = yours.get(item.key);
    if (other === undefined) return old !== undefined && isSame(old, item) ? [] : [item];
    const before = mergedBefore(old?.piece.before, item.piece.before, other.piece.before, lineBreak);
    if (isSame(item, other) || old !== undefined && isSame(old, other)) return [{ ...item, piece: { before, text: item.piece.text } }];
    if (old !== undefined && isSame(old, item)) return [{ annotation: other.annotation, piece: { before, text: atColumn(other, column, lineBreak) } }];
    const both = mergeBoth(old, item, other, lineBreak);
    conflicts.push(...both.conflicts);
    return [{ annotation: item.annotation, piece: { before, text: both.text } }];
  });
  for (const item of theirs.items) {
    const old = olds.get(item.key);
    if (mine.has(item.key) || old !== undefined && isSame(old, item)) continue;
    const at = item.annotation === undefined ? merged.length : insertionIndex(merged.map(({ annotation }) => annotation), item.annotation);
    merged = merged.toSpliced(at, 0, { annotation: item.annotation, piece: { before: item.piece.before, text: atColumn(item, column, lineBreak) } });
  }
  return { pieces: merged.map(({ piece }) => piece), conflicts };
}

function isSame(one: MergeItem, other: MergeItem): boolean {
  return one.piece.text === other.piece.text || sameAnnotation(one.annotation, other.annotation) && sameData(itemData(one.piece.text), itemData(other.piece.text));
}

function columnOf(side: MergeSide): number | undefined {
  return side.items[0]?.piece.text.indexOf('-');
}

/** What stands above an item: whoever changed it wins; if both did, ours, and of theirs the lines ours has not. */
function mergedBefore(base: string | undefined, ours: string, theirs: string, lineBreak: LineBreak): string {
  if (theirs === base || ours === theirs) return ours;
  if (ours === base) return theirs;
  const known = new Set([...ours.split(lineBreak), ...(base ?? '').split(lineBreak)].map((line) => line.trim()));
  const added = theirs.split(lineBreak).filter((line) => !known.has(line.trim()));
  return ours + added.map((line) => line + lineBreak).join('');
}

/** An item's lines moved to a column; where lines do not bear that, written anew. */
function atColumn(item: MergeItem, column: number, lineBreak: LineBreak): string {
  const { text } = item.piece;
  const by = column - text.indexOf('-');
  if (by === 0) return text;
  const moved = text.split(lineBreak).map((line) => (line.trim() === '' ? line : by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length)))).join(lineBreak);
  const data = itemData(text);
  const reading = readItem(moved);
  if (!reading.broken && sameAnnotation(reading.annotation, item.annotation) && sameData(itemData(moved), data)) return moved;
  return ' '.repeat(column) + blockItem(data, { column, lineBreak });
}

/** An item both sides changed: field by field on the lines of ours, with markers around what cannot be both. */
function mergeBoth(base: MergeItem | undefined, ours: MergeItem, theirs: MergeItem, lineBreak: LineBreak): { readonly text: string; readonly conflicts: readonly MergeConflict[] } {
  const mine = itemData(ours.piece.text);
  const fields = mergeAnnotationFields(base && itemData(base.piece.text), mine, itemData(theirs.piece.text));
  const text = reached(ours.piece.text, mine, fields.goals, lineBreak);
  if (fields.conflicts.length === 0) return { text, conflicts: [] };
  const merged = itemData(text);
  const variants = fields.conflicts.map(({ theirs: goals }) => reached(text, merged, goals, lineBreak));
  const all = reached(text, merged, fields.conflicts.flatMap(({ theirs: goals }) => goals), lineBreak);
  const id = ours.annotation?.id;
  return {
    text: withConflictHunks(text, variants, all, lineBreak),
    conflicts: fields.conflicts.map(({ field }) => ({ ...(id !== undefined && { id }), field })),
  };
}

/** The item's lines once its goals are reached, by splices where the layout bears them, else written anew. */
function reached(text: string, data: YamlData, goals: readonly Goal[], lineBreak: LineBreak): string {
  const settled = settle(text + lineBreak, (edited, root) => {
    const node = root?.kind === 'list' ? root.items[0]?.node : undefined;
    return node?.kind === 'map' ? towardsGoals(edited, node, goals, annotationKeys) : undefined;
  }, lineBreak)?.slice(0, -lineBreak.length);
  const wanted = withGoals(data, goals);
  if (settled !== undefined && sameData(itemData(settled), wanted)) return settled;
  const column = text.indexOf('-');
  return ' '.repeat(column) + blockItem(wanted, { column, lineBreak });
}

function withGoals(data: YamlData, goals: readonly Goal[]): YamlData {
  const pairs = new Map<string, YamlData | undefined>(data.kind === 'map' ? data.pairs : []);
  for (const [key, value] of goals) pairs.set(key, value);
  const known = annotationKeys.map((key) => [key, pairs.get(key)] as const);
  return mapData('block', [...known, ...[...pairs].filter(([key]) => !annotationKeys.includes(key))]);
}

