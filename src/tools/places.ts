/** Where things are: the project's root, what the build writes, and the cache outside the work tree. */
import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** Absolute path of the project's root folder. */
export const projectRoot: string = resolve(import.meta.dirname, "..", "..");

/** Everything the build writes. */
export const distFolder: string = join(projectRoot, "dist");

/** Logs, metafiles and failed pages of a test run. Not shipped, not committed. */
export const resultsFolder: string = join(projectRoot, "test-results");

/**
 * Folder for what is fetched once and kept between runs: `NEWSMARK_CACHE`, else the place the
 * system keeps caches in. Never inside the work tree.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const own = environment["NEWSMARK_CACHE"];
  if (own !== undefined && own !== "") return resolve(own);
  const shared = environment["XDG_CACHE_HOME"];
  if (shared !== undefined && shared !== "") return join(shared, "newsmark");
  return join(homedir(), ".cache", "newsmark");
}
