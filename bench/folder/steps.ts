import { join } from 'node:path';
import process from 'node:process';
import {
  createCorpus, createSourceCache, fileRole, filterRows, groupRows, groupings, progressOf, sortRows, sortings, tagCounts,
  type ArticleRow, type Corpus, type Path, type SearchTexts,
} from '../../src/core/index.ts';
import { createNodeCacheStore } from '../../src/node/cacheStore.ts';
import { createNodeFiles } from '../../src/node/files.ts';
import { coreCount, createWorkerEngine } from '../../src/node/workerEngine.ts';
import { shareParsing } from '../../src/vscode/shareParsing.ts';

const [, , folder = '', cache] = process.argv;
const project = join(import.meta.dirname, '..', '..');
const { engine, dispose } = shareParsing(
  () => createWorkerEngine(join(project, 'dist', 'nodeWorker.js'), join(project, 'media', 'ner.bin'), (line) => console.error(line)), coreCount(),
);
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
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const gc = globalThis.gc ?? ((): void => undefined);
const memory = (what: string): void => {
  gc(); gc();
  const { rss, heapUsed, heapTotal, external, arrayBuffers } = process.memoryUsage();
  console.log(what.padEnd(28), Object.entries({ rss, heapTotal, heapUsed, external, arrayBuffers }).map(([name, bytes]) => `${name} ${(bytes / 1e6).toFixed(0)}`).join(' '));
};
const measure = <T>(what: string, task: () => T, times = 5): T => {
  const took: number[] = [];
  let answer!: T;
  for (let turn = 0; turn < times; turn++) {
    const began = cpu();
    answer = task();
    took.push(cpu() - began);
  }
  console.log(what.padEnd(40), took.map((one) => one.toFixed(1)).join(' '));
  return answer;
};
const alive = setInterval(() => undefined, 1000);
memory('empty');
let at = cpu();
const wallAt = performance.now();
await corpus.scan(undefined, 'rows-first');
console.log('rows: main thread', (cpu() - at).toFixed(0), 'wall', (performance.now() - wallAt).toFixed(0));
memory('rows');
const paths = corpus.candidates();
const opens: number[] = [];
let naming = true;
const opener = (async (): Promise<void> => {
  for (let turn = 1; naming && turn < 30; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!naming) return;
    const path = paths[paths.length - 1 - turn * 37]!;
    const began = performance.now();
    const { articles } = await corpus.openSource(path);
    const { facts, blocks, text, related } = articles[0]!;
    void facts; void blocks; void text; void related;
    opens.push(performance.now() - began);
  }
})();
let longest = 0;
let tick = performance.now();
const watch = setInterval(() => { longest = Math.max(longest, performance.now() - tick - 10); tick = performance.now(); }, 10);
at = cpu();
await corpus.named();
naming = false;
clearInterval(watch);
console.log('names: main thread', (cpu() - at).toFixed(0), 'wall', (performance.now() - wallAt).toFixed(0), 'longest wall block', longest.toFixed(0));
await opener;
console.log('opening during naming', opens.sort((a, b) => a - b).map((one) => one.toFixed(0)).join(' '));
dispose();
await new Promise((resolve) => setTimeout(resolve, 500));
memory('named, workers gone');
const rows = (): readonly ArticleRow[] => [...corpus.sources()].flatMap((source) => source.articles.map((record) => ({ source, record, path: source.path })));
const all = measure('allRows', rows);
for (const sorting of sortings) measure(`sortRows ${sorting}`, () => sortRows(all, sorting));
const sorted = sortRows(all, 'newest');
for (const grouping of groupings) measure(`groupRows ${grouping}`, () => groupRows(sorted, grouping));
measure('progressOf', () => progressOf(all));
const texts: SearchTexts = new WeakMap();
for (const filter of ['f', 'fe', 'ferry', 'ferry harbour', 'zzz']) measure(`filterRows ${filter}`, () => filterRows(all, filter, texts), 3);
memory('filtered');
measure('candidates', () => corpus.candidates());
measure('record', () => corpus.record(all[all.length >> 1]!.record.ref));
measure('tagCounts', () => tagCounts(corpus, '', { tags: [], relations: [] } as never, () => true));
const index = corpus.entities('' as Path);
measure('entities all', () => index.all(), 3);
console.log('entities', index.all().length);
memory('entities listed');
index.remove(`${all[5]!.source.path}\n${all[5]!.record.ref.article}`);
measure('entities all, one article gone', () => index.all(), 1);
for (const query of ['a', 'an', 'anna', 'harbour board']) measure(`entities find ${query}`, () => index.find(query, Infinity), 3);
if (process.env['SNAP'] !== undefined) { const { writeHeapSnapshot } = await import('node:v8'); gc(); writeHeapSnapshot(process.env['SNAP']); }
clearInterval(alive);
console.log(all.length, corpus.scanned());
