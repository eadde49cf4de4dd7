/** A sidecar broken by hand, and one that cannot be written: what a person sees, what they can do, and that nothing is lost. */
import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const name = "lindsund-ferry-vote.txt.newsmark.yaml";
const sidecar = `harbour-voice/${name}`;
const marked = "the tunnel does not pass any school I know of";

let workbench: Workbench;
let whole = "";
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
  await workbench.showNewsmark("Articles");
  // Rows move while the folder is read.
  await workbench.until(async () => (await workbench.treeRows()).length >= 11, "all articles");
  await openArticle();
  whole = await sidecarText();
});
afterLast(async () => {
  await workbench.close("broken-sidecar");
});

function sidecarText(): Promise<string> {
  return workbench.until(() => workbench.file(sidecar), "the sidecar");
}

async function openArticle(): Promise<void> {
  await workbench.views.click(headline);
  await workbench.tab(headline).waitFor();
  await workbench.editor.waitForText("Lindsund board backs");
}

/** Tags some words of the article. */
async function tag(words: string): Promise<void> {
  await openArticle();
  await workbench.tag(words, "figure");
}

function said(words: RegExp): Promise<string> {
  return workbench.until(async () => (await workbench.notifications()).find((text) => words.test(text)), `a message like ${String(words)}`);
}

test("a sign too many, typed into the sidecar and saved, is a problem at its line and a state in the view", async () => {
  const editor = await workbench.openFile(sidecar);
  await editor.cursorAt("annotations:");
  await workbench.page.keyboard.press("End");
  await workbench.page.keyboard.type(" @");
  await workbench.page.keyboard.press("Control+s");
  await workbench.until(async () => (await sidecarText()) !== whole, "the broken file");
  const row = await workbench.until(async () => (await workbench.problems()).find((each) => /not valid YAML/u.test(each)), "the problem");
  assert.match(row, /line \d+/iu);
  await workbench.until(async () => (await workbench.treeRows()).some((each) => each.includes(headline) && each.includes("sidecar cannot be read")), "the state in the view");
  await workbench.picture("broken-problem");
  await workbench.run("View: Hide Panel");
});

test("its annotations stay to be seen, marked as not up to date; tagging is refused with file, line and next step", async () => {
  const broken = await sidecarText();
  await tag(marked);
  const message = await said(/Nothing was written to/u);
  assert.ok(message.includes(name), message);
  assert.match(message, /line \d+/u);
  assert.match(message, /until it is mended/u);
  await workbench.until(async () => (await workbench.editor.decoratedText()).length > 0, "the old marks");
  await workbench.picture("broken-refused");
  assert.equal(await sidecarText(), broken, "what the person typed");
  await workbench.answer("Open File");
  await workbench.until(async () => (await workbench.tab(name).getAttribute("aria-selected")) === "true", "the sidecar in front");
});

test("mended, everything is back, and the passage can be tagged", async () => {
  const { page } = workbench;
  await workbench.editor.cursorAt("annotations:");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+s");
  await workbench.until(async () => (await sidecarText()) === whole, "the file as it was");
  await workbench.until(async () => (await workbench.treeRows()).every((each) => !each.includes("sidecar cannot be read")), "the state to go");
  await tag(marked);
  await workbench.until(async () => (await sidecarText()).includes(marked), "the annotation");
});

test("a file that cannot be written: the message says why, the change is kept and written again on demand", async () => {
  const blocked = join(workbench.folder, "harbour-voice", `.${name}.nm-tmp`);
  await mkdir(blocked);
  const before = await sidecarText();
  const words = "340 trucks a day past the school";
  await tag(words);
  const message = await said(/Nothing was written to/u);
  assert.match(message, /directory|not permitted/iu);
  await workbench.picture("write-failed");
  assert.equal(await sidecarText(), before);
  await rm(blocked, { recursive: true });
  await workbench.answer("Show What Is Kept");
  await workbench.box.opened();
  await workbench.picture("write-kept");
  await workbench.pick([name]);
  await workbench.pick(["Write Again"]);
  await workbench.until(async () => (await sidecarText()).includes(words), "the kept annotation");
  await said(/has been written/u);
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes("trucks a day"), "the mark");
  assert.equal((await sidecarText()).split(words).length, 2, "once");
});
