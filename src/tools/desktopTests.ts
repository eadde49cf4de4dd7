/** The host suites in a desktop VS Code that is downloaded from its maker: for machines that may reach it. */
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { bundleSuites } from "../../test/host/bundleSuites.ts";
import { reportMark, type Report } from "../../test/host/protocol.ts";
import { lastLines, runCommand } from "./command.ts";
import type { Fail } from "./failures.ts";
import { listPackageFiles } from "./packageVsix.ts";
import { cacheFolder, projectRoot } from "./places.ts";
import type { StageContext } from "./stages.ts";
import { addTallies, noTests, type Tally } from "./tally.ts";

const runLimit = 10 * 60_000;

/** Runs the suites in the newest desktop VS Code. Tests that need a driver skip themselves there. */
export async function runInDesktop({ say, fail, filter, vsix }: StageContext): Promise<Tally> {
  await vsix();
  const program = await downloadAndUnzipVSCode({ version: "stable", cachePath: join(cacheFolder(), "desktop"), timeout: 60_000 });
  const place = await mkdtemp(join(tmpdir(), "newsmark-desktop-"));
  try {
    const extension = join(place, "extension");
    for (const file of await listPackageFiles()) {
      await mkdir(dirname(join(extension, file)), { recursive: true });
      await cp(join(projectRoot, file), join(extension, file));
    }
    await bundleSuites(join(extension, "suites", "index.cjs"), "node", filter ?? "");
    await cp(join(projectRoot, "test", "fixtures", "workspace"), join(place, "workspace"), { recursive: true });
    const args = [
      join(place, "workspace"),
      ...["--no-sandbox", "--disable-gpu-sandbox", "--disable-updates", "--skip-welcome", "--skip-release-notes", "--disable-workspace-trust"],
      ...["--user-data-dir", join(place, "user"), "--extensions-dir", join(place, "extensions")],
      ...[`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${join(extension, "suites", "index.cjs")}`],
    ];
    const ended = await runCommand(program, args, { timeout: runLimit });
    return count(ended.output, ended.status, say, fail);
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Reads the suites' reports out of the program's output. */
function count(output: string, status: number, say: (line: string) => void, fail: Fail): Tally {
  let tally = noTests;
  let ended = false;
  for (const line of output.split("\n")) {
    const at = line.indexOf(reportMark);
    if (at < 0) continue;
    // Written as protocol.ts says.
    const report = JSON.parse(line.slice(at + reportMark.length)) as Report;
    if (report.kind === "end") ended = true;
    else {
      tally = addTallies(tally, { ...noTests, [report.status]: 1 });
      if (report.status === "failed") fail(report.name, report.detail ?? "");
      else say(`  ${report.status} ${report.name}`);
    }
  }
  if (ended && (status === 0 || tally.failed > 0)) return tally;
  fail("the run in the desktop", `status ${status}\n${lastLines(output, 20)}`);
  return addTallies(tally, { ...noTests, failed: 1 });
}
