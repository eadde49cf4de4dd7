/** `npm run clean`: removes what the build and the tests wrote. The cache outside the tree stays. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { distFolder, projectRoot, resultsFolder } from "./places.ts";

const packages = (await readdir(projectRoot)).filter((name) => name.endsWith(".vsix")).map((name) => join(projectRoot, name));
for (const path of [distFolder, resultsFolder, ...packages]) await rm(path, { recursive: true, force: true });
