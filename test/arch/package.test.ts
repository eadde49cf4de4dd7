/** Law 9: budgets of the bundles and the package, and what is in them. Reads what `npm run package` made. */
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import type { Metafile } from "esbuild";
import { countedBytes, packagesIn } from "../../src/tools/build.ts";
import { bundles, packageBudget, repetitionBudget, type Bundle } from "../../src/tools/bundles.ts";
import { findFiles } from "../../src/tools/nodeTests.ts";
import { findWarnings, listPackageFiles } from "../../src/tools/packageVsix.ts";
import { distFolder, projectRoot } from "../../src/tools/places.ts";
import { packageFiles } from "./packageFiles.ts";

// Written by the build in this shape.
const metafiles = JSON.parse(readFileSync(join(distFolder, "meta.json"), "utf8")) as Readonly<Record<string, Metafile>>;

const laterBundles = bundles.filter(({ output }) => output.startsWith("dist/later/"));

/** What is wrong with a bundle of a size, made from packages. */
function bundleFaults(bundle: Bundle, bytes: number, packages: readonly string[]): readonly string[] {
  const heavy = packages.filter((name) => bundle.without.includes(name)).map((name) => `${bundle.output} holds ${name}`);
  return bytes <= bundle.budget ? heavy : [...heavy, `${bundle.output} has ${bytes} bytes, more than ${bundle.budget}`];
}

for (const bundle of bundles) {
  test(`${bundle.output} keeps to its budget and its packages`, () => {
    const metafile = metafiles[bundle.output];
    assert.ok(metafile, `${bundle.output} was built`);
    assert.deepEqual(bundleFaults(bundle, countedBytes(metafile, bundle.output), packagesIn(metafile)), []);
  });
}

test("canary: a bundle that is too large or holds a parser is seen", () => {
  const [main] = bundles;
  assert.ok(main);
  assert.equal(bundleFaults(main, main.budget + 1, []).length, 1);
  assert.equal(bundleFaults(main, 10, ["cheerio", "yaml"]).length, 2);
  const inputs = { "node_modules/cheerio/dist/a.js": { bytesInOutput: 1 }, "node_modules/@noble/hashes/x.js": { bytesInOutput: 2 }, "src/a.ts": { bytesInOutput: 3 }, "node_modules/gone/i.js": { bytesInOutput: 0 } };
  assert.deepEqual(packagesIn({ inputs: {}, outputs: { "dist/a.js": { bytes: 1, inputs, imports: [], exports: [] } } }), ["@noble/hashes", "cheerio"]);
});

test("the recogniser's data does not count, everything else does", () => {
  const inputs = { "src/core/entity/lists/people.ts": { bytesInOutput: 40 }, "src/core/entity/recognise.ts": { bytesInOutput: 50 } };
  assert.equal(countedBytes({ inputs: {}, outputs: { "dist/a.js": { bytes: 100, inputs, imports: [], exports: [] } } }, "dist/a.js"), 60);
});

test("the bundles for the editor ask for nothing their host lacks", () => {
  const outside = (name: string): readonly string[] => Object.values(metafiles[name]?.outputs ?? {}).flatMap(({ imports }) => imports.map(({ path }) => path));
  assert.deepEqual([...new Set(outside("dist/web.cjs"))], ["vscode"]);
  for (const { output } of laterBundles) assert.deepEqual([...new Set(outside(output))], ["vscode"], output);
  assert.deepEqual(outside("dist/webWorker.js"), []);
  assert.deepEqual(outside("dist/node.cjs").filter((path) => path !== "vscode" && !isBuiltin(path)), []);
  assert.deepEqual(outside("dist/nodeWorker.js").filter((path) => !isBuiltin(path)), []);
});

test("each module of src/vscode/later but the loader is a file of its own", () => {
  const modules = findFiles("src/vscode/later/*.ts").filter((path) => !path.endsWith("/loadLater.ts"));
  assert.deepEqual(laterBundles.map(({ entry }) => entry).sort(), [...modules].sort());
});

/** Bytes that a host reads more than once because several bundles hold the same module. */
function repeatedBytes(metas: readonly Metafile[]): number {
  const copies = new Map<string, number[]>();
  for (const { outputs } of metas) {
    for (const [input, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
      copies.set(input, [...(copies.get(input) ?? []), bytesInOutput]);
    }
  }
  return [...copies.values()].reduce((sum, sizes) => sum + sizes.reduce((all, bytes) => all + bytes, 0) - Math.max(...sizes), 0);
}

test("the later files repeat little of each other", () => {
  const bytes = repeatedBytes(laterBundles.flatMap(({ output }) => metafiles[output] ?? []));
  assert.ok(bytes > 0 && bytes <= repetitionBudget, `${bytes} bytes stand in more than one of them, at most ${repetitionBudget} may`);
});

test("canary: repeated code is counted, its largest copy is not", () => {
  const meta = (inputs: Readonly<Record<string, number>>): Metafile => ({
    inputs: {},
    outputs: { "x.cjs": { bytes: 0, imports: [], exports: [], inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])) } },
  });
  assert.equal(repeatedBytes([meta({ a: 10, b: 5 }), meta({ a: 7, c: 5 }), meta({ a: 1 })]), 8);
});

test("the package holds exactly the files it should", async () => {
  assert.deepEqual(await listPackageFiles(), [...packageFiles].sort());
});

test("the package is small", () => {
  // The manifest test reads the same field.
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { readonly version: string };
  const bytes = statSync(join(projectRoot, `newsmark-${version}.vsix`)).size;
  assert.ok(bytes <= packageBudget, `${bytes} bytes, more than ${packageBudget}`);
});

test("canary: vsce's warnings are seen", () => {
  assert.equal(findWarnings(" WARNING  LICENSE, LICENSE.md, or LICENSE.txt not found\n DONE  Packaged").length, 1);
  assert.equal(findWarnings(" INFO  Files included\n DONE  Packaged").length, 0);
});
