/* Run as a process of its own: saves annotations one after another, and kills itself at the moment it was told. */
import { writeSync } from 'node:fs';
import process from 'node:process';
import { createEngine } from '../../src/core/index.ts';
import { updateFile } from '../../src/node/updateFile.ts';
import { createRandom } from '../fuzz/random.ts';
import { additionsOf, head, savesOf } from './savedAnnotations.ts';
import { watchSave } from './tracedFs.ts';

/** What a process is told. */
export interface Orders {
  readonly path: string;
  readonly seed: number;
  readonly name: string;
  readonly saves: number;
  /** New annotations only. */
  readonly onlyAdd?: boolean;
  readonly die?: Moment;
}

/** When it dies: in which save, at which of its operations, and where in it. */
export interface Moment {
  readonly save: number;
  readonly operation: number;
  readonly when: 'before' | 'during' | 'after';
  /** Microseconds an operation under way is left to itself. */
  readonly spin: number;
}

// The parent writes orders in this shape.
const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const tell = (line: string): void => void writeSync(1, `${line}\n`);

function die(phase: string, name: string): never {
  tell(`dies ${phase} ${name}`);
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

function spin(microseconds: number): void {
  for (const until = performance.now() + microseconds / 1000; performance.now() < until;);
}

const engine = createEngine();
const random = createRandom(orders.seed);
const saves = (orders.onlyAdd === true ? additionsOf : savesOf)(random, orders.name, orders.saves);
for (const [index, { id, changes }] of saves.entries()) {
  let number = 0;
  const { die: moment } = orders;
  watchSave(async ({ name, phase, half }, run) => {
    number += 1;
    if (moment === undefined || index !== moment.save || number - 1 !== moment.operation) return run();
    if (moment.when === 'before') die(phase, name);
    if (moment.when === 'during') {
      if (half !== undefined) await half();
      else {
        // It is under way in another thread; nobody hears its end.
        void run().catch(() => undefined);
        spin(moment.spin);
      }
      die(phase, name);
    }
    await run();
    return die(phase, name);
  });
  let refused = '';
  const result = await updateFile(orders.path, async (text) => {
    const edited = await engine.editSidecar(text, head, changes);
    refused = edited.kind === 'refused' ? edited.problems.map(({ code }) => code).join(' ') : '';
    return edited.kind === 'edited' ? { kind: 'write', text: edited.text } : { kind: 'leave' };
  });
  if (result.kind === 'failed' || refused !== '') tell(`failed ${result.kind === 'failed' ? result.detail : refused}`);
  else tell(`saved ${id} ${number}`);
}
