/** Tagging mode by keys alone: tag the selection and the sentence, step by sentence and name, repeat, note, remove, show keys, leave. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, patience, type Workbench } from "./workbench.ts";

const source = "wire/mill-bridge.txt";
const sidecar = `${source}.newsmark.yaml`;
const book = `newsmark: 1
tags:
  - id: claim
    label: Claim
    description: A statement that could be checked.
    color: "#c2410c"
    key: c
    children:
      - id: figure
        key: f
  - id: tone
    color: "#0072b2"
    key: "1"
`;

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ size: { width: 1280, height: 860 }, files: { ".newsmark/codebook.yaml": book } });
  await workbench.showNewsmark("Articles");
  await workbench.openArticle("Tarnholm bridge open", "Treasurer Pieter Aldous");
});
afterLast(async () => {
  await workbench.close("tagMode");
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

/** The sidecar once it says so. */
async function saying(part: string | RegExp): Promise<string> {
  return workbench.until(async () => {
    const text = (await workbench.file(sidecar)) ?? "";
    return (typeof part === "string" ? text.includes(part) : part.test(text)) && text;
  }, `a sidecar that says ${String(part)}`);
}

async function annotations(): Promise<number> {
  return ((await workbench.file(sidecar)) ?? "").split("\n  - id: ").length - 1;
}

/** Waits until as many characters are selected as `fits` says, by the status bar; answers how many. */
async function selected(fits: (count: number) => boolean = () => true, what = "a selection"): Promise<number> {
  return workbench.until(async () => {
    const [, count] = /\((\d+) selected\)/u.exec(await workbench.page.locator(".statusbar").innerText()) ?? [];
    return count !== undefined && fits(Number(count)) && Number(count);
  }, what);
}

const not = (other: number) => (count: number): boolean => count !== other;

test("the status bar turns the mode on, and says so", async () => {
  const item = workbench.page.locator(".statusbar-item").filter({ has: workbench.page.getByRole("button", { name: /Tagging mode is off/u }) }).first();
  await item.click({ timeout: patience });
  await workbench.page.locator(".statusbar").getByText("Tagging mode", { exact: true }).first().waitFor({ timeout: patience });
  // The next key is heard in the text, without a click into it.
  await workbench.until(() => workbench.editor.hasFocus(), "the focus in the text");
  await press("j");
  await selected();
});

test("a key tags the selection, another the sentence under the cursor", async () => {
  await workbench.editor.select("2.4 million");
  await press("f");
  await saying(/tags: \[claim\/figure\]\n {4}quote: "?2\.4 million"?\n/u);
  await workbench.editor.cursorAt("Engineers will");
  await press("c");
  await saying("quote: Engineers will check the new piers every month, the river authority said.\n");
  assert.equal(await annotations(), 2);
});

test("steps by sentence and by name, and the last tag once more", async () => {
  await workbench.editor.cursorAt("Cars crossed");
  await press("j");
  const first = await selected();
  await press("j");
  const second = await selected(not(first), "another sentence");
  await press(".");
  await workbench.until(async () => (await annotations()) === 3, "the tag once more");
  await press("k");
  await selected(not(second), "the sentence before");
  await press("Shift+J");
  // What the keys before did may be shown a moment longer.
  await selected((count) => count > 3 && count < 20, "a name of 4 to 19 characters");
  await workbench.picture("tagging-mode");
});

test("the keys are shown by a key, with what they mean; choosing one does it", async () => {
  await press("Shift+H");
  const rows = await workbench.until(async () => {
    const all = await workbench.pickRows();
    return all.some((row) => row.includes("claim/figure")) && all;
  }, "the keys");
  for (const meaning of ["next sentence", "the tag used last once more", "note"]) assert.ok(rows.some((row) => row.includes(meaning)), `${meaning} in ${rows.join(" | ")}`);
  await workbench.picture("tagging-keys");
  await press("Escape");
  await workbench.until(async () => !(await workbench.quickInput.isVisible()), "the keys to go");
});

test("a note, a change taken back, an annotation removed", async () => {
  await workbench.editor.cursorAt("Cars crossed");
  await press("n");
  await workbench.pick([], "Since May?");
  await saying("note: Since May?");
  const before = await annotations();
  await workbench.editor.cursorAt("Engineers will");
  await press("1");
  await workbench.until(async () => (await annotations()) === before + 1, "another tag");
  await press(",");
  await workbench.until(async () => (await annotations()) === before, "the step taken back");
  await press("Delete");
  await workbench.until(async () => (await annotations()) === before - 1, "the annotation to go");
  // Whoever removes by keys is told in the status bar: nothing comes over the text.
  await workbench.page.locator(".statusbar").getByText(/Removed “Engineers will/u).waitFor({ timeout: patience });
  assert.deepEqual((await workbench.notifications()).filter((text) => text.includes("removed")), []);
});

test("what is typed into a note in tagging mode stays in the note", async () => {
  await workbench.editor.select("thanked the builders");
  await workbench.run("Comments: Add Comment on Current Selection");
  await workbench.page.locator(".review-widget:visible").first().waitFor({ timeout: patience });
  await workbench.until(() => workbench.page.evaluate(() => document.activeElement?.closest(".review-widget .monaco-editor") != null), "the focus in the note");
  await workbench.page.keyboard.type("jk cf 1 . , x");
  await workbench.page.getByRole("button", { name: "Add Note" }).click({ timeout: patience });
  await saying(/note: "?jk cf 1 \. , x"?\n/u);
});

test("a key leaves the mode, and the others do nothing any more", async () => {
  await workbench.editor.cursorAt("Cars crossed");
  await press("x");
  await workbench.page.getByRole("button", { name: /Tagging mode is off/u }).first().waitFor({ timeout: patience });
  const text = await workbench.file(sidecar);
  await press("c");
  await press("j");
  await workbench.page.waitForTimeout(700);
  assert.equal(await workbench.file(sidecar), text);
});
