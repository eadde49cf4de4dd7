/**
 * A real VS Code with the packaged extension installed, driven as a person drives it: with mouse and
 * keyboard, by ARIA role and name. Journeys (`*.ui.ts`, run by `node:test`) are written on top of it:
 *
 *     const workbench = await openWorkbench({ folder });
 *     await workbench.showNewsmark();
 *     await workbench.treeItem("Mill bridge reopens").click();
 *     await workbench.picture("articles");
 *     await workbench.close();
 *
 * Every function waits for what it needs and fails with what it saw; none sleeps for a fixed time.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { openBrowser } from "../../src/tools/browser.ts";
import { freshCopy } from "../../src/tools/freshCopy.ts";
import { packageExtension } from "../../src/tools/packageVsix.ts";
import { projectRoot, resultsFolder } from "../../src/tools/places.ts";
import { currentServer, provisionServer } from "../../src/tools/provision.ts";
import { installPackage, startServer, type RunningServer } from "../../src/tools/vscodeServer.ts";
import { EditorPane } from "./editorPane.ts";

/** So long a condition is awaited, in milliseconds. */
export const patience = 20_000;

export interface WorkbenchOptions {
  /** Folder to copy and open, from the project's root. Default `test/fixtures/workspace`. */
  readonly folder?: string;
  /** Files to write into the copy first: path in the folder to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Opens the window without a folder. */
  readonly noFolder?: boolean;
  /** User settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Default 1280 by 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Starts a server on a fresh copy of a folder, installs the package and opens a page on it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const place = await mkdtemp(join(tmpdir(), "newsmark-ui-"));
  const folder = join(place, "workspace");
  await freshCopy(options.folder ?? join("test", "fixtures", "workspace"), folder);
  for (const [name, text] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const server = await provisionServer(currentServer, (line) => console.log(line));
  const data = join(place, "data");
  await installPackage(server, data, process.env["NEWSMARK_VSIX"] ?? (await packageExtension()).path);
  const running = await startServer(server, { data, settings: { ...options.settings } });
  const browser = await openBrowser();
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const workbench = new Workbench(place, folder, running, context, options.noFolder === true);
  try {
    await workbench.open();
    return workbench;
  } catch (error) {
    await workbench.close();
    throw error;
  }
}

/** An open window. A class because it has a lifetime: `close` ends the server and removes the folder. */
export class Workbench {
  /** The copy of the folder that is open. */
  readonly folder: string;
  #page: Page | undefined;
  readonly #place: string;
  readonly #server: RunningServer;
  readonly #context: BrowserContext;
  readonly #empty: boolean;

  constructor(place: string, folder: string, server: RunningServer, context: BrowserContext, empty: boolean) {
    this.#place = place;
    this.folder = folder;
    this.#server = server;
    this.#context = context;
    this.#empty = empty;
  }

