/** Annotated sources are renamed, moved, copied and deleted in the Explorer: what is marked goes along, and nothing is lost. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { Explorer } from "./explorer.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

function post(id: number, title: string, text: string): string {
  return JSON.stringify([{ id, date: "2026-03-03T16:20:00", link: `https://valley-herald.example/${id}`, title: { rendered: title }, content: { rendered: `<p>${text}</p><p>The county of Tarnholm has said nothing about it so far.</p>` } }]);
}

function sidecarOf(name: string, id: number, quote: string, letter = "m"): string {
  return `newsmark: 1\nsource: ${name}\n# Ours.\nannotations:\n  - id: ${letter}7f3q2m9x${id}\n    article: "${id}"\n    tags: [claim]\n    quote: ${quote}\n    by: maria\n`;
}

const texts = {
  quay: post(1, "Quay wall sinks", "The quay wall has sunk by eleven centimetres since spring."),
  lock: post(2, "Lock gate jams", "The lock gate was stuck for nineteen hours on Sunday."),
  weir: post(3, "Weir is drained", "The weir will be drained for three whole weeks in May."),
};
const files: Record<string, string> = {
  ".newsmark/codebook.yaml": "newsmark: 1\ntags:\n  - id: claim\n",
  "docks/quay.json": texts.quay,
  "docks/quay.json.newsmark.yaml": sidecarOf("quay.json", 1, "sunk by eleven centimetres"),
  "docks/lock.json": texts.lock,
  "docks/lock.json.newsmark.yaml": sidecarOf("lock.json", 2, "stuck for nineteen hours"),
  "docks/lock.json.newsmark.jonas.yaml": sidecarOf("lock.json", 2, "on Sunday", "j"),
  "docks/weir.json": texts.weir,
  "docks/weir.json.newsmark.yaml": sidecarOf("weir.json", 3, "for three whole weeks"),
  "shelf/readme.txt": "Nothing here yet.\n",
};

let workbench: Workbench;
let explorer: Explorer;
beforeFirst(async () => {
  workbench = await openWorkbench({ files, size: { width: 1400, height: 900 } });
  explorer = new Explorer(workbench);
});
afterLast(async () => {
  await workbench.close("moving");
});

/** Opens the only article of that headline from the Articles view and waits for its mark. */
async function isMarked(headline: string, quote: string, count = 1): Promise<void> {
  await workbench.showNewsmark("Articles");
  const rows = async (): Promise<number> => (await workbench.treeRows()).filter((row) => row.includes(headline)).length;
  await workbench.until(async () => (await rows()) === count, `${count} rows of ${headline}`);
  await workbench.openArticle(headline, headline);
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes(quote), `the mark on “${quote}”`);
}

/** Moves a name in a map of files: what is to be where. */
function moved(from: string, to: string, text: string): Record<string, string | undefined> {
  return { [from]: undefined, [to]: text };
}

const file = (name: string): string => files[name] ?? "";

test("F2: source and sidecar go together, Ctrl+Z takes both back, Ctrl+Shift+Z does both again", async () => {
  const { page } = workbench;
  await isMarked("Quay wall sinks", "sunk by eleven centimetres");
  await explorer.show("docks");
  await explorer.rename("quay.json", "wall.json");
  await workbench.answer(/^OK$/u);
  const there = { ...moved("docks/quay.json", "docks/wall.json", texts.quay), ...moved("docks/quay.json.newsmark.yaml", "docks/wall.json.newsmark.yaml", sidecarOf("wall.json", 1, "sunk by eleven centimetres")) };
  const back = { ...moved("docks/wall.json", "docks/quay.json", texts.quay), ...moved("docks/wall.json.newsmark.yaml", "docks/quay.json.newsmark.yaml", file("docks/quay.json.newsmark.yaml")) };
  await explorer.onDisk(there);
  await isMarked("Quay wall sinks", "sunk by eleven centimetres");
  for (const [key, name, wanted] of [["Control+z", "wall.json", back], ["Control+Shift+z", "quay.json", there], ["Control+z", "wall.json", back]] as const) {
    await explorer.show("docks");
    await explorer.select(name);
    await page.keyboard.press(key);
    await explorer.onDisk(wanted);
    await isMarked("Quay wall sinks", "sunk by eleven centimetres");
  }
});

