/** The stages of a test run, in the order of `npm test`. */
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runHostSuites, type HostResult } from "../../test/host/driver.ts";
import type { Host } from "../../test/host/protocol.ts";
import { runCommand } from "./command.ts";
import { runInDesktop } from "./desktopTests.ts";
import { beginning, type Fail } from "./failures.ts";
import { findFiles, runNodeTests, type FileRun } from "./nodeTests.ts";
import { packageExtension } from "./packageVsix.ts";
import { browserPiece, ensurePieces, pyYamlPiece } from "./pieces.ts";
import { projectRoot } from "./places.ts";
import { currentServer, floorServer, provisionServer, type Server } from "./provision.ts";
import { runTwice, secondTryTime, sumOf, wholePart, type PartRun, type Parts, type TimeLeft } from "./secondTry.ts";
import { addTallies, failureText, noTests, tallyCheck, type Tally } from "./tally.ts";

/** What the stages of one run share. */
export interface SharedContext {
  readonly say: (line: string) => void;
  /** Runs only tests whose name contains it. */
  readonly filter: string | undefined;
  readonly secondTries: TimeLeft;
  /** Collects the test files that reported, for the last stage. */
  readonly ran: Set<string>;
  /** The package under test; made at the first call. */
  readonly vsix: () => Promise<string>;
  /** The system's pieces and the server; made at the first call. */
  readonly server: (version: string) => Promise<Server>;
}

/** What a stage is given. */
export interface StageContext extends SharedContext {
  /** Says that a test failed, now and at the end of the run. */
  readonly fail: Fail;
  /** Says that a test passed at its second try only, now and at the end of the run. */
  readonly flaky: Fail;
}

/** One stage. `where` says in which host it runs. */
export interface Stage {
  readonly name: string;
  readonly where: string;
  readonly run: (context: StageContext) => Promise<Tally>;
}

/** From so many milliseconds on a file is named in the log: unit tests should take seconds in all. */
const slowFile = 5_000;

/** Properties try the same cases in every run. */
const sameCases = "test/unit/seed.ts";

const node = `Node ${process.versions.node}`;

async function typecheck({ fail }: StageContext): Promise<Tally> {
  const tsc = join(projectRoot, "node_modules", "typescript", "bin", "tsc");
  let tally = noTests;
  for (const project of ["tsconfig.json", ...findFiles("{src,test}/*/tsconfig.json")]) {
    const check = async (): Promise<void> => {
      const ended = await runCommand(process.execPath, [tsc, "-p", project, "--pretty", "false"], { cwd: projectRoot });
      if (ended.status !== 0) throw new Error(ended.output);
    };
    tally = addTallies(tally, await tallyCheck(`tsc -p ${project}`, check, fail));
  }
  return tally;
}

function nodeTests(pattern: string, env: Readonly<Record<string, string>>, preload?: string): Stage["run"] {
  return async ({ say, fail, filter, ran }) => {
    const files = await runNodeTests({ files: findFiles(pattern), env, ...(preload !== undefined && { preload }), filter, say, fail });
    noteRan(files, ran);
    const slow = [...files].flatMap(([file, { ms = 0 }]) => (ms > slowFile ? [{ file, ms }] : [])).sort((a, b) => b.ms - a.ms);
    for (const { file, ms } of slow) say(`  slow: ${file} took ${(ms / 1000).toFixed(1)} s`);
    return sumOf(files);
  };
}

async function packaging(context: StageContext): Promise<Tally> {
  return tallyCheck("build and vsce package without a warning", async () => void (await context.vsix()), context.fail);
}

function noteRan(files: ReadonlyMap<string, FileRun>, ran: Set<string>): void {
  for (const [file, { ms }] of files) if (ms !== undefined) ran.add(file);
}

function hostSuites(host: Host, version: string): Stage["run"] {
  return async ({ say, fail, flaky, secondTries, filter, server, vsix }) => {
    const common = { server: await server(version), host, vsix: await vsix(), ...(filter !== undefined && { filter }) };
    const run = async (suites: readonly string[] | undefined): Promise<Parts> => {
      const parts = new Map<string, PartRun>();
      const add = (part: string, status: HostResult["status"], name: string, reason: string): void => {
        const { tally, failures } = parts.get(part) ?? { tally: noTests, failures: [] };
        parts.set(part, { tally: addTallies(tally, { ...noTests, [status]: 1 }), failures: status === "failed" ? [...failures, { name, reason }] : failures });
        say(status === "failed" ? failureText(name, beginning(reason), "failed ") : `  ${status === "skipped" ? `skipped ${name} (${reason})` : `passed  ${name}`}`);
      };
      const onResult = ({ suite, name, status, detail }: HostResult): void => add(suite, status, name, detail ?? "");
      const { trouble, logFile } = await runHostSuites({ ...common, ...(suites !== undefined && { suites }), onResult });
      if (trouble !== undefined) add(wholePart, "failed", `the run in the ${host} host`, `${trouble}; see ${logFile}`);
      return parts;
    };
    return runTwice({ run, say, fail, flaky, time: secondTries });
  };
}

