import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addTogether, killProcesses } from '../../kill/processKills.ts';

test('a process killed in the middle of a save breaks and loses nothing (`npm run test:kill` does it a thousand times)', async () => {
  const lanes = await Promise.all([1, 2].map((seed) => killProcesses(20, seed)));
  assert.deepEqual(lanes.flatMap(({ faults }) => faults), []);
  assert.deepEqual(lanes.map(({ kills }) => kills), [20, 20]);
  const phases = new Set(lanes.flatMap((lane) => [...lane.phases.keys()]));
  assert.ok(phases.size >= 4, [...phases].join(' '));
});

test('two processes that add annotations to one sidecar at the same time lose none', async () => {
  assert.deepEqual(await addTogether(40), { there: 80, faults: [] });
});
