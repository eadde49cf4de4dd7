import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSection } from '../section.ts';
import { writeFolder } from './articles.ts';
import type { Look } from './look.ts';

/* The first and the second look at large folders, side by side in one run: `npm run bench [-- ARTICLES…]`. Needs a build. Counts of one's own have a part of the page of their own. */

const SEED = 20_261_122;
const counts = process.argv.slice(2).map(Number);

/** One look in a process of its own, so that nothing is warm. */
function look(folder: string, cache: string): Look {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'look.ts'), folder, cache], { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(stderr);
  // The child's one line is a look.
  return JSON.parse(stdout) as Look;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
const row = (count: number, name: string, { firstShown, allShown, named, processor, memory }: Look): string =>
  `| ${count.toLocaleString('en')} | ${name} | ${seconds(firstShown)} | ${seconds(allShown)} | ${seconds(named)} | ${seconds(processor)} | ${Math.round(memory)} MB |`;

const rows: string[] = [];
const ratios: string[] = [];
for (const count of counts.length > 0 ? counts : [2_000, 10_000]) {
  const base = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  try {
    await writeFolder(join(base, 'folder'), count, SEED);
    const start = look(join(base, 'none'), join(base, 'cache'));
    const first = look(join(base, 'folder'), join(base, 'cache'));
    const second = look(join(base, 'folder'), join(base, 'cache'));
    if (first.articles !== count || second.articles !== count) throw new Error(`${first.articles} and ${second.articles} articles of ${count}`);
    rows.push(row(count, 'first', first), row(count, 'second', second));
    const own = (of: Look): number => of.processor - start.processor;
    ratios.push(`${count.toLocaleString('en')} articles: ${(first.named / second.named).toFixed(0)} times faster, ${(own(first) / own(second)).toFixed(0)} times less processor time (${(own(first) / count).toFixed(1)} and ${(own(second) / count).toFixed(2)} ms an article, without the ${seconds(start.processor)} an empty folder costs)`);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
writeSection(join(import.meta.dirname, '..', '..', 'docs', 'benchmarks.md'), counts.length === 0 ? 'folder' : `folder-${counts.join('-')}`, [
  '## Large folders: first and second look',
  `\`npm run bench\`, seed ${SEED}, made-up posts of 2 to 4 kB of text, ${cpus().length} cores, each look in a process of its own as the desktop host does it: list, parse in workers, recognise names, keep. "Shown": the records are there that the tree is made of. "Named": names of all articles have been looked for. Processor time is of all threads.`,
  ['| articles | look | first shown | all shown | all named | processor time | memory |', '|--:|---|--:|--:|--:|--:|--:|', ...rows].join('\n'),
  ratios.map((ratio) => `- ${ratio}`).join('\n'),
].join('\n\n'));
console.log([...rows, ...ratios].join('\n'));
