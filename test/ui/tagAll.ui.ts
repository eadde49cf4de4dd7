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

test("by keys: Space unchecks the place the keys are on and checks it again, and all of an article on its row", async () => {
  const { page } = workbench;
  const checked = (row: Locator) => row.getByRole("checkbox").getAttribute("aria-checked");
  const all = panel().getByRole("treeitem");
  await all.nth(0).focus();
  await page.keyboard.press("Home");
  for (const [keys, row] of [[["ArrowDown", "Space"], 1], [["Space"], 1], [["ArrowUp", "Space"], 0], [["Space"], 0]] as const) {
    const before = await checked(all.nth(row));
    for (const key of keys) await page.keyboard.press(key);
    await workbench.until(async () => (await checked(all.nth(row))) !== before, `${keys.join(" ")} to change row ${row}`);
    assert.equal(await all.nth(0).getAttribute("aria-expanded"), "true");
  }
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

test("attributes are asked for in one form: Enter passes over an optional one, a wrong address is not taken", async () => {
  const { editor, page } = workbench;
  await editor.select("four votes to three");
  await page.keyboard.press("t");
  await workbench.quickInput.waitFor();
  await page.keyboard.type("figure");
  const bare = await workbench.file(sidecar);
  await page.keyboard.press("Enter");
  await workbench.until(async () => (await workbench.file(sidecar)) !== bare, "the tag, which asks nothing");
  await workbench.run("Newsmark: Edit Attributes");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("medium")), "the choices of certainty");
  await workbench.picture("attributes-form");
  await page.keyboard.type("high");
  await page.keyboard.press("Enter");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("unproven")), "the choices of verdict");
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("https://").waitFor();
  await page.keyboard.type("minutes page 4");
  await page.keyboard.press("Enter");
  await page.getByText(/begins with https/u).first().waitFor();
  await workbench.picture("attributes-wrong");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("https://lindsund.example/minutes");
  await page.keyboard.press("Enter");
  const text = await workbench.until(async () => {
    const now = await workbench.file(sidecar);
    return now?.includes("https://lindsund.example/minutes") === true && now;
  }, "the annotation");
  assert.match(text, /claim\/figure: \{certainty: high, evidence: "?https:\/\/lindsund\.example\/minutes"?\}/u);
});

test("an annotation is related to one in another file, and the hover leads there", async () => {
  const { editor, page } = workbench;
  await editor.cursorAt("four votes to three");
  await workbench.run("Newsmark: Relate This Annotation to");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("contradicts")), "the relations");
  await page.keyboard.press("Enter");
  await workbench.until(async () => (await workbench.pickRows()).length > 3, "annotations to choose from");
  await workbench.picture("relate");
  await page.keyboard.type("142 people");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("142")), "the other annotation");
  await page.keyboard.press("Enter");
  await workbench.until(async () => (await workbench.file(sidecar))?.includes("as: contradicts}") === true, "the relation");
  const text = await editor.hover("four votes");
  assert.match(text, /contradicts/u);
  await workbench.picture("related-hover");
  await page.keyboard.press("Escape");
});
