import type { EntityFile } from '../../model/entity.ts';
import { revisionOf } from '../../text/hash.ts';
import { readLine, type ReadLine } from './cacheLine.ts';

/** First word of every file of a cache, with the version of the way it is written. */
const MARK = 'newsmark-cache 1';
const ENTITIES = 'entities';

/** One file of a cache: some hundred records, and the entity files they were made under. It is written once and never changed. */
export interface CacheFile {
  readonly lines: readonly ReadLine[];
  /** The entity file of a key; undefined: not there, or damaged. */
  readonly entityFile: (key: string) => EntityFile | undefined;
}

/** `version` names the program that made the records: another one may see other articles and names in the same bytes. */
export function writeCacheFile(version: string, entityFiles: ReadonlyMap<string, EntityFile>, lines: readonly string[]): string {
  const known = [...entityFiles].map(([key, file]) => `${ENTITIES}\t${key}\t${JSON.stringify(file)}`);
  return `${[`${MARK}\t${version}`, ...known, ...lines].join('\n')}\n`;
}

/** Undefined: of another version, or no file of a cache. Damaged lines are left out. */
export function readCacheFile(version: string, text: string): CacheFile | undefined {
  if (!text.startsWith(`${MARK}\t${version}\n`)) return undefined;
  const entityFiles = new Map<string, string>();
  const lines: ReadLine[] = [];
  for (let at = text.indexOf('\n') + 1; at < text.length;) {
    const end = text.indexOf('\n', at);
    // The last line ends with a line end, too: one without was cut off.
    if (end < 0) break;
    const line = text.slice(at, end);
    at = end + 1;
    if (line.startsWith(`${ENTITIES}\t`)) {
      const cut = line.indexOf('\t', ENTITIES.length + 1);
      entityFiles.set(line.slice(ENTITIES.length + 1, cut), line.slice(cut + 1));
      continue;
    }
    const read = readLine(line);
    if (read !== undefined) lines.push(read);
  }
  const read = new Map<string, EntityFile | undefined>();
  return {
    lines,
    entityFile: (key) => {
      if (!read.has(key)) read.set(key, readEntities(key, entityFiles.get(key)));
      return read.get(key);
    },
  };
}

function readEntities(key: string, json: string | undefined): EntityFile | undefined {
  // The key is the text's hash: what has it is what was written.
  return json !== undefined && revisionOf(json) === key ? (JSON.parse(json) as EntityFile) : undefined;
}
