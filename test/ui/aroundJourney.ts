/**
 * What is opened before a journey's first step and closed after its last. `before` and `after` of `node:test` do not do for it: when
 * none of a file's steps was asked for by name, both are run at once, and the window that `before` goes on to open is never closed.
 */
import { after, beforeEach } from "node:test";

let opened: Promise<void> | undefined;

/** Opens what the journey needs, once, as soon as a step is to be run. When that fails, every step fails with its reason. */
export function beforeFirst(open: () => Promise<void>): void {
  beforeEach(() => (opened ??= open()));
}

/** Closes it, unless no step was run. */
export function afterLast(close: () => Promise<void> | void): void {
  after(async () => {
    if (opened === undefined) return;
    // Why it failed is told by the steps.
    const isOpen = await opened.then(() => true, () => false);
    try {
      await close();
    } catch (error) {
      // What was never opened need not be closable.
      if (isOpen) throw error;
    }
  });
}
