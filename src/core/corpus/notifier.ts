/** Calls the listener on every event until the answered function is called. */
export type Listen<T> = (listener: (event: T) => void) => () => void;

export interface Notifier<T> {
  readonly listen: Listen<T>;
  readonly fire: (event: T) => void;
}

/** A list of listeners: the core's only event. */
export function createNotifier<T>(): Notifier<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    fire: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
  };
}
