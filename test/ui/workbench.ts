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
import { Messages } from "./messages.ts";
import { addScreens, noteWindow } from "./openWindows.ts";
import { QuickBox } from "./quickBox.ts";
import { SideBar } from "./sideBar.ts";
import { patience, soon, until } from "./until.ts";
import { addressQuery, type WorkbenchOptions } from "./workbenchOptions.ts";

export { patience } from "./until.ts";
export type { WorkbenchOptions } from "./workbenchOptions.ts";

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
  const workbench = new Workbench(place, folder, running, context, await addressQuery(options, place, folder));
  try {
    await workbench.open();
    return workbench;
  } catch (error) {
    await addScreens(error, "opening the window");
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
  readonly #query: string;
  readonly #forget: () => void;

  constructor(place: string, folder: string, server: RunningServer, context: BrowserContext, query: string) {
    this.#place = place;
    this.folder = folder;
    this.#server = server;
    this.#context = context;
    this.#query = query;
    context.setDefaultTimeout(patience);
    this.#forget = noteWindow(() => this.#page);
  }

  /** The page, for what has no function here. */
  get page(): Page {
    if (this.#page === undefined) throw new Error("the window is closed");
    return this.#page;
  }

  /** The box at the top: palette, lists to pick from, fields. */
  get box(): QuickBox {
    return new QuickBox(this.page);
  }

  /** The views at the side. */
  get views(): SideBar {
    return new SideBar(this.page);
  }

  /** The text editor in front. */
  get editor(): EditorPane {
    return new EditorPane(this.page);
  }

  /** Opens the window and waits until its parts are there. */
  async open(): Promise<void> {
    this.#page = await this.#context.newPage();
    await this.page.goto(`http://${this.#server.authority}/${this.#query}`);
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
      this.#forget();
      await this.#context.browser()?.close();
      await this.#server.stop();
      await rm(this.#place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }

  /** Clicks the Newsmark icon in the activity bar, unless its side bar is shown already. With titles, opens only these views. */
  async showNewsmark(...only: readonly string[]): Promise<void> {
    const icon = this.page.getByRole("tab", { name: /^Newsmark/u }).first();
    const heading = this.sideBar.getByRole("heading", { name: /Newsmark|Articles/iu }).first();
    await this.until(async () => {
      if ((await icon.getAttribute("aria-selected")) !== "true" || !(await this.sideBar.isVisible())) await icon.click();
      return soon(this.page, () => heading.isVisible(), 5_000);
    }, "the views of Newsmark");
    if (only.length > 0) await this.views.onlyPanes(...only);
  }

  /** The primary side bar. */
  get sideBar(): Locator {
    return this.views.part;
  }

  /** Runs a command by its title, as shown in the palette: `Newsmark: Tag passage`. */
  run(title: string): Promise<void> {
    return this.box.run(title);
  }

  /** The text field of a quick pick or an input box. */
  get quickInput(): Locator {
    return this.box.input;
  }

  /** The rows of an open quick pick, as shown. */
  pickRows(): Promise<readonly string[]> {
    return this.box.rows();
  }

  /** Types into the open quick pick or input box, chooses each of `rows` (ticks it where several may be chosen), and accepts. */
  pick(rows: readonly (string | RegExp)[], typed?: string): Promise<void> {
    return this.box.pick(rows, typed);
  }

  /** Types into the open box and takes the row that holds `row` (by default what was typed). */
  enter(text: string, row?: string | RegExp): Promise<void> {
    return this.box.enter(text, row);
  }

  /** Presses a key that opens a box, once more when nothing has heard it. */
  async openBox(key: string): Promise<void> {
    await this.until(async () => {
      await this.page.keyboard.press(key);
      return soon(this.page, () => this.quickInput.isVisible(), 5_000);
    }, `the box that ${key} opens`);
    await this.box.opened();
  }

  /** Selects words in the editor and tags them by key: types `typed` and takes the row that holds it. */
  async tag(words: string, typed: string): Promise<void> {
    await this.editor.select(words);
    await this.openBox("t");
    await this.enter(typed);
  }

  /** Opens the article of a row and waits until its tab is in front and it shows `text`. */
  async openArticle(row: string | RegExp, text: string): Promise<EditorPane> {
    await this.until(async () => {
      await this.views.click(row);
      return soon(this.page, () => this.editor.shows(text), 10_000);
    }, `the article ${String(row)} with “${text}”`);
    return this.editor;
  }

  /** A row of a tree in the side bar, by (a part of) the name it is read aloud with. */
  treeItem(name: string | RegExp): Locator {
    return this.views.row(name);
  }

  /** The names of all rows of the tree that are drawn now, with their level: `1 Mill bridge reopens`. */
  treeRows(): Promise<readonly string[]> {
    return this.views.rows();
  }

  /** Opens a closed row of the tree by its twistie. */
  expand(name: string | RegExp): Promise<void> {
    return this.views.expand(name);
  }

  /** Presses a button on a row of the tree (shown when the mouse is on the row), by its tooltip. */
  rowButton(row: string | RegExp, button: string | RegExp, done?: () => Promise<boolean>): Promise<void> {
    return this.views.button(row, button, done);
  }

  /** Chooses an entry of a row's context menu. */
  rowMenu(row: string | RegExp, entry: string | RegExp): Promise<void> {
    return this.views.menu(row, entry);
  }

  /** Chooses an entry of a row's context menu that opens a box; once more when the row was redrawn under the menu, which then belongs to none. */
  async rowMenuBox(row: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.until(async () => {
      await this.rowMenu(row, entry);
      return soon(this.page, () => this.quickInput.isVisible(), 10_000);
    }, `the box of ${String(entry)}`);
    await this.box.opened();
  }

  /** Presses a button in the title of a view or an editor, by its tooltip. */
  async titleButton(name: string | RegExp): Promise<void> {
    await this.views.titleButton(name);
  }

  /** The texts of all notifications that are shown. */
  notifications(): Promise<readonly string[]> {
    return new Messages(this.page).texts();
  }

  /** Presses a button of a notification or a dialogue. */
  answer(button: string | RegExp): Promise<void> {
    return new Messages(this.page).answer(button, () => this.run("Notifications: Show Notifications"));
  }

  /** Opens a file of the folder, as `Go to File…` does. */
  async openFile(name: string): Promise<EditorPane> {
    const tab = this.tab(lastPart(name));
    await this.box.goToFile(name, lastPart(name), async () => (await tab.count()) > 0 && (await tab.getAttribute("aria-selected")) === "true");
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
  until<T>(ask: () => Promise<T> | T, what: string, limit: number = patience): Promise<Exclude<T, undefined | false>> {
    return until(this.page, ask, what, limit);
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
