/**
 * Runs the host suites on the packaged extension in one of the two extension hosts of a real VS Code,
 * through a headless browser. See docs/decisions/0002-test-host.md.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../../src/tools/browser.ts";
import { freshCopy } from "../../src/tools/freshCopy.ts";
import { resultsFolder } from "../../src/tools/places.ts";
import type { Server } from "../../src/tools/provision.ts";
import { installPackage, startServer, type RunningServer } from "../../src/tools/vscodeServer.ts";
import { bundleSuites } from "./bundleSuites.ts";
import { perform } from "./perform.ts";
import { actionMark, reportMark, type Action, type Answer, type Host, type Report } from "./protocol.ts";

/** One test's result. */
export type HostResult = Extract<Report, { readonly kind: "test" }>;

/** What a run gave. `trouble` is a reason why the run as a whole is no good, whatever the tests say. */
export interface HostRun {
  readonly results: readonly HostResult[];
  readonly trouble?: string;
  readonly logFile: string;
}

export interface HostRunOptions {
  readonly server: Server;
  readonly host: Host;
  readonly vsix: string;
  /** Runs only tests whose name contains it. */
  readonly filter?: string;
  /** Runs only these suites (files from the root). */
  readonly suites?: readonly string[];
  readonly onResult: (result: HostResult) => void;
}

/** So long may a host go without a result or an action, in milliseconds; its other output does not count. */
const silenceLimit = 180_000;

/** Runs all suites in one host. */
export async function runHostSuites(options: HostRunOptions): Promise<HostRun> {
  const place = await mkdtemp(join(tmpdir(), `newsmark-${options.host}-`));
  await mkdir(resultsFolder, { recursive: true });
  const logFile = join(resultsFolder, `host-${options.host}-${options.server.version}.log`);
  try {
    await stage(place, options);
    const running = await startServer(options.server, { data: join(place, "data"), testDriver: true });
    try {
      const { results, trouble, log } = await drive(place, running, options);
      await writeFile(logFile, `${log.join("\n")}\n\n--- server ---\n${running.log()}`);
      return trouble === undefined ? { results, logFile } : { results, trouble, logFile };
    } finally {
      await running.stop();
    }
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Puts the unpacked package, the suites' bundle and a fresh workspace in place. */
async function stage(place: string, options: HostRunOptions): Promise<void> {
  const unpacked = join(place, "unpacked");
  await installPackage(options.server, unpacked, options.vsix);
  const name = (await readdir(join(unpacked, "extensions"))).find((each) => each.startsWith("newsmark."));
  if (name === undefined) throw new Error("the installed package is not where VS Code puts packages");
  const extension = join(place, "extension");
  await cp(join(unpacked, "extensions", name), extension, { recursive: true });
  if (options.host === "web") await leaveOnlyBrowser(extension);
  await freshCopy(join("test", "fixtures", "workspace"), join(place, "workspace"));
  await mkdir(join(place, "answers"));
  // Inside the extension's folder: VS Code runs the tests in the host of the extension that holds them.
  await bundleSuites(join(extension, "suites", "index.cjs"), options.host, options.filter ?? "", options.suites);
}

/** Without `main` VS Code runs the extension in its web-worker host. */
async function leaveOnlyBrowser(extension: string): Promise<void> {
  const path = join(extension, "package.json");
  // A manifest is an object; JSON.parse knows no types.
  const manifest = JSON.parse(await readFile(path, "utf8")) as Record<string, unknown>;
  delete manifest["main"];
  await writeFile(path, JSON.stringify(manifest));
}

interface Driven {
  readonly results: readonly HostResult[];
  readonly trouble?: string;
  readonly log: readonly string[];
}

async function drive(place: string, running: RunningServer, options: HostRunOptions): Promise<Driven> {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const results: HostResult[] = [];
  const log: string[] = [];
  let announced: number | undefined;
  let heard = Date.now();
  const hear = (line: string): void => {
    log.push(line);
    if (line.startsWith(actionMark) || line.startsWith(reportMark)) heard = Date.now();
    if (line.startsWith(actionMark)) void answer(page, place, line);
    if (!line.startsWith(reportMark)) return;
    // Written by protocol.ts in this shape.
    const report = JSON.parse(line.slice(reportMark.length)) as Report;
    if (report.kind === "end") announced = report.count;
    else results.push(report);
    if (report.kind === "test") options.onResult(report);
  };
  try {
    const exit = new Promise<string | undefined>((done, fail) => {
      const watch = setInterval(() => {
        if (Date.now() - heard < silenceLimit) return;
        clearInterval(watch);
        done(`no test of the host was heard of for ${silenceLimit / 1000} s`);
      }, 1000);
      Promise.all([
        page.exposeFunction("codeAutomationLog", (_type: string, args: readonly unknown[]) => hear(args.map(String).join(" "))),
        page.exposeFunction("codeAutomationExit", (code: number) => {
          clearInterval(watch);
          done(code === 0 || results.some(({ status }) => status === "failed") ? undefined : `the host ended with code ${code}`);
        }),
      ])
        .then(() => page.goto(address(place, running, options.host)))
        .catch(fail);
    });
    const ended = await exit;
    const trouble = ended ?? completeness(announced, results.length);
    // VS Code closes its page when the tests are over: then there is nothing left to picture.
    if (trouble !== undefined) await page.screenshot({ path: join(resultsFolder, `host-${options.host}.png`) }).catch(() => undefined);
    return trouble === undefined ? { results, log } : { results, trouble, log };
  } finally {
    await browser.close();
  }
}

function completeness(announced: number | undefined, seen: number): string | undefined {
  if (announced === undefined) return "the suites did not come to their end";
  return announced === seen ? undefined : `${announced} tests ran, but ${seen} were reported`;
}

function address(place: string, running: RunningServer, host: Host): string {
  const remote = (path: string): string => `vscode-remote://${running.authority}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(join(place, "extension"))],
    ["extensionTestsPath", remote(join(place, "extension", "suites", "index.cjs"))],
    ...(host === "web" ? [["extensionDevelopmentKind", "web"]] : []),
    ["skipWelcome", "true"],
  ];
  return `http://${running.authority}/?folder=${encodeURIComponent(join(place, "workspace"))}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** Does what a test asked for and leaves the answer where the test looks for it. */
async function answer(page: Page, place: string, line: string): Promise<void> {
  // Written by protocol.ts in this shape.
  const { id, action } = JSON.parse(line.slice(actionMark.length)) as { readonly id: number; readonly action: Action };
  let reply: Answer;
  try {
    reply = { text: await perform(page, action) };
  } catch (error) {
    reply = { error: error instanceof Error ? error.message : String(error) };
  }
  // Written elsewhere first: the test looks again and again and must not find half an answer.
  const draft = join(place, `answer-${id}.json`);
  await writeFile(draft, JSON.stringify(reply));
  await rename(draft, join(place, "answers", `${id}.json`));
}
