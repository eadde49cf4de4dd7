/** Groups, orders and the filter are remembered; everything is reached by keyboard; marks are seen in dark and high-contrast themes. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { afterLast, beforeFirst } from "./aroundJourney.ts";
import { settled, soon } from "./until.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const headline = "Lindsund board backs ferry terminal";

let workbench: Workbench;
beforeFirst(async () => {
  workbench = await openWorkbench({ folder: "samples", size: { width: 1440, height: 900 } });
  await workbench.showNewsmark("Articles");
  await workbench.views.reveal(headline);
});
afterLast(async () => {
  await workbench.close("keyboard");
});

/** Names of the rows at the top, without their level. */
async function topRows(): Promise<readonly string[]> {
  const tree = workbench.sideBar.getByRole("tree", { name: /Articles/u });
  return tree.getByRole("treeitem", { level: 1 }).evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
}

const groups: Readonly<Record<string, RegExp>> = {
  Folder: /^harbour-voice, \d+ articles?/u, Outlet: /^harbour-voice\.example, \d+ articles?/u, Day: /^2026-03-04, \d+ articles?/u, Tag: /^claim\/figure, \d+ articles?/u,
};
for (const [name, row] of Object.entries(groups)) {
  test(`groups by ${name.toLowerCase()}, with the number of articles read aloud`, async () => {
    await workbench.run(`Newsmark: Group Articles by ${name}`);
    await workbench.until(async () => (await topRows()).some((one) => row.test(one)), `a row like ${String(row)}`);
    await workbench.picture(`group-${name.toLowerCase()}`);
  });
}

test("groups, order and filter are there after closing and opening; one click clears the filter", async () => {
  await workbench.run("Newsmark: Group Articles by Outlet");
  await workbench.run("Newsmark: Sort Articles by Headline");
  await workbench.run("Newsmark: Filter Articles");
  await workbench.pick([], "Kvalnes");
  await workbench.until(async () => !(await topRows()).some((row) => row.startsWith("harbour-voice.example")), "fewer groups");
  const filtered = await settled(workbench.page, topRows);
  await workbench.reopen();
  await workbench.showNewsmark("Articles");
  await workbench.until(async () => JSON.stringify(await topRows()) === JSON.stringify(filtered), `the same rows as before: ${filtered.join(" | ")}`);
  await workbench.picture("remembered");
  await workbench.titleButton(/Clear/u);
  await workbench.until(async () => (await topRows()).length > filtered.length, "more groups");
});

const orders: Readonly<Record<string, RegExp>> = {
  "Day, Newest First": /^The man who moves the harbour.*\nHafenrat/u, "Day, Oldest First": /^Boil-water.*\nKvalnes water/u, Headline: /^Boil-water.*\nHafenrat/u,
  Outlet: /^Harbour board.*\nHerring quota/u, File: /^The library.*\nHarbour board/u,
};
for (const [sorting, first] of Object.entries(orders)) {
  test(`sorts by ${sorting.toLowerCase()}`, async () => {
    await workbench.run("Newsmark: No Groups of Articles");
    await workbench.run(`Newsmark: Sort Articles by ${sorting}`);
    await workbench.until(async () => first.test((await topRows()).join("\n")), `rows that begin like ${String(first)}`);
  });
}

test("by keyboard alone: to the view, into an article, through its parts, a menu, to the next annotation and a hover", async () => {
  const { page } = workbench;
  await workbench.run("Articles: Focus on Articles View");
  const focused = workbench.sideBar.locator(".monaco-list:focus-within .monaco-list-row.focused").first();
  await workbench.until(async () => {
    const isInTree = await workbench.page.evaluate(() => document.activeElement?.closest("[id='workbench.parts.sidebar'] .monaco-list") != null);
    return isInTree && ((await page.keyboard.press("Home")), soon(page, () => focused.isVisible(), 1_000));
  }, "the focus in the tree");
  await workbench.until(async () => {
    const name = await settled(page, () => focused.getAttribute("aria-label", { timeout: 1_000 }).catch(() => null));
    if (name?.startsWith(headline) === true) return true;
    await page.keyboard.press("ArrowDown");
    return false;
  }, `the focus on ${headline}`);
  await page.keyboard.press("ArrowRight");
  await workbench.until(async () => (await workbench.treeRows()).some((row) => row.startsWith("2 Annotations")), "the parts");
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: /Tag Article/u }).first().waitFor();
  await workbench.picture("keyboard-menu");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await workbench.tab(headline).waitFor();
  await workbench.editor.waitForText("Lindsund board backs");
  const place = (): Promise<string> => page.locator("[id='status.editor.selection']").innerText();
  await workbench.editor.focus();
  const before = await settled(page, place);
  await page.keyboard.press("]");
  await workbench.until(async () => (await place()) !== before, "the next annotation");
  await workbench.until(async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+i");
    return soon(page, () => workbench.editor.hoverBox.isVisible(), 5_000);
  }, "the hover at the cursor");
  await workbench.picture("keyboard-hover");
  await page.keyboard.press("Escape");
});

for (const [theme, ground] of [["Default Dark Modern", /vs-dark/u], ["Default High Contrast", /hc-black/u], ["Default High Contrast Light", /hc-light/u]] as const) {
  test(`marks are drawn in the theme ${theme}`, async () => {
    const settings = join(workbench.folder, ".vscode", "settings.json");
    await mkdir(dirname(settings), { recursive: true });
    await writeFile(settings, JSON.stringify({ "workbench.colorTheme": theme }));
    const whole = workbench.page.locator(".monaco-workbench").first();
    await workbench.until(async () => ground.test((await whole.getAttribute("class")) ?? ""), `the theme ${theme}`);
    await workbench.until(async () => (await workbench.editor.decorations()).some(({ textDecoration }) => /underline/u.test(textDecoration)), "underlined marks");
    await workbench.picture(`theme-${theme.toLowerCase().replaceAll(" ", "-")}`);
  });
}
