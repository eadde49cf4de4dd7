/** One article saved twice: its annotations are carried over; its source moves, in the Explorer and behind the editor's back. */
import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { soon } from "./until.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

function post(text: string, modified: string): string {
  return JSON.stringify([{
    id: 9, date: "2026-03-03T16:20:00", modified, link: "https://valley-herald.example/quarry", title: { rendered: `Quarry road ${modified.slice(8, 10)} March` },
    content: { rendered: `<p>${text}</p><p>The quarry above Lindsund has been closed since the slide of last winter, and nobody knows for how long.</p>` },
  }]);
}

const sidecar = `newsmark: 1
source: first.json
annotations:
  - id: aaaaaaaaa1
    article: "9"
    tags: [claim]
    quote: 40 metres of the road
    prefix: "The slide took "
    suffix: " to the quarry with it."
    links:
      - {to: aaaaaaaaa2, as: supports}
    by: maria
  - id: aaaaaaaaa2
    article: "9"
    tags: [claim]
    quote: closed since the slide of last winter
    prefix: "The quarry above Lindsund has been "
    suffix: ", and nobody knows for how long."
    links:
      - {to: aaaaaaaaa1, as: supports}
    by: maria
`;

const replies = `newsmark: 1
source: reply.json
annotations:
  - id: bbbbbbbbb1
    article: "4"
    tags: [claim]
    quote: 20 metres were lost
    prefix: "The county says that "
    suffix: .
    links:
      - {to: aaaaaaaaa1, in: first.json, as: supports} # by phone
`;

const files = {
  "saved/first.json": post("The slide took 40 metres of the road to the quarry with it.", "2026-03-04T10:00:00"),
  "saved/late/second.json": post("The slide took 60 metres of the road to the quarry with it.", "2026-03-05T10:00:00"),
  "saved/first.json.newsmark.yaml": sidecar,
  "saved/reply.json": JSON.stringify([{ id: 4, link: "https://valley-herald.example/reply", title: { rendered: "Reply of the county" }, content: { rendered: "<p>The county says that 20 metres were lost.</p>" } }]),
  "saved/reply.json.newsmark.yaml": replies,
  ".newsmark/codebook.yaml": "newsmark: 1\ntags:\n  - id: claim\nrelations:\n  - {id: supports}\n",
};
const [older, newer, reply] = ["saved/first.json.newsmark.yaml", "saved/late/second.json.newsmark.yaml", "saved/reply.json.newsmark.yaml"];

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ files });
});
afterLast(async () => {
  await workbench.close("versions");
});

async function has(name: string, part: string | RegExp): Promise<string> {
  return workbench.until(async () => {
    const text = await workbench.file(name);
    return text !== undefined && (typeof part === "string" ? text.includes(part) : part.test(text)) && text;
  }, `${String(part)} in ${name}`);
}

test("by mouse: the row says that there are two versions, its menu carries annotations over, with boxes, then and now", async () => {
  await workbench.showNewsmark("Articles");
  const row = /Quarry road 04 March.*2 versions/u;
  await workbench.views.reveal(row);
  await workbench.rowMenuBox(row, /Carry Annotations Over/u);
  const rows = await workbench.pickRows();
  assert.equal(rows.length, 2, rows.join("\n"));
  assert.ok(rows.some((one) => /40 metres of the road.*Words changed/u.test(one) && /\[−40−\]/u.test(one)), rows.join("\n"));
  await workbench.picture("carry-over");
  await workbench.box.accept();
  const text = await has(newer, "closed since the slide");
  assert.doesNotMatch(text, /40 metres/u);
  // What it leads to stays behind for now.
  assert.match(text, /- \{to: aaaaaaaaa1, in: \.\.\/first\.json, as: supports\}/u);
});

