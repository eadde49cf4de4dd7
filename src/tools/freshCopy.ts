/** A copy of one of the project's folders, for runs that write into it. */
import { cp } from "node:fs/promises";
import { resolve } from "node:path";
import { projectRoot } from "./places.ts";

/** Copies `from` (a path from the root, or absolute) to `to`, which must not be there yet. */
export async function freshCopy(from: string, to: string): Promise<void> {
  await cp(resolve(projectRoot, from), to, { recursive: true });
}
