/** Git changes the branch under an open folder, there and back: everything is shown as it is on that branch, and nothing is written. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { promisify } from "node:util";
import { runCli } from "../unit/cli/runCli.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

function post(id: number, title: string, text: string): string {
  return `${JSON.stringify([{ id, date: "2026-03-03T16:20:00", link: `https://valley-herald.example/${id}`, title: { rendered: title }, content: { rendered: `<p>${text}</p><p>The county of Tarnholm has said nothing about it so far.</p>` } }])}\n`;
}

const quotes = { quay: "sunk by eleven centimetres", lock: "stuck for nineteen hours on Sunday", weir: "for three whole weeks", tide: "higher than in any winter" } as const;
const lockOnDrafts = post(2, "Lock gate jams", "Nobody was hurt, the keeper said. The lock gate was stuck for seventeen hours on Sunday.");
const files = {
  ".newsmark/codebook.yaml": "newsmark: 1\ntags:\n  - id: claim\n  - id: tone\n",
  "docks/quay.json": post(1, "Quay wall sinks", `The quay wall has ${quotes.quay} since spring.`),
  "docks/lock.json": post(2, "Lock gate jams", `The lock gate was ${quotes.lock}.`),
  "docks/weir.json": post(3, "Weir is drained", `The weir will be drained ${quotes.weir} in May.`),
  "docks/tide.json": post(4, "Spring tide floods cellars", `The water stood ${quotes.tide} before, said the harbour master.`),
};

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ files, size: { width: 1400, height: 900 } });
  await makeBranches();
  // As a person finds it who opens the folder of a repository.
  await workbench.reopen();
});
afterLast(async () => {
  await workbench.close("branches");
});

const run = promisify(execFile);

async function git(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return (await run("git", ["-c", "user.name=Maria", "-c", "user.email=maria@valley-herald.example", "-c", "core.autocrlf=false", ...args], { cwd: workbench.folder, env })).stdout;
}

async function tag(source: string, quote: string, name = "claim"): Promise<void> {
  const done = await runCli(workbench.folder, ["tag", source, "--quote", quote, "--tag", name, "--by", "maria"]);
  assert.equal(done.status, 0, done.errors);
}

/** On the second branch one source has moved, one has changed, one is gone, one has other annotations, and one is new. */
async function makeBranches(): Promise<void> {
  const at = (name: string): string => join(workbench.folder, name);
  for (const [name, quote] of Object.entries(quotes)) await tag(`docks/${name}.json`, quote);
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-q", "-m", "All of it");
  await git("checkout", "-q", "-b", "drafts");
  await mkdir(at("sorted"));
  for (const name of ["quay.json", "quay.json.newsmark.yaml"]) await rename(at(`docks/${name}`), at(`sorted/${name}`));
  await writeFile(at("docks/lock.json"), lockOnDrafts);
  for (const name of ["weir.json", "weir.json.newsmark.yaml"]) await rm(at(`docks/${name}`));
  await tag("docks/tide.json", "said the harbour master", "tone");
  await writeFile(at("sorted/mole.json"), post(5, "Mole gets a lamp", "A lamp of forty candles burns on the mole."));
  await tag("sorted/mole.json", "forty candles");
  await git("add", "-A");
  await git("commit", "-q", "-m", "Sorted");
  await git("checkout", "-q", "main");
}

/** The headlines of ours that the Articles view shows. */
async function headlines(): Promise<string> {
  const ours = ["Quay wall sinks", "Lock gate jams", "Weir is drained", "Spring tide floods cellars", "Mole gets a lamp"];
  const rows = await workbench.treeRows();
  return ours.map((each) => `${each}: ${rows.filter((row) => row.includes(each)).length}`).join(", ");
}

async function shows(wanted: string): Promise<void> {
  let seen = "";
  await workbench.showNewsmark("Articles");
  await workbench.until(async () => (seen = await headlines()) === wanted, wanted).catch((error: Error) => {
    throw new Error(`${error.message}; there is ${seen}`);
  });
}

async function marks(title: string, ...wanted: readonly string[]): Promise<void> {
  await workbench.showNewsmark("Articles");
  await workbench.openArticle(title, title);
  await workbench.until(async () => {
    const text = (await workbench.editor.decoratedText()).join("");
    return wanted.every((each) => text.includes(each));
  }, `marks on ${wanted.join(", ")}`);
}

async function toReview(...wanted: readonly RegExp[]): Promise<void> {
  let rows: readonly string[] = [];
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await workbench.showNewsmark("Anchors to Review");
  await workbench.until(async () => {
    rows = (await workbench.treeRows()).filter((row) => /^\d “/u.test(row));
    return rows.length === wanted.length && wanted.every((each) => rows.some((row) => each.test(row)));
  }, `${wanted.join(", ")} to review`).catch((error: Error) => {
    throw new Error(`${error.message}; there is ${rows.join("; ")}`);
  });
}

/** Nothing was written, the branch is that one, and of ours these files alone have problems. */
async function isClean(branch: string, ...withProblems: readonly string[]): Promise<void> {
  assert.equal(await git("status", "--porcelain", "--untracked-files=all"), "");
  assert.equal((await git("rev-parse", "--abbrev-ref", "HEAD")).trim(), branch);
  let files: readonly string[] = [];
  await workbench.until(async () => {
    const rows = await workbench.problems();
    files = rows.flatMap((row) => /in file (\S+) of folder (?:docks|sorted)/u.exec(row)?.[1] ?? []);
    return files.join() === withProblems.join();
  }, `problems of ${withProblems.join(", ") || "no file"}`).catch((error: Error) => {
    throw new Error(`${error.message}; there are ${files.join(", ")}`);
  });
  await workbench.run("View: Hide Panel");
}

const onMain = "Quay wall sinks: 1, Lock gate jams: 1, Weir is drained: 1, Spring tide floods cellars: 1, Mole gets a lamp: 0";
const onDrafts = "Quay wall sinks: 1, Lock gate jams: 1, Weir is drained: 0, Spring tide floods cellars: 1, Mole gets a lamp: 1";

test("the folder as it is: four articles with their marks, nothing to review", async () => {
  await shows(onMain);
  await marks("Quay wall sinks", quotes.quay);
  await marks("Lock gate jams", quotes.lock);
  await toReview();
  await isClean("main");
});

for (const round of ["once", "once more"]) {
  test(`${round}, to the other branch: what moved, changed, went, came is so at once, the open article too`, async () => {
    await git("checkout", "-q", "drafts");
    // This article is in front, its annotation is on words that changed.
    await workbench.editor.waitForText("seventeen hours");
    await shows(onDrafts);
    await toReview(/stuck for nineteen hours/u);
    await workbench.picture(`branches-${round.replace(" ", "-")}`);
    await marks("Quay wall sinks", quotes.quay);
    await marks("Spring tide floods cellars", quotes.tide, "said the harbour master");
    await marks("Mole gets a lamp", "forty candles");
    await isClean("drafts", "lock.json.newsmark.yaml");
    assert.equal(await readFile(join(workbench.folder, "docks/lock.json"), "utf8"), lockOnDrafts);
  });

  test(`${round}, back again: everything as it was, nothing left to review`, async () => {
    await marks("Mole gets a lamp", "forty candles");
    await git("checkout", "-q", "main");
    await workbench.editor.waitForText("This article is no longer there");
    await shows(onMain);
    await toReview();
    await marks("Weir is drained", quotes.weir);
    await marks("Quay wall sinks", quotes.quay);
    await marks("Lock gate jams", quotes.lock);
    await isClean("main");
  });
}
