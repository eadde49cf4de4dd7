import type { Anchor, Annotation, AnnotationStatus, Link, NoteEntry, Scope } from '../model/annotation.ts';
import type { AnnotationId, EntityId, TagId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { annotationKeys, linkKeys, noteKeys, passageKeys } from './annotationKeys.ts';
import { checkKeys, mapField, mapsField, neededText, present, type Report, textField, textsField } from './fields.ts';
import { pairOf, valueOf, type MapNode } from './yamlNode.ts';

/** One item of `annotations:` as far as it can be read; `undefined` without an id, by which alone it could be spoken of. */
export function readAnnotation(map: MapNode, report: Report): Annotation | undefined {
  checkKeys(map, annotationKeys, report);
  const id = neededText(map, 'id', report);
  if (id === undefined) return undefined;
  if (!/^[a-z][a-z0-9]{9}$/.test(id)) report.add('sidecar.bad-id', 'warning', pairOf(map, 'id')?.value.span ?? map.span, { id });
  const scope = readScope(map, report);
  return present<Annotation>({
    // Branded ids are whatever the file says; the corpus judges those that point elsewhere.
    id: id as AnnotationId,
    article: textField(map, 'article', report),
    scope,
    // Ids of the codebook, see above.
    tags: textsField(map, 'tags', report) as readonly TagId[],
    passages: scope === 'passage' ? readPassages(map, report) : [],
    revision: textField(map, 'revision', report),
    blob: textField(map, 'blob', report),
    note: readNote(map, report),
    attributes: readAttributes(map, report),
    links: readLinks(map, report),
    // An id of the entity file, see above.
    entity: textField(map, 'entity', report) as EntityId | undefined,
    status: readStatus(map, report),
    suggestedBy: textField(map, 'suggestedBy', report),
    by: textField(map, 'by', report),
    created: textField(map, 'created', report),
    updated: textField(map, 'updated', report),
  });
}

function readScope(map: MapNode, report: Report): Scope {
  const scope = textField(map, 'scope', report);
  if (scope === 'article' || scope === 'folder' || scope === 'passage') return scope;
  if (scope !== undefined) wrongWord(map, 'scope', 'passage | article | folder', report);
  return scope === undefined || valueOf(map, 'quote') !== undefined || valueOf(map, 'passages') !== undefined ? 'passage' : 'article';
}

function readStatus(map: MapNode, report: Report): AnnotationStatus | undefined {
  const status = textField(map, 'status', report);
  if (status === undefined || status === 'suggested' || status === 'accepted' || status === 'rejected') return status;
  wrongWord(map, 'status', 'suggested | accepted | rejected', report);
  return undefined;
}

function wrongWord(map: MapNode, key: string, expected: string, report: Report): void {
  const value = valueOf(map, key);
  if (value?.kind === 'text') report.add('yaml.wrong-type', 'error', value.span, { key, expected, value: value.text });
}

function readPassages(map: MapNode, report: Report): readonly Anchor[] {
  if (valueOf(map, 'passages') === undefined) return readAnchor(map, report);
  return mapsField(map, 'passages', report).flatMap((passage) => {
    checkKeys(passage, passageKeys, report);
    const own = { revision: textField(passage, 'revision', report), blob: textField(passage, 'blob', report) };
    return readAnchor(passage, report).map((anchor) => present<Anchor>({ ...anchor, ...own }));
  });
}

function readAnchor(map: MapNode, report: Report): readonly Anchor[] {
  const quote = neededText(map, 'quote', report);
  if (quote === undefined) return [];
  return [present<Anchor>({
    quote,
    prefix: textField(map, 'prefix', report) ?? '',
    suffix: textField(map, 'suffix', report) ?? '',
    at: readOffsets(map, 'at', report),
    raw: readOffsets(map, 'raw', report),
  })];
}

/** `133-184` → `{start: 133, end: 184}`. */
function readOffsets(map: MapNode, key: string, report: Report): Span<never> | undefined {
  const text = textField(map, key, report);
  if (text === undefined) return undefined;
  const parts = /^([0-9]{1,10})-([0-9]{1,10})$/.exec(text);
  const start = Number(parts?.[1]);
  const end = Number(parts?.[2]);
  if (parts !== null && start <= end) return { start, end };
  report.add('anchor.bad-offsets', 'error', pairOf(map, key)?.value.span ?? map.span, { key, value: text });
  return undefined;
}

function readNote(map: MapNode, report: Report): string | readonly NoteEntry[] | undefined {
  const note = valueOf(map, 'note');
  if (note?.kind !== 'list') return textField(map, 'note', report);
  return mapsField(map, 'note', report).flatMap((entry) => {
    checkKeys(entry, noteKeys, report);
    const body = neededText(entry, 'body', report);
    return body === undefined ? [] : [present<NoteEntry>({ by: textField(entry, 'by', report), created: textField(entry, 'created', report), body })];
  });
}

function readAttributes(map: MapNode, report: Report): Annotation['attributes'] | undefined {
  const attributes = mapField(map, 'attributes', report);
  if (attributes === undefined) return undefined;
  // fromEntries makes `__proto__`, a legal tag id, a key like any other.
  return Object.fromEntries(attributes.pairs.flatMap(({ key }) => {
    const values = mapField(attributes, key, report);
    return values === undefined ? [] : [[key, Object.fromEntries(values.pairs.flatMap((pair) => {
      const value = textField(values, pair.key, report);
      return value === undefined ? [] : [[pair.key, value]];
    }))]];
  }));
}

function readLinks(map: MapNode, report: Report): readonly Link[] | undefined {
  if (valueOf(map, 'links') === undefined) return undefined;
  return mapsField(map, 'links', report).flatMap((link) => {
    checkKeys(link, linkKeys, report);
    const to = neededText(link, 'to', report);
    const as = neededText(link, 'as', report);
    if (to === undefined || as === undefined) return [];
    // See above: the corpus judges what ids point to.
    return [present<Link>({ to: to as AnnotationId, in: textField(link, 'in', report), as })];
  });
}
