import type { Engine } from './engine.ts';

/** A question to the worker: which method of the engine, with which arguments. */
export interface EngineCall {
  readonly id: number;
  readonly method: keyof Engine;
  readonly args: readonly unknown[];
}

/** The worker's answer. `failed` carries the message of a broken invariant: the engine never throws for wrong input. */
export type EngineReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string };

/** Answers calls with an engine: the worker's side. */
export async function serveCall(engine: Engine, call: EngineCall): Promise<EngineReply> {
  try {
    // The caller's side is `createRemoteEngine`, which takes method and arguments from the same interface.
    const method = engine[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
    return { id: call.id, value: await method(...call.args) };
  } catch (error) {
    return { id: call.id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** An engine in a worker of a host, and how to end it. */
export interface WorkerEngine {
  readonly engine: Engine;
  readonly dispose: () => void;
}

export interface RemoteEngine {
  readonly engine: Engine;
  /** Takes a reply from the worker. */
  readonly settle: (reply: EngineReply) => void;
  /** The worker is gone: everything under way fails with this reason. */
  readonly fail: (reason: string) => void;
}

/** An engine whose calls go out through `post`: the host's side. `transfer` names buffers that may be handed over. */
export function createRemoteEngine(post: (call: EngineCall, transfer: readonly ArrayBuffer[]) => void): RemoteEngine {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let lastId = 0;
  const ask = (method: keyof Engine, args: readonly unknown[], transfer: readonly ArrayBuffer[] = []): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      post({ id: lastId, method, args }, transfer);
    });
  // One generic forwarder: the engine's own types are kept by the return type below.
  const forward = <M extends keyof Engine>(method: M): Engine[M] => ((...args: readonly unknown[]) => ask(method, args)) as unknown as Engine[M];
  return {
    engine: {
      // The reply to `parse` is what the worker's engine answered.
      parse: (request) => ask('parse', [request], wholeBuffer(request.bytes)) as ReturnType<Engine['parse']>,
      resolve: forward('resolve'),
      describe: forward('describe'),
      render: forward('render'),
      expand: forward('expand'),
      sentenceAt: forward('sentenceAt'),
      sentencesIn: forward('sentencesIn'),
      explainDate: forward('explainDate'),
      readSidecar: forward('readSidecar'),
      editSidecar: forward('editSidecar'),
      mergeSidecars: forward('mergeSidecars'),
      readCodebook: forward('readCodebook'),
      editCodebook: forward('editCodebook'),
      readEntities: forward('readEntities'),
      editEntities: forward('editEntities'),
      readSourceRules: forward('readSourceRules'),
      editSourceRules: forward('editSourceRules'),
    },
    settle: (reply) => {
      const caller = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('failed' in reply) caller?.reject(new Error(reply.failed));
      else caller?.resolve(reply.value);
    },
    fail: (reason) => {
      const callers = [...waiting.values()];
      waiting.clear();
      for (const { reject } of callers) reject(new Error(reason));
    },
  };
}

/** A view over the whole of its buffer can be handed over instead of copied. */
function wholeBuffer({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
