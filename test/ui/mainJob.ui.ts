/** The main job on the sample folder, with mouse and keyboard: look, read, hover, tag, undo, come back, edit by hand, break it. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const source = "harbour-voice/lindsund-ferry-vote.txt";
const sidecar = `${source}.newsmark.yaml`;
const passage = "340 trucks a day past the school";

let workbench: Workbench;
let before1 = "";
before(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
});
after(async () => {
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
  await workbench.showNewsmark();
  await widenSideBar();
  await workbench.treeItem(headline).waitFor();
  const rows = await workbench.treeRows();
  assert.ok(rows.length >= 11, rows.join("\n"));
  assert.ok(rows.some((row) => /harbour-voice\.example.*2026-03-04/u.test(row)), "outlet and day are read aloud");
});

test("a filter finds what is collapsed, is shown, and goes with one click", async () => {
  await workbench.run("Newsmark: Filter Articles");
  await workbench.pick([], "Kvalnes");
  await workbench.until(async () => (await workbench.treeRows()).every((row) => !row.includes(headline)), "fewer articles");
  await workbench.picture("filter");
  await workbench.titleButton(/Clear/u);
  await workbench.treeItem(headline).waitFor();
});

test("an article opens as clean text, with its tagged passages marked by colour and line", async () => {
  await workbench.treeItem(headline).click();
  await workbench.editor.waitForText("Lindsund board backs");
  const drawn = await workbench.until(async () => {
    const all = await workbench.editor.decorations();
    return all.length > 0 && all;
  }, "marks");
  assert.ok(drawn.some(({ textDecoration }) => /underline/u.test(textDecoration)), JSON.stringify(drawn));
  await workbench.expand(headline);
  await workbench.picture("overview");
});

test("the hover of a name tells who it is, under both spellings", async () => {
  const text = await workbench.editor.hover("Halonen");
  assert.match(text, /Halonen/u);
  await workbench.picture("hover");
  await workbench.page.keyboard.press("Escape");
});

test("a selection is tagged by key: last used first, type to filter, create at the end", async () => {
  before1 = await sidecarText();
  const raw = await workbench.file(source);
  const { editor, page } = workbench;
  await editor.select(passage);
  await page.keyboard.press("t");
  await workbench.quickInput.waitFor();
  await page.keyboard.type("fig");
  await workbench.picture("tagging");
  await page.keyboard.press("Enter");
  const text = await workbench.until(async () => {
    const now = await sidecarText();
    return now !== before1 && now;
  }, "the new annotation");
  assert.match(text, /tags: \[claim\/figure\]\n {4}quote: 340 trucks a day past the school\n/u);
  assert.equal(await workbench.file(source), raw, "the source");
  await workbench.until(async () => (await editor.decoratedText()).join("").includes("trucks a day"), "the mark");
});

test("several tags at once and a new one, with the keyboard alone", async () => {
  const { editor, page } = workbench;
  await editor.select("the tunnel does not pass any school I know of");
  await page.keyboard.press("t");
  await workbench.quickInput.waitFor();
  const rows = await workbench.pickRows();
  assert.match(rows[0] ?? "", /claim\/figure/u, "the tag used last is first");
  await page.keyboard.type("to verify");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("Create tag")), "the row that creates");
  await page.keyboard.press("Enter");
  await workbench.until(async () => (await sidecarText()).includes("tags: [to-verify]"), "the new tag on the passage");
  assert.match((await workbench.file(".newsmark/codebook.yaml")) ?? "", /\n {2}- id: to-verify\n/u);
});

test("the hover of a passage shows its tag and what can be done; its links work", async () => {
  const { editor, page } = workbench;
  await page.keyboard.press("Escape");
  const text = await editor.hover("trucks a day");
  assert.match(text, /claim\/figure/u);
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
  await workbench.rowMenu(headline, /Tag Article/u);
  await workbench.quickInput.waitFor();
  await workbench.page.keyboard.type("figure");
  await workbench.page.keyboard.press("Enter");
  await workbench.until(async () => (await sidecarText()).includes("scope: article"), "the tag on the article");
});

test("the way to the raw file and back", async () => {
  const { editor } = workbench;
  await workbench.treeItem(headline).click();
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
  await workbench.showNewsmark();
  await workbench.treeItem(headline).click();
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes("trucks a day"), "the mark");
  assert.equal(await sidecarText(), written);
});

test("a sidecar edited by hand is followed within a second or so", async () => {
  const text = await sidecarText();
  await writeFile(join(workbench.folder, sidecar), text.replace("quote: 340 trucks a day past the school", "note: Who counted?\n    quote: 340 trucks a day past the school"));
  await workbench.page.waitForTimeout(1000);
  assert.match(await workbench.editor.hover("trucks a day"), /Who counted\?/u);
});

test("a broken sidecar is a problem at its line; nothing is overwritten, its annotations stay visible", async () => {
  const text = await sidecarText();
  const broken = `${text}  - {id: [\n`;
  await writeFile(join(workbench.folder, sidecar), broken);
  await workbench.until(async () => (await workbench.problems()).some((row) => /lindsund-ferry-vote\.txt\.newsmark\.yaml/u.test(row)), "the problem");
  await workbench.picture("broken-sidecar");
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes("trucks a day"), "the stale mark");
  await workbench.until(async () => /cannot be read/u.test(await workbench.editor.hover("trucks a day")), "the hover of a stale annotation");
  assert.equal(await workbench.file(sidecar), broken);
  await writeFile(join(workbench.folder, sidecar), text);
});
