import type { Annotation } from '../model/annotation.ts';
import type { AnnotationPatch, CodebookChange } from '../model/changes.ts';
import type { Codebook, Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import type { Corpus } from './corpus.ts';
import { folderRecords } from './folderAnnotations.ts';
import type { AnnotationRecord } from './records.ts';
import { findTag, tagTable } from './tagTable.ts';

/** The annotations of one root, those of its folders first, the others in the order of their sources' paths. Those of a sidecar that is broken just now are left out. */
export function annotationsOfRoot(corpus: Corpus, root: string): readonly AnnotationRecord[] {
  const sources = [...corpus.sources()].filter(({ path, annotations }) => annotations.length > 0 && corpus.project(path).root === root);
  sources.sort((a, b) => (a.path < b.path ? -1 : 1));
  const ofFolders = corpus.folderSidecars().filter(({ source }) => corpus.project(source).root === root).flatMap(folderRecords);
  return [...ofFolders, ...sources.flatMap(({ annotations }) => annotations)].filter(({ stale }) => !stale);
}

/**
 * How many annotations carry each tag, by today's ids; an old id counts for the tag it means, an unknown one for itself. Those that
 * are not `wanted` do not count.
 */
export function tagCounts(
  corpus: Corpus, root: string, codebook: Codebook | undefined, wanted: (record: AnnotationRecord) => boolean = () => true,
): ReadonlyMap<string, number> {
  const table = tagTable(codebook);
  const counts = new Map<string, number>();
  for (const record of annotationsOfRoot(corpus, root)) {
    if (!wanted(record)) continue;
    const { annotation } = record;
    for (const id of new Set(annotation.tags.map((tag) => findTag(table, tag)?.id ?? tag))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * Gives an annotation's tags other ids, attributes included; two that become one are written once. `idsOf` may answer several ids
 * for one, and `takes` says which attributes another tag has a place for. Undefined: nothing changes.
 */
export function retagged(annotation: Annotation, idsOf: (id: TagId) => readonly TagId[], takes: (attribute: string, to: TagId) => boolean = () => true): AnnotationPatch | undefined {
  const tags = [...new Set(annotation.tags.flatMap(idsOf))];
  // A map, so that `__proto__`, a legal id, is a key like any other.
  const attributes = new Map<string, Readonly<Record<string, string>>>();
  // Attributes are keyed by tag.
  const before = Object.entries(annotation.attributes ?? {}).map(([id, values]) => [id as TagId, values] as const);
  for (const [id, values] of before) {
    for (const now of idsOf(id)) {
      const taken = now === id ? values : Object.fromEntries(Object.entries(values).filter(([name]) => takes(name, now)));
      if (now !== id && Object.keys(taken).length === 0) continue;
      const others = attributes.get(now);
      // What was said of today's tag counts for more than what was said of an older one.
      attributes.set(now, now === id ? { ...others, ...taken } : { ...taken, ...others });
    }
  }
  const isSame = tags.join('\n') === annotation.tags.join('\n') && [...attributes.keys()].join('\n') === before.map(([id]) => id).join('\n');
  return isSame ? undefined : { tags, ...(annotation.attributes && { attributes: Object.fromEntries(attributes) }) };
}

/** The change that writes today's ids in place of old ones. */
export function renewedTags(annotation: Annotation, codebook: Codebook | undefined): AnnotationPatch | undefined {
  const table = tagTable(codebook);
  return retagged(annotation, (id) => [findTag(table, id)?.id ?? id]);
}

/** The change that follows a tag, and all below it, to another id. Undefined: the annotation carries none of them. */
export function movedTags(annotation: Annotation, codebook: Codebook, from: TagId, to: TagId): AnnotationPatch | undefined {
  const table = tagTable(codebook);
  return retagged(annotation, (id) => {
    const today = findTag(table, id)?.id ?? id;
    // An id and the end of another one put together are an id.
    return [today === from || today.startsWith(`${from}/`) ? `${to}${today.slice(from.length)}` as TagId : id];
  });
}

/**
 * Makes one tag part of another: what is below it goes below the other, its ids become old ids of the other, attributes and
 * examples are kept. Undefined: a tag cannot go into itself or into one below it.
 */
export function mergeChanges({ tags }: Codebook, from: Tag, into: Tag): readonly CodebookChange[] | undefined {
  if (from.id === into.id || into.id.startsWith(`${from.id}/`)) return undefined;
  const byId = new Map<string, Tag>(tags.map((tag) => [tag.id, tag]));
  const merge = (one: Tag, other: Tag): readonly CodebookChange[] => [
    ...tags.filter(({ parent }) => parent === one.id).flatMap((child) => {
      const to = `${other.id}${child.id.slice(one.id.length)}`;
      const there = byId.get(to);
      // Ids of two tags put together are an id. One that the merged tag itself still has is refused by the edit.
      return there === undefined || there.id === one.id ? [{ kind: 'rename', id: child.id, to: to as TagId } as const] : merge(child, there);
    }),
    {
      kind: 'set', id: other.id,
      patch: {
        was: [...new Set([...other.was, one.id, ...one.was])],
        ...(one.examples.length > 0 && { examples: [...new Set([...other.examples, ...one.examples])] }),
        ...(Object.keys(one.attributes).some((name) => !(name in other.attributes)) && { attributes: { ...one.attributes, ...other.attributes } }),
      },
    },
    { kind: 'remove', id: one.id },
  ];
  return merge(from, into);
}
