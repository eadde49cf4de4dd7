/** Starts and stops a provisioned VS Code server, with a data folder of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lastLines, runCommand } from "./command.ts";
import type { Server } from "./provision.ts";

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** `127.0.0.1:PORT`, the authority of its `vscode-remote:` URIs. */
  readonly authority: string;
  /** Everything it has printed so far. */
  readonly log: () => string;
  /** Ends it and its extension hosts. */
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** The server's data folder: settings, extensions, logs. Made when missing. */
  readonly data: string;
  /** Obeys a test payload in the address. Without it a built VS Code ignores extensionTestsPath. */
  readonly testDriver?: boolean;
  /** Asked of every page as `?tkn=`. Without one any page may connect. */
  readonly token?: string;
  readonly port?: number;
  /** Merged over `quietSettings` as the user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Settings that keep a test or a first look free of noise. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  "workbench.startupEditor": "none",
  "window.dialogStyle": "custom",
  "files.simpleDialog.enable": true,
  "chat.disableAIFeatures": true,
  "workbench.colorTheme": "Default Light Modern",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "workbench.enableExperiments": false,
  "security.workspace.trust.enabled": false,
};

const startLimit = 60_000;

/** Answers when the server listens. Throws with the server's own words when it does not. */
export async function startServer(server: Server, options: ServerOptions): Promise<RunningServer> {
  const user = join(options.data, "data", "User");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2));
  const args = [
    join(server.folder, "out", "server-main.js"),
    ...["--host", "127.0.0.1", "--port", String(options.port ?? 0), "--server-data-dir", options.data],
    ...(options.token === undefined ? ["--without-connection-token"] : ["--connection-token", options.token]),
    ...["--accept-server-license-terms", "--disable-telemetry", "--disable-workspace-trust"],
    ...(options.testDriver === true ? ["--enable-smoke-test-driver"] : []),
  ];
  const child = spawn(server.node, args, {
    cwd: server.folder,
    env: serverEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
    // Its own process group, so that stopping it takes the extension hosts along.
    detached: process.platform !== "win32",
  });
  const pieces: string[] = [];
  const log = (): string => pieces.join("");
  try {
    const port = await listeningPort(child, pieces);
    return { port, authority: `127.0.0.1:${port}`, log, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function listeningPort(child: ChildProcess, pieces: string[]): Promise<number> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The server did not start in time:\n${pieces.join("")}`)), startLimit);
    const take = (piece: Buffer): void => {
      pieces.push(piece.toString());
      const found = /Extension host agent listening on (\d+)/u.exec(pieces.join(""));
      if (found === null) return;
      clearTimeout(timer);
      done(Number(found[1]));
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.once("error", fail);
    child.once("exit", (status) => {
      clearTimeout(timer);
      fail(new Error(`The server ended with status ${status}:\n${lastLines(pieces.join(""), 30)}`));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return Promise.resolve();
  const { pid } = child;
  return new Promise((done) => {
    const force = setTimeout(() => signal(pid, "SIGKILL"), 4_000);
    child.once("exit", () => {
      clearTimeout(force);
      // What is left of its group, such as an extension host that waits for a reconnection.
      signal(pid, "SIGKILL");
      done();
    });
    signal(pid, "SIGTERM");
  });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
    // Already gone: that is what was wanted.
  } catch {}
}

/** The server must not think that it runs inside another VS Code, nor inherit our npm run. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(?:VSCODE_|CODE_SERVER|ELECTRON_|npm_|NODE_OPTIONS$|NODE_TEST)/u.test(name)) delete env[name];
  }
  return env;
}

/** Installs a package into the data folder of a server, as a person's "Install from VSIX" does. */
export async function installPackage(server: Server, data: string, vsix: string): Promise<void> {
  const main = join(server.folder, "out", "server-main.js");
  const args = [main, "--accept-server-license-terms", "--server-data-dir", data, "--install-extension", vsix];
  const ended = await runCommand(server.node, args, { cwd: server.folder, env: serverEnvironment(), timeout: 120_000 });
  if (ended.status === 0 && /successfully installed/u.test(ended.output)) return;
  throw new Error(`Installing ${vsix} failed (status ${ended.status}):\n${lastLines(ended.output, 20)}`);
}
