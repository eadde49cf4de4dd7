/** `npm run package`: the .vsix, built afresh; any warning of vsce is a failure. */
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./command.ts";
import { projectRoot } from "./places.ts";

/** A package that was made. */
export interface Packaged {
  readonly path: string;
  readonly bytes: number;
}

const vsce = join(projectRoot, "node_modules", "@vscode", "vsce", "vsce");

/** Builds and packages. Throws with vsce's words when it fails or warns. */
export async function packageExtension(): Promise<Packaged> {
  // JSON.parse knows no types; the manifest test checks that the version is there.
  const manifest = JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8")) as { readonly version: string };
  const path = join(projectRoot, `newsmark-${manifest.version}.vsix`);
  await rm(path, { force: true });
  // There is no public repository to link to yet; relative links in the README stay as they are.
  const args = [vsce, "package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", path];
  const ended = await runCommand(process.execPath, args, { cwd: projectRoot });
  const warnings = findWarnings(ended.output);
  if (ended.status !== 0) throw new Error(`vsce package failed with status ${ended.status}:\n${ended.output}`);
  if (warnings.length > 0) throw new Error(`vsce package warns:\n${warnings.join("\n")}`);
  return { path, bytes: (await stat(path)).size };
}

/** The lines of vsce's output that warn: it prints them and ends with status 0 all the same. */
export function findWarnings(output: string): readonly string[] {
  return output.split("\n").filter((line) => /\bWARNING\b/u.test(line));
}

/** The files that the package holds, sorted, from the root. */
export async function listPackageFiles(): Promise<readonly string[]> {
  const ended = await runCommand(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: projectRoot });
  if (ended.status !== 0) throw new Error(`vsce ls failed with status ${ended.status}:\n${ended.output}`);
  return ended.output.split("\n").filter((line) => line !== "").sort();
}

if (import.meta.main) {
  try {
    const { path, bytes } = await packageExtension();
    console.log(`${path}  ${(bytes / 1000).toFixed(1)} kB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
