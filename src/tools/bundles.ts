/** Every bundle the build writes, as data. */
import type { BuildOptions } from "esbuild";

/** One file of `dist/`. */
export interface Bundle {
  /** Source file, from the root. */
  readonly entry: string;
  /** Result, from the root. */
  readonly output: string;
  readonly host: "node" | "web" | "cli";
  /** Most bytes it may have, without `recogniserData`. */
  readonly budget: number;
  /** Packages that must not be in it. */
  readonly without: readonly string[];
}

const heavy = ["cheerio", "yaml", "htmlparser2", "parse5"];
const kB = 1000;

/** A file that both entries load after everything that a first look needs. */
const later = (name: string, budget: number): Bundle => ({ entry: `src/vscode/later/${name}.ts`, output: `dist/later/${name}.cjs`, host: "web", budget, without: heavy });

/**
 * The two entries end in `.cjs`: package.json says `"type": "module"`, and VS Code's web-worker host
 * takes CommonJS only. The rest is CommonJS by `dist/package.json`.
 */
export const bundles: readonly Bundle[] = [
  { entry: "src/vscode/node.ts", output: "dist/node.cjs", host: "node", budget: 150 * kB, without: heavy },
  { entry: "src/vscode/web.ts", output: "dist/web.cjs", host: "web", budget: 150 * kB, without: heavy },
  later("annotations", 130 * kB),
  later("cache", 40 * kB),
  later("codebook", 110 * kB),
  later("entities", 110 * kB),
  later("sources", 105 * kB),
  later("yaml", 90 * kB),
  { entry: "src/node/worker.ts", output: "dist/nodeWorker.js", host: "node", budget: 700 * kB, without: [] },
  { entry: "src/web/worker.ts", output: "dist/webWorker.js", host: "web", budget: 700 * kB, without: [] },
  { entry: "src/cli/main.ts", output: "dist/cli.js", host: "cli", budget: 900 * kB, without: [] },
];

/**
 * Lists that the recognition and the merging of names are made of: data, kept in code as long as it is small. Budgets of
 * bundles are without them.
 */
export const recogniserData: readonly string[] = ["src/core/entity/lists/", "src/core/entity/names/givenNames.ts", "src/core/entity/names/synonyms.ts"];

/** Most bytes that the files of `dist/later/` may repeat of each other: modules that several of them hold. */
export const repetitionBudget: number = 62 * kB;

/** Most bytes the package may have. */
export const packageBudget: number = 2_000 * kB;

const common: BuildOptions = {
  bundle: true,
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "silent",
  charset: "utf8",
  treeShaking: true,
};

/** How esbuild makes a bundle. */
export function bundleOptions(bundle: Bundle): BuildOptions {
  const files = { entryPoints: [bundle.entry], outfile: bundle.output };
  if (bundle.host === "web") {
    const worker = bundle.output.endsWith("Worker.js");
    // The worker is a classic script; the entry is what the web-worker host evaluates as CommonJS.
    return { ...common, ...files, platform: "browser", target: "es2023", format: worker ? "iife" : "cjs", external: worker ? [] : ["vscode"] };
  }
  const shebang = bundle.host === "cli" ? "#!/usr/bin/env node\n" : "";
  return {
    ...common,
    ...files,
    platform: "node",
    target: "node22",
    format: "cjs",
    external: ["vscode"],
    mainFields: ["module", "main"],
    // Sources ask for their own place as modules do; in CommonJS that is __filename.
    define: { "import.meta.url": "importMetaUrl", "import.meta.dirname": "__dirname", "import.meta.filename": "__filename", "import.meta.main": "importMetaMain" },
    banner: { js: `${shebang}"use strict";const importMetaUrl=require("node:url").pathToFileURL(__filename).href,importMetaMain=require.main===module;` },
  };
}

/**
 * The proof that the core runs anywhere: bundled for no platform, with nothing left outside. esbuild
 * fails when something imports `node:` or `vscode`.
 */
export function purityOptions(entry: string): BuildOptions {
  return { ...common, entryPoints: [entry], write: false, platform: "neutral", mainFields: ["module", "main"], format: "esm" };
}
