import { createRemoteEngine, type EngineCall, type EngineReply, type WorkerEngine } from '../core/index.ts';
import type { WebWorker, WorkerStart } from './workerScope.ts';

interface Globals {
  readonly Worker: new (url: string) => WebWorker<EngineCall | WorkerStart, EngineReply>;
  readonly Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

/**
 * The engine in a web worker. `script` answers the worker's bundled code: an extension host has no address to load it from,
 * so it runs from a blob. Calls made before it is there wait for it.
 */
export function createWorkerEngine(
  script: () => Promise<Uint8Array>, weights: () => Promise<Uint8Array | undefined>, log: (line: string) => void,
): WorkerEngine {
  // The web extension host has these three; Node's types, which this project loads, describe them otherwise.
  const { Worker, Blob, URL } = globalThis as unknown as Globals;
  let started: Promise<WebWorker<EngineCall | WorkerStart, EngineReply>> | undefined;
  const remote = createRemoteEngine((call, transfer) => {
    started ??= start();
    started.then((worker) => worker.postMessage(call, transfer), (error: unknown) => ended(String(error)));
  });
  const ended = (reason: string): void => {
    started = undefined;
    log(`worker ended: ${reason}`);
    remote.fail(reason);
  };
  const start = async (): Promise<WebWorker<EngineCall | WorkerStart, EngineReply>> => {
    const url = URL.createObjectURL(new Blob([await script()], { type: 'text/javascript' }));
    const worker = new Worker(url);
    worker.onmessage = ({ data }) => remote.settle(data);
    worker.postMessage({ weights: await weights() }, []);
    worker.onerror = ({ message }) => ended(message ?? 'unknown error');
    return worker;
  };
  return {
    engine: remote.engine,
    dispose: () => {
      const running = started;
      started = undefined;
      // One that did not start has said so.
      void running?.then((worker) => worker.terminate(), () => undefined);
    },
  };
}

/** How many threads the machine runs side by side, as far as the browser tells. */
export function coreCount(): number {
  // Web workers have `navigator`; Node's types, which this project loads, do not have all of it.
  const { navigator } = globalThis as unknown as { readonly navigator?: { readonly hardwareConcurrency?: number } };
  return navigator?.hardwareConcurrency ?? 1;
}
