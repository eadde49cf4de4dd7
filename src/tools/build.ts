/** `npm run build`: every bundle, the licences of what is in them, and the proof that the core is pure. */
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build as esbuild, type BuildFailure, type Metafile } from "esbuild";
import { bundleOptions, bundles, purityOptions, recogniserData, type Bundle } from "./bundles.ts";
import { distFolder, projectRoot } from "./places.ts";

/** What came of one bundle. */
export interface Built {
  readonly bundle: Bundle;
  /** Without the recogniser's data. */
  readonly bytes: number;
  readonly metafile: Metafile;
}

/** Builds everything afresh. Throws esbuild's failure, whose message names file and line. */
export async function buildAll(): Promise<readonly Built[]> {
  await rm(distFolder, { recursive: true, force: true });
  await mkdir(distFolder, { recursive: true });
  await writeFile(join(distFolder, "package.json"), '{ "type": "commonjs" }\n');
  const built: Built[] = [];
  for (const bundle of bundles) built.push(await buildOne(bundle));
  await chmod(join(distFolder, "cli.js"), 0o755);
  await esbuild({ ...purityOptions("src/core/index.ts"), absWorkingDir: projectRoot });
  await writeFile(join(distFolder, "ThirdPartyNotices.txt"), await notices(built));
  await writeFile(join(distFolder, "meta.json"), JSON.stringify(Object.fromEntries(built.map((each) => [each.bundle.output, each.metafile]))));
  return built;
}

async function buildOne(bundle: Bundle): Promise<Built> {
  const result = await esbuild({ ...bundleOptions(bundle), absWorkingDir: projectRoot });
  const { metafile } = result;
  if (metafile === undefined) throw new Error(`esbuild gave no metafile for ${bundle.output}`);
  return { bundle, bytes: countedBytes(metafile, bundle.output), metafile };
}

/** Bytes of a bundle that count for its budget: all but the recogniser's data. */
export function countedBytes(metafile: Metafile, output: string): number {
  const { bytes, inputs } = metafile.outputs[output] ?? { bytes: 0, inputs: {} };
  const data = Object.entries(inputs).filter(([input]) => recogniserData.some((prefix) => input.startsWith(prefix)));
  return data.reduce((left, [, { bytesInOutput }]) => left - bytesInOutput, bytes);
}

/** Names of the npm packages a bundle was made from, sorted. */
export function packagesIn(metafile: Metafile): readonly string[] {
  const names = new Set<string>();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = packageOf(input);
      if (name !== undefined && bytesInOutput > 0) names.add(name);
    }
  }
  return [...names].sort();
}

/** The package that an input file belongs to. */
function packageOf(input: string): string | undefined {
  const mark = "node_modules/";
  const at = input.lastIndexOf(mark);
  if (at < 0) return undefined;
  const [first = "", second = ""] = input.slice(at + mark.length).split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** The licence texts of all packages in the bundles: their terms ask for it. */
async function notices(built: readonly Built[]): Promise<string> {
  const names = [...new Set(built.flatMap((each) => packagesIn(each.metafile)))].sort();
  const parts: string[] = ["Newsmark contains code of the following packages.\n"];
  for (const name of names) parts.push(`${"-".repeat(72)}\n${name}\n\n${(await licenceText(name)).trim()}\n`);
  return parts.join("\n");
}

/** The package's own licence file or, where it ships none, what its manifest says. */
async function licenceText(name: string): Promise<string> {
  const folder = join(projectRoot, "node_modules", name);
  const file = ["LICENSE", "LICENSE.md", "LICENSE.txt", "license"].map((each) => join(folder, each)).find((each) => existsSync(each));
  if (file !== undefined) return readFile(file, "utf8");
  // npm's manifest fields; JSON.parse knows no types.
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { readonly license?: unknown; readonly author?: unknown };
  if (typeof manifest.license !== "string") throw new Error(`No licence found for ${name}`);
  return `Licence: ${manifest.license}. Author: ${typeof manifest.author === "string" ? manifest.author : JSON.stringify(manifest.author ?? "")}`;
}

if (import.meta.main) {
  try {
    for (const { bundle, bytes } of await buildAll()) {
      console.log(`${bundle.output.padEnd(22)} ${(bytes / 1000).toFixed(1).padStart(8)} kB of ${bundle.budget / 1000}`);
    }
    console.log("src/core/index.ts      pure: bundles for no platform with nothing left outside");
  } catch (error) {
    // esbuild fails with BuildFailure; anything else has a message just as well.
    const failure = error as Partial<BuildFailure> & Error;
    for (const each of failure.errors ?? []) {
      console.error(`${each.location?.file ?? ""}:${each.location?.line ?? ""}: ${each.text}`);
    }
    console.error(failure.message);
    process.exitCode = 1;
  }
}
