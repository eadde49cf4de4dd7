/** Does what keys ask for one after another: whoever types faster than the disk writes gets what they typed, where they typed it. */
export type InTurn = (task: () => Promise<void>) => Promise<void>;

export function createKeyTurns(): InTurn {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    // The caller gets the failure through `next`; the next key is heard all the same.
    last = next.catch(() => undefined);
    return next;
  };
}
