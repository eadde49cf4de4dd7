import type { Path } from '../model/ids.ts';

export interface FileStat {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; only compared for equality. */
  readonly mtime: number;
  /**
   * When content or anything else of the file was last written, where the host can tell; also milliseconds since 1970. Unlike
   * `mtime` no program sets it back.
   */
  readonly changed?: number;
}

export interface ListedFile extends FileStat {
  readonly path: Path;
}

/** Whether nothing tells that the file was written between two looks. */
export function isSameStat(one: FileStat, other: FileStat): boolean {
  return one.size === other.size && one.mtime === other.mtime && one.changed === other.changed;
}
