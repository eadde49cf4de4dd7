/** Law 7 and house style: nothing in the core depends on clock, chance, locale, zone or earlier calls. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleState, nondeterminism } from "./sameEverywhere.ts";
import { assertNone, readSources } from "./sources.ts";

const core = readSources("src/core/**/*.ts");

test("the core reads no clock, no chance, no locale and no time zone", () => {
  assertNone(core.flatMap(nondeterminism));
});

test("the core keeps no state between calls", () => {
  assertNone(core.flatMap(moduleState));
});

// What two files of the extension both hold is there twice when they run: state at its top would be two states.
test("code of the editor keeps no state outside of what it creates", () => {
  assertNone(readSources("src/vscode/**/*.ts").flatMap(moduleState));
});

const seen = (check: typeof nondeterminism, text: string): number => check({ path: "src/core/model/canary.ts", text }).length;

test("canary: each kind of nondeterminism is seen, and a reason lets it pass", () => {
  for (const text of [
    "export const f = () => Date.now();",
    "export const f = () => Math.random();",
    "export const f = () => new Date();",
    "export const f = () => new Date(2026, 1, 2);",
    "export const f = (d: Date) => d.getHours();",
    "export const f = (a: string) => a.toLocaleLowerCase();",
    "export const f = (a: string, b: string) => a.localeCompare(b);",
    "export const f = () => new Intl.Segmenter();",
    "export const f = (s: string) => Date.parse(s);",
    "export const f = () => setTimeout(f, 1);",
  ]) {
    assert.equal(seen(nondeterminism, text), 1, text);
    assert.equal(seen(nondeterminism, `// nondeterministic: only for the log.\n${text}`), 0, text);
    assert.equal(seen(nondeterminism, `// nondeterministic\n${text}`), 1, "a mark without a reason");
  }
  assert.equal(seen(nondeterminism, 'export const f = (d: Date) => d.toISOString() + new Date("2026-01-01").getUTCDay();'), 0);
});

test("canary: each kind of module state is seen", () => {
  for (const text of [
    "let count = 0;",
    "export let count = 0;",
    "const seen = new Set<string>(); export const f = (a: string) => seen.add(a);",
    "const cache: Record<string, string> = {}; export function f(a: string) { cache[a] = a; }",
    "const list: string[] = []; export function f(a: string) { list.push(a); }",
    "const word = /a/g; export const f = (a: string) => word.test(a);",
    "export class C { static last = 1; }",
  ]) {
    assert.notEqual(seen(moduleState, text), 0, text);
  }
  for (const text of [
    'const known = new Set(["a"]); export const f = (a: string) => known.has(a);',
    "export function f() { const list: string[] = []; list.push(''); let n = 0; n += 1; return n; }",
    "const list = [1]; export function f(list: number[]) { list.push(2); }",
    'const word = /a/g; export const f = (a: string) => a.replace(word, "");',
  ]) {
    assert.equal(seen(moduleState, text), 0, text);
  }
});
