import type { Path } from '../../model/ids.ts';
import type { SourceRecord } from '../records.ts';
import { cachedSource, lineOf, type CachedParts, type KeptSource } from './cachedSource.ts';
import { readCacheFile, writeCacheFile } from './cacheFile.ts';
import { createEntityFiles, type EntityFiles } from './entityFiles.ts';
import type { CachedSource, CacheStore, MadeOf, SourceCache } from './sourceCache.ts';

export interface SourceCacheParts extends Omit<CachedParts, 'entityFiles'> {
  readonly store: CacheStore;
  /** Names the program that parses and recognises, to the byte. */
  readonly version: string;
  /** Begins the name of every new file: later ones sort behind earlier ones, and no two are the same. */
  readonly newName: () => string;
  /** Lets the host do other things; resolves soon. */
  readonly yield: () => Promise<void>;
}

/** Records a file of the cache has. */
const RECORDS_A_FILE = 1000;
/** A file with fewer that are still true is written anew, if there are several of them. */
const SMALL = RECORDS_A_FILE / 4;
const MOST_SMALL = 8;
/** So much is written at most, in UTF-16 units: some 100,000 articles. */
const LARGEST = 800_000_000;
/** The host gets its turn after so many records are put into words. */
const TURN = 25;

interface Put {
  readonly record: SourceRecord;
  readonly made: MadeOf;
}

/** A file that was read, and what of it is still true. */
interface ReadFile {
  readonly name: string;
  readonly size: number;
  readonly records: number;
  readonly living: Map<Path, Put>;
}

/** What waits to be written, and the writing, one file after another. */
interface Writer {
  readonly waiting: Map<Path, Put>;
  /** Counts a file that is there; a negative size takes one off. */
  readonly count: (size: number) => void;
  /** Writes what waits; false when something could not be written. */
  readonly write: () => Promise<boolean>;
}

function createWriter(parts: SourceCacheParts, entityFiles: EntityFiles): Writer {
  const waiting = new Map<Path, Put>();
  let size = 0;
  let writing: Promise<boolean> = Promise.resolve(true);
  return {
    waiting,
    count: (more) => void (size += more),
    write: () => {
      const put = [...waiting.values()];
      waiting.clear();
      return (writing = writing.then(async (isFine) => {
        if (put.length === 0) return isFine;
        const text = await fileText(put, parts, entityFiles);
        size += text.length;
        return size <= LARGEST && (await parts.store.write(parts.newName(), text)) && isFine;
      }));
    },
  };
}

/** A cache over a folder of files. Each is written once, under a name of its own, so that two windows never meet in one. */
export function createSourceCache(parts: SourceCacheParts): SourceCache {
  const { store, version } = parts;
  const entityFiles = createEntityFiles();
  const { waiting, count, write } = createWriter(parts, entityFiles);
  const readFiles: ReadFile[] = [];
  const origins = new WeakMap<CachedSource, { readonly file: ReadFile; readonly source: KeptSource }>();
  return {
    parts: async function* () {
      const seen = new Set<Path>();
      for (const name of [...(await store.names())].sort().reverse()) {
        const text = await store.read(name);
        const content = text === undefined ? undefined : readCacheFile(version, text);
        if (text === undefined || content === undefined) {
          await store.remove(name);
          continue;
        }
        const lines = content.lines.filter(({ head: { path } }) => !seen.has(path));
        for (const { head } of lines) seen.add(head.path);
        const file: ReadFile = { name, size: text.length, records: content.lines.length, living: new Map() };
        readFiles.push(file);
        count(text.length);
        yield lines.map((line) => {
          const source = cachedSource(line, content, { ...parts, entityFiles });
          origins.set(source, { file, source });
          return source;
        });
      }
    },
    put: (record, made, cached) => {
      if (record.blob === undefined) return;
      const origin = cached && origins.get(cached);
      if (origin?.source.isWrittenSo(record, made) === true) origin.file.living.set(record.path, { record, made });
      else waiting.set(record.path, { record, made });
      if (waiting.size >= RECORDS_A_FILE) void write();
    },
    flush: async () => {
      const worn = wornFiles(readFiles);
      readFiles.length = 0;
      for (const [path, put] of worn.flatMap(({ living }) => [...living])) {
        if (!waiting.has(path)) waiting.set(path, put);
        if (waiting.size >= RECORDS_A_FILE) void write();
      }
      if (!(await write())) return;
      for (const { name, size } of worn) {
        await store.remove(name);
        count(-size);
      }
    },
  };
}

/** Files that are better written anew: most of what they have is not true any more, or they are many and small. */
function wornFiles(files: readonly ReadFile[]): readonly ReadFile[] {
  const small = files.filter(({ living }) => living.size < SMALL);
  return files.filter((file) => file.living.size * 2 < file.records || (small.length > MOST_SMALL && small.includes(file)));
}

async function fileText(put: readonly Put[], parts: SourceCacheParts, entityFiles: EntityFiles): Promise<string> {
  const lines: string[] = [];
  const used = new Map<string, NonNullable<MadeOf['project']['entityFile']>>();
  for (const { record, made } of put) {
    const { entityFile } = made.project;
    if (entityFile !== undefined) used.set(entityFiles.keyOf(entityFile), entityFile);
    lines.push(lineOf(record, made, entityFiles));
    if (lines.length % TURN === 0) await parts.yield();
  }
  return writeCacheFile(parts.version, used, lines);
}
