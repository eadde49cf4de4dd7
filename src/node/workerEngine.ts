import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createRemoteEngine, type EngineReply, type WorkerEngine } from '../core/index.ts';

/**
 * Room for what is new in a worker, in MB. What a source leaves behind dies young; without a limit every worker takes some 100 MB for it in a long
 * look, and is no faster (`docs/benchmarks.md`).
 */
const youngRoom = 24;

/**
 * The engine in a worker thread of Node. A worker that dies fails what was under way and is started anew by the next call,
 * so that one bad file cannot take the others along.
 */
export function createWorkerEngine(workerPath: string, weightsPath: string, log: (line: string) => void): WorkerEngine {
  let worker: Worker | undefined;
  const remote = createRemoteEngine((call, transfer) => (worker ??= start()).postMessage(call, transfer));
  const start = (): Worker => {
    const started = new Worker(workerPath, { workerData: weightsPath, resourceLimits: { maxYoungGenerationSizeMb: youngRoom } });
    const ended = (reason: string): void => {
      if (worker !== started) return;
      worker = undefined;
      log(`worker ended: ${reason}`);
      remote.fail(reason);
    };
    started.on('message', (reply: EngineReply) => remote.settle(reply));
    started.on('error', (error) => ended(error.message));
    started.on('exit', (code) => ended(`exit ${code}`));
    started.unref();
    return started;
  };
  return {
    engine: remote.engine,
    dispose: () => {
      const running = worker;
      worker = undefined;
      void running?.terminate();
    },
  };
}

/** How many threads the machine runs side by side. */
export function coreCount(): number {
  return availableParallelism();
}