async function journeys({ say, fail, flaky, secondTries, filter, ran, server, vsix }: StageContext): Promise<Tally> {
  await server(currentServer);
  const env = { NEWSMARK_VSIX: await vsix() };
  const run = async (files: readonly string[] = findFiles("test/ui/**/*.ui.ts")): Promise<Parts> => {
    const failed: Fail = (name, reason) => say(failureText(name, beginning(reason), "failed "));
    const runs = await runNodeTests({ files, env, filter, concurrency: 1, listAll: true, say, fail: failed });
    noteRan(runs, ran);
    return runs;
  };
  return runTwice({ run, say, fail, flaky, time: secondTries });
}

/** Every test file on disk reported a test; host suites are bundled from a glob and need no such check. */
export function unrunFiles(onDisk: readonly string[], ran: ReadonlySet<string>): readonly string[] {
  return onDisk.filter((file) => !ran.has(file));
}

async function completeness({ fail, ran }: StageContext): Promise<Tally> {
  const check = async (): Promise<void> => {
    const left = unrunFiles([...findFiles("**/*.test.ts"), ...findFiles("**/*.ui.ts")], ran);
    if (left.length > 0) throw new Error(`not run:\n${left.join("\n")}`);
  };
  return tallyCheck("every test file on disk was run", check, fail);
}

/** All stages by name. `npm test` runs those of `wholeRun`. */
export const stages: readonly Stage[] = [
  { name: "typecheck", where: "TypeScript", run: typecheck },
  { name: "unit", where: `${node}, UTC`, run: nodeTests("test/unit/**/*.test.ts", { TZ: "UTC" }, sameCases) },
  { name: "unit-far", where: `${node}, Pacific/Kiritimati, Turkish`, run: nodeTests("test/unit/**/*.test.ts", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, sameCases) },
  { name: "package", where: "esbuild, vsce", run: packaging },
  { name: "arch", where: `${node}, sources, bundles and package`, run: nodeTests("test/arch/**/*.test.ts", {}) },
  { name: "host", where: `VS Code ${currentServer}, Node extension host, packaged extension`, run: hostSuites("node", currentServer) },
  { name: "web", where: `VS Code ${currentServer}, web-worker extension host, packaged extension`, run: hostSuites("web", currentServer) },
  { name: "ui", where: `VS Code ${currentServer} in Chromium, installed .vsix`, run: journeys },
  { name: "complete", where: "all stages", run: completeness },
  { name: "floor", where: `VS Code ${floorServer}, Node extension host, packaged extension`, run: hostSuites("node", floorServer) },
  { name: "floor-web", where: `VS Code ${floorServer}, web-worker extension host, packaged extension`, run: hostSuites("web", floorServer) },
  { name: "desktop", where: "downloaded desktop VS Code, Node extension host", run: runInDesktop },
];

/** The stages of `npm test`. */
export const wholeRun: readonly string[] = ["typecheck", "unit", "unit-far", "package", "arch", "host", "web", "ui", "complete"];

/** Stages that are asked for under one name, and what they need before. */
export const stageGroups: Readonly<Record<string, readonly string[]>> = {
  arch: ["package", "arch"],
  floor: ["floor", "floor-web"],
};

/** The shared parts of a run. Nothing is done before it is asked for, and nothing twice. */
export function sharedContext(say: (line: string) => void, filter: string | undefined): SharedContext {
  let vsix: Promise<string> | undefined;
  const servers = new Map<string, Promise<Server>>();
  const server = async (version: string): Promise<Server> => {
    const lack = await ensurePieces([browserPiece], "to show VS Code to the tests", say);
    if (lack !== undefined) throw new Error(lack);
    return provisionServer(version, say);
  };
  return {
    say,
    filter,
    secondTries: { left: secondTryTime },
    ran: new Set(),
    vsix: () => (vsix ??= packageExtension().then(({ path }) => path)),
    server: (version) => {
      const known = servers.get(version) ?? server(version);
      servers.set(version, known);
      return known;
    },
  };
}

/** Whether PyYAML is there after trying; its tests skip themselves without it, but the run should say so. */
export async function setUpPyYaml(say: (line: string) => void): Promise<void> {
  const lack = await ensurePieces([pyYamlPiece], "to compare with another YAML library", say);
  if (lack !== undefined) say(`${lack}\n  Tests that need it are skipped.`);
}

/** The manifest's version, for the head of the log. */
export async function projectVersion(): Promise<string> {
  const path = join(projectRoot, "package.json");
  if (!existsSync(path)) return "?";
  // JSON.parse knows no types; the manifest test checks the field.
  return (JSON.parse(await readFile(path, "utf8")) as { readonly version: string }).version;
}
