/** Who and what is named: the Entities view, edits of the entity file, and the page of an entity, with mouse and keyboard. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const entityFile = ".newsmark/entities.yaml";

let workbench: Workbench;
let written = "";
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
  written = (await workbench.file(entityFile)) ?? "";
  await workbench.showNewsmark();
});
afterLast(async () => {
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
  await workbench.showNewsmark("Entities");
  await workbench.expand(/^People, \d+/u);
  await workbench.views.reveal(/^Tomas Ruud, person, 6 articles, \d+ mentions, \d outlets, in the entity file/u);
  await workbench.views.reveal(/^Lars Aune, person, 3 articles/u);
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
  await workbench.views.reveal(/^Tomas Ruud/u);
});

test("two become one after a look at what will be one thing", async () => {
  await workbench.rowMenuBox(/^Karin Lie/u, /Merge Entities/u);
  await workbench.pick([/Maria Ek/u], "Maria");
  // One box follows the other: there is no moment without one.
  await workbench.page.locator(".quick-input-widget.show-checkboxes").waitFor({ state: "hidden" });
  await workbench.until(async () => (await workbench.pickRows()).some((row) => /One thing from now on: Karin Lie · Maria Ek/u.test(row)), "what will be one thing");
  await workbench.picture("entities-merge");
  await workbench.pick([/^Karin Lie/u]);
  const text = await fileSays("aliases: [Maria Ek]", "the merged entry");
  assert.equal(text.replace("  - id: e-karin-lie\n    kind: person\n    name: Karin Lie\n    aliases: [Maria Ek]\n", ""), written);
  await workbench.views.reveal(/^Karin Lie, person, 3 articles/u);
});

test("F2 on a name renames its entity; the old name stays an alias", async () => {
  const { editor } = workbench;
  await workbench.showNewsmark("Articles");
  await workbench.openArticle("Lindsund board backs ferry terminal", "Lindsund board backs");
  await editor.cursorAt("Halonen");
  await workbench.openBox("F2");
  assert.equal(await workbench.quickInput.inputValue(), "Sergej Halonen");
  await workbench.pick([], "Sergei Halonen");
  await fileSays(/name: Sergei Halonen\n {4}aliases: \[Sergej Halonen, /u, "the new name");
  await editor.hover("Halonen", /Sergei Halonen/u);
  await editor.closeHover();
});

test("what is not an entity goes, and comes back with undo", async () => {
  await workbench.showNewsmark("Entities");
  await workbench.views.reveal(/^Jon Alm/u);
  await workbench.rowMenu(/^Jon Alm/u, /Not an Entity/u);
  await fileSays(/notEntities: \[County, Timeline, .*Jon Alm/u, "the name under notEntities");
  await workbench.until(async () => !(await workbench.treeItem(/^Jon Alm/u).isVisible()), "the name to go");
  await workbench.answer("Undo");
  await workbench.views.reveal(/^Jon Alm/u);
});

test("the page tells who calls it what, when and with whom; its links lead to the places", async () => {
  const { editor, page } = workbench;
  await workbench.rowButton(/^Sergei Halonen/u, /Open Page of Entity/u);
  await workbench.tab(/Sergei Halonen/u).waitFor();
  await editor.waitForText("Called, by outlet");
  await editor.waitForText("Port chief");
  await workbench.picture("entity-page");
  await editor.select("at twice the first estimate");
  await page.keyboard.press("F12");
  await workbench.until(async () => !(await editor.visibleText()).includes("Called, by outlet"), "the article");
  await editor.waitForText("the first estimate");
});

test("all edits can be taken back; the file is as it was", async () => {
  await workbench.run("Newsmark: Undo Newsmark Edit");
  await workbench.until(async () => (await workbench.file(entityFile))?.includes("name: Sergej Halonen"), "the old name");
  await workbench.run("Newsmark: Undo Newsmark Edit");
  await workbench.until(async () => (await workbench.file(entityFile)) === written, "the file as it was");
});
