/** The first message to the web worker. */
export interface WorkerStart {
  readonly weights: Uint8Array | undefined;
}

/** The little that is used of a web worker, from its inside. */
export interface WorkerScope<In, Out> {
  onmessage: (event: { readonly data: In }) => void;
  postMessage(message: Out): void;
}

/** The little that is used of a web worker, from its outside. */
export interface WebWorker<In, Out> {
  onmessage: (event: { readonly data: Out }) => void;
  onerror: (event: { readonly message?: string }) => void;
  postMessage(message: In, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
}
