/** Runs files of `node:test`, each in a process of its own, and counts. */
import { globSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { run } from "node:test";
import { pathToFileURL } from "node:url";
import type { Fail } from "./failures.ts";
import { projectRoot } from "./places.ts";
import type { PartRun } from "./secondTry.ts";
import { addTallies, noTests } from "./tally.ts";

/** What the tests of one file came to. */
export interface FileRun extends PartRun {
  /** Milliseconds that they took; undefined when the file reported none. */
  readonly ms?: number;
}

export interface NodeTestOptions {
  /** Files from the root. */
  readonly files: readonly string[];
  /** Added to the environment of the test processes. */
  readonly env?: Readonly<Record<string, string>>;
  /** A module that is loaded before each file, from the root. */
  readonly preload?: string;
  /** How many files at once. */
  readonly concurrency?: number;
  /** Runs only tests whose name contains it. */
  readonly filter?: string | undefined;
  /** Names every test in the log, not only the failed ones. */
  readonly listAll?: boolean;
  readonly say: (line: string) => void;
  readonly fail: Fail;
}

/** Files of the project that match, from the root with `/`, sorted. */
export function findFiles(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: projectRoot, exclude: (path) => path === "node_modules" || path === "dist" })
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/** Runs the files and answers what each came to. A file that holds no test counts as failed: it would pass whatever the code does. */
export async function runNodeTests(options: NodeTestOptions): Promise<ReadonlyMap<string, FileRun>> {
  const runs = new Map<string, FileRun>();
  const filter = options.filter;
  // bounded: what the person at the command line asked for, every special character escaped.
  const pattern = filter === undefined ? undefined : new RegExp(escapePattern(filter), "u");
  const stream = run({
    cwd: projectRoot,
    files: [...options.files],
    concurrency: options.concurrency ?? 2,
    env: { ...process.env, ...options.env },
    ...(options.preload !== undefined && { execArgv: ["--import", pathToFileURL(join(projectRoot, options.preload)).href] }),
    ...(pattern === undefined ? {} : { testNamePatterns: pattern }),
  });
  for await (const event of stream) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { data } = event;
    // A file without tests, or one that broke before its first, is reported under its own path.
    const whole = options.files.find((each) => data.name === each || data.name.endsWith(`/${each}`));
    // Of what was asked for by name it holds none.
    if (whole !== undefined && filter !== undefined && event.type === "test:pass") continue;
    const file = whole ?? fromRoot(data.file);
    const before = runs.get(file) ?? { tally: noTests, failures: [] };
    const known = whole === undefined && data.nesting === 0 ? { ...before, ms: (before.ms ?? 0) + data.details.duration_ms } : before;
    runs.set(file, known);
    if (data.details.type === "suite" && event.type === "test:pass") continue;
    if (event.type === "test:fail" || whole !== undefined) {
      const failure = { name: `${file} > ${data.name}`, reason: event.type === "test:fail" ? reason(event.data.details.error) : "holds no test" };
      runs.set(file, { ...known, tally: addTallies(known.tally, { ...noTests, failed: 1 }), failures: [...known.failures, failure] });
      options.fail(failure.name, failure.reason);
      continue;
    }
    const skipped = data.skip !== undefined || data.todo !== undefined;
    runs.set(file, { ...known, tally: addTallies(known.tally, { ...noTests, [skipped ? "skipped" : "passed"]: 1 }) });
    if (options.listAll === true) options.say(`  ${skipped ? "skipped" : "passed "} ${data.name}`);
  }
  return runs;
}

/** The innermost error, with its stack, without the runner's own frames. */
function reason(error: Error): string {
  let inner: unknown = error;
  while (inner instanceof Error && inner.cause !== undefined) inner = inner.cause;
  const text = inner instanceof Error ? (inner.stack ?? inner.message) : String(inner);
  return text
    .split("\n")
    .filter((line) => !/^\s+at .*[( ]node:[a-z]/u.test(line))
    .join("\n");
}

function fromRoot(path: string | undefined): string {
  return path === undefined ? "?" : relative(projectRoot, path).split(sep).join("/");
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
