import type { Annotation } from '../model/annotation.ts';
import type { AnnotationPatch, CodebookChange } from '../model/changes.ts';
import type { Codebook, Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import { findTag, tagTable, type TagTable } from './tagTable.ts';
import type { Corpus } from './corpus.ts';
import type { AnnotationRecord } from './records.ts';
import { annotationsOfRoot, retagged } from './tagPlans.ts';

/** A tag that takes annotations of the one that is split, with the names of its attributes. */
export interface SplitTarget {
  readonly id: TagId;
  readonly isNew: boolean;
  readonly attributes: ReadonlySet<string>;
}

/** What becomes of the tag itself once its annotations have their new ones. */
export type AfterSplit = 'keep' | 'deprecate' | 'delete';

/** The annotations of a root that carry a tag, under an old id too. */
export function annotationsWith(corpus: Corpus, root: string, codebook: Codebook, tag: Tag): readonly AnnotationRecord[] {
  const table = tagTable(codebook);
  return annotationsOfRoot(corpus, root).filter(({ annotation }) => annotation.tags.some((id) => findTag(table, id) === tag));
}

/** The tags a split goes to: those of the codebook, and new ones, which get the attributes of the one that is split. */
export function splitTargets(codebook: Codebook, tag: Tag, ids: readonly TagId[]): readonly SplitTarget[] {
  const table = tagTable(codebook);
  return [...new Set(ids)].filter((id) => id !== tag.id).map((id) => {
    const there = table.byId.get(id);
    return { id, isNew: there === undefined, attributes: new Set(Object.keys((there ?? tag).attributes)) };
  });
}

/** What a split does to the codebook: new tags with the old one's attributes, and the word on the old one. */
export function splitChanges(tag: Tag, targets: readonly SplitTarget[], after: AfterSplit): readonly CodebookChange[] {
  const { attributes } = tag;
  const added = targets.filter(({ isNew }) => isNew).map(({ id }) => ({ kind: 'add', id, ...(Object.keys(attributes).length > 0 && { tag: { attributes } }) }) as const);
  switch (after) {
    case 'keep': return added;
    case 'deprecate': return [...added, { kind: 'set', id: tag.id, patch: { deprecated: true } }];
    case 'delete': return [...added, { kind: 'remove', id: tag.id }];
  }
}

/** What a split does to one annotation. */
export interface SplitOutcome {
  readonly patch: AnnotationPatch;
  /** Attributes of the old tag that none of the new ones has: they go. */
  readonly lost: readonly string[];
}

/** Puts the chosen tags where the split one stands, its attributes along where they have a place. Undefined: the tag stays, none was chosen. */
export function splitPatch(annotation: Annotation, table: TagTable, tag: Tag, chosen: readonly SplitTarget[]): SplitOutcome | undefined {
  if (chosen.length === 0) return undefined;
  const meansTag = (id: TagId): boolean => findTag(table, id) === tag;
  const byId = new Map<TagId, SplitTarget>(chosen.map((target) => [target.id, target]));
  const patch = retagged(annotation, (id) => (meansTag(id) ? [...byId.keys()] : [id]), (name, to) => byId.get(to)?.attributes.has(name) === true);
  if (patch === undefined) return undefined;
  // Keys of `attributes` are ids of tags.
  const names = Object.entries(annotation.attributes ?? {}).filter(([id]) => meansTag(id as TagId)).flatMap(([, values]) => Object.keys(values));
  return { patch, lost: [...new Set(names)].filter((name) => !chosen.some(({ attributes }) => attributes.has(name))) };
}
