import type { Annotation } from '../model/annotation.ts';
import type { AnnotationPatch } from '../model/changes.ts';
import { annotationData, patchGoals } from './annotationData.ts';
import { annotationKeys } from './annotationKeys.ts';
import { readItem } from './readItem.ts';
import { towardsGoals, type Goal } from './reconcile.ts';
import { blockItem, type Layout } from './renderData.ts';
import { settle } from './settle.ts';
import { dataOfNode, mapData, sameData, type DataPair } from './yamlData.ts';
import type { MapNode, YamlNode } from './yamlNode.ts';
import { parseYaml } from './yamlTree.ts';

/** The annotation a patch makes of another; a key with `undefined` goes. */
export function patched(annotation: Annotation, patch: AnnotationPatch): Annotation {
  const { scope, tags, passages, ...rest } = { ...annotation, ...patch };
  // What is left without a value is not there, as in a reading.
  const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Omit<Annotation, 'scope' | 'tags' | 'passages'>;
  return { ...fields, scope: scope ?? 'passage', tags: tags ?? [], passages: passages ?? [] };
}

/** Whether two annotations would be written alike. */
export function sameAnnotation(one: Annotation | undefined, other: Annotation | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && sameData(annotationData(one), annotationData(other)));
}

/** A new item's lines at a column, without the last line break. */
export function newItem(annotation: Annotation, layout: Layout): string {
  return ' '.repeat(layout.column) + blockItem(annotationData(annotation), layout);
}

/**
 * The lines of an item after a patch, keys and comments the patch does not speak of untouched.
 * Where the item's layout does not bear that, all of it is written anew, with the keys that are not ours. `undefined`: not even that.
 */
export function patchedItem(text: string, patch: AnnotationPatch, expected: Annotation, lineBreak: Layout['lineBreak']): string | undefined {
  const goals = patchGoals(patch);
  const settled = settle(text + lineBreak, (edited, root) => {
    const map = onlyMap(root);
    return map && towardsGoals(edited, map, goals, annotationKeys);
  }, lineBreak)?.slice(0, -lineBreak.length);
  if (settled !== undefined && saysSo(settled, expected)) return settled;
  const rewritten = rewrittenItem(text, goals, lineBreak);
  return rewritten !== undefined && saysSo(rewritten, expected) ? rewritten : undefined;
}

function saysSo(text: string, expected: Annotation): boolean {
  const reading = readItem(text);
  return !reading.broken && sameAnnotation(reading.annotation, expected);
}

function onlyMap(root: YamlNode | undefined): MapNode | undefined {
  const node = root?.kind === 'list' && root.items.length === 1 ? root.items[0]?.node : root;
  return node?.kind === 'map' ? node : undefined;
}

function rewrittenItem(text: string, goals: readonly Goal[], lineBreak: Layout['lineBreak']): string | undefined {
  const root = parseYaml(`${text}\n`).root;
  const map = onlyMap(root);
  if (map === undefined || root?.kind !== 'list') return undefined;
  const column = root.items[0]?.start ?? 0;
  const wanted = new Map(goals);
  const kept = map.pairs.filter(({ key }) => !wanted.has(key)).map(({ key, value }): DataPair => [key, dataOfNode(value)]);
  const all = new Map<string, DataPair[1] | undefined>([...kept, ...goals]);
  const known = annotationKeys.map((key) => [key, all.get(key)] as const);
  const others = [...all].filter(([key]) => !annotationKeys.includes(key));
  return ' '.repeat(column) + blockItem(mapData('block', [...known, ...others]), { column, lineBreak });
}
