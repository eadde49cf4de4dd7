/**
 * One bounded second try for what runs in a real VS Code: parts (files) in which a test failed are run once more
 * from the start. See docs/decisions/0008-second-try.md.
 */
import type { Fail } from "./failures.ts";
import { addTallies, noTests, tallyText, type Tally } from "./tally.ts";

/** What the tests of a part (a file) came to. */
export interface PartRun {
  readonly tally: Tally;
  /** What was thrown, by the test's name. */
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
}

/** Parts by name. */
export type Parts = ReadonlyMap<string, PartRun>;

/** The part that stands for a run as a whole: it broke off, so what it did not reach is not known. */
export const wholePart = "";

/** From so many failed parts on none is run again: then it is no accident. */
const partsAtMost = 3;

export interface TwoTries {
  /** Runs these parts, or all of them, each from a fresh start. */
  readonly run: (parts: readonly string[] | undefined) => Promise<Parts>;
  readonly say: (line: string) => void;
  readonly fail: Fail;
  /** Says that a test passed, but not at its first try. */
  readonly flaky: Fail;
  /** Shared by all stages of a run. */
  readonly time: TimeLeft;
}

/** Milliseconds that second tries may still take; what has begun is not broken off. */
export interface TimeLeft {
  left: number;
}

/** Keeps a whole run on a small machine below half an hour, however many of its stages need a second try. */
export const secondTryTime: number = 4 * 60_000;

/** Counts: a part that failed and then passed counts as passed, one that failed twice as it was the first time. */
export async function runTwice(tries: TwoTries): Promise<Tally> {
  const first = await tries.run(undefined);
  const broken = [...first].filter(([, { failures }]) => failures.length > 0).map(([part]) => part);
  if (broken.length === 0) return sumOf(first);
  const again = broken.length <= partsAtMost && tries.time.left > 0;
  if (!again) tries.say(`  no second try: ${broken.length > partsAtMost ? `${broken.length} files failed, more than ${partsAtMost}` : "no time is left for it"}`);
  const second = again ? await secondOf(tries, broken) : undefined;
  // A run that broke off was made once more as a whole: what it had reached does not count.
  if (second !== undefined && broken.includes(wholePart)) return whole(tries, first, second);
  let tally = noTests;
  for (const [part, run] of first) {
    const isMended = run.failures.length > 0 && passes(second?.get(part), run);
    const tell = isMended ? tries.flaky : tries.fail;
    for (const { name, reason } of run.failures) tell(name, reason);
    tally = addTallies(tally, (isMended ? second?.get(part) : undefined)?.tally ?? run.tally);
  }
  return tally;
}

async function secondOf(tries: TwoTries, broken: readonly string[]): Promise<Parts> {
  const isWhole = broken.includes(wholePart);
  tries.say(`  second try: ${isWhole ? "all of it" : broken.join(", ")}`);
  const started = Date.now();
  const second = await tries.run(isWhole ? undefined : broken);
  tries.time.left -= Date.now() - started;
  tries.say(`  second try: ${tallyText(sumOf(second))}`);
  return second;
}

function whole(tries: TwoTries, first: Parts, second: Parts): Tally {
  // The run that broke off counts as a test that failed; it is none when it ends well.
  const isMended = [...second.values()].every(({ failures }) => failures.length === 0) && count(sumOf(second)) >= count(sumOf(first)) - 1;
  const tell = isMended ? tries.flaky : tries.fail;
  for (const { failures } of first.values()) for (const { name, reason } of failures) tell(name, reason);
  return sumOf(isMended ? second : first);
}

/** Passed, and with as many tests as there were: a file that ran half of them proves nothing. */
function passes(second: PartRun | undefined, first: PartRun): boolean {
  return second !== undefined && second.failures.length === 0 && second.tally.passed > 0 && count(second.tally) >= count(first.tally);
}

function count({ passed, failed, skipped }: Tally): number {
  return passed + failed + skipped;
}

/** Counts of all parts. */
export function sumOf(parts: Parts): Tally {
  return [...parts.values()].map(({ tally }) => tally).reduce(addTallies, noTests);
}
