/** The two original samples, where they are given: one person under two spellings, in the page and in the escaped JSON. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/tools/places.ts";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const seeds = join("..", "shared", "seeds");
const skip = existsSync(join(projectRoot, seeds)) ? false : "the original samples are not here";

let workbench: Workbench | undefined;
let wordpress = "";
beforeFirst(async () => {
  if (skip !== false) return;
  wordpress = (await readdir(join(projectRoot, seeds))).find((name) => name.startsWith("003")) ?? "";
  workbench = await openWorkbench({ folder: seeds, size: { width: 1440, height: 900 } });
});
afterLast(() => workbench?.close("seeds"));

function window(): Workbench {
  assert.ok(workbench);
  return workbench;
}

function isOnePerson(text: string): boolean {
  return /Yuri Ushakov/u.test(text) && /Yury Ushakov/u.test(text) && /Strengthen Ties/u.test(text) && /hail tightening ties/u.test(text);
}

for (const [headline, name] of [["Xi and Putin Strengthen Ties", "Ushakov"], ["Xi and Putin hail tightening ties", "Yury Ushakov"]] as const) {
  test(`the hover of ${name} in “${headline}” shows one person with both spellings and both articles`, { skip }, async () => {
    const here = window();
    await here.showNewsmark();
    await here.openArticle(headline, headline);
    await here.editor.cursorAt(name);
    await here.until(async () => isOnePerson(await here.editor.hover(name)), "both spellings and both articles");
    await here.editor.closeHover();
  });
}

test("the same hover in the raw JSON, inside the escaped string", { skip }, async () => {
  const here = window();
  await here.editor.select("Yury Ushakov");
  await here.run("Newsmark: Open Source");
  await here.tab(wordpress).waitFor();
  await here.editor.waitForText("according to Kremlin aide");
  await here.until(async () => isOnePerson(await here.editor.hover("Ushakov")), "both spellings and both articles");
  await here.page.screenshot({ path: join(projectRoot, "test-results", "seeds-raw.png") });
});

test("related headlines and what is not the story are folded at the end of the page", { skip }, async () => {
  const here = window();
  await here.showNewsmark();
  await here.views.click("Xi and Putin Strengthen Ties");
  await here.tab("Xi and Putin Strengthen Ties").waitFor();
  await here.until(async () => {
    await here.editor.focus();
    await here.page.keyboard.press("Control+End");
    const text = await here.editor.visibleText();
    return text.includes("Not part of the story (3)") && /Related headlines \(20\)/u.test(text) && !text.includes("Follow us");
  }, "the folded heads at the end of the page, and nothing under them");
  await here.page.screenshot({ path: join(projectRoot, "test-results", "seeds-page.png") });
});
