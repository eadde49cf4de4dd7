import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { createEngine, type Path } from '../../src/core/index.ts';
import { createNodeFiles } from '../../src/node/files.ts';
import { lockPath } from '../../src/node/lock.ts';
import { updateFile } from '../../src/node/updateFile.ts';
import { createRandom, type Random } from '../fuzz/random.ts';
import { checkAnnotations, checkText } from './checkSaved.ts';
import { additionsOf, savesOf, typedByHand } from './savedAnnotations.ts';
import type { Moment, Orders } from './savingProcess.ts';

/** What came of killing processes while they saved. */
export interface KillReport {
  readonly kills: number;
  /** Kills by the part of the save they fell in. */
  readonly phases: ReadonlyMap<string, number>;
  /** Kills by the operation they fell on. */
  readonly operations: ReadonlyMap<string, number>;
  readonly acknowledged: number;
  /** Kills while another process was saving to the same file. */
  readonly besideAnother: number;
  /** Locks that were waited for in full. */
  readonly waited: number;
  /** Locks that a dead process left. */
  readonly locks: number;
  /** Temporary files that a dead process left. */
  readonly leftovers: number;
  readonly faults: readonly string[];
}

interface Ended {
  readonly saved: readonly string[];
  readonly operations: number;
  readonly dies?: { readonly phase: string; readonly name: string };
  readonly faults: readonly string[];
}

/** How the process that saves is made: one file, with the traced file system in place of Node's. */
export async function bundleSavingProcess(folder: string): Promise<string> {
  const outfile = join(folder, 'saving.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'savingProcess.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'silent',
    // One library of the bundle is CommonJS and asks for Node's modules.
    banner: { js: "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);" },
    plugins: [{
      name: 'traced file system',
      setup: ({ onResolve }) => onResolve({ filter: /^node:fs\/promises$/ }, ({ importer }) => (importer.endsWith('tracedFs.ts') ? undefined : { path: join(import.meta.dirname, 'tracedFs.ts') })),
    }],
  });
  return outfile;
}

export function runSaving(script: string, orders: Orders): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
    child.on('close', (code, signal) => {
      const lines = out.split('\n').map((line) => line.split(' '));
      const last = lines.findLast(([word]) => word === 'saved');
      const died = lines.find(([word]) => word === 'dies');
      const wrong = lines.filter(([word]) => word === 'failed').map((words) => words.join(' '));
      if ((died !== undefined) !== (signal === 'SIGKILL') || (died === undefined && code !== 0)) wrong.push(`ended with ${code ?? signal}: ${errors.slice(0, 500)}`);
      resolve({
        saved: lines.flatMap(([word, id]) => (word === 'saved' && id !== undefined ? id : [])), operations: Number(last?.[2] ?? 0), faults: wrong,
        ...(died?.[1] !== undefined && died[2] !== undefined && { dies: { phase: died[1], name: died[2] } }),
      });
    });
  });
}

interface Run {
  readonly script: string;
  readonly folder: string;
  readonly path: string;
  readonly random: Random;
  /** Operations of one save nobody else is in the way of. */
  readonly operations: number;
}

const moments: readonly Moment['when'][] = ['before', 'during', 'during', 'after'];
/** A file is begun anew after so many kills. */
const perFile = 40;
/** So rarely a dead lock is waited for as long as a person would have to; else its time is set back. */
const waitEvery = 250;

