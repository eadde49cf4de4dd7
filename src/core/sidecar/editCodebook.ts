import type { CodebookChange, NewTag } from '../model/changes.ts';
import type { Codebook, Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import type { Edited } from '../model/reading.ts';
import { isTagId } from '../text/tagId.ts';
import { addTagsStep } from './addTagsStep.ts';
import { attributeStep, renameAttributeStep } from './attributeStep.ts';
import { codebookKeys, relationKeys, tagKeys } from './codebookKeys.ts';
import { editDocument, refusalOf, type DocumentChange } from './editDocument.ts';
import { addStep, itemOf, memberStep, removeStep, setStep, textOf, type KeyedList } from './keyedItems.ts';
import { readCodebook } from './readCodebook.ts';
import { towardsGoals, type EditedText, type Goal } from './reconcile.ts';
import { renameSteps } from './renameTag.ts';
import type { Splice } from './splice.ts';
import { tagGoals } from './tagData.ts';
import { findTagPlace } from './tagPlaces.ts';
import { addTagStep, ancestors, lastOf, tagList } from './tagSteps.ts';
import { bareData, mapData, textData } from './yamlData.ts';
import type { MapNode } from './yamlNode.ts';

/** Makes changes in the codebook; new tags go to the end of their parent. `text` undefined: a new file. */
export function editCodebook(text: string | undefined, changes: readonly CodebookChange[]): Edited {
  const [first, ...rest] = changes;
  if (first?.kind !== 'start') return editDocument(text, (body) => readCodebook(body), entriesOf, changes.flatMap(documentChange));
  if (text !== undefined && text.trim() !== '') return { kind: 'refused', problems: [refusalOf('codebook.not-empty', {})] };
  return editDocument(first.text, (body) => readCodebook(body), entriesOf, rest.flatMap(documentChange));
}

function entriesOf({ tags, relations }: Codebook): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ...tags.map((tag) => [`tag ${tag.id}`, { ...tag, line: 0 }] as const),
    ...relations.map((relation) => [`relation ${relation.id}`, relation] as const),
  ]);
}

