/** Tagging in bulk and in depth on the sample folder: all occurrences with a preview, attributes, groups with one choice, relations. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { soon } from "./until.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const source = "harbour-voice/lindsund-ferry-vote.txt";
const sidecar = `${source}.newsmark.yaml`;

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
  await workbench.showNewsmark("Articles");
  await workbench.openArticle(headline, headline);
});
afterLast(async () => {
  await workbench.close("tag-all");
});

function panel(): Locator {
  return workbench.page.locator('[id="workbench.parts.panel"]');
}

test("all occurrences in the folder are shown with their contexts, by article, before anything is written", async () => {
  const written = await workbench.file(sidecar);
  await workbench.editor.select("Halonen");
  await workbench.run("Newsmark: Tag All Occurrences in the Folder");
  await workbench.box.opened();
  await workbench.picture("tag-all-tag");
  await workbench.enter("spelling");
  await panel().getByRole("treeitem", { name: /Halonen/u }).first().waitFor();
  await workbench.until(async () => (await panel().getByRole("treeitem").count()) > 3, "places of several articles");
  await workbench.picture("tag-all");
  assert.equal(await workbench.file(sidecar), written);
});

test("by keys: Space unchecks the place the keys are on and checks it again, and all of an article on its row", async () => {
  const { page } = workbench;
  const checked = (row: Locator) => row.getByRole("checkbox").getAttribute("aria-checked");
  const all = panel().getByRole("treeitem");
  const focused = panel().locator(".monaco-list:focus-within .monaco-list-row.focused[data-index='0']");
  await workbench.until(async () => {
    await all.nth(0).focus();
    await page.keyboard.press("Home");
    return soon(page, () => focused.isVisible(), 2_000);
  }, "the focus on the first row");
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
  const { page } = workbench;
  const bare = await workbench.file(sidecar);
  await workbench.tag("four votes to three", "figure");
  await workbench.until(async () => (await workbench.file(sidecar)) !== bare, "the tag, which asks nothing");
  await workbench.run("Newsmark: Edit Attributes");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("medium")), "the choices of certainty");
  await workbench.picture("attributes-form");
  await workbench.enter("high");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("unproven")), "the choices of verdict");
  await page.keyboard.press("Enter");
  await page.getByPlaceholder("https://").waitFor();
  await workbench.box.type("minutes page 4");
  await page.keyboard.press("Enter");
  await page.getByText(/begins with https/u).first().waitFor();
  await workbench.picture("attributes-wrong");
  await workbench.enter("https://lindsund.example/minutes");
  const text = await workbench.until(async () => {
    const now = await workbench.file(sidecar);
    return now?.includes("https://lindsund.example/minutes") === true && now;
  }, "the annotation");
  assert.match(text, /claim\/figure: \{certainty: high, evidence: "?https:\/\/lindsund\.example\/minutes"?\}/u);
});

test("an annotation is related to one in another file, and the hover leads there", async () => {
  const { editor } = workbench;
  await editor.cursorAt("four votes to three");
  await workbench.run("Newsmark: Relate This Annotation to");
  await workbench.pick(["contradicts"]);
  await workbench.until(async () => (await workbench.pickRows()).length > 3, "annotations to choose from");
  await workbench.picture("relate");
  await workbench.enter("142 people", "142");
  await workbench.until(async () => (await workbench.file(sidecar))?.includes("as: contradicts}") === true, "the relation");
  await editor.hover("four votes", /contradicts/u);
  await workbench.picture("related-hover");
  await editor.closeHover();
});
