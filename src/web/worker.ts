import { createEngine, serveCall, type Engine, type EngineCall, type EngineReply } from '../core/index.ts';
import type { WorkerScope, WorkerStart } from './workerScope.ts';

// The global of a web worker; the DOM's types would open all of the DOM to this room.
const scope = globalThis as unknown as WorkerScope<EngineCall | WorkerStart, EngineReply>;

/** Entry of the web worker: the first message brings the recogniser's weights, if there are any; the others are the engine's calls. */
let engine: Engine | undefined;
scope.onmessage = ({ data }) => {
  if ('id' in data && engine !== undefined) void serveCall(engine, data).then((reply) => scope.postMessage(reply));
  else if ('weights' in data) engine = createEngine({ weights: async () => data.weights });
};
