/** Tests are found, never listed: nothing on disk is left out of the run. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { hostSuites } from "../host/bundleSuites.ts";
import { findFiles } from "../../src/tools/nodeTests.ts";
import { projectRoot } from "../../src/tools/places.ts";
import { stageGroups, stages, unrunFiles, wholeRun } from "../../src/tools/stages.ts";

test("canary: a test file that did not report is seen", () => {
  assert.deepEqual(unrunFiles(["test/unit/a.test.ts", "test/new/b.test.ts"], new Set(["test/unit/a.test.ts"])), ["test/new/b.test.ts"]);
});

test("every host suite declares tests and names nothing of a single host", () => {
  const suites = hostSuites();
  assert.deepEqual(suites, findFiles("test/**/*.host.ts"));
  for (const path of suites) {
    const text = readFileSync(join(projectRoot, path), "utf8");
    assert.match(text, /^\s*test\(/mu, `${path} declares no test`);
    assert.doesNotMatch(text, /from ["'](?:node:|fs|path)|\bprocess\./u, `${path} uses what the web-worker host lacks`);
  }
});

test("every stage that is asked for exists", () => {
  const known = new Set(stages.map(({ name }) => name));
  for (const name of [...wholeRun, ...Object.values(stageGroups).flat()]) assert.ok(known.has(name), name);
});
