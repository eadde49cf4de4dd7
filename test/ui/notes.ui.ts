/** Notes as comment threads: from the gutter, answered, edited, deleted; words half typed survive a change of the sidecar. */
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { settled, soon } from "./until.ts";
import { openWorkbench, patience, type Workbench } from "./workbench.ts";

const source = "wire/mill-bridge.txt";
const sidecar = `${source}.newsmark.yaml`;
const sentence = "Treasurer Pieter Aldous put the cost";

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ size: { width: 1280, height: 860 }, settings: { "newsmark.coder": "maria" } });
  await workbench.showNewsmark("Articles");
  await workbench.openArticle("Tarnholm bridge open", sentence);
});
afterLast(async () => {
  await workbench.close("notes");
});

const written = `${source}.newsmark.maria.yaml`;

/** The thread that is open. */
function thread(): Locator {
  return workbench.page.locator(".review-widget:visible").first();
}

/** The comments panel did not open by itself, and the text kept its place. */
async function panelIsClosed(): Promise<boolean> {
  return !(await workbench.page.locator("[id='workbench.parts.panel']").isVisible());
}

/** Whether the focus is in the article: there the keys of reading and tagging are heard. */
async function isInText(): Promise<boolean> {
  return workbench.page.evaluate(() => document.activeElement?.closest(".monaco-editor[role='code']") !== null && document.activeElement?.closest(".review-widget") === null);
}

/** Types into the field for a note that has the focus; not before it has. */
async function typeNote(text: string): Promise<void> {
  await workbench.until(() => workbench.page.evaluate(() => document.activeElement?.closest(".review-widget .monaco-editor") != null), "the focus in the field");
  await workbench.page.keyboard.type(text);
}

/** Presses a button on a comment, which is shown while the mouse is on it; `done` tells that it was heard. */
async function pressOn(comment: Locator, button: string, done: () => Promise<boolean>): Promise<void> {
  await workbench.until(async () => {
    await comment.hover({ timeout: 5_000 }).catch(() => undefined);
    await comment.getByRole("button", { name: button }).click({ timeout: 3_000 }).catch(() => undefined);
    return soon(workbench.page, done, 5_000);
  }, `${button} to be heard`);
}

test("a note on the selection, from the comment command", async () => {
  await workbench.editor.select(sentence);
  await workbench.run("Comments: Add Comment on Current Selection");
  await thread().waitFor({ timeout: patience });
  await typeNote("Who says so? See **the minutes**, https://town.example/minutes");
  await workbench.picture("notes-new");
  await thread().getByRole("button", { name: "Add Note" }).click({ timeout: patience });
  await workbench.until(async () => (await workbench.file(written))?.includes("Who says so? See **the minutes**, https://town.example/minutes") === true, "the note in the sidecar, every letter of it");
  const text = (await workbench.file(written)) ?? "";
  assert.match(text, /quote: Treasurer Pieter Aldous put the cost\n/u);
  assert.ok(await panelIsClosed(), "the panel stays closed");
  await workbench.picture("notes-one");
});

test("somebody else answers; the answer stands in the thread, and cannot be edited", async () => {
  const text = (await workbench.file(written)) ?? "";
  const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString().replace(/\.\d+Z$/u, "Z");
  await writeFile(join(workbench.folder, written), text.replace(/ {4}note: (.*)\n/u, (_line, body: string) =>
    `    note:\n      - {by: maria, created: ${hoursAgo(26)}, body: ${body.startsWith("\"") ? body : JSON.stringify(body)}}\n      - {by: tom, created: ${hoursAgo(3)}, body: "They do, page 3. <img src=x> [run](command:newsmark.undo)"}\n`));
  await thread().getByText("They do, page 3").waitFor({ timeout: patience });
  assert.equal(await thread().locator("img[src='x'], a[href^='command:']").count(), 0);
  assert.equal(await thread().locator(".comment-body strong").first().innerText(), "the minutes");
  await workbench.picture("notes-thread");
});

