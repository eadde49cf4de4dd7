/** A journey's window is opened for its first step and closed after its last, and not at all when no step was asked for. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { runCommand } from "../../../src/tools/command.ts";
import { projectRoot } from "../../../src/tools/places.ts";

const folder = await mkdtemp(join(tmpdir(), "newsmark-around-"));
after(() => rm(folder, { recursive: true, force: true }));

/** Runs a journey of two steps, those of a name, and answers what it did, in order, and its status. */
async function journey(pattern: string, open: string): Promise<{ readonly did: readonly string[]; readonly status: number }> {
  const file = join(folder, "journey.test.mjs");
  const around = pathToFileURL(join(projectRoot, "test", "ui", "aroundJourney.ts")).href;
  await writeFile(file, `import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { afterLast, beforeFirst } from ${JSON.stringify(around)};
let open;
beforeFirst(async () => { console.log("DID opening"); await setTimeout(50); ${open} open = true; console.log("DID opened"); });
afterLast(() => { if (!open) throw new TypeError("close of undefined"); console.log("DID closed"); });
test("first step", () => console.log("DID first"));
test("second step", () => console.log("DID second"));
`);
  const { NODE_TEST_CONTEXT: _inner, ...env } = process.env;
  const { output, status } = await runCommand(process.execPath, ["--test", "--test-reporter=tap", `--test-name-pattern=${pattern}`, file], { env, cwd: folder, timeout: 60_000 });
  return { did: [...output.matchAll(/DID (\w+)/gu)].map(([, what]) => what ?? ""), status };
}

test("opened once, before the first step; closed after the last", async () => {
  assert.deepEqual(await journey("step", ""), { did: ["opening", "opened", "first", "second", "closed"], status: 0 });
  assert.deepEqual(await journey("second", ""), { did: ["opening", "opened", "second", "closed"], status: 0 });
});

test("no step was asked for: nothing is opened, nothing is closed, and nothing fails", async () => {
  assert.deepEqual(await journey("neither", ""), { did: [], status: 0 });
});

test("what cannot be opened fails the steps, is tried once, and closing it does not hide why", async () => {
  const { did, status } = await journey("step", 'throw new Error("no server");');
  assert.deepEqual([did, status], [["opening"], 1]);
});
