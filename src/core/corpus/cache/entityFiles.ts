import { mayHold, namesConcerned, soughtName, type SoughtName } from '../../entity/wordFilter.ts';
import type { EntityFile } from '../../model/entity.ts';
import { revisionOf } from '../../text/hash.ts';
import type { ArticleRecord } from '../records.ts';

/** What the entity files of a cache have to do with each other, worked out once. */
export interface EntityFiles {
  /** Names an entity file by all it says; empty where there is none. */
  keyOf(file: EntityFile | undefined): string;
  /** Whether an article recognised under one file may be recognised otherwise under the other: as `loadProjects` tells it. */
  concern(articles: readonly ArticleRecord[], before: EntityFile | undefined, after: EntityFile | undefined): boolean;
}

export function createEntityFiles(): EntityFiles {
  const keys = new WeakMap<EntityFile, string>();
  const concerned = new Map<string, readonly SoughtName[]>();
  const keyOf = (file: EntityFile | undefined): string => {
    if (file === undefined) return '';
    const key = keys.get(file) ?? revisionOf(JSON.stringify(file));
    keys.set(file, key);
    return key;
  };
  return {
    keyOf,
    concern: (articles, before, after) => {
      const key = `${keyOf(before)} ${keyOf(after)}`;
      const names = concerned.get(key) ?? namesConcerned(before, after).map(soughtName);
      concerned.set(key, names);
      return articles.some(({ wordFilter }) => names.some((name) => mayHold(wordFilter, name)));
    },
  };
}
