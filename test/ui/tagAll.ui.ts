/** Tagging in bulk and in depth on the sample folder: all occurrences with a preview, attributes, groups with one choice, relations. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const source = "harbour-voice/lindsund-ferry-vote.txt";
const sidecar = `${source}.newsmark.yaml`;

let workbench: Workbench;
before(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
  await workbench.showNewsmark();
  await workbench.treeItem(headline).click();
  await workbench.editor.waitForText(headline);
});
after(async () => {
  await workbench.close("tag-all");
});

function panel(): Locator {
  return workbench.page.locator('[id="workbench.parts.panel"]');
}

test("all occurrences in the folder are shown with their contexts, by article, before anything is written", async () => {
  const { editor, page } = workbench;
  const written = await workbench.file(sidecar);
  await editor.select("Halonen");
  await workbench.run("Newsmark: Tag All Occurrences in the Folder");
  await workbench.quickInput.waitFor();
  await workbench.picture("tag-all-tag");
  await page.keyboard.type("spelling");
  await page.keyboard.press("Enter");
  await panel().getByRole("treeitem", { name: /Halonen/u }).first().waitFor();
  await workbench.until(async () => (await panel().getByRole("treeitem").count()) > 3, "places of several articles");
  await workbench.picture("tag-all");
  assert.equal(await workbench.file(sidecar), written);
});

test("a place is looked at from the list, one is unchecked, the rest is tagged by key and taken back in one step", async () => {
  const { page } = workbench;
  const written = await workbench.file(sidecar);
  const place = panel().getByRole("treeitem", { level: 2 }).nth(1);
  await place.click();
  await workbench.until(async () => (await page.locator(".selected-text").count()) > 0, "the place in the article");
  await place.getByRole("checkbox").click();
  await workbench.picture("tag-all-unchecked");
  await place.click();
  await page.keyboard.press("Control+Enter");
  const text = await workbench.until(async () => {
    const now = await workbench.file(sidecar);
    return now !== written && now;
  }, "the annotations");
  assert.match(text, /tags: \[spelling\]\n {4}quote: \S*Halonen/u);
  await workbench.picture("tag-all-done");
  await workbench.answer("Undo");
  await workbench.until(async () => (await workbench.file(sidecar)) === written, "everything taken back");
});
