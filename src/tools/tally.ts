/** Counts of a test run. */

/** How many tests ended in which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Nothing ran yet. */
export const noTests: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Both together. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The sentence that ends a run: `12 passed, 0 failed, 1 skipped`. */
export function tallyText({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** One check as a test: its failure is what it threw. */
export async function tallyCheck(name: string, check: () => Promise<void>, fail: (name: string, reason: string) => void): Promise<Tally> {
  try {
    await check();
    return { ...noTests, passed: 1 };
  } catch (error) {
    fail(name, error instanceof Error ? error.message : String(error));
    return { ...noTests, failed: 1 };
  }
}

/** A failure as it is printed: the name, then the reason, indented. */
export function failureText(name: string, reason: string, mark = "FAILED"): string {
  const text = reason.trimEnd();
  return `  ${mark} ${name}${text === "" ? "" : `\n${text.replace(/^/gmu, "      ")}`}`;
}
