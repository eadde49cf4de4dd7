/** Runs a task when all earlier ones of the same key have ended; tasks of different keys run side by side. */
export type PerKey = <T>(key: string, task: () => Promise<T>) => Promise<T>;

export function createPerKey(): PerKey {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const next = before.then(task);
    // The caller gets a failure through `next`; the tasks behind it run all the same.
    const ended = next.catch(() => undefined);
    last.set(key, ended);
    void ended.then(() => last.get(key) === ended && last.delete(key));
    return next;
  };
}
