/** Law 2: the core type-checks without Node, DOM and vscode, and bundles for no platform. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import ts from "typescript";
import { purityOptions } from "../../src/tools/bundles.ts";
import { projectRoot } from "../../src/tools/places.ts";

const core = join(projectRoot, "src", "core");

/** Messages of the compiler for one more file of the core, under the core's own settings. */
function complaints(text: string): readonly string[] {
  const config = ts.readConfigFile(join(core, "tsconfig.json"), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, core);
  const planted = join(core, "model", "canary.ts");
  const host = ts.createCompilerHost(parsed.options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) => (name === planted ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : getSourceFile(name, ...rest));
  host.fileExists = (name) => name === planted || fileExists(name);
  host.readFile = (name) => (name === planted ? text : readFile(name));
  const program = ts.createProgram([planted, join(core, "noVscode.d.ts")], parsed.options, host);
  return [...program.getSemanticDiagnostics(program.getSourceFile(planted)), ...program.getOptionsDiagnostics()].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

test("canary: the core's settings refuse Node, the DOM and vscode, also as types", () => {
  assert.deepEqual(complaints("export const fine: number = [1, 2].length;"), []);
  for (const text of [
    'import { readFile } from "node:fs"; export const x: unknown = readFile;',
    'import type { Stats } from "node:fs"; export type X = Stats;',
    "export const x: unknown = process.version;",
    "export const x: unknown = document.title;",
    "export const x: unknown = setTimeout;",
    "export const x: unknown = Buffer.from([]);",
    'import type { Uri } from "vscode"; export type X = Uri;',
    'export type X = import("vscode").Uri;',
  ]) {
    assert.notEqual(complaints(text).length, 0, text);
  }
});

test("the core bundles for no platform with nothing left outside", async () => {
  const result = await build({ ...purityOptions("src/core/index.ts"), absWorkingDir: projectRoot });
  const outside = Object.values(result.metafile?.outputs ?? {}).flatMap(({ imports }) => imports.filter(({ external }) => external === true));
  assert.deepEqual(outside, []);
});

test("canary: that bundle fails on a Node module and on vscode", async () => {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-purity-"));
  try {
    for (const name of ["node:fs", "fs", "vscode"]) {
      const file = join(folder, "planted.ts");
      writeFileSync(file, `export * as planted from ${JSON.stringify(name)};`);
      await assert.rejects(build({ ...purityOptions(file), absWorkingDir: projectRoot }), /Could not resolve/u, name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
