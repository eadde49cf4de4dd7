import type { Codebook, Tag } from '../model/codebook.ts';

/** The tags of a codebook by today's and by old ids. */
export interface TagTable {
  readonly byId: ReadonlyMap<string, Tag>;
  readonly byOldId: ReadonlyMap<string, Tag>;
}

export function tagTable(codebook: Codebook | undefined): TagTable {
  const tags = codebook?.tags ?? [];
  return {
    byId: new Map(tags.map((tag) => [tag.id, tag])),
    byOldId: new Map(tags.flatMap((tag) => tag.was.map((old) => [old, tag] as const))),
  };
}

/** The tag an id means today, old ids included. */
export function findTag(table: TagTable, id: string): Tag | undefined {
  return table.byId.get(id) ?? table.byOldId.get(id);
}
