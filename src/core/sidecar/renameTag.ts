import { tagKeys } from './codebookKeys.ts';
import type { DocumentStep } from './editDocument.ts';
import { addStep, memberStep, removeStep } from './keyedItems.ts';
import { contentEnd } from './blockSplices.ts';
import { lineStart } from './lines.ts';
import { towardsGoals, type EditedText } from './reconcile.ts';
import { settle } from './settle.ts';
import { addTagStep, ancestors, lastOf, parentOf, tagList } from './tagSteps.ts';
import { findTagPlace, tagPlaces, type TagPlace } from './tagPlaces.ts';
import { dataOfNode, sameData, textData, type YamlData } from './yamlData.ts';
import { parseYaml } from './yamlTree.ts';

/** The steps that give a tag another full id: old ids into `was`, parents that lack, then a new id in place or the whole item elsewhere. */
export function renameSteps(id: string, to: string): readonly DocumentStep[] {
  const keepOldIds: DocumentStep = (edited, root) => {
    for (const place of tagPlaces(root)) {
      const splice = place.id === id || place.id.startsWith(`${id}/`) ? memberStep(edited, place.map, 'was', place.id, true, tagKeys) : undefined;
      if (splice !== undefined) return splice;
    }
    return undefined;
  };
  if (parentOf(id) === parentOf(to)) {
    return [keepOldIds, (edited, root) => {
      const place = findTagPlace(root, id);
      return place && towardsGoals(edited, place.map, [['id', textData(lastOf(to))]], tagKeys);
    }];
  }
  const parents = ancestors(to).slice(0, -1).map((parent): DocumentStep => (edited, root) => addTagStep(edited, root, parent, {}));
  const copy: DocumentStep = (edited, root) => {
    const place = findTagPlace(root, id);
    const parent = parentOf(to) === '' ? undefined : findTagPlace(root, parentOf(to))?.map;
    return place && addStep(edited, parent ?? root, tagList(parent === undefined ? 'tags' : 'children'), lastOf(to), movedItem(edited, place, lastOf(to)));
  };
  const removeOld: DocumentStep = (edited, root) => {
    const place = findTagPlace(root, id);
    return place && removeStep(edited, place.holder, tagList(place.listKey), lastOf(id), place.listKey === 'tags' ? 'leaves []' : 'takes the key');
  };
  return [keepOldIds, ...parents, copy, removeOld];
}

/** A tag's item under a new id: its lines with their comments where they bear being moved, else what they say. */
function movedItem(edited: EditedText, place: TagPlace, segment: string): YamlData {
  const data = withId(dataOfNode(place.map), segment);
  const list = place.holder.pairs.find(({ key }) => key === place.listKey)?.value;
  const item = list?.kind === 'list' && !list.flow ? list.items[place.index] : undefined;
  if (item === undefined) return data;
  const from = lineStart(edited.text, item.start);
  const column = item.start - from;
  const lines = edited.text.slice(from, contentEnd(edited.text, item.node.span.end, item.node) + restOfLine(edited.text, item.node.span.end)).split(edited.lineBreak);
  if (lines.some((line) => line.trim() !== '' && line.slice(0, column).trim() !== '')) return data;
  const settled = settle(lines.map((line) => line.slice(column)).join(edited.lineBreak) + edited.lineBreak, (inner, root) => {
    const node = root?.kind === 'list' ? root.items[0]?.node : undefined;
    return node?.kind === 'map' ? towardsGoals(inner, node, [['id', textData(segment)]], tagKeys) : undefined;
  }, edited.lineBreak)?.slice(0, -edited.lineBreak.length);
  const root = settled === undefined ? undefined : parseYaml(settled + edited.lineBreak).root;
  const node = root?.kind === 'list' && root.items.length === 1 ? root.items[0]?.node : undefined;
  return settled !== undefined && node !== undefined && sameData(dataOfNode(node), data) ? { kind: 'moved', lines: settled.split(edited.lineBreak), data } : data;
}

/** Length of a comment behind an item's last value. */
function restOfLine(text: string, end: number): number {
  return text[end - 1] === '\n' ? 0 : (/^[ \t]+#[^\r\n]*/.exec(text.slice(end, end + 2000))?.[0].length ?? 0);
}

function withId(data: YamlData, segment: string): YamlData {
  return data.kind === 'map' ? { ...data, pairs: data.pairs.map(([key, value]) => [key, key === 'id' ? textData(segment) : value] as const) } : data;
}
