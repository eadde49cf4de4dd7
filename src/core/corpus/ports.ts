import type { Engine } from '../engine/engine.ts';
import type { Path } from '../model/ids.ts';
import type { SourceCache } from './cache/sourceCache.ts';
import type { FileStat, ListedFile } from './listedFile.ts';

export type { FileStat, ListedFile };

export type ReadFailure = 'missing' | 'denied' | 'other';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: ReadFailure; readonly detail: string };

export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly why: ReadFailure; readonly detail: string };

/** What an update does with the file: write this text, delete it, or leave it. */
export type FileChange =
  | { readonly kind: 'write'; readonly text: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'leave' };

export type UpdateResult =
  | { readonly kind: 'done'; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'failed'; readonly why: ReadFailure; readonly detail: string };

/** The files of one corpus, all paths relative to its base. No method throws for a file's sake. */
export interface Files {
  /** Every file below the base the corpus could care for: candidates, sidecars, `.newsmark/*.yaml`. Order does not matter. */
  list(): Promise<readonly ListedFile[]>;
  stat(path: Path): Promise<FileStat | undefined>;
  read(path: Path): Promise<FileBytes>;
  /** A UTF-8 text with its BOM and line ends as they are. */
  readText(path: Path): Promise<FileText>;
  /**
   * Reads a text file, asks `change` what to do, and does it as one step for every other writer.
   * `change` may be asked again when the file changed meanwhile. Line ends and BOM are passed through as they are.
   */
  update(path: Path, change: (text: string | undefined) => Promise<FileChange>): Promise<UpdateResult>;
}

/** Passage texts that annotations were made on, by revision: the best help to find a passage again. */
export interface TextStore {
  /** `from` says where else the text could be had: the source and the blob it had then. */
  get(revision: string, from: { readonly path: Path; readonly blob?: string }): Promise<string | undefined>;
  put(revision: string, text: string): Promise<void>;
}

/** Everything the core needs from its host. */
export interface Ports {
  readonly files: Files;
  readonly engine: Engine;
  readonly texts?: TextStore;
  /** What sources came to in earlier sessions; asked for once, by the first scan. Undefined: nothing is kept. */
  readonly cache?: () => Promise<SourceCache | undefined>;
  /** Now, as ISO 8601 in UTC to the second: `2026-11-21T20:15:00Z`. */
  readonly now: () => string;
  /** A number in [0, 1), for ids. */
  readonly random: () => number;
  /** Lets the host do other things; resolves soon. */
  readonly yield: () => Promise<void>;
  readonly log: (line: string) => void;
}

export interface CorpusSettings {
  /** Endings of candidates with the dot; the empty one stands for names without an ending. */
  readonly include: readonly string[];
  /** `undefined`: beside the source; else a folder relative to the base that mirrors it. */
  readonly sidecarFolder?: string;
  /** Slug of the coder whose sidecar new annotations go to, and who is meant by `by`. */
  readonly coder?: string;
  /** The coder's full name, for the head of a new coder's sidecar. */
  readonly coderName?: string;
  /** Largest source that is read, in bytes. */
  readonly maxSourceBytes: number;
}

export const defaultSettings: CorpusSettings = {
  include: ['.txt', '.json', '.jsonl', '.ndjson', '.md', ''],
  maxSourceBytes: 20 * 1024 * 1024,
};