test("by keyboard: the other one follows from the open article, and the two are tied to each other again", async () => {
  await workbench.openArticle(/Quarry road 05 March/u, "60 metres");
  await workbench.run("Newsmark: Carry Annotations Over…");
  await workbench.box.opened();
  assert.equal((await workbench.pickRows()).length, 1);
  const box = workbench.page.locator(".quick-input-list").getByRole("checkbox").first();
  await workbench.page.keyboard.press("ArrowDown");
  await workbench.page.keyboard.press("Space");
  await workbench.until(async () => (await box.getAttribute("aria-checked")) === "true", "the tick");
  await workbench.box.accept();
  const text = await has(newer, "40 metres of the road");
  const ids = [...text.matchAll(/^ {2}- id: (\S+)$/gmu)].map(([, id]) => id);
  assert.deepEqual([...text.matchAll(/- \{to: (\S+), as: supports\}/gu)].map(([, id]) => id).sort(), [...ids].sort(), text);
  await workbench.editor.focus();
  await workbench.page.keyboard.press("Control+z");
  await workbench.until(async () => (await workbench.file(newer))?.includes("40 metres") === false, "one step back");
  assert.match((await workbench.file(newer)) ?? "", /to: aaaaaaaaa1, in: \.\.\/first\.json/u);
  await workbench.page.keyboard.press("Control+Shift+z");
  assert.equal(await has(newer, "40 metres of the road"), text);
});

async function renameInExplorer(from: string, to: string, answer: RegExp): Promise<void> {
  await workbench.run("File: Focus on Files Explorer");
  const folder = workbench.sideBar.getByRole("treeitem", { name: /^saved/u }).first();
  await folder.waitFor();
  if ((await folder.getAttribute("aria-expanded")) !== "true") await folder.click();
  const box = workbench.sideBar.locator(".explorer-item-edited input").first();
  await workbench.until(async () => {
    await inExplorer(from).click({ timeout: 5_000 }).catch(() => undefined);
    await workbench.page.keyboard.press("F2");
    return soon(workbench.page, () => box.isVisible(), 5_000);
  }, "the field for the new name");
  await box.fill(to);
  await box.press("Enter");
  await workbench.answer(answer);
  await inExplorer(to).waitFor();
}

function inExplorer(name: string): Locator {
  return workbench.sideBar.getByRole("treeitem", { name: new RegExp(`^${name.replaceAll(".", String.raw`\.`)}$`, "u") }).first();
}

test("in the Explorer: a renamed source takes its sidecar and links along; Ctrl+Z there takes all of it back", async () => {
  const before = (await workbench.file(newer)) ?? "";
  await renameInExplorer("first.json", "road.json", /^OK$/u);
  assert.equal(await has("saved/road.json.newsmark.yaml", "source: road.json\n"), sidecar.replace("first.json", "road.json"));
  assert.equal(await has(reply, "in: road.json"), replies.replace("first.json", "road.json"));
  await workbench.until(async () => (await workbench.file(older)) === undefined, "the old sidecar to go");
  await workbench.picture("moved-sidecar");
  await inExplorer("road.json").click();
  await workbench.until(() => inExplorer("road.json").evaluate((one) => one.closest(".monaco-list:focus-within") !== null), "the focus in the Explorer");
  await workbench.page.keyboard.press("Control+z");
  assert.equal(await has(older, "source: first.json\n"), sidecar);
  assert.equal(await has(reply, "in: first.json"), replies);
  await workbench.until(async () => (await workbench.file("saved/road.json.newsmark.yaml")) === undefined, "the sidecar at its old place alone");
  assert.equal(await workbench.file(newer), before);
});

test("in the Explorer, with Skip Changes: the sidecar stays as it is, and links of others lead to the new place", async () => {
  await renameInExplorer("first.json", "road.json", /^Skip Changes$/u);
  assert.equal(await has(reply, "in: road.json"), replies.replace("first.json", "road.json"));
  assert.equal(await workbench.file(older), sidecar);
});

test("behind the editor's back: the problem names the new place, and Re-link puts the sidecar there", async () => {
  await rename(join(workbench.folder, "saved/late/second.json"), join(workbench.folder, "saved/quarry.json"));
  const text = (await workbench.file(newer)) ?? "";
  await workbench.until(async () => (await workbench.problems()).some((one) => one.includes("saved/quarry.json")), "the problem");
  await workbench.picture("re-link-problem");
  // The one that the step before left behind is offered, too.
  await workbench.until(async () => (await workbench.problems()).some((one) => one.includes("saved/road.json")), "the other problem");
  await workbench.run("Newsmark: Re-link Sidecar…");
  await workbench.pick([/second\.json/u]);
  await workbench.until(async () => (await workbench.file("saved/quarry.json.newsmark.yaml")) === text.replace("source: second.json", "source: quarry.json"), "the sidecar at its new place");
  await workbench.until(async () => (await workbench.file(newer)) === undefined, "the sidecar at its new place alone");
  await workbench.run("Newsmark: Undo Newsmark Edit");
  assert.equal(await has(newer, "source: second.json"), text);
});
