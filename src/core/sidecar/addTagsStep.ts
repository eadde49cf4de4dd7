import type { NewTag } from '../model/changes.ts';
import { listOf } from './keyedItems.ts';
import { appendItems, towardsGoals, type EditedText } from './reconcile.ts';
import type { Splice } from './splice.ts';
import { tagGoals } from './tagData.ts';
import { tagPlaces } from './tagPlaces.ts';
import { ancestors, lastOf, parentOf, tagList } from './tagSteps.ts';
import { blockList, mapData, textData, type YamlData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

/** The next splice that adds tags which are not there yet: all that go to the end of one list, with all below them, at once. */
export function addTagsStep(edited: EditedText, root: MapNode, tags: readonly NewTag[]): Splice | undefined {
  const places = new Map(tagPlaces(root).map((place) => [place.id, place]));
  const missing = new Map<string, NewTag>();
  for (const tag of tags) {
    for (const id of ancestors(tag.id)) {
      // Parents that lack come before what is below them; parts of an id are an id.
      if (!places.has(id) && !missing.has(id)) missing.set(id, { id: id as NewTag['id'] });
    }
    if (missing.has(tag.id)) missing.set(tag.id, tag);
  }
  const below = new Map<string, NewTag[]>();
  for (const tag of missing.values()) below.set(parentOf(tag.id), [...(below.get(parentOf(tag.id)) ?? []), tag]);
  const parent = [...below.keys()].find((id) => id === '' || places.has(id));
  const [first, ...rest] = (below.get(parent ?? '') ?? []).map((tag) => treeOf(tag, below));
  if (parent === undefined || first === undefined) return undefined;
  const map = places.get(parent)?.map ?? root;
  const { list, order } = tagList(parent === '' ? 'tags' : 'children');
  const present = listOf(map, list);
  if (present === undefined || present.items.length === 0) return towardsGoals(edited, map, [[list, blockList([first, ...rest])]], order);
  return appendItems(edited, present, [first, ...rest]);
}

function treeOf({ id, tag }: NewTag, below: ReadonlyMap<string, readonly NewTag[]>): YamlData {
  const children = below.get(id) ?? [];
  const goals = tagGoals(tag ?? {}, undefined);
  // In the order a tag's keys are written in.
  const at = goals.findIndex(([key]) => key === 'deprecated' || key === 'replacedBy');
  const list = children.length === 0 ? undefined : blockList(children.map((child) => treeOf(child, below)));
  const [before, after] = at < 0 ? [goals, []] : [goals.slice(0, at), goals.slice(at)];
  return mapData('block', [['id', textData(lastOf(id))], ...before, ['children', list], ...after]);
}
