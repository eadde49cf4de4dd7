/** Makes one file of all host suites; the index is generated, so that no suite can be forgotten. */
import { globSync } from "node:fs";
import { join, sep } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../../src/tools/places.ts";
import type { Host } from "./protocol.ts";

/** Every suite on disk, from the root with `/`, sorted. */
export function hostSuites(): readonly string[] {
  return globSync("test/host/**/*.host.ts", { cwd: projectRoot })
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/** Writes the bundle of these suites, whose `run()` VS Code calls. It may name nothing but `vscode`: it must run in both hosts. */
export async function bundleSuites(output: string, host: Host, filter: string, suites: readonly string[] = hostSuites()): Promise<void> {
  const contents = [
    'import { inSuite } from "./test/host/harness.ts";',
    'import { runAll } from "./test/host/runAll.ts";',
    "export async function run() {",
    ...suites.map((path) => `  inSuite(${JSON.stringify(path)}); await import(${JSON.stringify(`./${path}`)});`),
    `  await runAll(${JSON.stringify(filter)}, ${JSON.stringify(host)});`,
    "}",
  ].join("\n");
  await build({
    stdin: { contents, resolveDir: projectRoot, sourcefile: join("test", "host", "index.generated.ts"), loader: "ts" },
    outfile: output,
    bundle: true,
    format: "cjs",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2023",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "silent",
  });
}
