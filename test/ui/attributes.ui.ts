/**
 * A passage from tag to verdict by keys alone: a starter, a key of the codebook, the attributes in one form with a wrong
 * answer, a step back and an Escape; a group with one choice; relations; and the keys of the Codebook view on the row with the focus.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, patience, type Workbench } from "./workbench.ts";

const sidecar = "wire/mill-bridge.txt.newsmark.maria.yaml";
const book = ".newsmark/codebook.yaml";

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ size: { width: 1024, height: 860 }, settings: { "newsmark.coder": "maria" } });
  await workbench.showNewsmark();
  await workbench.treeItem("Tarnholm bridge open").waitFor({ timeout: patience });
});
afterLast(async () => {
  await workbench.close("attributes");
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const box = (): ReturnType<Workbench["page"]["locator"]> => workbench.page.locator(".quick-input-widget:visible");

/** The sidecar once it says so. */
async function saying(part: string | RegExp): Promise<string> {
  return workbench.until(async () => {
    const text = (await workbench.file(sidecar)) ?? "";
    return (typeof part === "string" ? text.includes(part) : part.test(text)) && text;
  }, `a sidecar that says ${String(part)}`);
}

/** Waits for the step of the form that asks for an attribute. */
async function step(name: string): Promise<void> {
  await box().locator(".quick-input-title").getByText(`Edit attributes: ${name} of “claim/figure”`).waitFor({ timeout: patience });
}

/** Waits until no box is open and keys go into the text. */
async function inText(): Promise<void> {
  await box().waitFor({ state: "hidden", timeout: patience });
  await workbench.until(() => workbench.page.evaluate(() => document.activeElement?.closest(".editor-group-container.active .monaco-editor[role='code']") !== null), "the keyboard in the text");
}

/** What the list shows, once it has a row with these words. */
async function rowsWith(words: string): Promise<readonly string[]> {
  return workbench.until(async () => {
    const rows = await workbench.pickRows();
    return rows.some((row) => row.includes(words)) && rows;
  }, `a row with ${words}`);
}

test("a starter by keys: the view has the focus, and arrows walk through its tags", async () => {
  await workbench.run("Newsmark: Start a Codebook");
  await rowsWith("Claims and verdicts");
  const cut = await box().locator(".quick-input-list .monaco-icon-label-container")
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
  assert.deepEqual(cut, [], "what a starter is for can be read to its end");
  await workbench.picture("starters");
  await workbench.page.keyboard.type("claims");
  await press("Enter");
  const focused = workbench.sideBar.locator(".monaco-list:focus .monaco-list-row.focused");
  await workbench.until(async () => (await focused.getAttribute("aria-label").catch(() => ""))?.startsWith("Claim ") === true, "the keyboard on the first tag");
  await press("ArrowDown");
  await workbench.until(async () => (await focused.getAttribute("aria-label").catch(() => ""))?.startsWith("Figure ") === true, "the keyboard on the next tag");
});

test("F2 and Delete mean the row the keyboard is on, not the one that was chosen before", async () => {
  const old = (await workbench.file(book)) ?? "";
  await press("ArrowDown");
  await press("F2");
  await box().getByText("Rename or move tag “claim/event”").waitFor({ timeout: patience });
  await press("Escape");
  await box().waitFor({ state: "hidden", timeout: patience });
  await press("ArrowDown");
  await press("Delete");
  await workbench.until(async () => (await workbench.file(book))?.includes("- id: cause") === false, "the tag with the focus to go");
  assert.match((await workbench.file(book)) ?? "", /- id: claim\n[\s\S]*- id: event\n/u);
  await press("Control+z");
  await workbench.until(async () => (await workbench.file(book)) === old, "the tag back");
});

test("a click on a tag shows it in its file and leaves the keyboard on the row", async () => {
  await workbench.treeItem(/^Proof given/u).click();
  await workbench.tab("codebook.yaml").waitFor({ timeout: patience });
  await workbench.editor.waitForText("- id: proof");
  await workbench.sideBar.locator(".monaco-list:focus .monaco-list-row.focused[aria-label^='Proof given']").waitFor({ timeout: patience });
});

