/** A whole review from the keyboard: choose, accept, keep, delete, attach, to and fro, and everything taken back. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { changedParagraphs, mill, paragraphs, quotes } from "../fixtures/millBridge.ts";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const [source, sidecar] = ["review/mill.json", "review/mill.json.newsmark.yaml"];

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ files: { [source]: mill(paragraphs) } });
});
afterLast(async () => {
  await workbench.close("reviewKeys");
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const text = async (): Promise<string> => (await workbench.file(sidecar)) ?? "";

/** The quotes of the list, as its rows say. */
async function listed(): Promise<string> {
  return (await workbench.treeRows()).filter((row) => row.startsWith("3 ")).join("\n");
}

async function card(): Promise<string> {
  const lines = await workbench.page.locator(".editor-group-container").last().locator(".view-line").allTextContents();
  return lines.join("").replaceAll("\u00a0", " ");
}

/** Presses a key that decides, and waits until the card of the next row is there: a key pressed before would meet the row that went. */
async function decide(key: string): Promise<void> {
  const before = await card();
  await press(key);
  await workbench.until(async () => (await card()) !== before, `the next row after ${key}`);
}

const showing = (quote: string): Promise<unknown> => workbench.until(async () => (await card()).includes(quote), `the card of “${quote}”`);

test("passages are marked from the keyboard, the source changes, the list fills", async () => {
  await workbench.showNewsmark("Articles");
  await workbench.run("Newsmark: Focus on Articles View");
  await workbench.views.reveal("Mill bridge to be mended");
  await workbench.run("Newsmark: Open Article");
  await workbench.pick([/Mill bridge to be mended/u], "Mill bridge to be mended");
  await workbench.editor.waitForText("two inspectors");
  for (const quote of quotes) {
    await workbench.editor.select(quote);
    await workbench.run("Newsmark: Tag Passage…");
    await workbench.enter("claim");
    await workbench.until(async () => (await text()).includes(`quote: ${quote}\n`), quote);
  }
  await writeFile(join(workbench.folder, source), mill(changedParagraphs()));
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await workbench.showNewsmark("Anchors to Review");
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await workbench.until(async () => (await listed()).split("\n").length === 5, "five rows");
});

test("N and P go to and fro; C shows the places and Enter takes one; Escape takes none", async () => {
  await press("n");
  await showing("THEN");
  const first = await card();
  await press("n");
  await workbench.until(async () => (await card()) !== first, "the next one");
  await press("p");
  await workbench.until(async () => (await card()) === first, "the one before");
  for (let step = 0; step < 6 && !(await card()).includes("⟦asked Aldous⟧"); step++) {
    const before = await card();
    await press("n");
    await workbench.until(async () => (await card()) !== before, "another one");
  }
  const before = await text();
  await press("c");
  await workbench.box.opened();
  await workbench.picture("review-choose");
  await press("Escape");
  await workbench.quickInput.waitFor({ state: "hidden" });
  assert.equal(await text(), before);
  await press("c");
  await workbench.box.opened();
  await workbench.box.focusRow(/./u);
  await workbench.box.accept();
  await workbench.until(async () => (await text()) !== before, "the chosen place");
  await workbench.until(async () => !(await listed()).includes("asked Aldous"), "a row less");
  await workbench.until(async () => !(await card()).includes("⟦asked Aldous⟧"), "the card of the next row");
});

/** Steps with N until the card shows the quote. */
async function goTo(quote: string): Promise<void> {
  for (let step = 0; step < 6; step++) {
    if ((await card()).includes(`⟦${quote}`) || (await card()).includes(`⟦[−${quote.slice(0, 3)}`)) return;
    const before = await card();
    await press("n");
    await workbench.until(async () => (await card()) !== before, "the next one");
  }
  throw new Error(`no card of ${quote}: ${await card()}`);
}

/** Whether the list says that something is kept. */
const hasKept = async (): Promise<boolean> => (await workbench.treeRows()).some((row) => /^1 Kept as they are/u.test(row));

test("a key on a row that only the arrows went to decides nothing: it shows the row, and decides at the second press", async () => {
  await goTo("fear for their trade");
  const before = await text();
  await press("ArrowDown");
  await press("k");
  await showing("put off until the spring");
  assert.equal(await hasKept(), false);
  await decide("k");
  await workbench.until(hasKept, "what is kept");
  assert.equal((await listed()).split("\n").filter((row) => row.includes("fear for their trade")).length, 1, "the row that was not decided");
  assert.equal(await text(), before);
  await press("Control+z");
  await workbench.until(async () => !(await hasKept()), "nothing kept");
});

test("K keeps, Delete deletes, A accepts; Ctrl+Z takes each back, Ctrl+Shift+Z does it again", async () => {
  await goTo("fear for their trade");
  const before = await text();
  await decide("k");
  await workbench.until(hasKept, "what is kept");
  assert.equal(await text(), before);
  await press("Control+z");
  await workbench.until(async () => !(await hasKept()), "nothing kept");
  await goTo("put off until the spring");
  await decide("Delete");
  await workbench.until(async () => !(await text()).includes("put off until the spring"), "the deleted one");
  await press("Control+z");
  await workbench.until(async () => (await text()) === before, "the one that was deleted");
  await press("Control+Shift+z");
  await workbench.until(async () => !(await text()).includes("put off until the spring"), "deleted again");
  await workbench.until(async () => !(await listed()).includes("put off until the spring"), "a row less");
  await goTo("2.4");
  const open = await text();
  await decide("a");
  await workbench.until(async () => (await text()) !== open, "the accepted place");
  assert.match(await text(), /quote: 2\.4 million euros\n/u);
});

test("R attaches to words selected from the keyboard; nothing is left in the end", async () => {
  await goTo("fear for their trade");
  await press("Control+1");
  await workbench.editor.select("over three years");
  await decide("Alt+r");
  await workbench.until(async () => (await text()).includes("quote: over three years\n"), "the new quote");
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  await goTo("two inspectors");
  await press("a");
  await workbench.tab(/Then and Now/u).waitFor({ state: "detached" });
  await workbench.picture("review-keys-done");
});