test("half typed words survive a change of the sidecar; saved, they are in it", async () => {
  const first = thread().getByRole("treeitem").first().or(thread().locator(".review-comment").first()).first();
  const box = thread().locator(".edit-textarea .monaco-editor, .edit-container .monaco-editor").first();
  await pressOn(first, "Edit Note", () => box.isVisible());
  await typeNote("");
  await workbench.page.keyboard.press("Control+End");
  await typeNote(" And when?");
  const text = (await workbench.file(written)) ?? "";
  await writeFile(join(workbench.folder, written), text.replace(/They do, page 3[^"]*"/u, 'They do, page 4."'));
  await thread().getByText("They do, page 4").waitFor({ timeout: patience });
  await workbench.picture("notes-editing");
  await thread().getByRole("button", { name: "Save" }).click({ timeout: patience });
  await workbench.until(async () => (await workbench.file(written))?.includes("And when?") === true, "the edited note");
  assert.match((await workbench.file(written)) ?? "", /page 4/u);
});

test("a reply, then deleted again", async () => {
  await thread().locator(".comment-form .review-thread-reply-button, .comment-form").first().click({ timeout: patience });
  await typeNote("Thanks.");
  await thread().getByRole("button", { name: "Reply" }).last().click({ timeout: patience });
  await workbench.until(async () => (await workbench.file(written))?.includes("body: Thanks.") === true, "the reply");
  await workbench.picture("notes-reply");
  await thread().getByText("Thanks.").first().waitFor({ timeout: patience });
  const last = thread().locator(".review-comment").filter({ hasText: "Thanks." }).last();
  await pressOn(last, "Delete Note", async () => (await workbench.file(written))?.includes("Thanks.") === false);
});

test("by keys: the next note, its thread opens; an answer in a box", async () => {
  const { x, y } = await workbench.editor.locate("Cars crossed");
  await workbench.page.mouse.click(x, y);
  await workbench.until(isInText, "the focus in the text");
  // The second key at once: VS Code gives the focus to a comment that had it before while it draws the thread, and the choices stay all the same.
  await workbench.page.keyboard.press("Shift+]");
  await workbench.page.keyboard.press("Shift+N");
  await workbench.pick(["Reply…"]);
  await workbench.page.locator(".quick-input-title").getByText(/^Reply to/u).waitFor({ timeout: patience });
  await workbench.enter("So cite page 4, not page 3.");
  await workbench.until(async () => (await workbench.file(written))?.includes("So cite page 4, not page 3.") === true, "the answer");
  await thread().getByText("So cite page 4, not page 3.").waitFor({ timeout: patience });
  await workbench.until(isInText, "the focus back in the text, where the next key is heard");
  await workbench.run("Notifications: Clear All Notifications");
  await workbench.picture("notes");
  await workbench.until(isInText, "the focus in the text again");
  await workbench.page.keyboard.press("Control+z");
  await workbench.until(async () => (await workbench.file(written))?.includes("So cite page 4, not page 3.") === false, "the answer taken back");
  // VS Code draws the thread anew and gives the focus to a comment that once had it: a list opened in that moment would close again.
  await thread().getByText("So cite page 4, not page 3.").waitFor({ state: "detached", timeout: patience });
  await settled(workbench.page, () => workbench.page.evaluate(() => document.activeElement?.className));
});

test("a step to another note closes the thread that the step before opened; the box for a reply is a button until it is wanted", async () => {
  await workbench.editor.select("Cars crossed");
  await workbench.run("Newsmark: Write a Note on the Passage…");
  await workbench.pick([], "Since when?");
  await workbench.until(async () => (await workbench.file(written))?.includes("Since when?") === true, "another note");
  await workbench.editor.cursorAt("Cars crossed");
  for (const words of ["the minutes", "Since when?"]) {
    await workbench.until(isInText, "the focus in the text");
    await workbench.page.keyboard.press("Shift+]");
    await workbench.until(async () => (await thread().innerText({ timeout: 1_000 }).catch(() => "")).includes(words), `the thread with ${words}`);
    await workbench.until(async () => (await workbench.page.locator(".review-widget:visible").count()) === 1, "one thread");
  }
  assert.equal(await thread().locator(".comment-form.expand").count(), 0);
  await workbench.until(isInText, "the focus in the text");
});

test("opened again, the panel stays closed and the thread is there", async () => {
  await workbench.reopen();
  await workbench.editor.waitForText(sentence);
  await workbench.page.locator(".comment-thread, .comment-range-glyph.comment-thread").first().waitFor({ timeout: patience });
  assert.ok(await panelIsClosed(), "the panel stays closed");
  assert.equal(await workbench.file(sidecar), undefined);
  await workbench.picture("notes-again");
});
