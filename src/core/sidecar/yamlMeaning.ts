import { anchorKeys, annotationKeys, codedKeys, linkKeys, noteKeys, sidecarKeys } from './annotationKeys.ts';
import { attributeKeys, codebookKeys, relationKeys, tagKeys } from './codebookKeys.ts';
import { looseScalar, looseText, looseTexts, looseValue, type LooseMap, type LooseNode } from './looseNode.ts';
import type { YamlSpot } from './yamlSpot.ts';

/** Parts of our files that have fields of their own; named as the definitions of the JSON Schemas are. */
export type YamlPart = 'sidecar' | 'coded' | 'annotation' | 'anchor' | 'noteEntry' | 'link' | 'codebook' | 'tag' | 'attribute' | 'relation';
const fields: Readonly<Record<YamlPart, readonly string[]>> = {
  sidecar: sidecarKeys, coded: codedKeys, annotation: annotationKeys, anchor: anchorKeys, noteEntry: noteKeys, link: linkKeys,
  codebook: codebookKeys, tag: tagKeys, attribute: attributeKeys, relation: relationKeys,
};

/** What a place of a sidecar or a codebook is for. */
export type YamlMeaning =
  | { readonly kind: 'field'; readonly of: YamlPart; readonly names: readonly string[]; readonly present: readonly string[] }
  /** A tag id; `present` are those that stand beside it. */
  | { readonly kind: 'tag'; readonly present: readonly string[] }
  /** An old id of a tag. */
  | { readonly kind: 'oldTag'; readonly present: readonly string[] }
  /** A tag as a key of `attributes`. */
  | { readonly kind: 'attributes'; readonly tags: readonly string[]; readonly present: readonly string[] }
  | { readonly kind: 'attribute'; readonly tag: string; readonly present: readonly string[] }
  | { readonly kind: 'value'; readonly tag: string; readonly name: string }
  /** `from`: id of the annotation the link is written in; `in`: the way to the other source, where one is written. */
  | { readonly kind: 'linkTarget'; readonly from: string | undefined; readonly in: string | undefined }
  | { readonly kind: 'linkFile' | 'relation' | 'entity' | 'article' }
  /** One of some words. */
  | { readonly kind: 'word'; readonly words: readonly string[] };

const truths = ['true', 'false'] as const;

/** What a place of a sidecar is for; undefined where anything may stand. */
export function sidecarMeaning(spot: YamlSpot): YamlMeaning | undefined {
  const [head, , field, ...rest] = spot.path;
  const depth = spot.path.length;
  if (depth === 0) return fieldOf('sidecar', spot);
  if (head === 'coded') return depth === 2 ? fieldOf('coded', spot) : field === 'state' ? word(['todo', 'doing', 'done']) : field === 'article' ? { kind: 'article' } : undefined;
  if (head !== 'annotations' || depth < 2 || spot.path[1] !== undefined) return undefined;
  if (depth === 2) return fieldOf('annotation', spot);
  const item = spot.holders[2];
  const annotation = item?.kind === 'map' ? item : undefined;
  const isValue = spot.role !== 'key';
  switch (field) {
    case 'tags': return isValue && rest.length <= 1 ? { kind: 'tag', present: besides(spot.holders[3], spot) } : undefined;
    case 'scope': return word(['passage', 'article', 'folder']);
    case 'status': return word(['suggested', 'accepted', 'rejected']);
    case 'entity': case 'article': return { kind: field };
    case 'attributes': return attributeMeaning(spot, annotation, rest);
    case 'links': return rest.length === 1 ? fieldOf('link', spot) : linkMeaning(spot, annotation, rest[1]);
    case 'passages': return rest.length === 1 ? fieldOf('anchor', spot) : undefined;
    // A note may be a text, in a line of its own too.
    case 'note': return rest.length === 1 && rest[0] === undefined && spot.role !== 'value' ? fieldOf('noteEntry', spot) : undefined;
    default: return undefined;
  }
}

function attributeMeaning(spot: YamlSpot, annotation: LooseMap | undefined, [tag, name, ...more]: YamlSpot['path']): YamlMeaning | undefined {
  if (more.length > 0) return undefined;
  if (tag !== undefined && name !== undefined) return spot.role === 'key' ? undefined : { kind: 'value', tag, name };
  if (spot.role === 'value') return undefined;
  if (tag !== undefined) return { kind: 'attribute', tag, present: siblings(spot) };
  return { kind: 'attributes', tags: looseTexts(looseValue(annotation, 'tags')), present: siblings(spot) };
}

function linkMeaning(spot: YamlSpot, annotation: LooseMap | undefined, part: string | undefined): YamlMeaning | undefined {
  const { map } = spot;
  switch (part) {
    case 'to': return { kind: 'linkTarget', from: looseText(annotation, 'id'), in: looseText(map, 'in') };
    case 'in': return { kind: 'linkFile' };
    case 'as': return { kind: 'relation' };
    default: return undefined;
  }
}

/** What a place of a codebook is for. */
export function codebookMeaning(spot: YamlSpot): YamlMeaning | undefined {
  const [head, item] = spot.path;
  if (spot.path.length === 0) return fieldOf('codebook', spot);
  if (item !== undefined) return undefined;
  if (head === 'relations') return spot.path.length === 2 ? fieldOf('relation', spot) : spot.path[2] === 'symmetric' ? word(truths) : undefined;
  if (head !== 'tags' || spot.path.length < 2) return undefined;
  let at = 2;
  while (spot.path[at] === 'children' && spot.path.length > at + 1 && spot.path[at + 1] === undefined) at += 2;
  const [field, name, part] = spot.path.slice(at);
  if (spot.path.length === at) return fieldOf('tag', spot);
  switch (field) {
    case 'exclusive': case 'deprecated': return word(truths);
    case 'replacedBy': return { kind: 'tag', present: [] };
    case 'was': return spot.role === 'key' ? undefined : { kind: 'oldTag', present: besides(spot.holders[at + 1], spot) };
    case 'attributes':
      if (name === undefined) return undefined;
      if (spot.path.length === at + 2) return fieldOf('attribute', spot);
      return part === 'type' ? word(['choice', 'text', 'number', 'date', 'url']) : part === 'required' ? word(truths) : undefined;
    default: return undefined;
  }
}

function word(words: readonly string[]): YamlMeaning {
  return { kind: 'word', words };
}

function fieldOf(of: YamlPart, spot: YamlSpot): YamlMeaning | undefined {
  return spot.role === 'value' ? undefined : { kind: 'field', of, names: fields[of], present: siblings(spot) };
}

function siblings({ map, scalar }: YamlSpot): readonly string[] {
  return (map?.entries ?? []).filter(({ colon, key }) => colon && key !== scalar).map(({ key }) => key.text);
}

/** The other texts of the list that a value stands in. */
function besides(node: LooseNode | undefined, { scalar }: YamlSpot): readonly string[] {
  return node?.kind === 'list' ? node.items.flatMap((item) => (looseScalar(item) === scalar ? [] : (looseScalar(item)?.text ?? []))) : [];
}
