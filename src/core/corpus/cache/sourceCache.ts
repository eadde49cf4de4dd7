import type { Resolved } from '../../engine/engine.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Path } from '../../model/ids.ts';
import type { ListedFile } from '../listedFile.ts';
import type { Project, SourceContent, SourceRecord } from '../records.ts';

/** What a record was made of. */
export interface MadeOf {
  /** The file as it was listed, before it was read. */
  readonly listed: ListedFile;
  /** When that was, as `Ports.now` has it. */
  readonly listedAt: string;
  readonly project: Project;
  /** Revisions of the old texts that its annotations were found with. */
  readonly oldTexts: readonly string[];
}

/** A source as it was in an earlier session. */
export interface CachedSource {
  readonly path: Path;
  /** Blob it had; undefined where it is not known. */
  blob(): string | undefined;
  /**
   * What the source says, if it is still made of the same: this content, this rule, and an entity file that says nothing else of it.
   * Reads the file only when its size and times leave a doubt.
   */
  content(listed: ListedFile, project: Project): Promise<SourceContent | undefined>;
  /** Where these annotations were found, if they were the same then, and the same old texts were known. */
  resolved(annotations: readonly Annotation[], oldTexts: readonly string[]): readonly Resolved[] | undefined;
}

/** What sources came to in earlier sessions. Losing it, or a part of it, costs time only. */
export interface SourceCache {
  /** All that is kept, a few hundred at a time; each path once. */
  parts(): AsyncIterable<readonly CachedSource[]>;
  /** A record of today, to be kept; `cached`: what it was taken from, so that it need not be written again. */
  put(record: SourceRecord, made: MadeOf, cached?: CachedSource): void;
  /** Writes what was put, and tidies up. Never fails: what cannot be written is not kept. */
  flush(): Promise<void>;
}

/** Where a cache keeps its files: a folder of its own. No method throws. */
export interface CacheStore {
  names(): Promise<readonly string[]>;
  /** Undefined: not there, or not to be read. */
  read(name: string): Promise<string | undefined>;
  /** Whether it was written. */
  write(name: string, text: string): Promise<boolean>;
  remove(name: string): Promise<void>;
}
