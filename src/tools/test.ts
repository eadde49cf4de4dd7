/**
 * `npm test`: sets up what is missing, runs every test there is, and ends with the line
 * `N passed, N failed, N skipped`. `node src/tools/test.ts STAGE… [--grep TEXT]` runs some of it.
 */
import { failureList, type Fail, type Failure } from "./failures.ts";
import { sharedContext, stageGroups, stages, setUpPyYaml, wholeRun, type Stage, type SharedContext } from "./stages.ts";
import { currentServer } from "./provision.ts";
import { addTallies, failureText, noTests, tallyText, type Tally } from "./tally.ts";

const say = (line: string): void => console.log(line);

interface Asked {
  readonly stages: readonly Stage[];
  readonly filter: string | undefined;
  readonly whole: boolean;
}

function readArguments(args: readonly string[]): Asked {
  const at = args.indexOf("--grep");
  const filter = at < 0 ? undefined : args[at + 1];
  const names = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  const wanted = names.length === 0 ? wholeRun : names.flatMap((name) => stageGroups[name] ?? [name]);
  const found = wanted.map((name) => {
    const stage = stages.find((each) => each.name === name);
    if (stage === undefined) throw new Error(`There is no stage ${name}; there are ${stages.map((each) => each.name).join(", ")}.`);
    return stage;
  });
  return { stages: found, filter, whole: names.length === 0 };
}

async function runStage(stage: Stage, shared: SharedContext, failures: Failure[]): Promise<Tally> {
  const fail: Fail = (name, reason) => {
    say(failureText(name, reason));
    failures.push({ stage: stage.name, name, reason });
  };
  const flaky: Fail = (name, reason) => {
    say(failureText(`${name}: passed at the second try; the first:`, reason, "flaky "));
    failures.push({ stage: stage.name, name, reason, flaky: true });
  };
  const context = { ...shared, fail, flaky };
  say(`\n${stage.name} (${stage.where})`);
  const started = Date.now();
  let tally: Tally;
  try {
    tally = await stage.run(context);
  } catch (error) {
    fail(stage.name, error instanceof Error ? (error.stack ?? error.message) : String(error));
    tally = { ...noTests, failed: 1 };
  }
  // A stage that ran nothing proves nothing.
  if (tally.passed + tally.failed + tally.skipped === 0 && context.filter === undefined) {
    fail(stage.name, "no test was run");
    tally = { ...noTests, failed: 1 };
  }
  say(`${tally.failed > 0 ? "FAILED" : "ok"}: ${stage.name} (${stage.where}): ${tallyText(tally)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return tally;
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  const context = sharedContext(say, asked.filter);
  if (asked.whole) {
    await setUpPyYaml(say);
    // Takes minutes the first time, so it begins now; a failure is reported by the stage that needs it.
    context.server(currentServer).catch(() => undefined);
  }
  const lines: string[] = [];
  const failures: Failure[] = [];
  let total = noTests;
  for (const stage of asked.stages) {
    const tally = await runStage(stage, context, failures);
    lines.push(`  ${tally.failed > 0 ? "FAILED" : "ok    "} ${stage.name.padEnd(10)} ${tallyText(tally)}`);
    total = addTallies(total, tally);
  }
  const list = failureList(failures);
  if (list !== undefined) say(`\n${list}`);
  if (lines.length > 1) say(`\n${lines.join("\n")}`);
  say(tallyText(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
