import { type Attribute, type AttributeType, type Codebook, type Relation, type Tag } from '../model/codebook.ts';
import type { TagId } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import { attributeKeys, codebookKeys, modeKeys, relationKeys, tagKeys } from './codebookKeys.ts';
import { checkCodebook, type PlacedTag } from './codebookProblems.ts';
import { checkKeys, mapField, mapsField, neededText, present, type Report, textField, textsField, truthField } from './fields.ts';
import { readDocument } from './openDocument.ts';
import { pairOf, valueOf, type MapNode } from './yamlNode.ts';

/**
 * Reads a codebook. `reservedKeys` are those the tagging mode itself uses: a tag may not claim one.
 * A tag without an id is left out with all below it; any other flaw is a problem of its own.
 */
export function readCodebook(text: string, reservedKeys: readonly string[] = modeKeys): Reading<Codebook> {
  return readDocument(text, ['tags', 'relations'], { tags: [], relations: [] }, (root, report) => {
    checkKeys(root, codebookKeys, report);
    const placed = readTags(root, 'tags', undefined, report);
    const relations = mapsField(root, 'relations', report).flatMap((map) => readRelation(map, report));
    checkCodebook(placed, relations, reservedKeys, report);
    return { tags: placed.map(({ tag }) => tag), relations: relations.map(({ relation }) => relation) };
  });
}

/** The tags of a list and all below them, depth first, with their places. */
function readTags(map: MapNode, key: string, parent: Tag | undefined, report: Report): readonly PlacedTag[] {
  return mapsField(map, key, report).flatMap((item) => {
    checkKeys(item, tagKeys, report);
    const segment = neededText(item, 'id', report);
    if (segment === undefined) return [];
    const tag = readTag(item, segment, parent, report);
    return [{ tag, segment, map: item }, ...readTags(item, 'children', tag, report)];
  });
}

function readTag(map: MapNode, segment: string, parent: Tag | undefined, report: Report): Tag {
  // The file's word for it; checkCodebook says when it is no good one.
  const id = (parent === undefined ? segment : `${parent.id}/${segment}`) as TagId;
  // Ids of this very file, which checkCodebook judges.
  const asIds = (texts: readonly string[]): readonly TagId[] => texts.map((text) => text as TagId);
  return present<Tag>({
    id,
    parent: parent?.id,
    label: textField(map, 'label', report),
    description: textField(map, 'description', report),
    color: readColor(map, id, report) ?? parent?.color,
    key: textField(map, 'key', report),
    exclusive: truthField(map, 'exclusive', report, false),
    was: asIds(textsField(map, 'was', report)),
    examples: textsField(map, 'examples', report),
    attributes: readAttributes(map, id, report),
    deprecated: truthField(map, 'deprecated', report, false),
    // An id of this very file, as above.
    replacedBy: textField(map, 'replacedBy', report) as TagId | undefined,
    line: report.line(map.span.start),
  });
}

function readColor(map: MapNode, tag: TagId, report: Report): string | undefined {
  const color = textField(map, 'color', report);
  if (color === undefined || /^#[0-9a-f]{6}$/i.test(color)) return color?.toLowerCase();
  report.add('codebook.bad-color', 'error', pairOf(map, 'color')?.value.span ?? map.span, { color, tag });
  return undefined;
}

function readAttributes(map: MapNode, tag: TagId, report: Report): Readonly<Record<string, Attribute>> {
  const attributes = mapField(map, 'attributes', report);
  return Object.fromEntries((attributes?.pairs ?? []).flatMap(({ key, keySpan }): [string, Attribute][] => {
    const fields = attributes && mapField(attributes, key, report);
    if (fields === undefined) return [];
    checkKeys(fields, attributeKeys, report);
    const type = neededText(fields, 'type', report);
    const values = textsField(fields, 'values', report);
    if (type !== undefined && !isAttributeType(type)) report.add('codebook.bad-attribute', 'error', valueOf(fields, 'type')?.span ?? keySpan, { tag, attribute: key, reason: `type: ${type}` });
    if (type === 'choice' && values.length === 0) report.add('codebook.bad-attribute', 'error', keySpan, { tag, attribute: key, reason: 'values: []' });
    return [[key, { type: type !== undefined && isAttributeType(type) ? type : 'text', values, required: truthField(fields, 'required', report, false) }]];
  }));
}

function isAttributeType(type: string): type is AttributeType {
  return type === 'choice' || type === 'text' || type === 'number' || type === 'date' || type === 'url';
}

function readRelation(map: MapNode, report: Report): readonly { readonly relation: Relation; readonly map: MapNode }[] {
  checkKeys(map, relationKeys, report);
  const id = neededText(map, 'id', report);
  if (id === undefined) return [];
  return [{ relation: present<Relation>({ id, label: textField(map, 'label', report), symmetric: truthField(map, 'symmetric', report, false) }), map }];
}
