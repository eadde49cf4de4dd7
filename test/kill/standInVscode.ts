/* Stands in for `vscode` where the journal is tested: a file system in memory that writes without lock or rename, and can die. */

export type CutOff = 'prefix' | 'over' | 'zeros';

/** A process over the file system: it dies at one of its operations, and from then on nothing of it goes on. */
export interface StandInProcess {
  /** Zero-based number of the operation it dies at. */
  readonly dieAt?: number;
  /** How far the write at that moment comes: 0 not begun, 1 done and not answered. */
  readonly share?: number;
  readonly cutOff?: CutOff;
  /** An error in place of the operation; a write has left that share of its bytes by then. */
  readonly refuse?: (name: string, path: string) => { readonly code: string; readonly share: number } | undefined;
  readonly onDidDie?: (phase: string) => void;
  /** Called before an operation: where another program does something. */
  readonly onOperation?: (name: string, path: string) => void;
}

interface Running extends StandInProcess {
  count: number;
  dead: boolean;
}

/** The disk, shared by all processes. */
export const disk: Map<string, Uint8Array> = new Map();
let current: Running = { count: 0, dead: false };

/** From here on calls come from a new process. */
export function startProcess(process: StandInProcess): void {
  current.dead = true;
  current = { ...process, count: 0, dead: false };
}

export class Uri {
  readonly scheme: string;
  readonly path: string;
  constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }
  static parse(text: string): Uri {
    const [scheme = '', path = ''] = text.split(':', 2);
    return new Uri(scheme, path);
  }
  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(base.scheme, [base.path, ...parts].join('/'));
  }
  toString(): string {
    return `${this.scheme}:${this.path}`;
  }
}

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };

const never = new Promise<never>(() => undefined);

async function operation<T>(name: string, { path }: Uri, run: () => T, cut?: (share: number, how: CutOff) => void): Promise<T> {
  const process = current;
  process.onOperation?.(name, path);
  await undefined;
  if (process.dead) return never;
  process.count += 1;
  if (process.count - 1 === process.dieAt) {
    process.dead = true;
    cut?.(process.share ?? 0, process.cutOff ?? 'prefix');
    process.onDidDie?.(`${name} ${path.includes('unwritten') ? 'journal' : 'file'}`);
    return never;
  }
  const refused = process.refuse?.(name, path);
  if (refused !== undefined) {
    if (refused.share > 0) cut?.(refused.share, 'prefix');
    throw new FileSystemError(refused.code, path);
  }
  return run();
}

function stored(path: string): Uint8Array {
  const bytes = disk.get(path);
  if (bytes === undefined) throw new FileSystemError('FileNotFound', path);
  return bytes;
}

function half(old: Uint8Array | undefined, bytes: Uint8Array, share: number, how: CutOff): Uint8Array {
  const length = Math.round(bytes.length * share);
  const begun = bytes.subarray(0, length);
  if (share >= 1 || how === 'prefix') return begun;
  const rest = how === 'over' ? (old ?? new Uint8Array()).subarray(length) : new Uint8Array(bytes.length - length);
  return Uint8Array.from([...begun, ...rest]);
}

export const workspace = {
  // Nothing is open in an editor.
  textDocuments: [] as readonly { readonly isDirty: boolean; readonly isClosed: boolean; readonly uri: Uri }[],
  fs: {
    readFile: (uri: Uri): Promise<Uint8Array> => operation('readFile', uri, () => Uint8Array.from(stored(uri.path))),
    writeFile: (uri: Uri, bytes: Uint8Array): Promise<void> => operation('writeFile', uri, () => void disk.set(uri.path, Uint8Array.from(bytes)), (share, how) => {
      if (share > 0) disk.set(uri.path, half(disk.get(uri.path), bytes, share, how));
      // A truncating write begins with nothing.
      else if (how === 'zeros') disk.set(uri.path, new Uint8Array());
    }),
    delete: (uri: Uri): Promise<void> => operation('delete', uri, () => {
      stored(uri.path);
      disk.delete(uri.path);
    }, (share) => {
      if (share >= 1) disk.delete(uri.path);
    }),
    readDirectory: (uri: Uri): Promise<readonly (readonly [string, number])[]> => operation('readDirectory', uri, () =>
      [...disk.keys()].filter((path) => path.startsWith(`${uri.path}/`)).map((path) => [path.slice(uri.path.length + 1), FileType.File] as const)),
    stat: (uri: Uri): Promise<{ readonly type: number; readonly size: number; readonly mtime: number }> =>
      operation('stat', uri, () => ({ type: FileType.File, size: stored(uri.path).length, mtime: 0 })),
  },
};
