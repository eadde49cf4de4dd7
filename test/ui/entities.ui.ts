/** Who and what is named: the Entities view, edits of the entity file, and the page of an entity, with mouse and keyboard. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWorkbench, type Workbench } from "./workbench.ts";

const entityFile = ".newsmark/entities.yaml";

let workbench: Workbench;
let written = "";
before(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
  written = (await workbench.file(entityFile)) ?? "";
  await workbench.showNewsmark();
});
after(async () => {
  await workbench.close("entities");
});

async function fileSays(part: string | RegExp, what: string): Promise<string> {
  return workbench.until(async () => {
    const text = await workbench.file(entityFile);
    return text !== undefined && (typeof part === "string" ? text.includes(part) : part.test(text)) && text;
  }, what);
}

test("the view lists who and what is named by kind, with articles, mentions and outlets in words", async () => {
  // The views share the side bar; a row that is scrolled away is not drawn.
  for (const name of [/^Codebook/u, /^Articles/u]) await workbench.sideBar.getByRole("button", { name }).first().click();
  await workbench.run("Newsmark: Focus on Entities View");
  await workbench.expand(/^People, \d+/u);
  await workbench.treeItem(/^Tomas Ruud, person, 6 articles, \d+ mentions, \d outlets, in the entity file/u).waitFor();
  await workbench.treeItem(/^Lars Aune, person, 3 articles/u).waitFor();
  await workbench.picture("entities");
});

test("a filter by words, kind and state; it goes with one click", async () => {
  await workbench.run("Newsmark: Filter Entities");
  await workbench.pick([/^People/u, /not in the entity file/u], "ka");
  await workbench.until(async () => {
    const rows = await workbench.treeRows();
    return rows.some((row) => row.includes("Karin Lie")) && !rows.some((row) => /Lars Aune|Kvalnes|Tomas Ruud/u.test(row));
  }, "Karin Lie alone");
  await workbench.run("Newsmark: Clear Entity Filter");
  await workbench.treeItem(/^Tomas Ruud/u).waitFor();
});

test("two become one after a look at what will be one thing", async () => {
  await workbench.rowMenu(/^Karin Lie/u, /Merge Entities/u);
  // One box follows the other: there is no moment without one.
  await workbench.quickInput.waitFor();
  await workbench.quickInput.fill("Maria");
  await workbench.page.locator(".quick-input-list").getByRole("checkbox", { name: /Maria Ek/u }).first().click();
  await workbench.page.keyboard.press("Enter");
  await workbench.page.locator(".quick-input-widget.show-checkboxes").waitFor({ state: "hidden" });
  const rows = await workbench.pickRows();
  assert.ok(rows.some((row) => /One thing from now on: Karin Lie · Maria Ek/u.test(row)), rows.join("\n"));
  await workbench.picture("entities-merge");
  await workbench.pick([/^Karin Lie/u]);
  const text = await fileSays("aliases: [Maria Ek]", "the merged entry");
  assert.equal(text.replace("  - id: e-karin-lie\n    kind: person\n    name: Karin Lie\n    aliases: [Maria Ek]\n", ""), written);
  await workbench.treeItem(/^Karin Lie, person, 3 articles/u).waitFor();
});

test("F2 on a name renames its entity; the old name stays an alias", async () => {
  const { page, editor } = workbench;
  await workbench.run("Newsmark: Focus on Articles View");
  await workbench.treeItem("Lindsund board backs ferry terminal").click();
  await editor.waitForText("Lindsund board backs");
  await editor.cursorAt("Halonen");
  await page.keyboard.press("F2");
  await workbench.quickInput.waitFor();
  assert.equal(await workbench.quickInput.inputValue(), "Sergej Halonen");
  await workbench.pick([], "Sergei Halonen");
  await fileSays(/name: Sergei Halonen\n {4}aliases: \[Sergej Halonen, /u, "the new name");
  await workbench.until(async () => /Sergei Halonen — person|Sergei Halonen/u.test(await editor.hover("Halonen")), "the hover under the new name");
  await page.keyboard.press("Escape");
});

test("what is not an entity goes, and comes back with undo", async () => {
  await workbench.sideBar.getByRole("button", { name: /^Articles/u }).first().click();
  await workbench.run("Newsmark: Focus on Entities View");
  await workbench.treeItem(/^Jon Alm/u).waitFor();
  await workbench.rowMenu(/^Jon Alm/u, /Not an Entity/u);
  const picks = await workbench.quickInput.waitFor({ timeout: 3_000 }).then(() => true, () => false);
  if (picks) await workbench.page.keyboard.press("Enter");
  await fileSays(/notEntities: \[County, Timeline, .*Jon Alm/u, "the name under notEntities");
  await workbench.treeItem(/^Jon Alm/u).waitFor({ state: "hidden" });
  await workbench.answer("Undo");
  await workbench.treeItem(/^Jon Alm/u).waitFor();
});

test("the page tells who calls it what, when and with whom; its links lead to the places", async () => {
  const { editor, page } = workbench;
  await workbench.rowButton(/^Sergei Halonen/u, /Open Page of Entity/u);
  await workbench.tab(/Sergei Halonen/u).waitFor();
  await editor.waitForText("Called, by outlet");
  const text = await editor.visibleText();
  assert.match(text, /Port chief/u);
  await workbench.picture("entity-page");
  await editor.select("at twice the first estimate");
  await page.keyboard.press("F12");
  await workbench.until(async () => !(await editor.visibleText()).includes("Called, by outlet"), "the article");
  await workbench.until(async () => (await editor.visibleText()).includes("the first estimate"), "the place");
});

test("all edits can be taken back; the file is as it was", async () => {
  await workbench.run("Newsmark: Undo Newsmark Edit");
  await workbench.until(async () => (await workbench.file(entityFile))?.includes("name: Sergej Halonen"), "the old name");
  await workbench.run("Newsmark: Undo Newsmark Edit");
  await workbench.until(async () => (await workbench.file(entityFile)) === written, "the file as it was");
});
