/** The main job on the sample folder, with mouse and keyboard: look, read, hover, tag, undo, come back, edit by hand, break it. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const source = "harbour-voice/lindsund-ferry-vote.txt";
const sidecar = `${source}.newsmark.yaml`;
const passage = "340 trucks a day past the school";

let workbench: Workbench;
let before1 = "";
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
});
afterLast(async () => {
  await workbench.close("main-job");
});

async function widenSideBar(): Promise<void> {
  const { page } = workbench;
  const box = await workbench.sideBar.boundingBox();
  if (box === null) return;
  await page.mouse.move(box.x + box.width + 1, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 160, 400, { steps: 5 });
  await page.mouse.up();
}

function sidecarText(): Promise<string> {
  return workbench.until(() => workbench.file(sidecar), "the sidecar");
}

test("the Articles view shows every article, and what cannot be read with the reason", async () => {
  await workbench.showNewsmark("Articles");
  await widenSideBar();
  await workbench.views.reveal(headline);
  await workbench.until(async () => (await workbench.treeRows()).length >= 11, "eleven articles");
  await workbench.until(async () => (await workbench.treeRows()).some((row) => /harbour-voice\.example.*2026-03-04/u.test(row)), "outlet and day, which are read aloud");
});

test("a filter finds what is collapsed, is shown, and goes with one click", async () => {
  await workbench.run("Newsmark: Filter Articles");
  await workbench.pick([], "Kvalnes");
  await workbench.until(async () => (await workbench.treeRows()).every((row) => !row.includes(headline)), "fewer articles");
  await workbench.picture("filter");
  await workbench.titleButton(/Clear/u);
  await workbench.views.reveal(headline);
});

test("an article opens as clean text, with its tagged passages marked by colour and line", async () => {
  await workbench.openArticle(headline, "Lindsund board backs");
  const drawn = await workbench.until(async () => {
    const all = await workbench.editor.decorations();
    return all.length > 0 && all;
  }, "marks");
  assert.ok(drawn.some(({ textDecoration }) => /underline/u.test(textDecoration)), JSON.stringify(drawn));
  await workbench.showNewsmark("Articles", "Codebook");
  await workbench.expand(headline);
  await workbench.picture("overview");
});

test("the hover of a name tells who it is, under both spellings", async () => {
  await workbench.editor.hover("Halonen", /Halonen/u);
  await workbench.picture("hover");
  await workbench.editor.closeHover();
});

test("a selection is tagged by key: last used first, type to filter, create at the end", async () => {
  before1 = await sidecarText();
  const raw = await workbench.file(source);
  const { editor } = workbench;
  await editor.select(passage);
  await workbench.openBox("t");
  await workbench.box.type("fig");
  await workbench.box.focusRow("figure");
  await workbench.picture("tagging");
  await workbench.box.accept();
  const text = await workbench.until(async () => {
    const now = await sidecarText();
    return now !== before1 && now;
  }, "the new annotation");
  assert.match(text, /tags: \[claim\/figure\]\n {4}quote: 340 trucks a day past the school\n/u);
  assert.equal(await workbench.file(source), raw, "the source");
  await workbench.until(async () => (await editor.decoratedText()).join("").includes("trucks a day"), "the mark");
});

test("several tags at once and a new one, with the keyboard alone", async () => {
  const { editor } = workbench;
  await editor.select("the tunnel does not pass any school I know of");
  await workbench.openBox("t");
  await workbench.until(async () => /claim\/figure/u.test((await workbench.pickRows())[0] ?? ""), "the tag used last, as the first");
  await workbench.enter("to verify", "Create tag");
  await workbench.until(async () => (await sidecarText()).includes("tags: [to-verify]"), "the new tag on the passage");
  assert.match((await workbench.file(".newsmark/codebook.yaml")) ?? "", /\n {2}- id: to-verify\n/u);
});

test("the hover of a passage shows its tag and what can be done; its links work", async () => {
  const { editor } = workbench;
  await editor.hover("trucks a day", /claim\/figure/u);
  await workbench.picture("annotation-hover");
  await editor.hoverLink(/^Remove$/u);
  await workbench.until(async () => !(await sidecarText()).includes("340 trucks a day past the school"), "the annotation to go");
  await workbench.answer("Undo");
  await workbench.until(async () => (await sidecarText()).includes("340 trucks a day past the school"), "the annotation to come back");
});

test("Ctrl+Z and Ctrl+Shift+Z undo and redo annotation edits in the reading view", async () => {
  const { editor, page } = workbench;
  const written = await sidecarText();
  await editor.focus();
  await page.keyboard.press("Control+z");
  await workbench.until(async () => !(await sidecarText()).includes("to-verify"), "undo");
  await page.keyboard.press("Control+Shift+z");
  await workbench.until(async () => (await sidecarText()) === written, "redo");
});

test("a whole article is tagged from the tree", async () => {
  await workbench.rowMenuBox(headline, /Tag Article/u);
  await workbench.enter("figure");
  await workbench.until(async () => (await sidecarText()).includes("scope: article"), "the tag on the article");
});

test("the way to the raw file and back", async () => {
  const { editor } = workbench;
  await workbench.openArticle(headline, passage.slice(0, 10));
  await editor.select(passage);
  await workbench.run("Newsmark: Open Source");
  await workbench.tab("lindsund-ferry-vote.txt").waitFor();
  await workbench.editor.waitForText("<p class=");
  await workbench.until(async () => (await workbench.page.locator(".selected-text").count()) > 0, "the selection in the raw file");
  await workbench.picture("raw-source");
});

test("closing everything and starting again: all is there", async () => {
  const written = await sidecarText();
  await workbench.reopen();
  await workbench.showNewsmark("Articles");
  await workbench.openArticle(headline, "Lindsund board backs");
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes("trucks a day"), "the mark");
  assert.equal(await sidecarText(), written);
});

test("a sidecar edited by hand is followed within a second or so", async () => {
  const text = await sidecarText();
  await writeFile(join(workbench.folder, sidecar), text.replace("quote: 340 trucks a day past the school", "note: Who counted?\n    quote: 340 trucks a day past the school"));
  await workbench.editor.hover("trucks a day", /Who counted\?/u);
});

test("a broken sidecar is a problem at its line; nothing is overwritten, its annotations stay visible", async () => {
  const text = await sidecarText();
  const broken = `${text}  - {id: [\n`;
  await writeFile(join(workbench.folder, sidecar), broken);
  await workbench.until(async () => (await workbench.problems()).some((row) => /lindsund-ferry-vote\.txt\.newsmark\.yaml/u.test(row)), "the problem");
  await workbench.picture("broken-sidecar");
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes("trucks a day"), "the stale mark");
  await workbench.editor.hover("trucks a day", /cannot be read/u);
  assert.equal(await workbench.file(sidecar), broken);
  await writeFile(join(workbench.folder, sidecar), text);
});
