import { join } from 'node:path';
import process from 'node:process';
import { createCorpus, createSourceCache, fileRole, type Corpus, type Path } from '../../src/core/index.ts';
import { createNodeCacheStore } from '../../src/node/cacheStore.ts';
import { createNodeFiles } from '../../src/node/files.ts';
import { coreCount, createWorkerEngine } from '../../src/node/workerEngine.ts';
import { shareParsing } from '../../src/vscode/shareParsing.ts';

/** What one look at a folder cost: milliseconds, processor time of all threads, megabytes. */
export interface Look {
  readonly articles: number;
  readonly firstShown: number;
  readonly allShown: number;
  /** All names have been found, too. */
  readonly named: number;
  readonly done: number;
  readonly processor: number;
  readonly memory: number;
  readonly longestBlock: number;
}

/* One look at a folder as the desktop host does it, in a process of its own: `look.ts FOLDER [CACHE]` answers a line of JSON. */
const [, , folder = '', cache] = process.argv;
const project = join(import.meta.dirname, '..', '..');
const begin = performance.now();
const { engine, dispose } = shareParsing(
  () => createWorkerEngine(join(project, 'dist', 'nodeWorker.js'), join(project, 'media', 'ner.bin'), (line) => console.error(line)), coreCount(),
);
// Only asked about files that are listed, after the corpus is there.
const files = createNodeFiles(folder, { wanted: (path: Path): boolean => fileRole(path, corpus.settings()).kind !== 'none' });
let last = 0;
const corpus: Corpus = createCorpus({
  files, engine,
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  random: Math.random,
  yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
  log: () => undefined,
  ...(cache !== undefined && { cache: async () => createSourceCache({
    store: createNodeCacheStore(cache), files, version: 'bench', newName: () => `${Date.now()}-${String(last++).padStart(6, '0')}`,
    yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
  }) }),
});
let firstShown = 0;
let allShown = 0;
corpus.onDidChange(({ sources }) => {
  if (sources.size > 0) allShown = performance.now() - begin;
  if (sources.size > 0 && firstShown === 0) firstShown = allShown;
});
let longestBlock = 0;
let tick = performance.now();
const watch = setInterval(() => {
  longestBlock = Math.max(longestBlock, performance.now() - tick - 10);
  tick = performance.now();
}, 10);
await corpus.scan(undefined, 'rows-first');
const rows = allShown;
await corpus.named();
clearInterval(watch);
const { user, system } = process.cpuUsage();
const look: Look = {
  articles: [...corpus.sources()].reduce((sum, { articles }) => sum + articles.length, 0), firstShown, allShown: rows, named: performance.now() - begin,
  done: performance.now() - begin, processor: (user + system) / 1000, memory: process.memoryUsage().rss / 1e6, longestBlock,
};
console.log(JSON.stringify(look));
dispose();
