import { listOf, textOf } from './keyedItems.ts';
import type { MapNode } from './yamlNode.ts';

/** A tag in the codebook's tree. */
export interface TagPlace {
  readonly id: string;
  readonly map: MapNode;
  /** The map whose list holds it: the file's top level, or the parent tag. */
  readonly holder: MapNode;
  readonly listKey: 'tags' | 'children';
  readonly index: number;
}

/** All tags with an id, depth first, as in a reading. */
export function tagPlaces(root: MapNode): readonly TagPlace[] {
  return placesIn(root, 'tags', '');
}

export function findTagPlace(root: MapNode, id: string): TagPlace | undefined {
  return tagPlaces(root).find((place) => place.id === id);
}

function placesIn(holder: MapNode, listKey: TagPlace['listKey'], parent: string): readonly TagPlace[] {
  return (listOf(holder, listKey)?.items ?? []).flatMap(({ node }, index): readonly TagPlace[] => {
    const segment = node.kind === 'map' ? textOf(node, 'id') : undefined;
    if (node.kind !== 'map' || segment === undefined) return [];
    const id = parent === '' ? segment : `${parent}/${segment}`;
    return [{ id, map: node, holder, listKey, index }, ...placesIn(node, 'children', id)];
  });
}
