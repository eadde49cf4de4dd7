/** The list of failures at the end of a run. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { failureList, type Failure } from "../../../src/tools/failures.ts";

const lines = (count: number): string => Array.from({ length: count }, (_each, index) => `line ${index + 1}`).join("\n");

test("nothing failed: nothing is said", () => {
  assert.equal(failureList([]), undefined);
});

test("each failure has its stage, its name and the beginning of its reason; the flaky ones are told apart", () => {
  const text = failureList([
    { stage: "unit", name: "a.test.ts > adds", reason: lines(9) },
    { stage: "ui", name: "b.ui.ts > opens", reason: "late\n", flaky: true },
  ]);
  assert.equal(text, [
    "Passed at the second try only:", "  flaky  ui: b.ui.ts > opens", "      late",
    "Failed:", "  FAILED unit: a.test.ts > adds", ...[1, 2, 3, 4, 5, 6].map((each) => `      line ${each}`), "      …",
  ].join("\n"));
});

test("however much fails, every name is there and the text stays short", () => {
  const many = Array.from({ length: 200 }, (_each, index): Failure => ({ stage: "host", name: `test ${index}.`, reason: "x".repeat(10_000) }));
  const text = failureList(many) ?? "";
  for (const { name } of many) assert.ok(text.includes(name), name);
  assert.ok(text.length < 20_000, String(text.length));
});
