/** Keys in the order they are written in. */
export const entityFileKeys: readonly string[] = ['newsmark', 'entities', 'notEntities'];
export const entityKeys: readonly string[] = ['id', 'kind', 'name', 'aliases', 'was', 'wikidata', 'gloss'];
