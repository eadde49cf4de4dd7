/**
 * `npm test`: sets up what is missing, runs every test there is, and ends with the line
 * `N passed, N failed, N skipped`. `node src/tools/test.ts STAGE… [--grep TEXT]` runs some of it.
 */
import { stageContext, stageGroups, stages, setUpPyYaml, wholeRun, type Stage, type StageContext } from "./stages.ts";
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

async function runStage(stage: Stage, context: StageContext): Promise<Tally> {
  say(`\n${stage.name} (${stage.where})`);
  const started = Date.now();
  let tally: Tally;
  try {
    tally = await stage.run(context);
  } catch (error) {
    say(failureText(stage.name, error instanceof Error ? (error.stack ?? error.message) : String(error)));
    tally = { ...noTests, failed: 1 };
  }
  // A stage that ran nothing proves nothing.
  if (tally.passed + tally.failed + tally.skipped === 0 && context.filter === undefined) {
    say(failureText(stage.name, "no test was run"));
    tally = { ...noTests, failed: 1 };
  }
  say(`${tally.failed > 0 ? "FAILED" : "ok"}: ${stage.name} (${stage.where}): ${tallyText(tally)} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return tally;
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  const context = stageContext(say, asked.filter);
  if (asked.whole) {
    await setUpPyYaml(say);
    // Takes minutes the first time, so it begins now; a failure is reported by the stage that needs it.
    context.server(currentServer).catch(() => undefined);
  }
  const lines: string[] = [];
  let total = noTests;
  for (const stage of asked.stages) {
    const tally = await runStage(stage, context);
    lines.push(`  ${tally.failed > 0 ? "FAILED" : "ok    "} ${stage.name.padEnd(10)} ${tallyText(tally)}`);
    total = addTallies(total, tally);
  }
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
