import type { EntityFile, KnownEntity } from '../../model/entity.ts';
import { slugOf } from '../names/fold.ts';

/** What the entity file claims: entries by their ids, old ones included, and by the slugs of their names and aliases. */
export interface Claims {
  readonly byId: ReadonlyMap<string, KnownEntity>;
  /** Two entries with one alias claim it for nobody. */
  readonly byName: ReadonlyMap<string, KnownEntity | 'shared'>;
}

export const claimsOf = (entityFile: EntityFile | undefined): Claims => {
  const entities = entityFile?.entities ?? [];
  const byId = new Map<string, KnownEntity>();
  const byName = new Map<string, KnownEntity | 'shared'>();
  for (const entity of entities) for (const old of entity.was) byId.set(old, entity);
  for (const entity of entities) {
    byId.set(entity.id, entity);
    for (const name of [entity.name, ...entity.aliases]) {
      const slug = slugOf(name);
      const other = byName.get(slug);
      byName.set(slug, other === undefined || other === entity ? entity : 'shared');
    }
  }
  return { byId, byName };
};

/** The entry that claims one of these slugs; undefined when none or several do. */
export const claimantOf = (slugs: Iterable<string>, claims: Claims): KnownEntity | undefined => {
  let found: KnownEntity | undefined;
  for (const slug of slugs) {
    const claimant = claims.byName.get(slug);
    if (claimant === undefined) continue;
    if (claimant === 'shared' || (found !== undefined && found !== claimant)) return undefined;
    found = claimant;
  }
  return found;
};
