/** Runs files of `node:test`, each in a process of its own, and counts. */
import { globSync } from "node:fs";
import { relative, sep } from "node:path";
import { run } from "node:test";
import type { Fail } from "./failures.ts";
import { projectRoot } from "./places.ts";
import { addTallies, noTests, type Tally } from "./tally.ts";

/** What came of it. */
export interface NodeTestRun {
  readonly tally: Tally;
  /** Files that reported at least one test, from the root with `/`, with the milliseconds that their tests took. */
  readonly files: ReadonlyMap<string, number>;
}

export interface NodeTestOptions {
  /** Glob from the root. */
  readonly pattern: string;
  /** Added to the environment of the test processes. */
  readonly env?: Readonly<Record<string, string>>;
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

/** Runs all files that match. A file that holds no test counts as failed: it would pass whatever the code does. */
export async function runNodeTests(options: NodeTestOptions): Promise<NodeTestRun> {
  const files = findFiles(options.pattern);
  const reported = new Map<string, number>();
  let tally = noTests;
  const filter = options.filter;
  // bounded: what the person at the command line asked for, every special character escaped.
  const pattern = filter === undefined ? undefined : new RegExp(escapePattern(filter), "u");
  const stream = run({
    cwd: projectRoot,
    files: [...files],
    concurrency: options.concurrency ?? 2,
    env: { ...process.env, ...options.env },
    ...(pattern === undefined ? {} : { testNamePatterns: pattern }),
  });
  for await (const event of stream) {
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { data } = event;
    const file = fromRoot(data.file);
    // A file without tests, or one that broke before its first, is reported under its own path.
    const whole = files.some((each) => data.name === each || data.name.endsWith(`/${each}`));
    if (!whole && data.nesting === 0) reported.set(file, (reported.get(file) ?? 0) + data.details.duration_ms);
    if (data.details.type === "suite" && event.type === "test:pass") continue;
    const passed = event.type === "test:pass" && !whole;
    const skipped = passed && (data.skip !== undefined || data.todo !== undefined);
    tally = addTallies(tally, { passed: passed && !skipped ? 1 : 0, failed: passed ? 0 : 1, skipped: skipped ? 1 : 0 });
    if (!passed) options.fail(`${file} > ${data.name}`, event.type === "test:fail" ? reason(event.data.details.error) : "holds no test");
    else if (options.listAll === true) options.say(`  ${skipped ? "skipped" : "passed "} ${data.name}`);
  }
  return { tally, files: reported };
}

/** The innermost error, with its stack, without the runner's own frames. */
function reason(error: Error): string {
  let inner: unknown = error;
  while (inner instanceof Error && inner.cause !== undefined) inner = inner.cause;
  const text = inner instanceof Error ? (inner.stack ?? inner.message) : String(inner);
  return text
    .split("\n")
    .filter((line) => !/^\s+at .*node:internal\//u.test(line))
    .join("\n");
}

function fromRoot(path: string | undefined): string {
  return path === undefined ? "?" : relative(projectRoot, path).split(sep).join("/");
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&");
}
