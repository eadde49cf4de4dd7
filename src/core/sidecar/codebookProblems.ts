import type { Relation, Tag } from '../model/codebook.ts';
import type { SourceSpan } from '../model/span.ts';
import { foldedCase, isTagSegment } from '../text/tagId.ts';
import type { Report } from './fields.ts';
import { pairOf, type MapNode } from './yamlNode.ts';

/** A tag with the id the file gives it at its place, and that place. */
export interface PlacedTag {
  readonly tag: Tag;
  readonly segment: string;
  readonly map: MapNode;
}

/** What is wrong between the tags of one codebook. */
export function checkCodebook(placed: readonly PlacedTag[], relations: readonly { readonly relation: Relation; readonly map: MapNode }[], reservedKeys: readonly string[], report: Report): void {
  checkIds(placed, report);
  checkOldIds(placed, report);
  checkTagKeys(placed, reservedKeys, report);
  const known = new Set(placed.flatMap(({ tag }): readonly string[] => [tag.id, ...tag.was]));
  for (const { tag, map } of placed) {
    if (tag.replacedBy !== undefined && !known.has(tag.replacedBy)) {
      report.add('codebook.unknown-replacement', 'warning', placeOf(map, 'replacedBy'), { tag: tag.id, replacedBy: tag.replacedBy });
    }
  }
  const seen = new Set<string>();
  for (const { relation, map } of relations) {
    if (seen.has(relation.id)) report.add('codebook.duplicate-id', 'error', placeOf(map, 'id'), { id: relation.id });
    seen.add(relation.id);
  }
}

function checkIds(placed: readonly PlacedTag[], report: Report): void {
  const ids = new Map<string, number>();
  const folded = new Map<string, string>();
  for (const { tag, segment, map } of placed) {
    const place = placeOf(map, 'id');
    if (!isTagSegment(segment)) report.add('codebook.bad-id', 'error', place, { id: tag.id });
    const first = ids.get(tag.id);
    if (first !== undefined) {
      report.add('codebook.duplicate-id', 'error', place, { id: tag.id, first });
      continue;
    }
    ids.set(tag.id, tag.line);
    const alike = folded.get(foldedCase(tag.id));
    if (alike !== undefined) report.add('codebook.case-clash', 'error', place, { id: tag.id, other: alike });
    else folded.set(foldedCase(tag.id), tag.id);
  }
}

/** An old id names one tag and is nobody's present id. */
function checkOldIds(placed: readonly PlacedTag[], report: Report): void {
  const owners = new Map(placed.map(({ tag }): [string, string] => [tag.id, tag.id]));
  for (const { tag, map } of placed) {
    for (const old of tag.was) {
      const owner = owners.get(old);
      if (owner !== undefined) report.add('codebook.duplicate-id', 'error', placeOf(map, 'was'), { id: old, other: owner, tag: tag.id });
      else owners.set(old, tag.id);
    }
  }
}

function checkTagKeys(placed: readonly PlacedTag[], reservedKeys: readonly string[], report: Report): void {
  const owners = new Map<string, string>();
  for (const { tag, map } of placed) {
    if (tag.key === undefined) continue;
    const place = placeOf(map, 'key');
    const owner = owners.get(tag.key);
    if (!/^[\p{L}\p{N}]$/u.test(tag.key.normalize('NFC'))) report.add('yaml.wrong-type', 'error', place, { key: 'key', expected: 'one letter or digit', value: tag.key, tag: tag.id });
    else if (!/^[a-z0-9]$/.test(tag.key)) report.add('codebook.key-unbound', 'warning', place, { key: tag.key, tag: tag.id });
    else if (reservedKeys.includes(tag.key)) report.add('codebook.key-reserved', 'error', place, { key: tag.key, tag: tag.id });
    else if (owner !== undefined) report.add('codebook.key-clash', 'error', place, { key: tag.key, tag: tag.id, other: owner });
    else owners.set(tag.key, tag.id);
  }
}

function placeOf(map: MapNode, key: string): SourceSpan {
  return pairOf(map, key)?.value.span ?? map.span;
}
