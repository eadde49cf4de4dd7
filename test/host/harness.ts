/**
 * A small test runner that lives inside an extension host. It needs nothing but `vscode`, so that the
 * same bundle runs in the Node host and in the web-worker host. Suites are the `*.host.ts` files.
 */
import * as vscode from "vscode";
import { actionMark, reportMark, type Action, type Answer, type Host, type Report } from "./protocol.ts";

/** What a test may ask about its surroundings. */
export interface HostContext {
  readonly host: Host;
  /** The workspace folder: a fresh copy of `test/fixtures/workspace`, shared by the tests of one run. */
  readonly folder: vscode.Uri;
  /** Ends the test as skipped. */
  readonly skip: (reason: string) => never;
}

interface HostTest {
  /** The file it stands in. */
  readonly suite: string;
  readonly name: string;
  readonly body: (context: HostContext) => Promise<void> | void;
  readonly limit: number;
}

const tests: HostTest[] = [];
let suite = "";
/** So long a condition is awaited, in milliseconds: on a loaded machine, too. It is reached in failure only. */
export const patience = 30_000;
const defaultLimit = 120_000;

class Skipped extends Error {}

/** Changes when a test begins and when it ends. */
let running = 0;

/** Says whose tests are declared from now on; the generated index calls it before it loads a suite. */
export function inSuite(file: string): void {
  suite = file;
}

/** Declares a test. `limit` is in milliseconds. Tests run one after another, in the order of their files' names. */
export function test(name: string, body: HostTest["body"], limit: number = defaultLimit): void {
  tests.push({ suite, name, body, limit });
}

let actions = 0;

/**
 * Asks the driver to act on the window and waits until it has. Answers what was read. Skips the test
 * where no driver listens (desktop run).
 */
export async function act(action: Action): Promise<string> {
  const context = contextNow();
  if (!(await exists(answerFolder(context.folder)))) context.skip("nobody drives the window in this run");
  actions += 1;
  const id = actions;
  console.log(actionMark + JSON.stringify({ id, action }));
  const answer = await eventually(() => readAnswer(context.folder, id), 2 * patience, `answer to ${JSON.stringify(action)}`);
  if (answer.error !== undefined) throw new Error(`${JSON.stringify(action)}: ${answer.error}`);
  return answer.text ?? "";
}

function answerFolder(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, "..", "answers");
}

async function readAnswer(folder: vscode.Uri, id: number): Promise<Answer | undefined> {
  const file = vscode.Uri.joinPath(answerFolder(folder), `${id}.json`);
  if (!(await exists(file))) return undefined;
  // The driver writes this shape; JSON.parse knows no types.
  return JSON.parse(await readText(file)) as Answer;
}

/**
 * Asks again until there is an answer (not undefined, not false). Throws when none came within `patience`, naming `what`. A limit of
 * the test's own, in milliseconds before `what`, can only make it longer.
 */
export async function eventually<T>(ask: () => Promise<T> | T, ...told: readonly [what: string] | readonly [limit: number, what: string]): Promise<Exclude<T, undefined | false>> {
  const [own, what] = told.length === 2 ? told : [0, ...told];
  const limit = Math.max(own, patience);
  const end = Date.now() + limit;
  const mine = running;
  for (;;) {
    // What is left of a test that was too long must not meddle with the next one.
    if (mine !== running) throw new Error(`the test was over while it waited for: ${what}`);
    const answer = await ask();
    // The two values that mean "not yet" are taken out by the comparison.
    if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`not seen within ${limit} ms: ${what}`);
    await pause(50);
  }
}

/** Waits until the work is done, waving away the messages that it waits for. */
export async function dismissed(work: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(work).finally(() => {
    isDone = true;
  });
  // A rejection is told by the last line.
  done.catch(() => undefined);
  await eventually(async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    return isDone;
  }, "the end of what a message was shown for");
  await done;
}

/** Lets other work run for some milliseconds. Prefer `eventually`. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The text of a file, through the editor's file system. */
export async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(file));
}

/** The text of a file; undefined where none is, or it went between two looks. */
export async function textIfThere(file: vscode.Uri): Promise<string | undefined> {
  try {
    return await readText(file);
  } catch (error) {
    if (await exists(file)) throw error;
    return undefined;
  }
}

/** Writes a file, through the editor's file system. */
export async function writeText(file: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Whether something is there. */
export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
    // Every error of stat means the same to a test: there is nothing to read.
  } catch {
    return false;
  }
}

/** The extension under test. */
export function newsmark(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension("newsmark.newsmark");
  if (found === undefined) throw new Error("the extension newsmark.newsmark is not installed in this host");
  return found;
}

/** The host this code runs in. */
export function currentHost(): Host {
  // Only Node has `process`; a bundle for both hosts cannot name it otherwise.
  return (globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } }).process?.versions?.node === undefined ? "web" : "node";
}

/** Where this code runs. */
export function contextNow(): HostContext {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error("no workspace folder is open");
  return {
    host: currentHost(),
    folder,
    skip: (reason) => {
      throw new Skipped(reason);
    },
  };
}

function report(line: Report): void {
  console.log(reportMark + JSON.stringify(line));
}

/** Runs tests whose name contains `filter`, suite by suite; answers how many failed. */
export async function runTests(filter: string, between: Between): Promise<{ readonly count: number; readonly failed: number }> {
  const chosen = tests.filter(({ name }) => name.includes(filter));
  let [count, failed] = [0, 0];
  const run = async (one: HostTest): Promise<boolean> => {
    const isGood = await runOne(one);
    count += 1;
    failed += isGood ? 0 : 1;
    return isGood;
  };
  for (const suite of new Set(chosen.map((one) => one.suite))) {
    let isGood = true;
    for (const each of chosen.filter((one) => one.suite === suite)) {
      if (await run(each)) continue;
      isGood = false;
      // What cannot be put away is told by the end of the suite.
      await Promise.race([between.afterFailure().catch(() => undefined), pause(patience)]);
    }
    const name = `${suite} leaves everything as it was`;
    await run({ suite, name, limit: defaultLimit, body: () => between.afterSuite(isGood) });
  }
  return { count, failed };
}

/** What is done between tests and suites. */
export interface Between {
  /** After a test that failed: the next one begins with nothing open. */
  readonly afterFailure: () => Promise<void>;
  /** After a suite. `isGood`: none of its tests failed. Rejects when it left something that it should not. */
  readonly afterSuite: (isGood: boolean) => Promise<void>;
}

/** Tells the driver that there is no more to come. */
export async function tellEnd(count: number): Promise<void> {
  report({ kind: "end", count });
  // Lets the last lines reach the driver before VS Code closes the host.
  await pause(100);
}

async function runOne({ suite, name, body, limit }: HostTest): Promise<boolean> {
  const started = Date.now();
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error(`longer than ${limit} ms`)), limit));
  running += 1;
  try {
    await Promise.race([Promise.resolve().then(() => body(contextNow())), late]);
    report({ kind: "test", suite, name, status: "passed", ms: Date.now() - started });
    return true;
  } catch (error) {
    const ms = Date.now() - started;
    if (error instanceof Skipped) {
      report({ kind: "test", suite, name, status: "skipped", ms, detail: error.message });
      return true;
    }
    report({ kind: "test", suite, name, status: "failed", ms, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return false;
  } finally {
    running += 1;
  }
}
