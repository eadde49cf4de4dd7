import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findProgram, runCommand } from "../../../src/tools/command.ts";
import { ensurePieces, missingSentence, type Piece } from "../../../src/tools/pieces.ts";
import { cacheFolder } from "../../../src/tools/places.ts";

const absent: Piece = { name: "frobnicator", debian: "frobnicator-dev", isThere: async () => false };

test("the cache is where the person or the system wants it", () => {
  assert.equal(cacheFolder({ NEWSMARK_CACHE: "/a/b", XDG_CACHE_HOME: "/c" }), "/a/b");
  assert.equal(cacheFolder({ XDG_CACHE_HOME: "/c" }), join("/c", "newsmark"));
  assert.match(cacheFolder({}), /[\\/]\.cache[\\/]newsmark$/u);
});

test("a missing piece is named, with the way to get it", () => {
  const sentence = missingSentence([absent], "to build the server");
  assert.match(sentence, /^Missing to build the server: frobnicator\.$/mu);
  assert.match(sentence, /apt-get install frobnicator-dev$/mu);
});

test("nothing is said or done when all pieces are there", async () => {
  const said: string[] = [];
  assert.equal(await ensurePieces([{ ...absent, isThere: async () => true }], "x", (line) => void said.push(line)), undefined);
  assert.deepEqual(said, []);
});

test("a program is found on the PATH, in its order, and only if it may be run", { skip: process.platform === "win32" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-path-"));
  try {
    const file = join(folder, "frobnicate");
    writeFileSync(file, "#!/bin/sh\n");
    assert.equal(findProgram("frobnicate", `/nowhere:${folder}`), undefined);
    chmodSync(file, 0o755);
    assert.equal(findProgram("frobnicate", `/nowhere:${folder}`), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a command that is not there, fails, or hangs answers a status", async () => {
  assert.equal((await runCommand("newsmark-there-is-no-such-program", [])).status, 127);
  assert.equal((await runCommand(process.execPath, ["-e", "console.log(1); process.exit(3)"])).status, 3);
  assert.equal((await runCommand(process.execPath, ["-e", "setInterval(() => 0, 1000)"], { timeout: 300 })).status, 124);
});
