import type { Path } from '../model/ids.ts';
import type { CachedSource, MadeOf } from './cache/sourceCache.ts';
import type { OpenFiles } from './openFiles.ts';
import type { SourceRecord } from './records.ts';
import { articleKey, type State } from './state.ts';

/** Puts records into the state and takes them out, with all that hangs on them. */
export interface KeptRecords {
  /** `from`: where it was taken from. The names of its articles are not brought together with the folder's: see `index`. */
  keep(record: SourceRecord, made: MadeOf, from?: CachedSource): void;
  /** Brings the names of its articles together with the folder's. */
  index(record: SourceRecord): void;
  forget(path: Path): void;
  madeOf(record: SourceRecord): MadeOf | undefined;
  /** Sources whose names are still to be looked for. */
  readonly unnamed: Set<Path>;
}

export function createKeptRecords(state: State, opened: OpenFiles): KeptRecords {
  const made = new WeakMap<SourceRecord, MadeOf>();
  const unnamed = new Set<Path>();
  return {
    keep: (record, of, from) => {
      state.sources.set(record.path, record);
      made.set(record, of);
      if (record.unnamed === true) unnamed.add(record.path);
      else state.cache?.put(record, of, from);
    },
    index: ({ path, ignored, unnamed: isUnnamed, articles }) => {
      if (ignored || isUnnamed === true) return;
      const entities = state.entitiesOf(path);
      for (const article of articles) entities.put(articleKey(article.ref), article.entities);
    },
    forget: (path) => {
      for (const { ref } of state.sources.get(path)?.articles ?? []) state.entitiesOf(path).remove(articleKey(ref));
      state.sources.delete(path);
      opened.forget(path);
      unnamed.delete(path);
    },
    madeOf: (record) => made.get(record),
    unnamed,
  };
}