function documentChange(change: CodebookChange): DocumentChange<Codebook> | readonly [] {
  // Only the first change can be a start.
  if (change.kind === 'start') return [];
  if (change.kind === 'addAll') return addAll(change.tags);
  const touches = (entry: string): boolean => isUnder(entry, change.id);
  switch (change.kind) {
    case 'add':
      return {
        refuse: ({ tags }) => refuseNew(byId(tags), change.id),
        steps: ancestors(change.id).map((id) => (edited, root) => addTagStep(edited, root, id, id === change.id ? change.tag ?? {} : {})),
        touches: (entry, { tags }) => touches(entry) || isNewParent(entry, change.id, tags),
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
    case 'rename':
      return {
        refuse: ({ tags }) => refuseOld(tags, change.id) ?? (change.to.startsWith(`${change.id}/`) ? refusalOf('codebook.bad-id', { id: change.to }) : refuseNew(byId(tags), change.to)),
        steps: renameSteps(change.id, change.to),
        touches: (entry, { tags }) => touches(entry) || isUnder(entry, change.to) || isNewParent(entry, change.to, tags),
      };
    case 'example':
      return {
        refuse: ({ tags }) => refuseOld(tags, change.id),
        steps: [(edited, root) => {
          const place = findTagPlace(root, change.id);
          return place && memberStep(edited, place.map, 'examples', change.text, change.is, tagKeys);
        }],
        touches,
      };
    case 'attribute':
    case 'renameAttribute':
      return {
        refuse: ({ tags }) => refuseOld(tags, change.id) ?? (change.kind === 'attribute' ? refuseAttribute(change) : refuseNewName(tags, change)),
        steps: [(edited, root) => {
          const place = findTagPlace(root, change.id);
          if (place === undefined) return undefined;
          return change.kind === 'attribute' ? attributeStep(edited, place.map, change.name, change.attribute) : renameAttributeStep(place.map, change.name, change.to);
        }],
        touches,
      };
    case 'relation':
      return { steps: [(edited, root) => relationStep(edited, root, change)], touches: (entry) => entry === `relation ${change.id}` };
  }
}

function addAll(added: readonly NewTag[]): DocumentChange<Codebook> {
  const ids = new Set(added.map(({ id }) => `tag ${id}`));
  return {
    refuse: ({ tags }) => {
      const there = byId(tags);
      const seen = new Set<string>();
      for (const { id } of added) {
        const refusal = refuseNew(there, id) ?? (seen.has(id) ? refusalOf('codebook.duplicate-id', { id }) : undefined);
        if (refusal !== undefined) return refusal;
        seen.add(id);
      }
      return undefined;
    },
    steps: [(edited, root) => addTagsStep(edited, root, added)],
    touches: (entry, { tags }) => ids.has(entry) || (!tags.some(({ id }) => entry === `tag ${id}`) && [...ids].some((id) => id.startsWith(`${entry}/`))),
  };
}

function isUnder(entry: string, id: string): boolean {
  return entry === `tag ${id}` || entry.startsWith(`tag ${id}/`);
}

function isNewParent(entry: string, id: string, tags: readonly Tag[]): boolean {
  return ancestors(id).some((parent) => entry === `tag ${parent}` && tags.every((tag) => tag.id !== parent));
}

const relations: KeyedList = { list: 'relations', by: 'id', order: codebookKeys, itemOrder: relationKeys };

function relationStep(edited: EditedText, root: MapNode, { id, relation }: CodebookChange & { readonly kind: 'relation' }): Splice | undefined {
  if (relation === undefined) return removeStep(edited, root, relations, id, 'takes the key');
  const present = itemOf(root, relations, id);
  const isWritten = present !== undefined && textOf(present, 'symmetric') !== undefined;
  const goals: readonly Goal[] = [
    ...('label' in relation ? [['label', relation.label === undefined ? undefined : textData(relation.label)] as const] : []),
    ...('symmetric' in relation ? [['symmetric', relation.symmetric === true ? bareData('true') : isWritten ? bareData('false') : undefined] as const] : []),
  ];
  return present === undefined ? addStep(edited, root, relations, id, mapData('flow', [['id', textData(id)], ...goals])) : setStep(edited, root, relations, id, goals);
}

function refuseAttribute({ name, attribute }: CodebookChange & { readonly kind: 'attribute' }): Problem | undefined {
  const isBad = name.trim() === '' || (attribute?.type === 'choice' && attribute.values.length === 0);
  return isBad ? refusalOf('codebook.bad-attribute', { attribute: name }) : undefined;
}

function refuseNewName(tags: readonly Tag[], { id, name, to }: CodebookChange & { readonly kind: 'renameAttribute' }): Problem | undefined {
  const tag = tags.find((one) => one.id === id);
  const isFine = tag !== undefined && Object.hasOwn(tag.attributes, name) && !Object.hasOwn(tag.attributes, to) && to.trim() !== '';
  return isFine ? undefined : refusalOf('codebook.bad-attribute', { attribute: to }, tag?.line);
}

function refuseNew(tags: ReadonlyMap<string, Tag>, id: TagId): Problem | undefined {
  if (!isTagId(id)) return refusalOf('codebook.bad-id', { id });
  const taken = tags.get(id);
  return taken && refusalOf('codebook.duplicate-id', { id }, taken.line);
}

function byId(tags: readonly Tag[]): ReadonlyMap<string, Tag> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}

function refuseOld(tags: readonly Tag[], id: TagId): Problem | undefined {
  const found = tags.filter((tag) => tag.id === id);
  return found.length === 1 ? undefined : refusalOf(found.length === 0 ? 'codebook.unknown-id' : 'codebook.duplicate-id', { id }, found.at(-1)?.line);
}
