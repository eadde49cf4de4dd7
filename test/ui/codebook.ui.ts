/** A codebook from the first tag to a split, with mouse and keyboard: starter, new tags, a rename over several sidecars, undo. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { soon } from "./until.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const book = ".newsmark/codebook.yaml";
const wire = "wire/mill-bridge.txt.newsmark.yaml";
const press = "press/mill-bridge.json.newsmark.yaml";

const item = (id: string, article: string, quote: string, around: readonly [string, string], more = ""): string =>
  `  - id: ${id}\n${article}    tags: [claim/figure]\n    quote: ${quote}\n    prefix: ${JSON.stringify(around[0])}\n    suffix: ${JSON.stringify(around[1])}\n${more}`;
const wireText = `# kept as it is
newsmark: 1
source: mill-bridge.txt
annotations:
${item("wireaaaa01", "", "2.4 million euros", ["Pieter Aldous put the cost at ", "."], "    attributes:\n      claim/figure: {verdict: unproven}\n")}`;
const pressText = `newsmark: 1
source: mill-bridge.json
annotations:
${item("pressaaa01", '    article: "4101"\n', "It took longer than we hoped", ["", ""])}`;

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ files: { [wire]: wireText, [press]: pressText }, size: { width: 1440, height: 900 } });
});
afterLast(async () => {
  await workbench.close("codebook");
});

/** The pane of the Codebook view, opened. */
async function codebookView(): Promise<Locator> {
  await workbench.showNewsmark("Codebook");
  return workbench.sideBar.locator(".pane").filter({ has: workbench.page.getByRole("button", { name: /^Codebook/u }) }).first();
}

async function bookText(part: string): Promise<string> {
  return workbench.until(async () => {
    const text = await workbench.file(book);
    return text !== undefined && text.includes(part) && text;
  }, `“${part}” in the codebook`);
}

async function undo(): Promise<void> {
  await codebookView();
  await workbench.titleButton(/^Undo/u);
}

test("a folder without a codebook: the view offers a starter, which becomes a file", async () => {
  const pane = await codebookView();
  const start = pane.getByRole("button", { name: "Start a Codebook" });
  await start.waitFor();
  await workbench.picture("codebook-welcome");
  await start.click();
  await workbench.box.opened();
  await workbench.until(async () => (await workbench.pickRows()).length === 5, "five starters");
  await workbench.picture("codebook-starters");
  await workbench.pick([/Claims and verdicts/u]);
  const text = await bookText("- id: figure");
  assert.match(text, /^# Claims and verdicts/u);
  await workbench.views.reveal(/^Figure/u);
  await workbench.until(async () => (await workbench.treeRows()).some((row) => /Figure.*2/u.test(row)), "the count of figures");
  await workbench.picture("codebook-view");
});

test("the same starter once more adds nothing and says why", async () => {
  const text = await bookText("- id: figure");
  await workbench.run("Newsmark: Start a Codebook");
  await workbench.enter("Claims and", "Claims and verdicts");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("is there already")), "what is left out");
  await workbench.picture("codebook-left-out");
  await workbench.box.accept();
  await workbench.answer(/Show What Was Left Out/u);
  await workbench.editor.waitForText("“claim/figure” is there already");
  assert.equal(await workbench.file(book), text);
  await workbench.run("View: Revert and Close Editor");
});

test("a tag is added by mouse, another by keyboard", async () => {
  await workbench.rowButton(/^Claim\b/u, /Add Tag Below/u, () => workbench.quickInput.isVisible());
  await workbench.enter("Side by side");
  await bookText("      - id: Side-by-side\n        label: Side by side\n");
  await workbench.run("Newsmark: Add Tag to Codebook");
  await workbench.enter("relevant");
  await bookText("  - id: relevant\n");
  await workbench.views.reveal(/relevant/u);
});

