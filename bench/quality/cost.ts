import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

/** What a library costs: minified code, and what it holds in memory once it has read a first text. */
export interface Held {
  readonly milliseconds: number;
  readonly megabytes: number;
}

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  // The flag makes `gc` a global of every context made after it.
  return runInNewContext('gc') as () => void;
};

/** Time to make something ready, and the memory it keeps. */
export const holding = async (make: () => Promise<unknown>): Promise<Held> => {
  const collect = collector();
  const memory = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const before = memory();
  const start = performance.now();
  const made = await make();
  const milliseconds = performance.now() - start;
  const megabytes = memory() - before;
  // What was made is named once more, so that it is not collected before it is weighed.
  return { milliseconds, megabytes: made === undefined ? 0 : megabytes };
};

/** Bytes of a bundle, minified, nothing left out. */
export const bundledBytes = async (statement: string, folder: string): Promise<number> => {
  const { outputFiles } = await build({ stdin: { contents: statement, resolveDir: folder, loader: 'ts' }, bundle: true, minify: true, write: false, platform: 'neutral', format: 'esm', mainFields: ['module', 'main'], logLevel: 'error' });
  return outputFiles[0]?.contents.length ?? 0;
};
