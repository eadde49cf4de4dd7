/**
 * The windows that are open while a journey runs. When a step fails, the report says what they showed, a picture of each goes to
 * `test-results/`, and the later steps in the same window are not tried: they would fail as a consequence, and slowly.
 */
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterEach, beforeEach } from "node:test";
import type { Page } from "playwright-core";
import { resultsFolder } from "../../src/tools/places.ts";
import { describeScreen } from "./screen.ts";

interface OpenWindow {
  readonly page: () => Page | undefined;
  /** The step that failed in it. */
  failed?: string;
}

const windows = new Set<OpenWindow>();

/** Notes a window; the answer forgets it. */
export function noteWindow(page: () => Page | undefined): () => void {
  const noted = { page };
  windows.add(noted);
  return () => void windows.delete(noted);
}

/** Adds to an error what the windows show, and takes their pictures. */
export async function addScreens(error: unknown, step: string): Promise<void> {
  if (!(error instanceof Error)) return;
  const [message = "", ...rest] = (error.stack ?? error.message).split("\n");
  const screens: string[] = [];
  for (const each of windows) {
    each.failed ??= step;
    const page = each.page();
    if (page === undefined || page.isClosed()) continue;
    screens.push(await describeScreen(page).catch((reason: unknown) => `  nothing: ${String(reason)}`));
    const file = `failed-${`${basename(process.argv[1] ?? "", ".ui.ts")}-${step}`.replace(/[^\w-]+/gu, "-").slice(0, 90)}.png`;
    await mkdir(resultsFolder, { recursive: true });
    await page.screenshot({ path: join(resultsFolder, file), timeout: 10_000 }).then(() => screens.push(`  picture: test-results/${file}`), () => undefined);
  }
  if (screens.length > 0) error.stack = [message, ...screens, ...rest].join("\n");
}

beforeEach(() => {
  const failed = [...windows].find((each) => each.failed !== undefined)?.failed;
  if (failed !== undefined) throw new Error(`not tried: a consequence of “${failed}”, which failed in this window`);
});

afterEach(async (context) => {
  // Node has `error` since version 22; its types do not know it yet. The runner wraps what the step threw.
  const { error, name } = context as { readonly error?: Error; readonly name: string };
  if (error !== undefined && error !== null && ![...windows].some((each) => each.failed !== undefined)) await addScreens(error.cause, name);
});
