/**
 * Review, where a person has to say where it is: several places to choose from, each shown in the article; words that are gone, attached
 * to a selection. And the ways back of one who stands elsewhere: in the title of the view, and in the message that says where it was.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mill, paragraphs } from "../fixtures/millBridge.ts";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const [source, sidecar] = ["review/mill.json", "review/mill.json.newsmark.yaml"];

/** An annotation written by hand, which says nothing of where its words stand. */
const written = (id: string, tag: string, quote: string): string =>
  `  - id: ${id}\n    article: "5"\n    tags: [${tag}]\n    quote: ${quote}\n    prefix: ""\n    suffix: ""\n    by: maria\n    created: 2026-11-21T20:15:00Z\n`;

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({
    size: { width: 1280, height: 860 },
    files: {
      [source]: mill([...paragraphs, "In the end the treasurer was asked Aldous’s question again."]),
      [sidecar]: `newsmark: 1\nsource: mill.json\nannotations:\n${written("aaaaaaaaaa", "voice/official", "asked Aldous")}${written("bbbbbbbbbb", "claim", "the ferry would run at night")}`,
    },
  });
});
afterLast(async () => {
  await workbench.close("reviewChoose");
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const text = async (): Promise<string> => (await workbench.file(sidecar)) ?? "";

/** One annotation as the sidecar has it. */
async function item(id: string): Promise<string> {
  return (await text()).split(/^ {2}- id: /mu).find((part) => part.startsWith(id)) ?? "";
}

async function rows(): Promise<string> {
  return (await workbench.treeRows()).join("\n");
}

async function card(): Promise<string> {
  const lines = await workbench.page.locator(".editor-group-container").last().locator(".view-line").allTextContents();
  return lines.join("").replaceAll("\u00a0", " ");
}

/** Opens the list and shows the annotation with this quote. */
async function look(quote: string): Promise<void> {
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await workbench.until(async () => {
    if ((await card()).includes(`⟦${quote}⟧`)) return true;
    const before = await card();
    await press("n");
    await workbench.until(async () => (await card()) !== before, "another card", 5_000).catch(() => undefined);
    return false;
  }, `the card of “${quote}”`);
}

/** Where on the screen something of the article on the left is selected. */
async function selectedPlaces(): Promise<string> {
  const drawn = workbench.page.locator(".editor-group-container").first().locator(".selected-text");
  const tops = await drawn.evaluateAll((all) => all.map((one) => `${Math.round(one.getBoundingClientRect().left)}:${Math.round(one.getBoundingClientRect().top)}`));
  return [...new Set(tops)].join(" ");
}

test("several places: C lists them, the article shows the one the list stands on, Escape leaves all as it was", async () => {
  await workbench.showNewsmark("Anchors to Review");
  await workbench.until(async () => (await rows()).includes("asked Aldous") && (await rows()).includes("the ferry would run at night"), "both rows");
  await look("asked Aldous");
  assert.match(await card(), /asked Aldous.*asked Aldous/u);
  await workbench.picture("review-ambiguous");
  const before = await text();
  await press("c");
  await workbench.box.opened();
  const places = await workbench.pickRows();
  assert.deepEqual(places.map((row) => /Place \d/u.exec(row)?.[0]), ["Place 1", "Place 2", "Place 3"], "places to choose from, numbered as on the card");
  const seen = new Set<string>();
  for (let place = 0; place < 3; place++) {
    await workbench.until(async () => {
      const now = await selectedPlaces();
      return now !== "" && !seen.has(now) && seen.add(now).size > 0;
    }, `another place in the article than ${[...seen].join(" and ")}`);
    if (place === 1) await workbench.picture("review-candidates");
    await press("ArrowDown");
  }
  await press("Escape");
  await workbench.quickInput.waitFor({ state: "hidden" });
  assert.equal(await text(), before);
});

test("the place that was chosen is written; Ctrl+Z in the list asks again, Ctrl+Shift+Z takes it again", async () => {
  await look("asked Aldous");
  const before = await text();
  await press("c");
  await workbench.box.opened();
  await press("ArrowDown");
  await workbench.box.accept();
  await workbench.until(async () => /at: \d+-\d+/u.test(await item("aaaaaaaaaa")), "the chosen place");
  const chosen = await text();
  assert.match(await item("aaaaaaaaaa"), /quote: asked Aldous\n/u);
  await workbench.until(async () => !(await rows()).includes("asked Aldous"), "a row less");
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await press("Control+z");
  await workbench.until(async () => (await text()) === before && (await rows()).includes("asked Aldous"), "the question again");
  await press("Control+Shift+z");
  await workbench.until(async () => (await text()) === chosen && !(await rows()).includes("asked Aldous"), "the same place again");
});

test("words that are gone: R attaches the annotation to what is selected in the article", async () => {
  await look("the ferry would run at night");
  await press("Control+1");
  await workbench.editor.select("fear for their trade");
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await workbench.picture("review-attach");
  await press("r");
  await workbench.until(async () => /quote: fear for their trade\n/u.test(await item("bbbbbbbbbb")), "the new quote");
  await workbench.until(async () => !(await rows()).includes("ferry would run"), "nothing left");
  await workbench.tab(/Then and Now/u).waitFor({ state: "detached" });
  await workbench.picture("review-chosen");
});

/** Waits for the message that tells of a step elsewhere, and answers it. */
async function told(): Promise<string> {
  return workbench.until(async () => (await workbench.notifications()).find((one) => one.includes("Undone")), "what was undone");
}

test("an undo in another article says where it was, does it again, and goes there", async () => {
  await workbench.showNewsmark("Articles");
  // Words of that article alone: until they are there, keys go to the one before.
  await workbench.openArticle("Tarnholm bridge open", "Engineers will check");
  const attached = await text();
  await workbench.editor.cursorAt("put the cost");
  await press("Control+z");
  assert.match(await told(), /Undone: Attach the annotation to the selection · in “Mill bridge to be mended”/u);
  assert.match(await item("bbbbbbbbbb"), /quote: the ferry would run at night\n/u);
  await workbench.picture("undo-elsewhere");
  await workbench.answer("Do Again");
  await workbench.until(async () => (await text()) === attached, "attached again");
  await workbench.run("Notifications: Clear All Notifications");
  await workbench.editor.cursorAt("put the cost");
  await press("Control+z");
  await told();
  await workbench.answer("Go There");
  await workbench.tab("Mill bridge to be mended").waitFor();
  await workbench.editor.waitForText("fear for their trade");
  await press("Control+Shift+z");
  await workbench.until(async () => (await text()) === attached, "attached once more");
});

test("by mouse: Undo in the title of the view, and Redo in its menu", async () => {
  await workbench.showNewsmark("Anchors to Review");
  const attached = await text();
  await workbench.titleButton(/^Undo/u);
  await workbench.until(async () => /quote: the ferry would run at night\n/u.test(await item("bbbbbbbbbb")), "the old quote");
  await workbench.until(async () => (await rows()).includes("the ferry would run"), "the row again");
  const title = workbench.sideBar.locator(".pane-header").filter({ hasText: /Anchors to Review/iu });
  await title.hover();
  await title.getByRole("button", { name: /More Actions/u }).click();
  await workbench.picture("review-menu");
  await workbench.page.getByRole("menuitem", { name: /^Redo/u }).click();
  await workbench.until(async () => (await text()) === attached, "attached again");
});
