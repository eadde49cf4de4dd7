/** When a part of a run gets a second try, and what it counts for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { runTwice, wholePart, type PartRun, type Parts } from "../../../src/tools/secondTry.ts";
import type { Tally } from "../../../src/tools/tally.ts";

/** A part in which `passed` tests passed and those named failed. */
function part(passed: number, ...failed: readonly string[]): PartRun {
  return { tally: { passed, failed: failed.length, skipped: 0 }, failures: failed.map((name) => ({ name, reason: `why ${name}` })) };
}

interface Seen {
  readonly tally: Tally;
  readonly runs: readonly (readonly string[] | undefined)[];
  readonly failed: readonly string[];
  readonly flaky: readonly string[];
  readonly left: number;
}

/** Runs with these answers, one after the other. */
async function tried(left: number, ...answers: readonly Readonly<Record<string, PartRun>>[]): Promise<Seen> {
  const runs: (readonly string[] | undefined)[] = [];
  const [failed, flaky]: [string[], string[]] = [[], []];
  const time = { left };
  const run = async (parts: readonly string[] | undefined): Promise<Parts> => {
    runs.push(parts);
    return new Map(Object.entries(answers[runs.length - 1] ?? {}));
  };
  const tally = await runTwice({ run, time, say: () => undefined, fail: (name, reason) => void failed.push(`${name}: ${reason}`), flaky: (name, reason) => void flaky.push(`${name}: ${reason}`) });
  return { tally, runs, failed, flaky, left: time.left };
}

test("what passes is run once", async () => {
  const seen = await tried(1, { a: part(2), b: part(3) });
  assert.deepEqual(seen.runs, [undefined]);
  assert.deepEqual(seen.tally, { passed: 5, failed: 0, skipped: 0 });
});

test("only the file that failed is run again; when it passes its first failure is told as flaky", async () => {
  const seen = await tried(1, { a: part(2, "a1"), b: part(3) }, { a: part(3) });
  assert.deepEqual(seen.runs, [undefined, ["a"]]);
  assert.deepEqual(seen.tally, { passed: 6, failed: 0, skipped: 0 });
  assert.deepEqual([seen.failed, seen.flaky], [[], ["a1: why a1"]]);
});

test("what fails twice fails, and a file beside it that passes then does not", async () => {
  const seen = await tried(1, { a: part(2, "a1"), b: part(3, "b1", "b2") }, { a: part(3), b: part(4, "b1") });
  assert.deepEqual(seen.tally, { passed: 6, failed: 2, skipped: 0 });
  assert.deepEqual([seen.failed, seen.flaky], [["b1: why b1", "b2: why b2"], ["a1: why a1"]]);
});

test("a second try that ran fewer tests, or none, mends nothing", async () => {
  for (const again of [{ a: part(2) }, {}]) {
    const seen = await tried(1, { a: part(2, "a1") }, again);
    assert.deepEqual(seen.tally, { passed: 2, failed: 1, skipped: 0 });
    assert.deepEqual(seen.failed, ["a1: why a1"]);
  }
});

test("more than three files, or no time left: no second try", async () => {
  const four = { a: part(0, "a1"), b: part(0, "b1"), c: part(0, "c1"), d: part(0, "d1") };
  for (const seen of [await tried(1, four, four), await tried(0, { a: part(0, "a1") }, { a: part(1) })]) {
    assert.equal(seen.runs.length, 1);
    assert.ok(seen.failed.length > 0 && seen.flaky.length === 0);
  }
});

test("a run that broke off is made again as a whole, and counts instead of the first", async () => {
  const broken = { a: part(2), [wholePart]: part(0, "the run") };
  const mended = await tried(1, broken, { a: part(2), b: part(3) });
  assert.deepEqual(mended.runs, [undefined, undefined]);
  assert.deepEqual(mended.tally, { passed: 5, failed: 0, skipped: 0 });
  assert.deepEqual(mended.flaky, ["the run: why the run"]);
  const again = await tried(1, broken, broken);
  assert.deepEqual(again.tally, { passed: 2, failed: 1, skipped: 0 });
  assert.deepEqual(again.failed, ["the run: why the run"]);
  const other = await tried(1, broken, { a: part(2), b: part(2, "b1") });
  assert.equal(other.tally.failed, 1);
});
