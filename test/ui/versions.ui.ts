/** One article saved twice: its annotations are carried over. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
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

const files = {
  "saved/first.json": post("The slide took 40 metres of the road to the quarry with it.", "2026-03-04T10:00:00"),
  "saved/late/second.json": post("The slide took 60 metres of the road to the quarry with it.", "2026-03-05T10:00:00"),
  "saved/first.json.newsmark.yaml": sidecar,
  ".newsmark/codebook.yaml": "newsmark: 1\ntags:\n  - id: claim\nrelations:\n  - {id: supports}\n",
};
const newer = "saved/late/second.json.newsmark.yaml";

let workbench: Workbench;
before(async () => {
  workbench = await openWorkbench({ files });
});
after(async () => {
  await workbench.close("versions");
});

async function has(name: string, part: string | RegExp): Promise<string> {
  return workbench.until(async () => {
    const text = await workbench.file(name);
    return text !== undefined && (typeof part === "string" ? text.includes(part) : part.test(text)) && text;
  }, `${String(part)} in ${name}`);
}

test("by mouse: the row says that there are two versions, its menu carries annotations over, with boxes, then and now", async () => {
  await workbench.showNewsmark();
  const row = /Quarry road 04 March.*2 versions/u;
  await workbench.treeItem(row).waitFor();
  await workbench.rowMenu(row, /Carry Annotations Over/u);
  await workbench.quickInput.waitFor();
  const rows = await workbench.pickRows();
  assert.equal(rows.length, 2, rows.join("\n"));
  assert.ok(rows.some((one) => /40 metres of the road.*Words changed/u.test(one) && /\[−40−\]/u.test(one)), rows.join("\n"));
  await workbench.picture("carry-over");
  await workbench.page.keyboard.press("Enter");
  const text = await has(newer, "closed since the slide");
  assert.doesNotMatch(text, /40 metres/u);
  // What it leads to stays behind for now.
  assert.match(text, /- \{to: aaaaaaaaa1, in: \.\.\/first\.json, as: supports\}/u);
});

test("by keyboard: the other one follows from the open article, and the two are tied to each other again", async () => {
  await workbench.treeItem(/Quarry road 05 March/u).click();
  await workbench.editor.waitForText("60 metres");
  await workbench.run("Newsmark: Carry Annotations Over…");
  await workbench.quickInput.waitFor();
  assert.equal((await workbench.pickRows()).length, 1);
  await workbench.page.keyboard.press("ArrowDown");
  await workbench.page.keyboard.press("Space");
  await workbench.page.keyboard.press("Enter");
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