/** Kills processes in the middle of saves, each time looking at what is left, and answers what was found. */
export async function killProcesses(kills: number, seed: number): Promise<KillReport> {
  const base = await mkdtemp(join(tmpdir(), 'newsmark-kill-'));
  const tally = { phases: new Map<string, number>(), operations: new Map<string, number>(), acknowledged: 0, besideAnother: 0, waited: 0, locks: 0, leftovers: 0, faults: [] as string[] };
  try {
    const script = await bundleSavingProcess(base);
    const random = createRandom(seed);
    let done = 0;
    for (let file = 0; done < kills; file += 1) {
      const folder = join(base, `${file}`);
      await mkdir(folder);
      const path = join(folder, 'ferry.json.newsmark.yaml');
      await writeFile(path, typedByHand);
      const probe = await runSaving(script, { path, seed: 1, name: 'p', saves: 1 });
      if (probe.faults.length > 0 || probe.operations === 0) throw new Error(`the process cannot save: ${probe.faults.join('; ')}`);
      await writeFile(path, typedByHand);
      const run: Run = { script, folder, path, random, operations: probe.operations };
      let expected = typedByHand;
      for (let number = 0; number < perFile && done < kills; number += 1) {
        const killed = await killOnce(run, `k${String(number).padStart(2, '0')}`, expected, done % waitEvery === waitEvery - 1);
        tally.faults.push(...killed.faults.map((fault) => `file ${file}, kill ${number}: ${fault}`));
        expected = killed.text;
        if (killed.phase === undefined || killed.name === undefined) continue;
        done += 1;
        count(tally.phases, killed.phase);
        count(tally.operations, `${killed.phase}: ${killed.name}`);
        tally.acknowledged += killed.acknowledged;
        tally.besideAnother += killed.beside ? 1 : 0;
        tally.waited += killed.waited ? 1 : 0;
        tally.locks += killed.lock ? 1 : 0;
        tally.leftovers += killed.leftover ? 1 : 0;
      }
    }
    return { kills: done, ...tally };
  } finally {
    await rm(base, { recursive: true });
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

interface Killed {
  readonly text: string;
  readonly faults: readonly string[];
  readonly phase?: string;
  readonly name?: string;
  readonly acknowledged: number;
  readonly beside: boolean;
  readonly waited: boolean;
  readonly lock: boolean;
  readonly leftover: boolean;
}

async function killOnce(run: Run, name: string, expected: string, waits: boolean): Promise<Killed> {
  const { path, folder, random, script } = run;
  const seed = random.below(2 ** 31);
  const die: Moment = { save: random.below(4), operation: random.below(run.operations), when: random.pick(moments), spin: random.below(400) };
  const beside = random.below(5) === 0;
  const orders: Orders = { path, seed, name, saves: die.save + 1, die };
  const others = beside ? additionsOf(createRandom(seed + 1), `o${name}`, 6) : [];
  const lock = await lockPath(path);
  const victim = runSaving(script, orders);
  const other = beside ? runSaving(script, { path, seed: seed + 1, name: `o${name}`, saves: others.length, onlyAdd: true }) : undefined;
  const dead = await victim;
  const leftover = await exists(join(folder, `.ferry.json.newsmark.yaml.nm-tmp`));
  // The other one waits for the dead one's lock: its time passes at once. A live lock of the other's is fresh anyhow.
  const held = await exists(lock);
  if (!waits) await setBack(lock);
  const survived = await other;
  const faults = [...dead.faults, ...(survived?.faults ?? [])];
  if (survived !== undefined && survived.saved.length !== others.length) faults.push(`the other process saved ${survived.saved.length} of ${others.length}`);
  const waited = waits && held && !beside && (await waitsForDead(path, lock, faults));
  const { text } = await nextStart(run, faults);
  const saves = savesOf(createRandom(seed), name, orders.saves);
  if (!beside) await checkText(text, expected, saves.map(({ changes }) => changes), dead.saved.length, faults);
  const underWay = saves[dead.saved.length]?.id;
  const mine = saves.slice(0, dead.saved.length).filter(({ id }) => id !== underWay);
  await checkAnnotations(text, { mine, others }, faults);
  const how = `${dead.dies?.phase} ${dead.dies?.name} ${die.when} in save ${die.save}${beside ? ' beside another' : ''}`;
  return { text, faults: faults.map((fault) => `${how}: ${fault}`), ...(dead.dies !== undefined && dead.dies), acknowledged: dead.saved.length, beside, waited, lock: held && !beside, leftover: leftover && !beside };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

async function setBack(lock: string): Promise<void> {
  const past = new Date(Date.now() - 11_000);
  for (const path of [lock, `${lock}.over`]) await utimes(path, past, past).catch(() => undefined);
}

/** A lock a process died with is respected until it is ten seconds old, and taken over then. */
async function waitsForDead(path: string, lock: string, faults: string[]): Promise<boolean> {
  const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? 0);
  const before = performance.now();
  const result = await updateFile(path, async () => ({ kind: 'leave' }));
  const took = performance.now() - before;
  if (result.kind === 'failed') faults.push(`the dead lock: ${result.detail}`);
  if (took < 9_900 - age || took > 14_000) faults.push(`the dead lock was taken over after ${Math.round(age + took)} ms`);
  return true;
}

/** What the next start finds and tidies up. */
async function nextStart({ folder, path }: Run, faults: string[]): Promise<{ readonly text: string }> {
  await setBack(await lockPath(path));
  const isLeftover = (name: Path): boolean => name.endsWith('.nm-tmp');
  await createNodeFiles(folder, { wanted: () => true, leftover: isLeftover }).list();
  const names = await readdir(folder);
  if (names.length !== 1) faults.push(`left in the folder: ${names.join(' ')}`);
  return { text: await readFile(path, 'utf8') };
}

/** Two processes add to one sidecar at once; answers how many annotations are there in the end, and what went wrong. */
export async function addTogether(each: number): Promise<{ readonly there: number; readonly faults: readonly string[] }> {
  const base = await mkdtemp(join(tmpdir(), 'newsmark-together-'));
  try {
    const script = await bundleSavingProcess(base);
    const path = join(base, 'ferry.json.newsmark.yaml');
    const ended = await Promise.all(['a', 'b'].map((name, index) => runSaving(script, { path, seed: index + 1, name, saves: each, onlyAdd: true })));
    const read = await createEngine().readSidecar(await readFile(path, 'utf8'));
    return { there: new Set(read.content?.annotations.map(({ id }) => id)).size, faults: [...ended.flatMap(({ faults }) => faults), ...read.problems.map(({ code }) => code)] };
  } finally {
    await rm(base, { recursive: true });
  }
}
