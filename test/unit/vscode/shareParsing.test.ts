import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createEngine, type Path, type WorkerEngine } from '../../../src/core/index.ts';
import { shareParsing } from '../../../src/vscode/shareParsing.ts';

/** Engines that say who was asked, and which were ended. */
function twoEngines(): { readonly make: () => WorkerEngine; readonly asked: string[]; readonly ended: string[] } {
  const asked: string[] = [];
  const ended: string[] = [];
  let made = 0;
  const make = (): WorkerEngine => {
    const name = `worker ${++made}`;
    const engine = createEngine();
    return {
      engine: { ...engine, parse: async (request) => {
        asked.push(name);
        await wait(5);
        return engine.parse(request);
      } },
      dispose: () => void ended.push(name),
    };
  };
  return { make, asked, ended };
}

const request = (path: string): { path: Path; bytes: Uint8Array } => ({ path: path as Path, bytes: new TextEncoder().encode('text') });

test('one source after another goes to one worker, many at once to both; the second ends when it is idle', async () => {
  const { make, asked, ended } = twoEngines();
  const { engine, dispose } = shareParsing(make, 4, 20);
  for (const path of ['a', 'b', 'c']) assert.equal((await engine.parse(request(path))).path, path);
  assert.deepEqual(new Set(asked), new Set(['worker 1']));
  asked.length = 0;
  const files = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((path) => engine.parse(request(path))));
  assert.deepEqual(files.map(({ path }) => path), ['a', 'b', 'c', 'd', 'e', 'f']);
  assert.deepEqual(asked.filter((name) => name === 'worker 2').length, 3);
  assert.equal(ended.length, 0);
  await wait(100);
  assert.deepEqual(new Set(ended), new Set(['worker 2']));
  // And starts again.
  await Promise.all(['a', 'b', 'c'].map((path) => engine.parse(request(path))));
  dispose();
  assert.equal(ended.at(-2), 'worker 1');
});

test('a machine with one core has one worker', async () => {
  const { make, asked } = twoEngines();
  const { engine } = shareParsing(make, 1);
  await Promise.all(['a', 'b', 'c', 'd'].map((path) => engine.parse(request(path))));
  assert.deepEqual(new Set(asked), new Set(['worker 1']));
});
