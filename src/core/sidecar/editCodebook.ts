import type { CodebookChange } from '../model/changes.ts';
import type { Codebook, Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Edited } from '../model/reading.ts';
import { codebookKeys, tagKeys } from './codebookKeys.ts';
import { isTagSegment } from './codebookProblems.ts';
import { editDocument, refusalOf, type DocumentChange } from './editDocument.ts';
import { addStep, removeStep, type KeyedList } from './keyedItems.ts';
import { readCodebook } from './readCodebook.ts';
import { towardsGoals, type EditedText } from './reconcile.ts';
import type { Splice } from './splice.ts';
import { tagGoals } from './tagData.ts';
import { findTagPlace } from './tagPlaces.ts';
import { mapData, textData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

/** Makes changes in the codebook; new tags go to the end of their parent. `text` undefined: a new file. */
export function editCodebook(text: string | undefined, changes: readonly CodebookChange[]): Edited {
  return editDocument(text, (body) => readCodebook(body), entriesOf, changes.map(documentChange));
}

function entriesOf({ tags, relations }: Codebook): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...tags.map((tag) => [`tag ${tag.id}`, { ...tag, line: 0 }] as const),
    ...relations.map((relation) => [`relation ${relation.id}`, relation] as const),
  ]);
}

function documentChange(change: CodebookChange): DocumentChange<Codebook> {
  const touches = (entry: string): boolean => entry === `tag ${change.id}` || entry.startsWith(`tag ${change.id}/`);
  switch (change.kind) {
    case 'add':
      return {
        refuse: ({ tags }) => refuseNew(tags, change.id),
        steps: ancestors(change.id).map((id) => (edited, root) => addTagStep(edited, root, id, id === change.id ? change.tag ?? {} : {})),
        touches: (entry, { tags }) => touches(entry) || ancestors(change.id).some((id) => entry === `tag ${id}` && tags.every((tag) => tag.id !== id)),
      };
    case 'set':
      return {
        refuse: ({ tags }) => refuseOld(tags, change.id),
        steps: [(edited, root) => {
          const place = findTagPlace(root, change.id);
          return place && towardsGoals(edited, place.map, tagGoals(change.patch, place.map), tagKeys);
        }],
        touches,
      };
    case 'remove':
      return {
        refuse: ({ tags }) => refuseOld(tags, change.id),
        steps: [(edited, root) => {
          const place = findTagPlace(root, change.id);
          return place && removeStep(edited, place.holder, tagList(place.listKey), lastOf(change.id), place.listKey === 'tags' ? 'leaves []' : 'takes the key');
        }],
        touches,
      };
  }
}

/** `claim/figure` → `claim`, `claim/figure`. */
function ancestors(id: string): readonly string[] {
  const parts = id.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function tagList(listKey: 'tags' | 'children'): KeyedList {
  return { list: listKey, by: 'id', order: listKey === 'tags' ? codebookKeys : tagKeys, itemOrder: tagKeys };
}

function addTagStep(edited: EditedText, root: MapNode, id: string, tag: Partial<Tag>): Splice | undefined {
  const slash = id.lastIndexOf('/');
  const parent = slash < 0 ? undefined : findTagPlace(root, id.slice(0, slash))?.map;
  if (slash >= 0 && parent === undefined) return undefined;
  const data = mapData('block', [['id', textData(lastOf(id))], ...tagGoals(tag, undefined)]);
  return addStep(edited, parent ?? root, tagList(parent === undefined ? 'tags' : 'children'), lastOf(id), data);
}

function refuseNew(tags: readonly Tag[], id: TagId): Problem | undefined {
  if (!id.split('/').every(isTagSegment)) return refusalOf('codebook.bad-id', { id });
  return tags.some((tag) => tag.id === id) ? refusalOf('codebook.duplicate-id', { id }) : undefined;
}

function refuseOld(tags: readonly Tag[], id: TagId): Problem | undefined {
  const count = tags.filter((tag) => tag.id === id).length;
  return count === 1 ? undefined : refusalOf(count === 0 ? 'codebook.unknown-id' : 'codebook.duplicate-id', { id });
}
