/** Waiting for what a person would wait for. */
import type { Page } from "playwright-core";

/** So long a condition is awaited, in milliseconds. Long, since only what fails comes near it: a loaded machine is slow, not wrong. */
export const patience = 45_000;

/** Asks again until the answer is neither undefined nor false; fails naming `what`. */
export async function until<T>(page: Page, ask: () => Promise<T> | T, what: string, limit: number = patience): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    // The two values that mean "not yet" are taken out by the comparison.
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`not seen within ${limit} ms: ${what}`);
    await page.waitForTimeout(100);
  }
}

/** Whether something is seen within `limit` milliseconds: for what is tried again when it is not. */
export async function soon(page: Page, ask: () => Promise<boolean>, limit: number): Promise<boolean> {
  const end = Date.now() + limit;
  while (!(await ask())) {
    if (Date.now() > end) return false;
    await page.waitForTimeout(50);
  }
  return true;
}

/** Answers what `read` says once it says the same twice in a row: what is still being drawn is not read. */
export async function settled<T>(page: Page, read: () => Promise<T>): Promise<T> {
  let before = await read();
  const end = Date.now() + patience;
  for (;;) {
    await page.waitForTimeout(100);
    const now = await read();
    if (JSON.stringify(now) === JSON.stringify(before) || Date.now() > end) return now;
    before = now;
  }
}

/** Whether a text is meant: a part of it in any case, or a pattern. */
export function fits(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? text.toLowerCase().includes(wanted.toLowerCase()) : wanted.test(text);
}
