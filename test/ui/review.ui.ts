/** A source changes on disk: its annotations move, change or get lost, and a person decides, by keyboard and by mouse. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { soon } from "./until.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const source = "harbour-voice/lindsund-ferry-vote.txt";
const sidecar = `${source}.newsmark.yaml`;

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
});
afterLast(async () => {
  await workbench.close("review");
});

function sidecarText(): Promise<string> {
  return workbench.until(() => workbench.file(sidecar), "the sidecar");
}

/** One annotation as the sidecar has it. */
async function item(id: string): Promise<string> {
  const text = await sidecarText();
  return text.split(/^ {2}- id: /mu).find((part) => part.startsWith(id)) ?? "";
}

async function card(): Promise<string> {
  const lines = await workbench.page.locator(".editor-group-container").last().locator(".view-line").evaluateAll((all) =>
    all.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? "" })).sort((a, b) => a.top - b.top).map(({ text }) => text));
  return lines.join("").replaceAll("\u00a0", " ");
}

function row(quote: string) {
  return workbench.sideBar.getByRole("tree", { name: /Anchors to Review/u }).getByRole("treeitem", { name: quote }).first();
}

/** Clicks a row until it has the focus, so that the next key is for it; of an annotation the card is shown then. */
async function choose(name: string | RegExp): Promise<void> {
  await workbench.until(async () => {
    await workbench.views.click(name);
    const isChosen = (): Promise<boolean> => workbench.treeItem(name).evaluate((one) => one.classList.contains("selected") && one.closest(".monaco-list:focus-within") !== null, undefined, { timeout: 1_000 }).catch(() => false);
    return soon(workbench.page, isChosen, 3_000);
  }, `the focus on ${String(name)}`);
  if (typeof name === "string") await workbench.until(async () => (await card()).includes(name.split(" ").slice(-1)[0] ?? name), `the card of ${name}`);
}

test("a change on disk fills the list, with a count on the icon", async () => {
  await workbench.showNewsmark("Articles");
  await workbench.openArticle(headline, "Lindsund board backs");
  const file = join(workbench.folder, source);
  const text = await readFile(file, "utf8");
  const changed = text.replace("The port of Lindsund will get", "The vote took four hours. The port of Lindsund will get").replace("\\u20ac50 million", "\\u20ac56 million")
    .replace(/[^.>]*more than 80 objections[^.]*\./u, "");
  assert.ok(changed.includes("four hours") && changed.includes("ac56") && !changed.includes("80 objections"), "the sample is as it was");
  await writeFile(file, changed);
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  // The other views would leave room for a few rows only; that of the articles opens once more if it was about to show the row of this one.
  await workbench.until(async () => {
    await workbench.showNewsmark("Anchors to Review");
    return soon(workbench.page, () => row("90 metres").isVisible(), 5_000);
  }, "the list with room for all of it");
  for (const group of [/^1 Not found, 1 annotation to review/u, /^1 Words changed, 1 annotation to review/u, /^1 Moved, 2 annotations to review/u]) {
    await workbench.until(async () => (await workbench.treeRows()).some((one) => group.test(one)), `the group ${String(group)}`);
  }
});

test("an item shows the article at the place, and then and now beside it, told apart without colour", async () => {
  await row("about €50 million").click();
  await workbench.tab(/Then and Now/u).waitFor();
  await workbench.until(async () => (await card()).includes("NOW"), "the card");
  await workbench.until(async () => {
    const text = await card();
    return /⟦about \[−€50−\] million⟧|⟦about €\[−50−\] million⟧/u.test(text) && /\{\+€?56\+\}/u.test(text);
  }, "then and now, with marks");
  await workbench.picture("review");
});

test("by keyboard: A accepts, the quote stays, the next item is shown; K keeps; N steps on", async () => {
  const { page } = workbench;
  const was = await item("about50mil");
  await choose("about €50 million");
  await page.keyboard.press("a");
  await workbench.until(async () => (await item("about50mil")) !== was, "the accepted place");
  assert.match(await item("about50mil"), /quote: about €50 million\n/u);
  await row("about €50 million").waitFor({ state: "detached" });
  const shown = await card();
  await page.keyboard.press("n");
  await workbench.until(async () => (await card()) !== shown, "the card of the next one");
  await choose("more than 80 objections");
  const before = await sidecarText();
  await page.keyboard.press("k");
  await workbench.until(async () => (await workbench.treeRows()).some((one) => /^1 Kept as they are/u.test(one)), "the group of what is kept");
  assert.equal(await sidecarText(), before);
  await workbench.picture("review-kept");
});

test("Ctrl+Z in the list takes one decision back after the other", async () => {
  const { page } = workbench;
  await choose(/^Moved/u);
  await page.keyboard.press("Control+z");
  await row("more than 80 objections").waitFor();
  await page.keyboard.press("Control+z");
  await row("about €50 million").waitFor();
  await workbench.until(async () => /at: 320-337/u.test(await item("about50mil")), "the old place in the sidecar");
});

test("Shift+A accepts all certain ones, after a question that says how many", async () => {
  const { page } = workbench;
  await choose(/^Moved/u);
  await page.keyboard.press("Shift+A");
  await page.locator(".monaco-dialog-box").waitFor();
  await workbench.picture("review-question");
  await workbench.answer(/^Accept 2$/u);
  await workbench.treeItem(/^Moved/u).waitFor({ state: "detached" });
  await workbench.until(async () => !/at: 229-243/u.test(await item("sergeyspel")), "the new place in the sidecar");
});

test("by mouse: words selected in the article, the annotation attached to them from its menu", async () => {
  await choose("more than 80 objections");
  await workbench.tab(headline).click();
  await workbench.editor.select("four hours");
  await workbench.rowMenu("more than 80 objections", /Attach Annotation to the Selection/u);
  await workbench.until(async () => (await item("morethan80")).includes("quote: four hours"), "the new quote");
  assert.match(await item("morethan80"), /by: maria\n/u);
});

test("by mouse: a button on the row accepts; the card closes when nothing is left", async () => {
  await workbench.rowButton("about €50 million", /Accept the New Place/u, async () => (await row("about €50 million").count()) === 0);
  await workbench.tab(/Then and Now/u).waitFor({ state: "detached" });
  await workbench.picture("review-done");
  // The list has no rows any more: the focus is in the article, and the key is heard.
  await workbench.until(() => workbench.editor.hasFocus(), "the focus in the article");
  await workbench.page.keyboard.press("Control+z");
  await row("about €50 million").waitFor();
});
