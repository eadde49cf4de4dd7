/**
 * `npm start [-- FOLDER]`: builds, packages, and opens a real VS Code on FOLDER (default `samples/`)
 * with the package installed, in a temporary profile. The person's own settings and extensions are left alone.
 */
import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findDesktop, runDesktop } from "./desktop.ts";
import { findProgram, runCommand } from "./command.ts";
import { packageExtension } from "./packageVsix.ts";
import { projectRoot } from "./places.ts";
import { currentServer, provisionServer } from "./provision.ts";
import { installPackage, quietSettings, startServer } from "./vscodeServer.ts";

const say = (line: string): void => console.log(line);

/** The folder to open. Throws a sentence when the one asked for is none. */
function chosenFolder(asked: string | undefined): string {
  // npm runs scripts in the project's root; INIT_CWD is where the person stands.
  const folder = asked === undefined ? join(projectRoot, "samples") : resolve(process.env["INIT_CWD"] ?? process.cwd(), asked);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${folder}.`);
  return folder;
}

/** A first look keeps the person's light or dark; the tests fix a theme instead. */
const lookSettings: Readonly<Record<string, unknown>> = {
  ...quietSettings,
  "workbench.colorTheme": undefined,
  "window.autoDetectColorScheme": true,
};

async function startInBrowser(folder: string, vsix: string, profile: string): Promise<void> {
  const server = await provisionServer(currentServer, say);
  await installPackage(server, profile, vsix);
  const token = randomBytes(16).toString("hex");
  const running = await startServer(server, { data: profile, token, settings: lookSettings });
  const address = `http://${running.authority}/?tkn=${token}&folder=${encodeURIComponent(folder)}`;
  say(`\nVS Code with Newsmark is open on ${folder}\n\n  ${address}\n\nOpen this address in a browser, then click the Newsmark icon on the left. Ctrl+C ends it.`);
  await openAddress(address);
  await new Promise<void>((done) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => done());
  });
  await running.stop();
}

/** Opens the address where there is a screen to open it on; otherwise the printed address must do. */
async function openAddress(address: string): Promise<void> {
  if (process.env["CI"] !== undefined) return;
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  const screen = process.platform === "darwin" || process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  if (screen && findProgram(opener) !== undefined) await runCommand(opener, [address], { timeout: 10_000 });
}

async function main(): Promise<void> {
  const folder = chosenFolder(process.argv[2]);
  say("building and packaging Newsmark");
  const { path: vsix } = await packageExtension();
  const profile = await mkdtemp(join(tmpdir(), "newsmark-profile-"));
  try {
    const desktop = await findDesktop(say);
    if (desktop !== undefined) await runDesktop(desktop, { folder, vsix, profile, settings: lookSettings }, say);
    else await startInBrowser(folder, vsix, profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
