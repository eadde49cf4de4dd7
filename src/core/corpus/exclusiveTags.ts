import type { Annotation } from '../model/annotation.ts';
import type { AnnotationPatch } from '../model/changes.ts';
import type { TagId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { placesOf } from './articleAnnotations.ts';
import type { AnnotationRecord } from './records.ts';
import { findTag, type TagTable } from './tagTable.ts';

/** Tags of one exclusive group that stand on one passage, of which only one may. */
export interface Clash {
  readonly parent: TagId;
  /** By today's ids, in the order given; never fewer than two. */
  readonly tags: readonly TagId[];
}

/**
 * Which of some tags exclude each other: those that lie below different children of a tag with `exclusive: true`. With `voice`
 * exclusive, `voice/official` and `voice/expert/legal` clash; `voice/expert` and `voice/expert/legal` do not.
 */
export function clashesOf(tags: readonly string[], table: TagTable): readonly Clash[] {
  const groups = new Map<TagId, { readonly children: Set<TagId>; readonly tags: Set<TagId> }>();
  for (const id of tags) {
    const tag = findTag(table, id);
    for (let child = tag; child?.parent !== undefined && tag !== undefined; child = table.byId.get(child.parent)) {
      if (table.byId.get(child.parent)?.exclusive !== true) continue;
      const group = groups.get(child.parent) ?? { children: new Set(), tags: new Set() };
      group.children.add(child.id);
      group.tags.add(tag.id);
      groups.set(child.parent, group);
    }
  }
  return [...groups].filter(([, { children }]) => children.size > 1).map(([parent, group]) => ({ parent, tags: [...group.tags] }));
}

/** Of a coder's annotations those on just the same place: what is only suggested or rejected excludes nothing. */
export function onSamePassage(own: readonly AnnotationRecord[], place: string): readonly AnnotationRecord[] {
  return own.filter((record) => counts(record) && placeKey(record) === place);
}

/** Names the passage of an annotation: two of the same key are on the same place of the same article. Undefined while it is not found. */
export function placeKey(record: AnnotationRecord): string | undefined {
  const { annotation: { scope, article }, resolution } = record;
  if (scope === 'folder') return undefined;
  if (scope === 'passage' && placesOf(record).length === 0) return undefined;
  return placeKeyOf(resolution?.article ?? article ?? '', placesOf(record));
}

/** The key of passages of an article; none: the article as a whole. */
export function placeKeyOf(article: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [article, ...spans.map(({ start, end }) => `${start}-${end}`)].join('\n');
}

/** Whether its tags are on its place: those that are only suggested or rejected are not, nor those of a sidecar that cannot be read just now. */
export function counts({ annotation: { status }, stale }: AnnotationRecord): boolean {
  return !stale && status !== 'suggested' && status !== 'rejected';
}

/** Problems of tags that exclude each other in two annotations of one coder on one passage, with the annotation that came later in the file. */
export function crossClashes(records: readonly AnnotationRecord[], table: TagTable): readonly { readonly record: AnnotationRecord; readonly problem: Problem }[] {
  if (![...table.byId.values()].some(({ exclusive }) => exclusive)) return [];
  const places = new Map<string, AnnotationRecord[]>();
  for (const record of records) {
    const place = counts(record) ? placeKey(record) : undefined;
    if (place === undefined || record.annotation.tags.length === 0) continue;
    const key = `${record.annotation.by ?? ''}\n${place}`;
    places.set(key, [...(places.get(key) ?? []), record]);
  }
  return [...places.values()].flatMap((list) => list.flatMap((record, index) => {
    const [found] = list.slice(0, index).flatMap((earlier) => clashesBetween(earlier, record, table).map((clash) => ({ clash, earlier })));
    if (found === undefined) return [];
    const facts = { parent: found.clash.parent, tags: found.clash.tags.join(', '), other: found.earlier.annotation.id };
    return [{ record, problem: { code: 'sidecar.exclusive-tags', severity: 'warning', facts } as const }];
  }));
}

/** Clashes that neither has by itself: those are told of each alone. */
function clashesBetween(one: AnnotationRecord, other: AnnotationRecord, table: TagTable): readonly Clash[] {
  const alone = new Set([one, other].flatMap(({ annotation }) => clashesOf(annotation.tags, table).map(({ parent }) => parent)));
  return clashesOf([...one.annotation.tags, ...other.annotation.tags], table).filter(({ parent }) => !alone.has(parent));
}

/** The change that takes tags off an annotation and puts others on; attributes of what goes go with it. */
export function exchangedTags(annotation: Annotation, gone: readonly string[], put: readonly TagId[], attributes: Annotation['attributes'], table: TagTable): AnnotationPatch {
  const today = (id: string): string => findTag(table, id)?.id ?? id;
  const going = new Set(gone.map(today));
  const kept = annotation.tags.filter((tag) => !going.has(today(tag)));
  const there = new Set(kept.map(today));
  const tags = [...kept, ...put.filter((tag) => !there.has(today(tag)))];
  const all = { ...Object.fromEntries(Object.entries(annotation.attributes ?? {}).filter(([tag]) => !going.has(today(tag)))), ...attributes };
  return { tags, attributes: Object.keys(all).length === 0 ? undefined : all };
}