test("several sources cut and pasted into another folder take all their sidecars along; one step back", async () => {
  const { page } = workbench;
  await explorer.show("docks", "shelf");
  await explorer.select("lock.json", "weir.json");
  await page.keyboard.press("Control+x");
  await explorer.select("readme.txt");
  await page.keyboard.press("Control+v");
  await workbench.answer(/^OK$/u);
  const names = ["lock.json", "lock.json.newsmark.yaml", "lock.json.newsmark.jonas.yaml", "weir.json", "weir.json.newsmark.yaml"];
  for (const name of names) await explorer.onDisk(moved(`docks/${name}`, `shelf/${name}`, file(`docks/${name}`)));
  await isMarked("Lock gate jams", "stuck for nineteen hours");
  await isMarked("Weir is drained", "for three whole weeks");
  await explorer.show("docks", "shelf");
  await explorer.select("readme.txt");
  await page.keyboard.press("Control+z");
  for (const name of names) await explorer.onDisk(moved(`shelf/${name}`, `docks/${name}`, file(`docks/${name}`)));
  await isMarked("Lock gate jams", "stuck for nineteen hours");
});

test("several sources dragged with the mouse, one of them with its sidecar selected, too", async () => {
  await explorer.show("docks", "shelf");
  await explorer.select("lock.json", "weir.json", "weir.json.newsmark.yaml");
  await explorer.drag("weir.json", "shelf");
  await workbench.answer(/^Move$/u);
  await workbench.answer(/^OK$/u);
  const names = ["lock.json", "lock.json.newsmark.yaml", "lock.json.newsmark.jonas.yaml", "weir.json", "weir.json.newsmark.yaml"];
  for (const name of names) await explorer.onDisk(moved(`docks/${name}`, `shelf/${name}`, file(`docks/${name}`)));
  await isMarked("Weir is drained", "for three whole weeks");
  await explorer.show("docks", "shelf");
  await explorer.select("readme.txt");
  await workbench.page.keyboard.press("Control+z");
  for (const name of names) await explorer.onDisk(moved(`shelf/${name}`, `docks/${name}`, file(`docks/${name}`)));
  await isMarked("Lock gate jams", "stuck for nineteen hours");
});

test("a source copied without its sidecar: a version of the same article, and the annotations stay with the first", async () => {
  const { page } = workbench;
  await explorer.show("docks", "shelf");
  await explorer.select("quay.json");
  await page.keyboard.press("Control+c");
  await explorer.select("readme.txt");
  await page.keyboard.press("Control+v");
  await explorer.onDisk({ "shelf/quay.json": texts.quay, "docks/quay.json": texts.quay, "docks/quay.json.newsmark.yaml": file("docks/quay.json.newsmark.yaml"), "shelf/quay.json.newsmark.yaml": undefined });
  await workbench.showNewsmark("Articles");
  await workbench.until(async () => (await workbench.treeRows()).some((row) => /Quay wall sinks.*2 versions/u.test(row)), "both versions");
  assert.ok((await workbench.problems()).every((row) => !/quay|used twice/u.test(row)));
  await workbench.run("View: Hide Panel");
});

