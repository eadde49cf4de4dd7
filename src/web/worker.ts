import { createEngine, serveCall, type EngineCall, type EngineReply } from '../core/index.ts';
import type { WorkerScope } from './workerScope.ts';

// The global of a web worker; the DOM's types would open all of the DOM to this room.
const scope = globalThis as unknown as WorkerScope<EngineCall, EngineReply>;

/** Entry of the web worker: answers the engine's calls, one after another. */
const engine = createEngine();
scope.onmessage = ({ data }) => {
  void serveCall(engine, data).then((reply) => scope.postMessage(reply));
};
