/* Stands in for `node:fs/promises` in the process that is to be killed: the same calls, each told of before it is made. */
import * as real from 'node:fs/promises';

/** Part of a save that an operation belongs to. */
export type Phase = 'lock' | 'read' | 'temp' | 'fsync' | 'rename' | 'unlock';
export const phases: readonly Phase[] = ['lock', 'read', 'temp', 'fsync', 'rename', 'unlock'];

/** One call of the file system. `half` does it half-way, where that can be. */
export interface Operation {
  readonly name: string;
  readonly phase: Phase;
  readonly half?: () => Promise<unknown>;
}

type Watch = (operation: Operation, run: () => Promise<unknown>) => Promise<unknown>;
let watch: Watch = (_operation, run) => run();
let replaced = false;

/** A save begins: from now on this is asked about every operation. */
export function watchSave(next: Watch): void {
  watch = next;
  replaced = false;
}

function phaseOf(name: string, path: string): Phase {
  if (path.includes('newsmark-locks')) return replaced ? 'unlock' : 'lock';
  if (name === 'realpath') return 'lock';
  if (name === 'readFile') return 'read';
  if (name === 'sync' || name === 'close') return path.endsWith('.nm-tmp') ? 'fsync' : 'rename';
  if (name === 'rename' || replaced) return 'rename';
  return 'temp';
}

async function told<T>(name: string, path: string, run: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
  const done = await watch({ name, phase: phaseOf(name, path), ...(half !== undefined && { half }) }, run);
  if (name === 'rename') replaced = true;
  // The watcher answers what `run` answered.
  return done as T;
}

/** The same function, told of. */
function traced<F extends (path: never, ...rest: never[]) => Promise<unknown>>(name: string, call: F): F {
  // Arguments go through as they come.
  return ((path: string, ...rest: unknown[]) => told(name, String(path), () => (call as unknown as (...args: unknown[]) => Promise<unknown>)(path, ...rest))) as unknown as F;
}

export const chmod: typeof real.chmod = traced('chmod', real.chmod);
export const mkdir: typeof real.mkdir = traced('mkdir', real.mkdir);
export const readFile: typeof real.readFile = traced('readFile', real.readFile);
export const readdir: typeof real.readdir = traced('readdir', real.readdir);
export const realpath: typeof real.realpath = traced('realpath', real.realpath);
export const rename: typeof real.rename = traced('rename', real.rename);
export const rm: typeof real.rm = traced('rm', real.rm);
export const stat: typeof real.stat = traced('stat', real.stat);
export const unlink: typeof real.unlink = traced('unlink', real.unlink);
export const utimes: typeof real.utimes = traced('utimes', real.utimes);

/** A file handle with the few methods that saves use. */
interface Handle {
  readonly writeFile: (text: string) => Promise<void>;
  readonly chmod: (mode: number) => Promise<void>;
  readonly chown: (user: number, group: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function open(path: string, flags: string): Promise<Handle> {
  const handle = await told('open', path, () => real.open(path, flags));
  return {
    writeFile: (text) => told('writeFile', path, () => handle.writeFile(text), async () => {
      const bytes = Buffer.from(text);
      await handle.write(bytes.subarray(0, bytes.length / 2));
    }),
    chmod: (mode) => told('chmod', path, () => handle.chmod(mode)),
    chown: (user, group) => told('chown', path, () => handle.chown(user, group)),
    sync: () => told('sync', path, () => handle.sync()),
    close: () => told('close', path, () => handle.close()),
  };
}
