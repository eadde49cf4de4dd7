import type { SourceFile } from '../model/article.ts';
import type { Path } from '../model/ids.ts';

export interface OpenFiles {
  get(path: Path): Promise<SourceFile>;
  /** Whether it is at hand: somebody looks at it, or did lately. */
  has(path: Path): boolean;
  forget(path: Path): void;
  /** What is at hand. */
  paths(): Iterable<Path>;
}

/** How many parsed sources stay at hand. One source of 20 MB parsed is about 100 MB, ordinary ones a few kB. */
const kept = 32;

/** The parsed sources used last, each parsed once and shared by every feature. */
export function createOpenFiles(parse: (path: Path) => Promise<SourceFile>): OpenFiles {
  const files = new Map<Path, Promise<SourceFile>>();
  return {
    get: (path) => {
      const known = files.get(path) ?? parse(path);
      files.delete(path);
      files.set(path, known);
      // A failure (the worker died) is not kept: the next one to ask tries again.
      known.catch(() => files.get(path) === known && files.delete(path));
      const oldest = files.keys().next();
      if (files.size > kept && oldest.done !== true) files.delete(oldest.value);
      return known;
    },
    has: (path) => files.has(path),
    forget: (path) => void files.delete(path),
    paths: () => files.keys(),
  };
}
