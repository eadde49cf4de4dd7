/** The stages of a test run, in the order of `npm test`. */
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runHostSuites } from "../../test/host/driver.ts";
import type { Host } from "../../test/host/protocol.ts";
import { runCommand } from "./command.ts";
import { runInDesktop } from "./desktopTests.ts";
import type { Fail } from "./failures.ts";
import { findFiles, runNodeTests } from "./nodeTests.ts";
import { packageExtension } from "./packageVsix.ts";
import { browserPiece, ensurePieces, pyYamlPiece } from "./pieces.ts";
import { projectRoot } from "./places.ts";
import { currentServer, floorServer, provisionServer, type Server } from "./provision.ts";
import { addTallies, noTests, tallyCheck, type Tally } from "./tally.ts";

/** What the stages of one run share. */
export interface SharedContext {
  readonly say: (line: string) => void;
  /** Runs only tests whose name contains it. */
  readonly filter: string | undefined;
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
}

/** One stage. `where` says in which host it runs. */
export interface Stage {
  readonly name: string;
  readonly where: string;
  readonly run: (context: StageContext) => Promise<Tally>;
}

/** From so many milliseconds on a file is named in the log: unit tests should take seconds in all. */
const slowFile = 5_000;

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

function nodeTests(pattern: string, env: Readonly<Record<string, string>>): Stage["run"] {
  return async ({ say, fail, filter, ran }) => {
    const { tally, files } = await runNodeTests({ pattern, env, filter, say, fail });
    for (const file of files.keys()) ran.add(file);
    const slow = [...files].filter(([, ms]) => ms > slowFile).sort(([, a], [, b]) => b - a);
    for (const [file, ms] of slow) say(`  slow: ${file} took ${(ms / 1000).toFixed(1)} s`);
    return tally;
  };
}

async function packaging(context: StageContext): Promise<Tally> {
  return tallyCheck("build and vsce package without a warning", async () => void (await context.vsix()), context.fail);
}

function hostSuites(host: Host, version: string): Stage["run"] {
  return async ({ say, fail, filter, server, vsix }) => {
    let tally = noTests;
    const run = await runHostSuites({
      server: await server(version),
      host,
      vsix: await vsix(),
      ...(filter === undefined ? {} : { filter }),
      onResult: ({ name, status, detail }) => {
        tally = addTallies(tally, { ...noTests, [status]: 1 });
        if (status === "failed") fail(name, detail ?? "");
        else say(`  ${status === "skipped" ? `skipped ${name} (${detail ?? ""})` : `passed  ${name}`}`);
      },
    });
    if (run.trouble === undefined) return tally;
    fail(`the run in the ${host} host`, `${run.trouble}; see ${run.logFile}`);
    return addTallies(tally, { ...noTests, failed: 1 });
  };
}

async function journeys({ say, fail, filter, ran, server, vsix }: StageContext): Promise<Tally> {
  await server(currentServer);
  const env = { NEWSMARK_VSIX: await vsix() };
  const { tally, files } = await runNodeTests({ pattern: "test/ui/**/*.ui.ts", env, filter, concurrency: 1, listAll: true, say, fail });
  for (const file of files.keys()) ran.add(file);
  return tally;
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
  { name: "unit", where: `${node}, UTC`, run: nodeTests("test/unit/**/*.test.ts", { TZ: "UTC" }) },
  { name: "unit-far", where: `${node}, Pacific/Kiritimati, Turkish`, run: nodeTests("test/unit/**/*.test.ts", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }) },
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
