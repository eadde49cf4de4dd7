/** What the suites in an extension host and the driver outside say to each other: lines of the log, and answer files. */

/** Where a suite runs. */
export type Host = "node" | "web";

/** Marks a line of the log as a report. */
export const reportMark = "NEWSMARK-TEST ";
/** Marks a line of the log as something the driver should do. */
export const actionMark = "DO:";

/** What follows `reportMark`. `suite` is the test's file, from the root. */
export type Report =
  | { readonly kind: "test"; readonly suite: string; readonly name: string; readonly status: "passed" | "failed" | "skipped"; readonly ms: number; readonly detail?: string }
  | { readonly kind: "end"; readonly count: number };

/** What a test may ask the driver, which holds the page, to do; follows `actionMark` with an id. */
export type Action =
  /** A key or chord, as Playwright names it: `Control+z`. */
  | { readonly press: string }
  /** Text typed into what has the focus. */
  | { readonly type: string }
  /** A picture of the window, to `test-results/NAME.png`. */
  | { readonly screenshot: string }
  /** A click on the first visible element with this ARIA role and name. */
  | { readonly click: { readonly role: string; readonly name: string } }
  /** Waits for such an element and answers its text. */
  | { readonly read: { readonly role: string; readonly name?: string } };

/** The content of `answers/ID.json`, beside the workspace folder. */
export interface Answer {
  readonly text?: string;
  readonly error?: string;
}
