/** The desktop VS Code of the person, run with a profile of our own. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram, lastLines, runCommand } from "./command.ts";
import { projectRoot } from "./places.ts";

/** What to open, and where the temporary profile is. */
export interface DesktopRun {
  readonly folder: string;
  readonly vsix: string;
  readonly profile: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Path of a desktop `code` that is new enough, or undefined. Says why one that is there is not used. */
export async function findDesktop(say: (line: string) => void): Promise<string | undefined> {
  const code = findProgram("code");
  if (code === undefined) return undefined;
  const ended = await runCommand(code, ["--version"], { timeout: 20_000 });
  const version = /^(\d+)\.(\d+)\.\d+/mu.exec(ended.output);
  if (ended.status !== 0 || version === null) {
    say(`${code} is on the PATH but does not tell its version; VS Code for the browser is used instead`);
    return undefined;
  }
  const floor = await floorMinor();
  if (Number(version[1]) === 1 && Number(version[2]) < floor) {
    say(`VS Code ${version[0]} is older than 1.${floor}, which Newsmark needs; VS Code for the browser is used instead`);
    return undefined;
  }
  return code;
}

async function floorMinor(): Promise<number> {
  // JSON.parse knows no types; the manifest test checks the field.
  const manifest = JSON.parse(await readFile(join(projectRoot, "package.json"), "utf8")) as { readonly engines: { readonly vscode: string } };
  return Number(/^\^1\.(\d+)/u.exec(manifest.engines.vscode)?.[1] ?? 0);
}

/** Installs the package into the temporary profile and opens a window; answers when it is closed. */
export async function runDesktop(code: string, run: DesktopRun, say: (line: string) => void): Promise<void> {
  const user = join(run.profile, "User");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "settings.json"), JSON.stringify(run.settings, undefined, 2));
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const own = ["--user-data-dir", run.profile, "--extensions-dir", join(run.profile, "extensions"), ...root];
  const installed = await runCommand(code, [...own, "--install-extension", run.vsix], { timeout: 120_000 });
  if (installed.status !== 0) throw new Error(`${code} did not install the package:\n${lastLines(installed.output, 12)}`);
  say(`opening ${run.folder} in ${code} with a temporary profile; it is removed when the window closes`);
  const opened = await runCommand(code, [...own, "--new-window", "--wait", run.folder]);
  if (opened.status !== 0) throw new Error(`${code} ended with status ${opened.status}:\n${lastLines(opened.output, 12)}`);
}
