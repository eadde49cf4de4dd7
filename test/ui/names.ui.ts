/** Names, dates and sums in the reading view: their colours in light, dark and high contrast, and what their hovers say. */
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1280, height: 900 } });
  await workbench.showNewsmark();
  await workbench.openArticle(headline, "Lindsund board backs");
});
afterLast(async () => {
  await workbench.close("names");
});

/** Colour, weight and slant of the drawn words. */
async function look(words: string): Promise<string> {
  const drawn = workbench.editor.widget.locator(".view-line span span").filter({ hasText: words }).first();
  return drawn.evaluate((span) => {
    const { color, fontWeight, fontStyle } = getComputedStyle(span);
    return `${color} ${fontWeight} ${fontStyle}`;
  });
}

async function choose(theme: string, ground: RegExp): Promise<void> {
  const settings = join(workbench.folder, ".vscode", "settings.json");
  await mkdir(dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify({ "workbench.colorTheme": theme }));
  const whole = workbench.page.locator(".monaco-workbench").first();
  await workbench.until(async () => ground.test((await whole.getAttribute("class")) ?? ""), `the theme ${theme}`);
}

test("the hover of a name: what it is called, who is named beside it", async () => {
  const name = await workbench.editor.hover("Halonen", /Often together with:/u);
  assert.match(name, /head of the port authority/u);
  await workbench.picture("hover-name");
  await workbench.editor.closeHover();
});

test("the hover of a sum lists what other outlets write in its place", async () => {
  const text = await workbench.editor.hover("€50 million", /50 000 000 EUR/u);
  assert.match(text, /48 million/u);
  await workbench.picture("hover-sum");
  await workbench.editor.closeHover();
});

test("the hover of a date: how its day was come by", async () => {
  await workbench.editor.hover("Tuesday", /2026-03-03[^]*published/u);
  await workbench.editor.closeHover();
});

test("the switch takes the colours away", async () => {
  // Numbers have the colour of numbers without us.
  const colored = await look("Piotr Wrona");
  await workbench.editor.focus();
  await workbench.run("Newsmark: Toggle Colors of Names");
  await workbench.until(async () => (await look("Piotr Wrona")) !== colored, "no colour");
  await workbench.run("Newsmark: Toggle Colors of Names");
  await workbench.until(async () => (await look("Piotr Wrona")) === colored, "the colour again");
});

for (const [theme, ground] of [["Default Light Modern", /\bvs\b/u], ["Default Dark Modern", /vs-dark/u], ["Default High Contrast", /hc-black/u], ["Default High Contrast Light", /hc-light/u]] as const) {
  test(`names, places and sums look different from each other and from the text in the theme ${theme}`, async () => {
    await choose(theme, ground);
    await workbench.until(async () => new Set(await Promise.all(["Piotr Wrona", "Lindsund", "€50 million", "dispute"].map(look))).size === 4, `four looks in ${theme}`);
    await workbench.picture(`names-${theme.toLowerCase().replaceAll(" ", "-")}`);
  });
}
