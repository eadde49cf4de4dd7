/** No regular expression is super-linear: the texts come from strangers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { superLinear } from "./patterns.ts";
import { assertNone, readSources } from "./sources.ts";

test("no regular expression takes more than linear time", () => {
  assertNone(readSources("src/**/*.ts").flatMap(superLinear));
});

test("canary: exponential, polynomial and unknown ones are seen", () => {
  const seen = (text: string): number => superLinear({ path: "canary.ts", text }).length;
  for (const text of [
    "export const p = /^(?:a+)+$/u;",
    "export const p = /^(a|a)*$/;",
    "export const p = /^\\s*a*\\s*$/u;",
    "export const p = /\\s+$/u;",
    'export const p = new RegExp("(?:a+)+$", "u");',
    "export const p = (a: string) => new RegExp(a);",
  ]) {
    assert.equal(seen(text), 1, text);
  }
  assert.equal(seen("// bounded: one word of at most 40 characters.\nexport const p = /\\s+$/u;"), 0);
  for (const text of ["export const p = /^\\s+/u;", "export const p = /^[a-z]+:\\/\\/[^/]+$/u;", 'export const p = RegExp("^a+$");']) {
    assert.equal(seen(text), 0, text);
  }
});