test("a tag dragged onto another goes below it, with a look at nothing where no sidecar holds it, and comes back", async () => {
  const old = await bookText("- id: relevant");
  const [dragged, target] = [await workbench.views.reveal(/^relevant/u), await workbench.views.reveal(/^Claim\b/u)];
  await workbench.until(async () => {
    await dragged.dragTo(target, { timeout: 5_000 }).catch(() => undefined);
    return soon(workbench.page, async () => (await workbench.file(book)) !== old, 5_000);
  }, "a change by the drag");
  await bookText("      - id: relevant\n");
  await workbench.views.reveal(/relevant/u);
  await workbench.picture("codebook-dragged");
  await undo();
  await workbench.until(async () => (await workbench.file(book)) === old, "the codebook as it was");
  await workbench.until(async () => (await workbench.treeItem(/^relevant/u).getAttribute("aria-level")) === "1", "the view as it was");
  // The command means the row that is selected.
  await workbench.views.click(/^relevant/u);
  await workbench.until(async () => (await workbench.treeItem(/^relevant/u).getAttribute("aria-selected")) === "true", "the selected row");
  // The click shows the tag in its file as well, and a tag at the cursor is meant before all others.
  const line = old.slice(0, old.indexOf("- id: relevant")).split("\n").length;
  await workbench.until(async () => (await workbench.page.locator(".part.statusbar").innerText()).includes(`Ln ${line},`), "the tag in its file");
  await workbench.run("Newsmark: Move Tag Below Another");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("proof")), "the tags it can go below");
  await workbench.picture("codebook-move");
  await workbench.enter("proof");
  await bookText("      - id: relevant\n");
  await undo();
  await workbench.until(async () => (await workbench.file(book)) === old, "the codebook as it was again");
  await workbench.views.reveal(/^relevant/u);
});

test("F2 renames a tag; the sidecars that hold the old id are shown first; one step, and taken back", async () => {
  const old = await bookText("- id: relevant");
  await workbench.views.click(/^Figure/u);
  // The click opens the tag in its file; back to the row.
  await workbench.tab("codebook.yaml").waitFor();
  await workbench.until(async () => {
    await workbench.treeItem(/^Figure/u).focus();
    await workbench.page.keyboard.press("F2");
    return soon(workbench.page, () => workbench.quickInput.isVisible(), 5_000);
  }, "the field for the new name");
  await workbench.enter("claim/number");
  const rows = await workbench.until(async () => {
    const shown = await workbench.pickRows();
    return shown.some((row) => row.includes(wire)) && shown;
  }, "the sidecars with the old id");
  assert.equal(await workbench.file(wire), wireText, "nothing is written before the look at it");
  assert.ok(rows.some((row) => row.includes(wire)) && rows.some((row) => row.includes(press)), rows.join("\n"));
  await workbench.picture("codebook-rename");
  await workbench.box.accept();
  const renewed = await workbench.until(async () => {
    const text = await workbench.file(wire);
    return text?.includes("tags: [claim/number]") === true && text;
  }, "the new id in the sidecar");
  const renamed = await bookText("was: [claim/figure]");
  assert.match(renamed, /- id: number\n/u);
  assert.match(renewed, /^# kept as it is\n/u);
  assert.match(renewed, / {4}attributes:\n {6}claim\/number: \{verdict: unproven\}\n/u);
  await workbench.until(async () => (await workbench.file(press))?.includes("tags: [claim/number]"), "the new id in the other sidecar");
  await undo();
  await workbench.until(async () => (await workbench.file(wire)) === wireText && (await workbench.file(press)) === pressText, "both sidecars as they were");
  await workbench.until(async () => (await workbench.file(book)) === old, "the codebook as it was");
});

// The host suite “Split” tries the same by command.
test("a tag is split: each annotation with its context, many at once, and all of it undone as one step", async () => {
  const old = await bookText("- id: relevant");
  await workbench.views.reveal(/^Figure/u);
  await workbench.rowMenuBox(/^Figure/u, /Split Tag/u);
  await workbench.enter("sum, promise");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("Go on")), "the annotations");
  const rows = await workbench.pickRows();
  assert.ok(rows.some((row) => /2\.4 million euros.*put the cost at/u.test(row)), rows.join("\n"));
  await workbench.picture("codebook-split");
  await workbench.pick([/2\.4 million/u]);
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("Keep")), "the new tags");
  await workbench.picture("codebook-split-choose");
  await workbench.box.accept();
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("→ claim/sum")), "the choice");
  await workbench.picture("codebook-split-chosen");
  await workbench.box.click("Go on");
  await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("Split, and keep")), "what becomes of the old tag");
  await workbench.picture("codebook-split-end");
  await workbench.box.accept();
  const text = await bookText("- id: sum\n");
  assert.match(text, /- id: sum\n {8}attributes:\n/u);
  const split = await workbench.until(async () => {
    const now = await workbench.file(wire);
    return now?.includes("tags: [claim/sum]") === true && now;
  }, "the new tag in the sidecar");
  assert.match(split, /claim\/sum: \{verdict: unproven\}/u);
  assert.equal(await workbench.file(press), pressText, "the one that keeps the old tag");
  await undo();
  await workbench.until(async () => (await workbench.file(book)) === old && (await workbench.file(wire)) === wireText, "everything as it was");
});
