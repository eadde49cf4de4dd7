import { annotationsBy, clashesOf, findTag, folderOf, onSamePassage, placeKey, placeKeyOf, tagsOnFolder, tagTable, type AnnotationRecord, type Clash, type TagId, type TagTable } from '../../core/index.ts';
import type { Mark, MarkedTags, TagRequest } from '../annotations/prepareTags.ts';

/** An annotation that loses tags, and those it takes in their place. */
export interface Replaced {
  readonly record: AnnotationRecord;
  readonly gone: readonly TagId[];
  readonly put: readonly TagId[];
}

/** What is to be written once no two tags exclude each other. */
export interface Settled {
  /** Every tag that is put on anywhere. */
  readonly tags: readonly TagId[];
  /** Places that get an annotation of their own. */
  readonly marks: readonly MarkedTags[];
  readonly replacing: readonly Replaced[];
}

/** The coder's other annotations on a place. A folder has none that exclude anything. */
export function besideOf(mark: Mark, { at, by, editing }: TagRequest): readonly AnnotationRecord[] {
  const place = editing !== undefined ? placeKey(editing) : placeKeyOf(mark.ref.article, mark.spans);
  if (mark.scope === 'folder' || place === undefined) return [];
  return onSamePassage(annotationsBy(by, at.corpus.source(mark.ref.path), mark.ref), place).filter((record) => record.annotation.id !== editing?.annotation.id);
}

/** What of the tags each place lacks, by its coder; places that have all of them are left out. */
export function missingTags(request: TagRequest): readonly MarkedTags[] {
  return request.marks.flatMap((mark) => {
    const table = tagTable(request.at.corpus.project(mark.ref.path).codebook);
    const today = (id: TagId): TagId => findTag(table, id)?.id ?? id;
    const there = new Set(tagsBeside(mark, request).map(today));
    const tags = request.tags.filter((tag) => !there.has(today(tag)));
    return tags.length === 0 ? [] : [{ mark, tags }];
  });
}

function tagsBeside(mark: Mark, request: TagRequest): readonly TagId[] {
  if (mark.scope === 'folder') return tagsOnFolder(request.at.corpus, folderOf(mark.ref.path), request.by);
  return besideOf(mark, request).flatMap(({ annotation }) => annotation.tags);
}

/** The groups of which an annotation has a tag and some tags have another; `there`: those of the annotation, by today's ids. */
export function clashesBeside({ annotation }: AnnotationRecord, tags: readonly TagId[], table: TagTable): readonly { readonly clash: Clash; readonly there: readonly TagId[] }[] {
  const own = new Set(annotation.tags.map((id) => findTag(table, id)?.id ?? id));
  return clashesOf([...tags, ...annotation.tags], table)
    .map((clash) => ({ clash, there: clash.tags.filter((tag) => own.has(tag)) }))
    // What it has two of by itself was there before, and is a problem of its own.
    .filter(({ clash, there }) => there.length < clash.tags.length);
}

/** The first annotation that loses tags takes the new ones. */
export function inPlaceOf(going: readonly (readonly [AnnotationRecord, readonly TagId[]])[], tags: readonly TagId[]): readonly Replaced[] {
  return going.map(([record, gone], index) => ({ record, gone, put: index === 0 ? tags : [] }));
}

export function without(tags: readonly TagId[], gone: readonly TagId[], table: TagTable): readonly TagId[] {
  return tags.filter((tag) => !gone.some((id) => id === (findTag(table, tag)?.id ?? tag)));
}
