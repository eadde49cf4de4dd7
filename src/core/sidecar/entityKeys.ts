import type { EntityKind } from '../model/entity.ts';

/** Keys in the order they are written in. */
export const entityFileKeys: readonly string[] = ['newsmark', 'entities', 'notEntities'];
export const entityKeys: readonly string[] = ['id', 'kind', 'name', 'aliases', 'was', 'wikidata', 'gloss'];

/** Kinds of things that can stand in the entity file, in the order they are listed in. */
export const entityKinds: readonly EntityKind[] = ['person', 'place', 'organisation', 'event', 'work', 'product', 'group', 'other'];
