import type { Annotation } from '../../model/annotation.ts';
import type { EntityFile } from '../../model/entity.ts';
import { blobOf, revisionOf } from '../../text/hash.ts';
import type { FileStat, ListedFile } from '../listedFile.ts';
import { isSameStat } from '../listedFile.ts';
import type { Files } from '../ports.ts';
import { ruleFor } from '../readSource.ts';
import type { Project, SourceRecord } from '../records.ts';
import type { CacheFile } from './cacheFile.ts';
import { writeLine, type KeptResolutions, type LineBody, type LineHead, type ReadLine } from './cacheLine.ts';
import type { EntityFiles } from './entityFiles.ts';
import type { CachedSource, MadeOf } from './sourceCache.ts';

export interface CachedParts {
  readonly files: Pick<Files, 'read'>;
  readonly entityFiles: EntityFiles;
}

/** A line of a cache file as the loader asks for it, and as the cache does. */
export interface KeptSource extends CachedSource {
  /** Whether the line says all that a new one would; another entity file that says nothing else of it is no reason for a new one. */
  isWrittenSo(record: SourceRecord, made: MadeOf): boolean;
}

/** A file system's clock may go on in steps of so many milliseconds (two seconds on FAT), and looks are told to the second. */
const CLOCK_STEP = 3000;

export function cachedSource({ head, body }: ReadLine, file: Pick<CacheFile, 'entityFile'>, parts: CachedParts): KeptSource {
  let kept: LineBody | undefined;
  return {
    path: head.path,
    blob: () => body()?.content.blob,
    content: async (listed, project) => {
      if (head.size !== listed.size || !isSameRule(head, project)) return undefined;
      kept = body();
      if (kept === undefined || isConcerned(head, kept, file, project.entityFile, parts)) return undefined;
      if (!isCertainlySame(head, listed) && (await blobNow(head, parts)) !== kept.content.blob) return undefined;
      return kept.content;
    },
    resolved: (annotations, oldTexts) =>
      (kept?.resolutions?.of === resolutionKey(annotations, oldTexts) ? kept.resolutions.resolved : undefined),
    isWrittenSo: (record, made) => {
      const now = headOf(record.path, made, '');
      const wanted = record.annotations.length === 0 ? undefined : keyOfRecord(record, made);
      return isSameStat(head, now) && head.settled === now.settled && (wanted === undefined || kept?.resolutions?.of === wanted);
    },
  };
}

/** A record of today as a line. */
export function lineOf(record: SourceRecord, made: MadeOf, entityFiles: EntityFiles): string {
  const { path, ignored: _ignored, sidecars: _sidecars, annotations, ...content } = record;
  const resolved = annotations.flatMap(({ resolution }) => resolution ?? []);
  const isResolved = resolved.length > 0 && resolved.length === annotations.length;
  const resolutions: KeptResolutions | undefined = isResolved ? { of: keyOfRecord(record, made), resolved } : undefined;
  return writeLine(headOf(path, made, entityFiles.keyOf(made.project.entityFile)), { content, ...(resolutions && { resolutions }) });
}

function headOf(path: LineHead['path'], { listed, listedAt, project }: MadeOf, entities: string): LineHead {
  const { size, mtime, changed } = listed;
  const rule = ruleFor(path, project);
  return { path, size, mtime, ...(changed !== undefined && { changed }), settled: isSettled(listed, listedAt), ...(rule && { rule }), entities };
}

/** A time of zero is what file systems tell that know none. */
function isSettled({ mtime, changed }: FileStat, listedAt: string): boolean {
  return mtime > 0 && Math.max(mtime, changed ?? 0) + CLOCK_STEP < new Date(listedAt).getTime();
}

function isCertainlySame(head: LineHead, listed: ListedFile): boolean {
  return head.settled && isSameStat(head, listed);
}

function isSameRule({ path, rule }: LineHead, project: Project): boolean {
  return JSON.stringify(rule) === JSON.stringify(ruleFor(path, project));
}

function isConcerned(head: LineHead, { content }: LineBody, file: Pick<CacheFile, 'entityFile'>, now: EntityFile | undefined, { entityFiles }: CachedParts): boolean {
  if (head.entities === entityFiles.keyOf(now)) return false;
  const before = head.entities === '' ? undefined : file.entityFile(head.entities);
  // Made under a file that nobody knows any more.
  if (head.entities !== '' && before === undefined) return true;
  return entityFiles.concern(content.articles, before, now);
}

async function blobNow({ path }: LineHead, { files }: CachedParts): Promise<string | undefined> {
  const now = await files.read(path);
  return now.kind === 'bytes' ? blobOf(now.bytes) : undefined;
}

function keyOfRecord({ annotations }: SourceRecord, { oldTexts }: MadeOf): string {
  return resolutionKey(annotations.map(({ annotation }) => annotation), oldTexts);
}

/** Names annotations, and what helped to find them. */
function resolutionKey(annotations: readonly Annotation[], oldTexts: readonly string[]): string {
  return revisionOf(JSON.stringify([annotations, oldTexts]));
}
