/** The whole run inside the extension host, called through the generated index. */
import type * as vscode from "vscode";
import { beginningOf, bringBack, changedSince, clearWindow, type Beginning } from "./betweenSuites.ts";
import { contextNow, currentHost, eventually, newsmark, runTests, tellEnd } from "./harness.ts";
import type { Host } from "./protocol.ts";

/** Rejects when a test failed, and when this is not the host that the run is meant for. */
export async function runAll(filter: string, meant: Host): Promise<void> {
  if (currentHost() !== meant) throw new Error(`meant for the ${meant} host, but running in ${currentHost()}`);
  await newsmark().activate();
  const { folder } = contextNow();
  const beginning = await beginningOf(folder);
  const { count, failed } = await runTests(filter, { afterFailure: clearWindow, afterSuite: (isGood) => afterSuite(folder, beginning, isGood && filter === "") });
  await tellEnd(count);
  if (failed > 0) throw new Error(`${failed} of ${count} tests failed`);
}

/** A suite that passed has to leave everything as it was; one that failed, or of which not all was run, is cleared up after. */
async function afterSuite(folder: vscode.Uri, beginning: Beginning, isWhole: boolean): Promise<void> {
  const isClean = async (): Promise<boolean> => (await changedSince(folder, beginning)).length === 0;
  // What a suite's last step writes may come a moment later.
  const isLeft = isWhole && !(await eventually(isClean, "everything as it was").catch(() => false));
  const left = await changedSince(folder, beginning);
  if (!isWhole || isLeft) await bringBack(folder, beginning);
  if (isLeft) throw new Error(`it left otherwise: ${left.join(", ")}`);
}
