/** What failed in a run, said once more at its end: a log that is cut in the middle still names it. */
import { failureText } from "./tally.ts";

/** A test that failed, or (`flaky`) that failed at its first try only. */
export interface Failure {
  /** Of the run, as in its table: `ui`. */
  readonly stage: string;
  readonly name: string;
  readonly reason: string;
  readonly flaky?: true;
}

/** How somebody hears that a test failed. */
export type Fail = (name: string, reason: string) => void;

const linesShown = 6;
const widthShown = 300;
/** From so many failures on only the names are said: their reason is mostly the same. */
const reasonsShown = 25;

/** The list of everything that failed, or undefined when nothing did. The flaky ones come first: nobody looks for them. */
export function failureList(failures: readonly Failure[]): string | undefined {
  const [flaky, failed] = [failures.filter((each) => each.flaky === true), failures.filter((each) => each.flaky !== true)];
  const parts = [part("Passed at the second try only:", "flaky ", flaky), part("Failed:", "FAILED", failed)].filter((text) => text !== undefined);
  return parts.length === 0 ? undefined : parts.join("\n");
}

function part(head: string, mark: string, failures: readonly Failure[]): string | undefined {
  if (failures.length === 0) return undefined;
  return [head, ...failures.map(({ stage, name, reason }, index) => failureText(`${stage}: ${name}`, index < reasonsShown ? beginning(reason) : "", mark))].join("\n");
}

/** The first lines of a reason. */
export function beginning(reason: string): string {
  const lines = reason.trimEnd().split("\n");
  const shown = lines.slice(0, linesShown).map((line) => (line.length > widthShown ? `${line.slice(0, widthShown)}…` : line));
  return lines.length > linesShown ? [...shown, "…"].join("\n") : shown.join("\n");
}
