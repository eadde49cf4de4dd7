/** Runs a task in its turn. */
type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

export interface Turns {
  /** Runs beside other edits, after the turns that were asked for before it. */
  readonly edit: InTurn;
  /** Runs after all that was asked for before it. */
  readonly turn: InTurn;
  /** Resolves when all that was asked for until now has ended. */
  settled(): Promise<void>;
}

/**
 * The order of edits and of undo and redo. An undo that did not wait for an edit that is still being written would take back the step
 * before it; an edit that did not wait for an undo would find the file half taken back.
 */
export function createTurns(): Turns {
  const edits = new Set<Promise<unknown>>();
  let lastTurn: Promise<unknown> = Promise.resolve();
  // Whoever asked is told of a failure; what comes behind it goes on.
  const ended = (running: Promise<unknown>): Promise<unknown> => running.catch(() => undefined);
  return {
    edit: async (task) => {
      const running = lastTurn.then(task);
      const one = ended(running);
      edits.add(one);
      void one.then(() => edits.delete(one));
      return running;
    },
    turn: async (task) => {
      const running = Promise.all([lastTurn, ...edits]).then(task);
      lastTurn = ended(running);
      return running;
    },
    settled: async () => void (await Promise.all([lastTurn, ...edits])),
  };
}
