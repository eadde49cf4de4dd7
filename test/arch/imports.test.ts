/** Law 1: imports run down only, siblings never meet, no circle. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { forbiddenImports, importCircles } from "./importFence.ts";
import { assertNone, readSources, type SourceText } from "./sources.ts";

const shipped = readSources("src/**/*.ts");

test("every import is one that its room may have", () => {
  assert.ok(shipped.length > 50, "the sources are read");
  assertNone(forbiddenImports(shipped));
});

test("canary: each form of a forbidden import is seen", () => {
  const planted: readonly (readonly [string, string])[] = [
    ["src/core/entity/x.ts", 'import { y } from "../ingest/y.ts";'],
    ["src/core/anchor/x.ts", 'import type { Y } from "../sidecar/y.ts";'],
    ["src/core/model/x.ts", 'export { y } from "../corpus/y.ts";'],
    ["src/core/text/x.ts", 'const y = await import("../engine/y.ts");'],
    ["src/core/reading/x.ts", 'export type Y = import("../anchor/y.ts").Y;'],
    ["src/core/ingest/x.ts", 'import { parse } from "yaml";'],
    ["src/core/sidecar/x.ts", 'import { load } from "cheerio/slim";'],
    ["src/core/ingest/x.ts", 'import { load } from "cheerio";'],
    ["src/core/corpus/x.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/core/corpus/x.ts", 'import type { Uri } from "vscode";'],
    ["src/vscode/x.ts", 'import { y } from "../core/text/y.ts";'],
    ["src/vscode/x.ts", 'import { y } from "../node/y.ts";'],
    ["src/web/x.ts", 'import { join } from "node:path";'],
    ["src/cli/x.ts", 'import { y } from "../vscode/y.ts";'],
    ["src/node/x.ts", 'import { build } from "../tools/build.ts";'],
    ["src/attic/x.ts", "export const y = 1;"],
  ];
  for (const [path, text] of planted) {
    assert.equal(forbiddenImports([{ path, text }]).length, 1, `${path}: ${text}`);
  }
});

test("canary: what is allowed is not refused", () => {
  const text = 'import { a } from "../text/a.ts"; import type { B } from "../model/b.ts"; import { c } from "./c.ts"; import { load } from "cheerio/slim";';
  assert.deepEqual(forbiddenImports([{ path: "src/core/ingest/x.ts", text }]), []);
});

test("no file imports itself by a detour", () => {
  const core = shipped.filter(({ path }) => !path.startsWith("src/tools/"));
  assertNone(importCircles(core).map((circle) => ({ path: circle[0] ?? "", line: 1, what: circle.slice(1).join(" -> ") })));
});

test("canary: a circle over three files is seen, type-only imports included", () => {
  const circle: readonly SourceText[] = [
    { path: "src/core/model/a.ts", text: 'import type { B } from "./b.ts";' },
    { path: "src/core/model/b.ts", text: 'import { c } from "./c.ts";' },
    { path: "src/core/model/c.ts", text: 'export { a } from "./a.ts";' },
  ];
  assert.equal(importCircles(circle).length, 1);
  assert.equal(importCircles(circle.slice(0, 2)).length, 0);
});