  /** The page, for what has no function here. */
  get page(): Page {
    if (this.#page === undefined) throw new Error("the window is closed");
    return this.#page;
  }

  /** The text editor in front. */
  get editor(): EditorPane {
    return new EditorPane(this.page);
  }

  /** Opens the window and waits until its parts are there. */
  async open(): Promise<void> {
    this.#page = await this.#context.newPage();
    const query = this.#empty ? "?ew=true" : `?folder=${encodeURIComponent(this.folder)}`;
    await this.page.goto(`http://${this.#server.authority}/${query}`);
    await this.page.getByRole("tab", { name: /^Newsmark/u }).first().waitFor({ timeout: 60_000 });
    await this.page.locator(".statusbar-item").first().waitFor({ timeout: patience });
  }

  /** Closes the window and opens it again on the same folder and profile, as a person who comes back the next day. */
  async reopen(): Promise<void> {
    // VS Code saves its state when the page is hidden and left.
    await this.page.close({ runBeforeUnload: true });
    await this.open();
  }

  /** Ends everything. A picture of the last state goes to `test-results/` when `failed` names the journey. */
  async close(failed?: string): Promise<void> {
    try {
      if (failed !== undefined && this.#page !== undefined) {
        await mkdir(resultsFolder, { recursive: true });
        await this.#page.screenshot({ path: join(resultsFolder, `ui-${failed.replace(/[^\w-]+/gu, "-")}.png`) });
      }
    } finally {
      await this.#context.browser()?.close();
      await this.#server.stop();
      await rm(this.#place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }

  /** Clicks the Newsmark icon in the activity bar, unless its side bar is shown already. */
  async showNewsmark(): Promise<void> {
    const icon = this.page.getByRole("tab", { name: /^Newsmark/u }).first();
    if ((await icon.getAttribute("aria-selected")) !== "true" || !(await this.sideBar.isVisible())) await icon.click();
    await this.sideBar.getByRole("heading", { name: /Newsmark|Articles/iu }).first().waitFor({ timeout: patience });
  }

  /** The primary side bar. */
  get sideBar(): Locator {
    return this.page.locator('[id="workbench.parts.sidebar"]');
  }

  /** Runs a command by its title, as shown in the palette: `Newsmark: Tag passage`. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.quickInput;
    await input.waitFor({ timeout: patience });
    await input.fill(`>${title}`);
    // Another command may stand first: the palette has its own order.
    await this.page.locator(".quick-input-list").getByRole("option").filter({ hasText: lastPart(title) }).first().click({ timeout: patience });
    // The command may open a box of its own in the palette's place.
    await this.page.getByLabel("Type the name of a command to run.").and(input).waitFor({ state: "hidden", timeout: patience });
  }

  /** The text field of a quick pick or an input box. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget input[type='text']:visible").first();
  }

  /** The rows of an open quick pick, as shown. */
  async pickRows(): Promise<readonly string[]> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await rows.first().waitFor({ timeout: patience });
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
  }

  /** Types into the open quick pick or input box, chooses each of `rows` (ticks it where several may be chosen), and accepts. */
  async pick(rows: readonly (string | RegExp)[], typed?: string): Promise<void> {
    await this.quickInput.waitFor({ timeout: patience });
    if (typed !== undefined) await this.quickInput.fill(typed);
    const list = this.page.locator(".quick-input-list");
    const boxes = (await this.page.locator(".quick-input-widget.show-checkboxes").count()) > 0;
    for (const row of rows) {
      const option = list.getByRole(boxes ? "checkbox" : "option", { name: row }).or(list.getByRole("option", { name: row })).first();
      await option.click({ timeout: patience });
    }
    if (boxes || rows.length === 0) await this.page.keyboard.press("Enter");
    await this.quickInput.waitFor({ state: "hidden", timeout: patience }).catch(() => undefined);
  }

  /** A row of a tree in the side bar, by (a part of) the name it is read aloud with. */
  treeItem(name: string | RegExp): Locator {
    return this.sideBar.getByRole("treeitem", { name }).first();
  }

  /** The names of all rows of the tree that are drawn now, with their level: `1 Mill bridge reopens`. */
  async treeRows(): Promise<readonly string[]> {
    return this.sideBar.getByRole("treeitem").evaluateAll((all) => all.map((row) => `${row.getAttribute("aria-level")} ${row.getAttribute("aria-label") ?? ""}`));
  }

  /** Opens a closed row of the tree by its twistie. */
  async expand(name: string | RegExp): Promise<void> {
    const row = this.treeItem(name);
    await row.waitFor({ timeout: patience });
    if ((await row.getAttribute("aria-expanded")) === "false") await row.locator(".monaco-tl-twistie").click();
    await this.until(async () => (await row.getAttribute("aria-expanded")) === "true", `row ${String(name)} to open`);
  }

  /** Presses a button on a row of the tree (shown when the mouse is on the row), by its tooltip. */
  async rowButton(row: string | RegExp, button: string | RegExp): Promise<void> {
    const found = this.treeItem(row);
    await found.hover({ timeout: patience });
    await found.getByRole("button", { name: button }).first().click({ timeout: patience });
  }

  /** Chooses an entry of a row's context menu. */
  async rowMenu(row: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.treeItem(row).click({ button: "right", timeout: patience });
    await this.menuEntry(entry);
  }

  /** Clicks an entry of the menu that is open. */
  async menuEntry(entry: string | RegExp): Promise<void> {
    const item = this.page.getByRole("menuitem", { name: entry }).or(this.page.getByRole("menuitemcheckbox", { name: entry })).first();
    await item.waitFor({ timeout: patience });
    // A menu that has just opened may take the first click for the end of the one that opened it, and stay.
    await this.until(async () => {
      await item.click({ timeout: 2_000 }).catch(() => undefined);
      return item.waitFor({ state: "hidden", timeout: 1_000 }).then(() => true, () => false);
    }, `the menu to close on ${String(entry)}`);
  }

  /** Presses a button in the title of a view or an editor, by its tooltip. */
  async titleButton(name: string | RegExp): Promise<void> {
    const title = this.page.locator(".pane-header, .title-actions, .editor-actions, .composite.title");
    const button = title.getByRole("button", { name }).first();
    // Some are drawn only while the mouse is over their view.
    const pane = this.sideBar.locator(".pane").filter({ has: button }).first();
    await ((await pane.count()) > 0 ? pane.locator(".pane-header") : this.sideBar).hover();
    await button.click({ timeout: patience });
  }

  /** The tooltip or hover that is shown outside of an editor, as text. */
  async tooltip(): Promise<string> {
    const shown = this.page.locator(".workbench-hover-container:visible .workbench-hover").first();
    await shown.waitFor({ timeout: patience });
    return shown.innerText();
  }

  /** The texts of all notifications that are shown. */
  async notifications(): Promise<readonly string[]> {
    return this.page.locator(".notifications-toasts .notification-list-item-message").allInnerTexts();
  }

  /** Presses a button of a notification or a dialogue. */
  async answer(button: string | RegExp): Promise<void> {
    await this.page.locator(".notifications-toasts, .monaco-dialog-box").getByRole("button", { name: button }).first().click({ timeout: patience });
  }

  /** Opens a file of the folder, as `Go to File…` does. */
  async openFile(name: string): Promise<EditorPane> {
    await this.page.keyboard.press("Control+p");
    await this.quickInput.waitFor({ timeout: patience });
    await this.quickInput.fill(name);
    await this.page.locator(".quick-input-list").getByRole("option").filter({ hasText: lastPart(name) }).first().waitFor({ timeout: patience });
    await this.page.keyboard.press("Enter");
    await this.tab(lastPart(name)).waitFor({ timeout: patience });
    await this.editor.ready();
    return this.editor;
  }

  /** The tab of an editor by (a part of) its name. */
  tab(name: string | RegExp): Locator {
    return this.page.locator(".tabs-container").getByRole("tab", { name }).first();
  }

  /** The rows of the Problems view, which is opened for it. */
  async problems(): Promise<readonly string[]> {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.run("Problems: Focus on Problems View");
    await panel.waitFor({ timeout: patience });
    return panel.getByRole("treeitem").evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
  }

  /** Text of a file of the folder, or undefined when it is not there. */
  async file(name: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.folder, name), "utf8");
      // The one reason that tests ask about: it is not there.
    } catch {
      return undefined;
    }
  }

  /** Asks again until the answer is neither undefined nor false; fails naming `what`. */
  async until<T>(ask: () => Promise<T> | T, what: string, limit: number = patience): Promise<Exclude<T, undefined | false>> {
    const end = Date.now() + limit;
    for (;;) {
      const answer = await ask();
      // The two values that mean "not yet" are taken out by the comparison.
      if (answer !== undefined && answer !== false) return answer as Exclude<T, undefined | false>;
      if (Date.now() > end) throw new Error(`not seen within ${limit} ms: ${what}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Writes a picture for the README to `docs/images/NAME.png` when `NEWSMARK_PICTURES` is set, else to `test-results/`. */
  async picture(name: string): Promise<void> {
    const folder = process.env["NEWSMARK_PICTURES"] === undefined ? resultsFolder : join(projectRoot, "docs", "images");
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  }
}

/** What follows the last `: ` or `/`: the part of a title or path that a row shows first. */
function lastPart(text: string): string {
  return text.split(/: |\//u).at(-1) ?? text;
}
