import type { Annotation, ReadAnnotation } from '../model/annotation.ts';
import type { SourceSpan } from '../model/span.ts';
import { isAbsent, pairOf, valueOf, type MapNode, type YamlNode } from './yamlNode.ts';

/** A field of an annotation as a problem speaks of it. */
export type AnnotationField =
  | { readonly kind: 'id' | 'article' | 'scope' | 'entity' }
  | { readonly kind: 'tag'; readonly index: number }
  /** A tag's key below `attributes`. */
  | { readonly kind: 'attributes'; readonly tag: string }
  | { readonly kind: 'attribute' | 'value'; readonly tag: string; readonly name: string }
  | { readonly kind: 'link'; readonly index: number; readonly part: 'to' | 'in' | 'as' };

/** A field's place in its file. */
export interface FieldPlace {
  readonly span: SourceSpan;
  /** One-based. */
  readonly line: number;
}

const heads = ['id', 'article', 'scope', 'entity'] as const;
const linkParts = ['to', 'in', 'as'] as const;
/** Numbers a place: line and start, from where the item begins, and length; -1 as length where nothing stands. */
const size = 3;

/**
 * Where the fields of an annotation stand, as plain numbers: ten thousand of them are kept. Their order follows from what the
 * annotation says: the four single fields, the tags, each tag of the attributes with each name and value, the parts of the links.
 */
export function annotationPlaces(map: MapNode, annotation: Annotation, start: number, lineOf: (offset: number) => number): readonly number[] {
  const places: number[] = [];
  const first = lineOf(start);
  const add = (span: SourceSpan | undefined): void => {
    if (span === undefined) places.push(0, 0, -1);
    else places.push(lineOf(span.start) - first, span.start - start, span.end - span.start);
  };
  for (const key of heads) add(textSpan(valueOf(map, key)));
  const tags = valueOf(map, 'tags');
  const listed = tags?.kind === 'list' ? tags.items.map(({ node }) => node).filter(isText) : [tags];
  annotation.tags.forEach((_tag, index) => add(listed[index]?.span));
  const attributes = valueOf(map, 'attributes');
  for (const [tag, values] of Object.entries(annotation.attributes ?? {})) {
    const pair = attributes?.kind === 'map' ? pairOf(attributes, tag) : undefined;
    add(pair?.keySpan);
    for (const name of Object.keys(values)) {
      const one = pair?.value.kind === 'map' ? pairOf(pair.value, name) : undefined;
      add(one?.keySpan);
      add(textSpan(one?.value));
    }
  }
  const links = valueOf(map, 'links');
  // A link without either of these is not read.
  const read = links?.kind === 'list' ? links.items.map(({ node }) => node).filter((node) => node.kind === 'map' && isText(valueOf(node, 'to')) && isText(valueOf(node, 'as'))) : [];
  (annotation.links ?? []).forEach((_link, index) => {
    const link = read[index];
    for (const part of linkParts) add(link?.kind === 'map' ? textSpan(valueOf(link, part)) : undefined);
  });
  return places;
}

/** Where a field stands; undefined where it is not written. */
export function placeOf(annotation: Pick<ReadAnnotation, 'tags' | 'attributes' | 'links' | 'places' | 'item' | 'line'>, field: AnnotationField): FieldPlace | undefined {
  const { places, item } = annotation;
  const at = indexOf(annotation, field) * size;
  const [line, start, length] = places.slice(at, at + size);
  if (at < 0 || line === undefined || start === undefined || length === undefined || length < 0) return undefined;
  return { line: annotation.line + line, span: { start: item.start + start, end: item.start + start + length } };
}

function indexOf({ tags, attributes, links }: Pick<Annotation, 'tags' | 'attributes' | 'links'>, field: AnnotationField): number {
  switch (field.kind) {
    case 'id': case 'article': case 'scope': case 'entity': return heads.indexOf(field.kind);
    case 'tag': return field.index < tags.length ? heads.length + field.index : -1;
    case 'attributes': case 'attribute': case 'value': return attributeIndex(heads.length + tags.length, attributes ?? {}, field);
    case 'link': {
      const all = Object.values(attributes ?? {}).reduce((sum, values) => sum + 1 + 2 * Object.keys(values).length, heads.length + tags.length);
      return field.index < (links?.length ?? 0) ? all + field.index * linkParts.length + linkParts.indexOf(field.part) : -1;
    }
  }
}

function attributeIndex(from: number, attributes: NonNullable<Annotation['attributes']>, field: Extract<AnnotationField, { readonly tag: string }>): number {
  let at = from;
  for (const [tag, values] of Object.entries(attributes)) {
    const names = Object.keys(values);
    if (tag === field.tag) {
      if (field.kind === 'attributes') return at;
      const index = names.indexOf(field.name);
      return index < 0 ? -1 : at + 1 + 2 * index + (field.kind === 'value' ? 1 : 0);
    }
    at += 1 + 2 * names.length;
  }
  return -1;
}

function isText(node: YamlNode | undefined): boolean {
  return node?.kind === 'text' && !isAbsent(node);
}

function textSpan(node: YamlNode | undefined): SourceSpan | undefined {
  return node?.kind === 'text' && !isAbsent(node) ? node.span : undefined;
}
