/** A workspace of two folders: an annotated source goes from one to the other, and each folder's codebook counts in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { Explorer } from "./explorer.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

function post(id: number, title: string, text: string): string {
  return JSON.stringify([{ id, date: "2026-03-03T16:20:00", link: `https://valley-herald.example/${id}`, title: { rendered: title }, content: { rendered: `<p>${text}</p><p>The county of Tarnholm has said nothing about it so far.</p>` } }]);
}

function sidecarOf(name: string, id: number, quote: string, more = "", letter = "m"): string {
  return `newsmark: 1\nsource: ${name}\n# Ours.\nannotations:\n  - id: ${letter}7f3q2m9x${id}\n    article: "${id}"\n    tags: [delay]\n    quote: ${quote}\n${more}    by: maria\n`;
}

const link = (way: string): string => `    links:\n      - {to: m7f3q2m9x2, in: ${way}, as: supports}\n`;
const quay = sidecarOf("quay.json", 1, "sunk by eleven centimetres", link("lock.json"));
const lock = sidecarOf("lock.json", 2, "stuck for nineteen hours");
const jonas = sidecarOf("lock.json", 2, "on Sunday", "", "j");
const [quaySource, lockSource] = [post(1, "Quay wall sinks", "The quay wall has sunk by eleven centimetres since spring."), post(2, "Lock gate jams", "The lock gate was stuck for nineteen hours on Sunday.")];
const files = {
  "river/.newsmark/codebook.yaml": "newsmark: 1\ntags:\n  - id: delay\nrelations:\n  - {id: supports}\n",
  "river/quay.json": quaySource, "river/quay.json.newsmark.yaml": quay,
  "river/lock.json": lockSource, "river/lock.json.newsmark.yaml": lock, "river/lock.json.newsmark.jonas.yaml": jonas,
  // This folder does not know the tag.
  "coast/.newsmark/codebook.yaml": "newsmark: 1\ntags:\n  - id: hold-up\nrelations:\n  - {id: supports}\n",
  "coast/readme.txt": "Nothing here yet.\n",
};

let workbench: Workbench;
let explorer: Explorer;
beforeFirst(async () => {
  workbench = await openWorkbench({ files, roots: ["river", "coast"], size: { width: 1400, height: 900 } });
  explorer = new Explorer(workbench);
});
afterLast(async () => {
  await workbench.close("several-folders");
});

async function isMarked(headline: string, quote: string): Promise<void> {
  await workbench.showNewsmark("Articles");
  await workbench.until(async () => (await workbench.treeRows()).filter((row) => row.includes(headline)).length === 1, `one row of ${headline}`);
  await workbench.openArticle(headline, headline);
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes(quote), `the mark on “${quote}”`);
}

/** The problems with the tag, by file. */
async function unknownTags(count: number): Promise<void> {
  let rows: readonly string[] = [];
  await workbench.until(async () => (rows = (await workbench.problems()).filter((row) => row.includes("“delay”"))).length === count, `${count} problems with the tag`).catch((error: Error) => {
    throw new Error(`${error.message}; there is ${rows.join("; ")}`);
  });
  await workbench.run("View: Hide Panel");
}

const pair: Readonly<Record<string, string>> = { "quay.json": quaySource, "quay.json.newsmark.yaml": quay, "lock.json": lockSource, "lock.json.newsmark.yaml": lock, "lock.json.newsmark.jonas.yaml": jonas };

/** All files of both sources in one folder, and none in the other. */
function allIn(folder: string, other: string): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(pair).flatMap(([name, text]) => [[`${folder}/${name}`, text], [`${other}/${name}`, undefined]]));
}
const [inRiver, inCoast] = [allIn("river", "coast"), allIn("coast", "river")];

test("as it is: the tag is known in its own folder", async () => {
  await isMarked("Quay wall sinks", "sunk by eleven centimetres");
  await unknownTags(0);
});

test("both sources cut and pasted into the other folder: all sidecars go along, and its codebook counts", async () => {
  const { page } = workbench;
  await explorer.show("river", "coast");
  await explorer.select("quay.json", "lock.json");
  await page.keyboard.press("Control+x");
  await explorer.select("readme.txt");
  await page.keyboard.press("Control+v");
  await workbench.answer(/^OK$/u);
  await explorer.onDisk(inCoast);
  await isMarked("Quay wall sinks", "sunk by eleven centimetres");
  await isMarked("Lock gate jams", "on Sunday");
  await unknownTags(3);
  await workbench.picture("several-folders");
});

test("taken back, done again, taken back: all of it each time", async () => {
  for (const [key, wanted, count] of [["Control+z", inRiver, 0], ["Control+Shift+z", inCoast, 3], ["Control+z", inRiver, 0]] as const) {
    await explorer.show("river", "coast");
    await explorer.select("readme.txt");
    await workbench.page.keyboard.press(key);
    await explorer.onDisk(wanted);
    await isMarked("Lock gate jams", "stuck for nineteen hours");
    await unknownTags(count);
  }
});

test("one source alone: its way to what stayed behind leads nowhere, and that is said", async () => {
  await explorer.show("river", "coast");
  await explorer.select("quay.json");
  await explorer.drag("quay.json", "readme.txt");
  await workbench.answer(/^Move$/u);
  await workbench.answer(/^OK$/u);
  await explorer.onDisk({ "coast/quay.json": quaySource, "coast/quay.json.newsmark.yaml": quay, "river/quay.json": undefined, "river/quay.json.newsmark.yaml": undefined, "river/lock.json.newsmark.yaml": lock });
  await isMarked("Quay wall sinks", "sunk by eleven centimetres");
  await workbench.until(async () => (await workbench.problems()).some((row) => row.includes("leads to the file “lock.json”, which is not there")), "the link that leads nowhere");
  assert.equal(await workbench.file("coast/quay.json.newsmark.yaml"), quay);
});