test("copied with its sidecar: the doubled id is told at the copy, with a fix that leaves the first as it is", async () => {
  const { page } = workbench;
  await explorer.show("docks", "shelf");
  await explorer.select("weir.json", "weir.json.newsmark.yaml");
  await page.keyboard.press("Control+c");
  await explorer.select("readme.txt");
  await page.keyboard.press("Control+v");
  const text = file("docks/weir.json.newsmark.yaml");
  await explorer.onDisk({ "docks/weir.json": texts.weir, "docks/weir.json.newsmark.yaml": text, "shelf/weir.json.newsmark.yaml": text });
  await workbench.until(async () => (await workbench.problems()).some((row) => row.includes("“m7f3q2m9x3” is used twice")), "the doubled id");
  await workbench.picture("moving-doubled");
  await workbench.run("View: Hide Panel");
  await workbench.openFile("shelf/weir.json.newsmark.yaml");
  await workbench.editor.cursorAt("m7f3q2m9x3");
  await workbench.run("Quick Fix...");
  const fix = page.locator(".action-widget").getByText("Give the annotations here that were copied new ids");
  await fix.waitFor();
  await page.keyboard.press("Enter");
  const renewed = await workbench.until(async () => [await workbench.file("shelf/weir.json.newsmark.yaml")].find((now) => now !== undefined && now !== text), "new ids");
  assert.equal(renewed.replace(/id: [a-z0-9]{10}/u, "id: m7f3q2m9x3"), text);
  await explorer.onDisk({ "docks/weir.json.newsmark.yaml": text });
  await workbench.until(async () => (await workbench.problems()).every((row) => !row.includes("is used twice")), "no doubled id");
  await workbench.run("View: Hide Panel");
});

/** Deletes rows for good, as the keyboard does, and confirms it. */
async function remove(...names: readonly string[]): Promise<void> {
  await explorer.select(...names);
  await workbench.page.keyboard.press("Delete");
  await workbench.answer(/^(?:Delete|Move to Trash)$/u);
}

test("deleted, annotations kept: asked once for all; they are told as lost, and are back with the source", async () => {
  const names = ["lock.json.newsmark.yaml", "lock.json.newsmark.jonas.yaml"];
  await explorer.show("docks");
  await remove("lock.json");
  await workbench.page.locator(".monaco-dialog-box").getByText("lock.json.newsmark.yaml").waitFor();
  await workbench.picture("moving-delete");
  await workbench.answer(/^Keep Them$/u);
  await explorer.onDisk({ "docks/lock.json": undefined });
  for (const name of names) await explorer.onDisk({ [`docks/${name}`]: file(`docks/${name}`) });
  await workbench.until(async () => (await workbench.problems()).filter((row) => /docks\/lock\.json/u.test(row)).length >= 2, "both lost sidecars");
  await workbench.run("View: Hide Panel");
  await writeFile(join(workbench.folder, "docks/lock.json"), texts.lock);
  await isMarked("Lock gate jams", "stuck for nineteen hours");
  await workbench.until(async () => (await workbench.problems()).every((row) => !/docks\/lock\.json/u.test(row)), "no lost sidecar");
  await workbench.run("View: Hide Panel");
});

test("deleted with all annotations: Ctrl+Z brings everything back", async () => {
  await explorer.show("docks");
  await remove("lock.json");
  await workbench.answer(/^Delete Them Too$/u);
  // VS Code shows what an extension adds to a deletion, as it does with a move.
  await workbench.answer(/^OK$/u);
  await explorer.onDisk({ "docks/lock.json": undefined, "docks/lock.json.newsmark.yaml": undefined, "docks/lock.json.newsmark.jonas.yaml": undefined });
  await workbench.showNewsmark("Articles");
  await workbench.until(async () => (await workbench.treeRows()).every((row) => !row.includes("Lock gate jams")), "no row of it");
  await explorer.show("docks");
  await explorer.select("quay.json");
  await workbench.page.keyboard.press("Control+z");
  await explorer.onDisk({ "docks/lock.json": texts.lock, "docks/lock.json.newsmark.yaml": file("docks/lock.json.newsmark.yaml"), "docks/lock.json.newsmark.jonas.yaml": file("docks/lock.json.newsmark.jonas.yaml") });
  await isMarked("Lock gate jams", "stuck for nineteen hours");
});