test("one key tags; the status bar names what may be answered, and the same key once more does no harm", async () => {
  await workbench.treeItem("Tarnholm bridge open").click();
  await workbench.editor.waitForText("Treasurer Pieter");
  await workbench.editor.cursorAt("put the cost");
  await workbench.run("Newsmark: Toggle Tagging Mode");
  await workbench.page.locator(".statusbar").getByText("Tagging mode", { exact: true }).first().waitFor({ timeout: patience });
  await inText();
  await press("f");
  const text = await saying("tags: [claim/figure]");
  await workbench.page.locator(".statusbar").getByText(/not answered yet: verdict, evidence, checked \(Shift\+E\)/u).waitFor({ timeout: patience });
  await press("f");
  await workbench.page.locator(".statusbar").getByText(/is on this passage already/u).waitFor({ timeout: patience });
  assert.equal(await workbench.file(sidecar), text);
});

test("the attributes, one step each: a wrong answer is told, a step back keeps what was typed, Escape changes nothing", async () => {
  const old = await workbench.file(sidecar);
  await press("Shift+E");
  await step("verdict");
  await workbench.page.keyboard.type("half");
  await workbench.until(async () => (await workbench.pickRows()).length === 1, "the one that is meant");
  await press("Enter");
  await step("evidence");
  await workbench.page.keyboard.type("town.example/minutes");
  await box().getByText("A web address that begins with https:// or http://").waitFor({ timeout: patience });
  await workbench.picture("attributes");
  await press("Enter");
  await step("evidence");
  await press("Home");
  await workbench.page.keyboard.type("https://");
  await press("Enter");
  await step("checked");
  await workbench.page.keyboard.type("2026-02-10");
  await box().getByRole("button", { name: /^Back/u }).click({ timeout: patience });
  await step("evidence");
  assert.equal(await workbench.quickInput.inputValue(), "https://town.example/minutes");
  await press("Enter");
  await step("checked");
  assert.equal(await workbench.quickInput.inputValue(), "2026-02-10");
  assert.equal(await workbench.file(sidecar), old, "nothing is written before the end");
  await press("Enter");
  const text = await saying('claim/figure: {verdict: half-true, evidence: https://town.example/minutes, checked: "2026-02-10"}');
  await inText();
  await press("Shift+E");
  await step("verdict");
  await press("ArrowDown");
  await press("Enter");
  await step("evidence");
  await press("Escape");
  await inText();
  assert.equal(await workbench.file(sidecar), text, "Escape in the middle");
});

test("the list of tags takes the tag that was typed, though another tag's description has the word", async () => {
  await workbench.run("Newsmark: Tag Article");
  await rowsWith("claim/figure");
  await workbench.page.keyboard.type("checked");
  await press("Enter");
  await box().locator(".quick-input-title").getByText("Tag: outcome of “checked-article”").waitFor({ timeout: patience });
  await press("Enter");
  await saying("checked-article: {outcome: nothing-wrong}");
  await inText();
  await press("Control+z");
  await workbench.until(async () => (await workbench.file(sidecar))?.includes("checked-article") === false, "the tag of the article taken back");
});

test("a group with one choice asks which stays; relations by keys, from both ends", async () => {
  await workbench.editor.cursorAt("Engineers will");
  await press("0");
  await saying("tags: [gap/no-source]");
  await press("t");
  await rowsWith("gap/no-source");
  await workbench.page.keyboard.type("no-comparison");
  await press("Enter");
  const rows = await rowsWith("in place of “gap/no-source”");
  assert.ok(rows[1]?.includes("is on this passage"), rows.join("\n"));
  await press("Enter");
  await saying("tags: [gap/no-comparison]");
  await inText();
  await press("Shift+R");
  await rowsWith("contradicts");
  await press("Enter");
  await rowsWith("put the cost");
  await press("Enter");
  await saying("as: contradicts");
  await inText();
  await press("Shift+S");
  const related = await rowsWith("contradicts");
  assert.ok(related.some((row) => row.includes("put the cost")), related.join("\n"));
  await workbench.picture("relations");
  await press("Enter");
  await inText();
  await workbench.until(async () => /\(58 selected\)/u.test(await workbench.page.locator(".statusbar").innerText()), "the other end, selected");
});

test("coded by a key, and the next uncoded article by another", async () => {
  await press("Shift+D");
  await saying("state: done");
  await press("Shift+U");
  await workbench.until(async () => (await workbench.page.locator(".tabs-container [role='tab'][aria-selected='true']").innerText()).includes("Tarnholm") === false, "another article");
  await workbench.editor.ready();
});
