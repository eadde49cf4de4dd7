import type { EntityFile, EntityKind, KnownEntity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Reading } from '../model/reading.ts';
import { entityFileKeys, entityKeys, entityKinds } from './entityKeys.ts';
import { checkKeys, mapsField, neededText, present, type Report, textField, textsField } from './fields.ts';
import { readDocument } from './openDocument.ts';
import { pairOf, type MapNode } from './yamlNode.ts';

interface PlacedEntity {
  readonly entity: KnownEntity;
  readonly map: MapNode;
}

/** Reads the entity file. An entity without id or name is left out; any other flaw is a problem of its own. */
export function readEntityFile(text: string): Reading<EntityFile> {
  return readDocument(text, ['entities', 'notEntities'], { entities: [], notEntities: [] }, (root, report) => {
    checkKeys(root, entityFileKeys, report);
    const placed = mapsField(root, 'entities', report).flatMap((map) => readEntity(map, report));
    checkIds(placed, report);
    checkNames(placed, report);
    return { entities: placed.map(({ entity }) => entity), notEntities: textsField(root, 'notEntities', report) };
  });
}

function readEntity(map: MapNode, report: Report): readonly PlacedEntity[] {
  checkKeys(map, entityKeys, report);
  const id = neededText(map, 'id', report);
  const kind = neededText(map, 'kind', report);
  const name = neededText(map, 'name', report);
  if (id === undefined || name === undefined) return [];
  if (kind !== undefined && !isEntityKind(kind)) report.add('entities.bad-kind', 'error', pairOf(map, 'kind')?.value.span ?? map.span, { kind, id });
  const wikidata = textField(map, 'wikidata', report);
  const isItem = wikidata !== undefined && /^Q[1-9][0-9]*$/.test(wikidata);
  if (wikidata !== undefined && !isItem) report.add('entities.bad-wikidata', 'warning', pairOf(map, 'wikidata')?.value.span ?? map.span, { wikidata, id });
  const entity = present<KnownEntity>({
    // The file's word for it; checkIds says when it is no good one.
    id: id as EntityId,
    kind: kind !== undefined && isEntityKind(kind) ? kind : 'other',
    name,
    aliases: textsField(map, 'aliases', report),
    // Old ids are whatever they were.
    was: textsField(map, 'was', report) as readonly EntityId[],
    wikidata: isItem ? wikidata : undefined,
    gloss: textField(map, 'gloss', report),
    line: report.line(map.span.start),
  });
  return [{ entity, map }];
}

function isEntityKind(kind: string): kind is EntityKind {
  return entityKinds.some((known) => known === kind);
}

/** Ids begin with `e-`, are nobody else's, and neither are the old ones. */
function checkIds(placed: readonly PlacedEntity[], report: Report): void {
  const owners = new Map<string, string>();
  for (const { entity: { id }, map } of placed) {
    const place = pairOf(map, 'id')?.value.span ?? map.span;
    if (!/^e-[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(id)) report.add('entities.bad-id', 'error', place, { id });
    if (owners.has(id)) report.add('entities.duplicate-id', 'error', place, { id });
    owners.set(id, id);
  }
  for (const { entity, map } of placed) {
    for (const old of entity.was) {
      const owner = owners.get(old);
      if (owner !== undefined) report.add('entities.duplicate-id', 'error', pairOf(map, 'was')?.value.span ?? map.span, { id: old, other: owner });
      else owners.set(old, entity.id);
    }
  }
}

/** A name or alias that two entities share leaves open which one a mention is. Case does not tell names apart. */
function checkNames(placed: readonly PlacedEntity[], report: Report): void {
  const owners = new Map<string, string>();
  for (const { entity, map } of placed) {
    for (const alias of new Set([entity.name, ...entity.aliases].map((name) => name.normalize('NFC')))) {
      const key = alias.toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entity.id);
      else if (owner !== entity.id) report.add('entities.shared-alias', 'warning', (pairOf(map, alias === entity.name ? 'name' : 'aliases') ?? pairOf(map, 'name'))?.value.span ?? map.span, { alias, id: entity.id, other: owner });
    }
  }
}
