/** Bad input in one window: what cannot be read is a visible state, what can be read is read, nothing from a file is more than text. */
import assert from "node:assert/strict";
import { readFile, rm, unlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { hostileTitle, makeBadFolder, oddNames } from "./badFolder.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

let workbench: Workbench;
let made = "";
beforeFirst(async () => {
  made = await makeBadFolder();
  workbench = await openWorkbench({ folder: made, size: { width: 1440, height: 1200 } });
  // Room for the rows: only those in sight are drawn.
  await workbench.showNewsmark("Articles");
  await workbench.views.reveal("Blanks in the name");
});
afterLast(async () => {
  await workbench.close("bad-input");
  if (made !== "") await rm(dirname(made), { recursive: true, force: true });
});

async function closeAll(): Promise<void> {
  await workbench.run("View: Close All Editors");
  await workbench.until(async () => (await workbench.page.locator(".tabs-container .tab").count()) === 0, "no editor");
}

/** Nothing on the screen is an icon, a link or a picture that came out of a file. */
async function assertOnlyText(where: string): Promise<void> {
  assert.equal(await workbench.page.locator(".codicon-bug:visible, .codicon-flame:visible, .codicon-alert:visible").count(), 0, `icons in ${where}`);
  assert.equal(await workbench.page.locator("img[src*='marsh-post']").count(), 0, `pictures in ${where}`);
  assert.equal(await workbench.page.locator("a[href*='action.quit'], a[data-href*='action.quit']").count(), 0, `links in ${where}`);
}

test("what cannot be read is in the view with its reason; what can be read is there", async () => {
  const titles = [...Object.values(oddNames), "Fähre fährt früher", "Brücke öffnet wieder", "Whole post before the cut", "Short note on the weather"];
  await workbench.until(async () => {
    const all = await workbench.treeRows();
    return all.some((row) => row.includes("Could not be read")) && titles.every((title) => all.some((row) => row.includes(title)));
  }, "the unreadable ones and every title");
  await workbench.picture("bad-input");
  for (const [name, reason] of [["error.json", /you/u], ["huge.txt", /MB/u], ["cut-at-once.json", /cut off/u]] as const) {
    await workbench.until(async () => (await workbench.treeRows()).some((row) => row.includes(name) && reason.test(row)), `${name} with ${String(reason)}`);
  }
  await assertOnlyText("the view");
});

test("the Problems view has each, with its file", async () => {
  for (const name of ["cut.json", "error.json", "huge.txt"]) await workbench.until(async () => (await workbench.problems()).some((row) => row.includes(name)), `the problem of ${name}`);
  await workbench.picture("bad-problems");
  await assertOnlyText("the Problems view");
  await workbench.run("View: Hide Panel");
});

test("hostile text is text in the view's tooltip, the tab, the reading view, a hover, the pick of tags and a message", async () => {
  await workbench.views.tooltip(/\*\*Stars\*\*/u, hostileTitle);
  await assertOnlyText("the tooltip");
  await workbench.picture("bad-tooltip");
  await workbench.openArticle(/\*\*Stars\*\*/u, "press here");
  await workbench.editor.hover("Anna Berg");
  await assertOnlyText("the hover of a name");
  await workbench.picture("bad-hover");
  await workbench.editor.closeHover();
  await workbench.editor.select("were only words");
  await workbench.openBox("t");
  await workbench.box.type("claim");
  await workbench.box.focusRow(/claim/iu);
  await workbench.picture("bad-pick");
  assert.equal(await workbench.page.locator(".quick-input-list .codicon-bug, .quick-input-list .codicon-flame").count(), 0, "icons in the pick");
  await workbench.box.accept();
  await workbench.until(async () => (await workbench.file("hostile.json.newsmark.yaml"))?.includes("were only words"), "the sidecar");
  await workbench.editor.hover("words", /Claim|claim/u);
  await workbench.picture("bad-annotation-hover");
  await assertOnlyText("the hover of a passage");
  await workbench.editor.closeHover();
  await workbench.openFile("error.json");
  await workbench.run("Newsmark: Why Is This File Not Shown?");
  const said = await workbench.until(async () => (await workbench.notifications()).find((text) => text.includes("Could not be read")), "the answer");
  assert.match(said, /Sorry, \*\*you\*\* may not \[do\]/u);
  assert.equal(await workbench.page.locator(".notifications-toasts .notification-list-item-message a").count(), 0, "links in a message");
  await workbench.picture("bad-message");
  await workbench.run("Notifications: Clear All Notifications");
  await closeAll();
});

for (const [name, title] of Object.entries(oddNames)) {
  test(`${name}: opens, is tagged beside itself, and Open Source finds it`, async () => {
    await workbench.openArticle(title, title);
    await workbench.tag("The second paragraph", "claim");
    const text = await workbench.until(() => workbench.file(`${name}.newsmark.yaml`), `the sidecar of ${name}`);
    assert.match(text, /quote: The second paragraph\n/u);
    await workbench.run("Newsmark: Open Source");
    await workbench.tab(basename(name)).waitFor();
    await workbench.editor.waitForText("2026-03-04T07:05:00+01:00");
    await workbench.until(async () => (await workbench.page.locator(".selected-text").count()) > 0, "the selection");
    await closeAll();
  });
}

test("a source that is not UTF-8: the notice is seen, its umlauts are right", async () => {
  await workbench.openArticle("Fähre fährt früher", "nach Tarnholm fährt jetzt früher");
  await workbench.picture("bad-windows");
  await workbench.tag("überbrachte", "claim");
  assert.match(await workbench.until(() => workbench.file("windows.txt.newsmark.yaml"), "the sidecar"), /quote: überbrachte\n/u);
  await workbench.run("Newsmark: Open Source");
  await workbench.tab("windows.txt").waitFor();
  await workbench.editor.waitForText("Grüße aus dem Hafen überbrachte");
  await workbench.picture("bad-windows-raw");
  await closeAll();
  await workbench.openArticle("Brücke öffnet wieder", "Die Brücke öffnet am Mittwoch");
  await workbench.editor.select("begrüßte");
  await workbench.run("Newsmark: Open Source");
  await workbench.tab("utf16.txt").waitFor();
  await workbench.editor.waitForText("Ines Kallio begrüßte");
  await workbench.picture("bad-utf16-raw");
  await closeAll();
});

test("a file deleted while it is open: the view says so, the annotation stays on disk and comes back with the file", async () => {
  const sidecar = "vanishing.txt.newsmark.yaml";
  await workbench.openArticle("Short note on the weather", "colder at the weekend");
  await workbench.tag("colder at the weekend", "claim");
  const written = await workbench.until(() => workbench.file(sidecar), "the sidecar");
  const vanishing = await readFile(join(workbench.folder, "vanishing.txt"), "utf8");
  await unlink(join(workbench.folder, "vanishing.txt"));
  await workbench.editor.waitForText("no longer there");
  await workbench.page.keyboard.press("t");
  await workbench.until(async () => (await workbench.notifications()).some((text) => text.includes("Select a passage of an article first")), "the words");
  await workbench.picture("bad-deleted");
  assert.equal(await workbench.file(sidecar), written);
  await writeFile(join(workbench.folder, "vanishing.txt"), vanishing);
  await workbench.until(async () => (await workbench.editor.decoratedText()).join("").includes("colder at the weekend"), "the mark again");
});
