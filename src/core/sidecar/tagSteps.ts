import type { Tag } from '../model/codebook.ts';
import { codebookKeys, tagKeys } from './codebookKeys.ts';
import { addStep, type KeyedList } from './keyedItems.ts';
import type { EditedText } from './reconcile.ts';
import type { Splice } from './splice.ts';
import { tagGoals } from './tagData.ts';
import { findTagPlace } from './tagPlaces.ts';
import { mapData, textData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

/** `claim/figure` → `claim`, `claim/figure`. */
export function ancestors(id: string): readonly string[] {
  const parts = id.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** `claim/figure` → `figure`. */
export function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** `claim/figure` → `claim`; empty for a tag at the top. */
export function parentOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('/'), 0));
}

export function tagList(listKey: 'tags' | 'children'): KeyedList {
  return { list: listKey, by: 'id', order: listKey === 'tags' ? codebookKeys : tagKeys, itemOrder: tagKeys };
}

/** Appends a tag to its parent's children unless it is there; without its parent, nothing. */
export function addTagStep(edited: EditedText, root: MapNode, id: string, tag: Partial<Tag>): Splice | undefined {
  const parent = parentOf(id) === '' ? undefined : findTagPlace(root, parentOf(id))?.map;
  if (parent === undefined && parentOf(id) !== '') return undefined;
  const data = mapData('block', [['id', textData(lastOf(id))], ...tagGoals(tag, undefined)]);
  return addStep(edited, parent ?? root, tagList(parent === undefined ? 'tags' : 'children'), lastOf(id), data);
}
