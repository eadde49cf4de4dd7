/** How many sources are under way at once: enough to keep the disk and the worker busy together. */
export const atOnce = 6;

/** Runs a task for each item, at most `limit` at once, and resolves when all are done. The first failure is passed on. */
export async function inPool<T>(items: Iterable<T>, limit: number, task: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) await task(next.value);
  };
  await Promise.all(Array.from({ length: limit }, lane));
}
