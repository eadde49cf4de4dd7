import type { EntityFile, KnownEntity } from '../../model/entity.ts';

/** What an entity file says otherwise than before. */
export interface FileChange {
  /** Entries that went or were written otherwise, as they were. */
  readonly gone: readonly KnownEntity[];
  /** Entries that came or are written otherwise, as they are. */
  readonly come: readonly KnownEntity[];
  /** Names that name nothing now, or do so no longer. */
  readonly names: readonly string[];
}

/** Entries by their ids; a good file has one of each. */
export const entriesById = (file: EntityFile | undefined): ReadonlyMap<string, readonly KnownEntity[]> => {
  const all = new Map<string, KnownEntity[]>();
  for (const entity of file?.entities ?? []) {
    const same = all.get(entity.id);
    if (same === undefined) all.set(entity.id, [entity]);
    else same.push(entity);
  }
  return all;
};

/** The line of an entry says nothing about it. */
const textOf = (entries: readonly KnownEntity[] | undefined): string => JSON.stringify((entries ?? []).map((entity) => ({ ...entity, line: 0 })));

/** Names that name nothing now, or do so no longer. */
export const notEntitiesChanged = (before: EntityFile | undefined, after: EntityFile | undefined): readonly string[] => {
  const [old, now] = [new Set(before?.notEntities), new Set(after?.notEntities)];
  return [...[...old].filter((name) => !now.has(name)), ...[...now].filter((name) => !old.has(name))];
};

/** Compares two entity files entry by entry. */
export const fileChange = (before: EntityFile | undefined, after: EntityFile | undefined): FileChange => {
  const [old, now] = [entriesById(before), entriesById(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((id) => textOf(old.get(id)) !== textOf(now.get(id)));
  return {
    gone: changed.flatMap((id) => old.get(id) ?? []),
    come: changed.flatMap((id) => now.get(id) ?? []),
    names: notEntitiesChanged(before, after),
  };
};
