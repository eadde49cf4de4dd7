/** A source changes on disk: its annotations move, change or get lost, and a person decides, by keyboard and by mouse. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";
const source = "harbour-voice/lindsund-ferry-vote.txt";
const sidecar = `${source}.newsmark.yaml`;

let workbench: Workbench;
before(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
});
after(async () => {
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

test("a change on disk fills the list, with a count on the icon", async () => {
  await workbench.showNewsmark();
  await workbench.treeItem(headline).click();
  await workbench.editor.waitForText("Lindsund board backs");
  const file = join(workbench.folder, source);
  const text = await readFile(file, "utf8");
  const changed = text.replace("The port of Lindsund will get", "The vote took four hours. The port of Lindsund will get").replace("\\u20ac50 million", "\\u20ac56 million")
    .replace(/[^.>]*more than 80 objections[^.]*\./u, "");
  assert.ok(changed.includes("four hours") && changed.includes("ac56") && !changed.includes("80 objections"), "the sample is as it was");
  await writeFile(file, changed);
  await workbench.run("Newsmark: Focus on Anchors to Review View");
  // The other views would leave room for a few rows only.
  for (const name of ["Articles", "Codebook", "Entities"]) {
    const header = workbench.sideBar.locator(".pane-header").filter({ hasText: name }).first();
    if ((await header.getAttribute("aria-expanded")) === "true") await header.click();
  }
  await row("90 metres").waitFor();
  const rows = await workbench.treeRows();
  assert.ok(rows.some((one) => /^1 Not found, 1 annotation to review/u.test(one)), rows.join("\n"));
  assert.ok(rows.some((one) => /^1 Words changed, 1 annotation to review/u.test(one)), rows.join("\n"));
  assert.ok(rows.some((one) => /^1 Moved, 2 annotations to review/u.test(one)), rows.join("\n"));
});

test("an item shows the article at the place, and then and now beside it, told apart without colour", async () => {
  await row("about €50 million").click();
  await workbench.tab(/Then and Now/u).waitFor();
  await workbench.until(async () => (await card()).includes("NOW"), "the card");
  const text = await card();
  assert.match(text, /⟦about \[−€50−\] million⟧|⟦about €\[−50−\] million⟧/u);
  assert.match(text, /\{\+€?56\+\}/u);
  await workbench.page.waitForTimeout(500);
  await workbench.picture("review");
});

test("by keyboard: A accepts, the quote stays, the next item is shown; K keeps; N steps on", async () => {
  const { page } = workbench;
  const was = await item("about50mil");
  await row("about €50 million").click();
  await page.keyboard.press("a");
  await workbench.until(async () => (await item("about50mil")) !== was, "the accepted place");
  assert.match(await item("about50mil"), /quote: about €50 million\n/u);
  await row("about €50 million").waitFor({ state: "detached" });
  await page.keyboard.press("n");
  await row("more than 80 objections").click();
  await workbench.until(async () => (await card()).includes("more than 80 objections"), "the card of the lost one");
  const before = await sidecarText();
  await page.keyboard.press("k");
  await workbench.until(async () => (await workbench.treeRows()).some((one) => /^1 Kept as they are/u.test(one)), "the group of what is kept");
  assert.equal(await sidecarText(), before);
  await workbench.picture("review-kept");
});

test("Ctrl+Z in the list takes one decision back after the other", async () => {
  const { page } = workbench;
  await workbench.treeItem(/^Moved/u).click();
  await page.keyboard.press("Control+z");
  await row("more than 80 objections").waitFor();
  await page.keyboard.press("Control+z");
  await row("about €50 million").waitFor();
  assert.match(await item("about50mil"), /at: 320-337/u);
});

test("Shift+A accepts all certain ones, after a question that says how many", async () => {
  const { page } = workbench;
  await workbench.treeItem(/^Moved/u).click();
  await page.keyboard.press("Shift+A");
  await page.locator(".monaco-dialog-box").waitFor();
  await workbench.picture("review-question");
  await workbench.answer(/^Accept 2$/u);
  await workbench.treeItem(/^Moved/u).waitFor({ state: "detached" });
  assert.doesNotMatch(await item("sergeyspel"), /at: 229-243/u);
});

test("by mouse: words selected in the article, the annotation attached to them from its menu", async () => {
  await row("more than 80 objections").click();
  await workbench.until(async () => (await card()).includes("more than 80 objections"), "the card");
  await workbench.tab(headline).click();
  await workbench.editor.select("four hours");
  await row("more than 80 objections").click({ button: "right" });
  await workbench.menuEntry(/Attach Annotation to the Selection/u);
  await workbench.until(async () => (await item("morethan80")).includes("quote: four hours"), "the new quote");
  assert.match(await item("morethan80"), /by: maria\n/u);
});

test("by mouse: a button on the row accepts; the card closes when nothing is left", async () => {
  await row("about €50 million").hover();
  await row("about €50 million").getByRole("button", { name: /Accept the New Place/u }).click();
  await row("about €50 million").waitFor({ state: "detached" });
  await workbench.tab(/Then and Now/u).waitFor({ state: "detached" });
  await workbench.picture("review-done");
  // The list has no rows any more: the focus is in the article, and the key is heard.
  await workbench.until(() => workbench.page.evaluate(() => document.activeElement?.closest(".editor-instance") !== null), "the focus in the article");
  await workbench.page.keyboard.press("Control+z");
  await row("about €50 million").waitFor();
});
