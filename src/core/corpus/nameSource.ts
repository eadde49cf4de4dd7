import type { SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';
import type { KeptRecords } from './keptRecords.ts';
import type { OpenFiles } from './openFiles.ts';
import { withNames } from './readSource.ts';
import type { State } from './state.ts';

/**
 * Looks for the names of a source that waits for it. `named`: names came, and nothing else is new; `read`: it was read again as a whole;
 * `left`: there was nothing to do.
 */
export type NameSource = (path: Path) => Promise<'named' | 'read' | 'left'>;

export interface Reading {
  /** Reads a source with all there is to it. */
  readonly load: (path: Path) => Promise<void>;
  /** Parses a source as it is now. */
  readonly parse: (path: Path) => Promise<SourceFile>;
}

export function createNameSource(state: State, opened: OpenFiles, { madeOf, keep, index, unnamed }: KeptRecords, { load, parse }: Reading): NameSource {
  return async (path) => {
    const before = state.sources.get(path);
    const made = before && madeOf(before);
    const isToday = (): boolean => made?.project === state.projectOf(path);
    if (before === undefined || made === undefined || (before.unnamed !== true && isToday())) {
      unnamed.delete(path);
      return 'left';
    }
    const file = isToday() ? await (opened.has(path) ? opened.get(path) : parse(path)) : undefined;
    // Other project files or another content by now.
    if (file === undefined || file.blob !== before.blob || !isToday()) {
      await load(path);
      return 'read';
    }
    const record = withNames(before, file);
    unnamed.delete(path);
    keep(record, made);
    index(record);
    return 'named';
  };
}

/** Each path once, also of those that come in on the way; what is open when the next one is asked for comes before the rest. */
export function* openFirst(paths: ReadonlySet<Path>, open: () => Iterable<Path>): Iterable<Path> {
  const told = new Set<Path>();
  const isNext = (path: Path): boolean => paths.has(path) && !told.has(path);
  for (const path of paths) {
    for (const first of [...open(), path]) {
      if (!isNext(first)) continue;
      told.add(first);
      yield first;
    }
  }
}
