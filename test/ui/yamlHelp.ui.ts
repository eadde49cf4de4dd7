/** A sidecar and a codebook typed by hand: what is offered by keys, what a word means, where it is defined, and a mistake mended by a quick fix. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, patience, type Workbench } from "./workbench.ts";
import { soon } from "./until.ts";

const sidecar = "wire/mill-bridge.txt.newsmark.yaml";
const book = ".newsmark/codebook.yaml";
const files = {
  [book]: `newsmark: 1
tags:
  - id: claim
    label: Claim
    description: A statement that could be checked.
    children:
      - id: figure
        label: Figure
        description: A number that somebody gives for a fact.
        examples: [trade rose by two thirds]
        attributes:
          certainty: {type: choice, values: [low, high]}
  - id: tone
    label: Tone
    description: How it is said.
  - id: mood
    deprecated: true
    replacedBy:
`,
  [sidecar]: `newsmark: 1
source: mill-bridge.txt
annotations:
  - id: yamluiaaa1
    scope: article
    tags: [claim/figure] # typed by hand
    attributes: {claim/figure: {certainty: hihg}}
`,
};

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ files, size: { width: 1280, height: 800 } });
  await workbench.showNewsmark("Articles");
  await workbench.treeItem("Tarnholm bridge open").waitFor({ timeout: patience });
});
afterLast(async () => {
  await workbench.close("yaml-help");
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

/** Types, and takes the suggestion whose name begins with `row`. */
async function complete(typed: string, row: string, picture: string): Promise<void> {
  const { page } = workbench;
  const focused = page.locator(".suggest-widget.visible .monaco-list-row.focused");
  await page.keyboard.type(typed);
  const isOffered = async (): Promise<boolean> => (await focused.count()) > 0 && ((await focused.getAttribute("aria-label").catch(() => "")) ?? "").startsWith(row);
  // With the list open, the same key opens and closes the description beside it.
  await workbench.until(async () => (await soon(page, isOffered, 3_000)) || (await press("Escape"), await press("Control+Space"), false), `the suggestion ${row}`);
  const details = page.locator(".suggest-details");
  if (!(await details.isVisible())) await press("Control+Space");
  await details.waitFor({ timeout: patience });
  await workbench.picture(picture);
  await press("Enter");
}

test("in a sidecar a tag is completed by keys, with what it means beside the list", async () => {
  const editor = await workbench.openFile(sidecar);
  await editor.cursorAt("] # typed by hand");
  await complete(", to", "tone", "yaml-completion");
  await editor.waitForText("[claim/figure, tone] # typed by hand");
  await press("Control+s");
  await workbench.until(async () => (await workbench.file(sidecar))?.includes("[claim/figure, tone] #") === true, "the tag in the file");
});

test("a tag's hover says what it means, with an example and its use; its definition is in the codebook", async () => {
  const words = await workbench.editor.hover("claim/figure", /A number that somebody gives/u);
  assert.match(words, /trade rose by two thirds/u);
  assert.match(words, /annotation/u);
  await workbench.picture("yaml-hover");
  await workbench.editor.closeHover();
  await workbench.editor.cursorAt("claim/figure");
  await press("F12");
  await workbench.until(async () => (await workbench.tab("codebook.yaml").count()) > 0 && (await workbench.tab("codebook.yaml").getAttribute("aria-selected")) === "true", "the codebook in front");
  await workbench.until(async () => (await workbench.page.locator(".statusbar").innerText()).includes("Ln 7, Col 13"), "the cursor on the tag's id");
});

test("in the codebook a replacement is completed", async () => {
  await workbench.editor.cursorAt("replacedBy:");
  await press("End");
  await complete(" to", "tone", "yaml-completion-codebook");
  await workbench.editor.waitForText("replacedBy: tone");
  await press("Control+s");
  await workbench.until(async () => (await workbench.file(book))?.includes("    replacedBy: tone\n") === true, "the replacement in the file");
});

test("a wrong value is marked at its word; a quick fix by keys writes an allowed one, and undo takes it back", async () => {
  const editor = await workbench.openFile(sidecar);
  await editor.cursorAt("hihg");
  const actions = workbench.page.locator(".action-widget:visible .monaco-list-row.action");
  await workbench.until(async () => {
    await press("Control+.");
    if (await soon(workbench.page, async () => (await actions.allInnerTexts()).some((text) => text.includes("Write “high”")), 5_000)) return true;
    await press("Escape");
    return false;
  }, "the fixes");
  await workbench.picture("yaml-fixes");
  assert.deepEqual((await actions.allInnerTexts()).map((text) => text.trim()).slice(0, 3), ["Write “high”", "Write “low”", "Add the value “hihg” to “certainty” of “claim/figure” in the codebook"]);
  await press("Enter");
  await workbench.until(async () => (await workbench.file(sidecar))?.includes("{certainty: high}") === true, "the allowed value in the file");
  await editor.waitForText("certainty: high");
  assert.ok((await workbench.file(sidecar))?.includes("# typed by hand"), "the comment stays");
  await workbench.run("Newsmark: Undo Newsmark Edit");
  await workbench.until(async () => (await workbench.file(sidecar))?.includes("{certainty: hihg}") === true, "the value as it was");
});
