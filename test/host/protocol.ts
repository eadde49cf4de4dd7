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

/** An element by its ARIA role and a part of its name. */
export interface Named {
  readonly role: string;
  readonly name: string;
}

/** What a quick pick or an input box that has the keyboard must show; each part that is given must hold. */
export interface QuickInputWanted {
  /** Part of its title. */
  readonly title: string;
  /** All that is typed into it. */
  readonly value?: string;
  /** Part of its prompt, or of what it says is wrong. */
  readonly says?: string;
  /** Part of a row's name or text. */
  readonly row?: string;
  /** The same of the row that Enter would take. */
  readonly focused?: string;
}

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
  | { readonly read: { readonly role: string; readonly name?: string } }
  /** Waits until a quick pick or an input box is like this, or none is there. Answers the row that is named, else what is typed. */
  | { readonly quickInput: QuickInputWanted | "closed" }
  /** Waits until such a field has the keyboard, and holds `value` if one is given. Answers what it holds. */
  | { readonly field: Named; readonly value?: string }
  /** Waits until what has the keyboard is such an element: its role, and a part of its name. */
  | { readonly keyboard: string }
  /** Presses a key, again and again, until such an element is there: for keys that VS Code hears only once it has got ready. */
  | { readonly press: string; readonly until: Named };

/** The content of `answers/ID.json`, beside the workspace folder. */
export interface Answer {
  readonly text?: string;
  readonly error?: string;
}
