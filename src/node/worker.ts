import { parentPort } from 'node:worker_threads';
import { createEngine, serveCall, type EngineCall } from '../core/index.ts';

/** Entry of the Node worker: answers the engine's calls, one after another. */
const engine = createEngine();
parentPort?.on('message', (call: EngineCall) => {
  void serveCall(engine, call).then((reply) => parentPort?.postMessage(reply));
});
