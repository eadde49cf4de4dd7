/**
 * A real VS Code without a download from its maker: the npm package `code-server` holds the whole
 * server and workbench. It is put into the cache once; see docs/decisions/0002-test-host.md.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { arch, platform } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { lastLines, runCommand } from "./command.ts";
import { compilerPieces, ensurePieces } from "./pieces.ts";
import { cacheFolder } from "./places.ts";

/** The version that the tests and `npm start` use. It runs with the Node of the project's own npm package `node`, 24. */
export const currentServer = "4.139.1";
/** The oldest one on npm near the floor in `engines.vscode`. With Node 24 its extension host spins for ever: it gets a 22. */
export const floorServer = "4.103.2";

/** A server that is ready to be started. */
export interface Server {
  readonly version: string;
  /** Folder with `out/server-main.js`. */
  readonly folder: string;
  /** The Node to run it with. */
  readonly node: string;
}

const stamp = "newsmark-ready";
const ownNode = join("node_modules", "node", "bin", "node");

/** Answers the server from the cache, or puts it there. Throws an Error whose message is for people. */
export async function provisionServer(version: string, say: (line: string) => void): Promise<Server> {
  const home = join(cacheFolder(), `server-${version}-${platform()}-${arch()}`);
  const folder = join(home, "node_modules", "code-server", "lib", "vscode");
  const node = version === floorServer ? join(home, ownNode) : process.execPath;
  const server: Server = { version, folder, node };
  if (existsSync(join(home, stamp))) return server;
  const lack = await ensurePieces(compilerPieces, "to build the server", say);
  if (lack !== undefined) throw new Error(lack);

  say(`setting up VS Code (code-server ${version}, about 600 MB, once; a minute or two) in ${home}`);
  await mkdir(dirname(home), { recursive: true });
  const draft = `${home}.${process.pid}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await install(draft, version, say);
    await writeFile(join(draft, stamp), `${new Date().toISOString()}\n`);
    // Another process may have been faster; its result is as good as ours.
    if (!existsSync(join(home, stamp))) {
      await rm(home, { recursive: true, force: true });
      await rename(draft, home);
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return server;
}

async function install(draft: string, version: string, say: (line: string) => void): Promise<void> {
  await writeFile(join(draft, "package.json"), '{ "private": true, "allowScripts": { "node": true } }\n');
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const inner = join(draft, "node_modules", "code-server", "lib", "vscode");
  say("  1 of 4: the server and the workbench");
  await npm(draft, ["install", `code-server@${version}`, ...quiet]);
  // Its install script fetches the binary for this machine, so this one may run.
  if (version === floorServer) await npm(draft, ["install", "node@22", "--no-audit", "--no-fund", "--loglevel=error"]);
  say("  2 of 4: the server's libraries");
  await npm(inner, ["install", "--omit=dev", ...quiet]);
  say("  3 of 4: the built-in extensions' libraries");
  await npm(join(inner, "extensions"), ["install", "--omit=dev", ...quiet]);
  say("  4 of 4: compiling its two native modules");
  await compile(inner);
}

/** Without these the server starts but its extension host hangs. Older versions have the second without its scope. */
const nativeModules = ["@vscode/spdlog", "@vscode/native-watchdog", "native-watchdog"];

async function compile(inner: string): Promise<void> {
  const present = nativeModules.filter((name) => existsSync(join(inner, "node_modules", name, "binding.gyp")));
  const args = ["rebuild", ...present, "--loglevel=error"];
  const first = await npmEnded(inner, args, {});
  if (await allCompiled(inner, present)) return;
  // node-gyp fetches Node's headers; where it may not, those of an installed Node serve as well:
  // both modules use only Node-API and libuv, which are stable across versions.
  const headers = [dirname(dirname(process.execPath)), "/usr", "/usr/local"].find((place) =>
    existsSync(join(place, "include", "node", "node_api.h")),
  );
  const second = headers === undefined ? first : await npmEnded(inner, args, { npm_config_nodedir: headers });
  if (await allCompiled(inner, present)) return;
  throw new Error(
    `The server's native modules (${present.join(", ")}) did not compile.\n` +
      "  They need python3, make, g++ and Node's header files (from nodejs.org, or a Node with include/node).\n" +
      lastLines(second.output, 20),
  );
}

async function allCompiled(inner: string, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    const release = join(inner, "node_modules", name, "build", "Release");
    const files = existsSync(release) ? await readdir(release) : [];
    if (!files.some((file) => file.endsWith(".node"))) return false;
  }
  return true;
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
  const ended = await npmEnded(cwd, args, {});
  if (ended.status === 0) return;
  throw new Error(`npm ${args.join(" ")} failed in ${cwd}:\n${lastLines(ended.output, 20)}`);
}

function npmEnded(cwd: string, args: readonly string[], more: NodeJS.ProcessEnv): Promise<{ status: number; output: string }> {
  const path = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);
  const env: NodeJS.ProcessEnv = { ...process.env, ...more, PATH: path };
  // These describe the run of our own script; an npm started for another folder must not inherit them.
  for (const name of ["npm_config_local_prefix", "npm_package_json", "INIT_CWD", "npm_config_prefix"]) delete env[name];
  const program = process.platform === "win32" ? "npm.cmd" : "npm";
  return runCommand(program, args, { cwd, env, timeout: 15 * 60_000 });
}

if (import.meta.main) {
  const version = process.argv.includes("--floor") ? floorServer : currentServer;
  const server = await provisionServer(version, (line) => console.log(line));
  console.log(`VS Code server ${server.version}: ${server.folder}`);
}
