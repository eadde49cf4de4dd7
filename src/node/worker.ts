import { parentPort, workerData } from 'node:worker_threads';
import { readWeights } from './weights.ts';
import { createEngine, serveCall, type EngineCall } from '../core/index.ts';

/** Entry of the Node worker: answers the engine's calls, one after another. */
const engine = createEngine({ weights: () => readWeights(String(workerData)), log: (line) => console.warn(line) });
parentPort?.on('message', (call: EngineCall) => {
  void serveCall(engine, call).then((reply) => parentPort?.postMessage(reply));
});
