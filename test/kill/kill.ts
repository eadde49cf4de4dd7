import { parseArgs } from 'node:util';
import { killJournal } from './journalKills.ts';
import { addTogether, killProcesses } from './processKills.ts';

/*
 * Ends processes in the middle of saves and looks whether an annotation is lost or a file broken: once by SIGKILL in processes that
 * write as the desktop and the command line do, once in a file system that writes without lock or rename, as in a browser. Every kill
 * falls on an operation of a save. The seed makes the same moments again: `npm run test:kill -- --kills 100 --seed 7`.
 */

const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' }, each: { type: 'string', default: '500' } } });
const [kills, seed, each] = [values.kills, values.seed, values.each].map(Number) as [number, number, number];

function show(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`${title}: ${[...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => `${name} ${count}`).join(', ')}`);
}

const started = performance.now();
const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`;
const journal = await killJournal(kills, seed);
console.log(`journal: ${journal.kills} kills, ${journal.cutOff} of them left the file cut off; ${journal.acknowledged} saves were acknowledged (${seconds()})`);
show('  by operation', journal.phases);
const processes = await killProcesses(kills, seed);
console.log(`processes: ${processes.kills} killed; ${processes.acknowledged} saves were acknowledged; ${processes.besideAnother} died beside another that saved, ${processes.locks} left a lock (${processes.waited} waited for in full), ${processes.leftovers} a temporary file (${seconds()})`);
show('  by part of the save', processes.phases);
show('  by operation', processes.operations);
const together = await addTogether(each);
console.log(`two processes adding ${each} each to one sidecar: ${together.there} annotations are there (${seconds()})`);
const faults = [...journal.faults, ...processes.faults, ...together.faults, ...(together.there === 2 * each ? [] : [`${2 * each - together.there} annotations are lost`])];
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(`kill: seed ${seed}, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
