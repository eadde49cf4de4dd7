/** The views in the side bar: panes of changing height, with trees of which only the rows in sight are drawn. */
import type { Locator, Page } from "playwright-core";
import { patience, settled, soon, until } from "./until.ts";

/** Drives the views. A row is brought into sight before anything is done with it, and what a redraw swallowed is done again. */
export class SideBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The whole part. */
  get part(): Locator {
    return this.#page.locator('[id="workbench.parts.sidebar"]');
  }

  /** A row by (a part of) the name it is read aloud with. */
  row(name: string | RegExp): Locator {
    return this.part.getByRole("treeitem", { name }).first();
  }

  /** The names of all rows that are drawn now, with their level: `1 Mill bridge reopens`. */
  async rows(): Promise<readonly string[]> {
    return this.part.getByRole("treeitem").evaluateAll((all) => all.map((row) => `${row.getAttribute("aria-level")} ${row.getAttribute("aria-label") ?? ""}`));
  }

  /** Opens the panes whose title begins with one of these and closes the others, so that there is room for rows. */
  async onlyPanes(...titles: readonly string[]): Promise<void> {
    const headers = this.part.locator(".pane-header");
    await headers.first().waitFor({ timeout: patience });
    const count = await headers.count();
    for (let index = 0; index < count; index += 1) {
      const header = headers.nth(index);
      const title = await header.innerText();
      await this.#turn(header, titles.some((each) => title.toLowerCase().startsWith(each.toLowerCase())));
    }
    await settled(this.#page, () => this.part.locator(".pane").evaluateAll((all) => all.map((pane) => pane.getBoundingClientRect().height)));
  }

  /** Opens the pane with this title and answers it. */
  async pane(title: string): Promise<Locator> {
    const header = this.part.locator(".pane-header").filter({ has: this.#page.getByRole("heading", { name: title }) }).or(this.part.getByRole("button", { name: new RegExp(`^${title}`, "u") }).and(this.part.locator(".pane-header"))).first();
    await header.waitFor({ timeout: patience });
    await this.#turn(header, true);
    return this.part.locator(".pane").filter({ has: header }).first();
  }

  async #turn(header: Locator, open: boolean): Promise<void> {
    const isRight = async (): Promise<boolean> => (await header.getAttribute("aria-expanded")) === String(open);
    await until(this.#page, async () => {
      if (await isRight()) return true;
      await header.locator("h3").or(header).last().click({ timeout: 5_000 }).catch(() => undefined);
      return soon(this.#page, isRight, 2_000);
    }, `a pane to ${open ? "open" : "close"}`);
  }

  /** Brings a row into sight, wherever its view has to be scrolled to, and answers it. */
  async reveal(name: string | RegExp): Promise<Locator> {
    const row = this.row(name);
    await until(this.#page, async () => ((await row.count()) === 0 ? this.#scan() : this.#bringIntoSight(row)), `the row ${String(name)}`);
    return row;
  }

  /** Moves on each tree that has more rows than are drawn: a step down, and from its end back to the top. */
  async #scan(): Promise<false> {
    const trees = await this.part.locator(".monaco-list:visible").evaluateAll((all) => all.map((list) => {
      const box = list.getBoundingClientRect();
      const whole = list.querySelector<HTMLElement>(".monaco-list-rows")?.getBoundingClientRect();
      const isLong = whole !== undefined && whole.height > box.height + 1;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2, step: !isLong ? 0 : whole.bottom <= box.bottom + 1 ? -whole.height : box.height * 0.7 };
    }));
    for (const { x, y, step } of trees.filter(({ step }) => step !== 0)) {
      await this.#page.mouse.move(x, y);
      await this.#page.mouse.wheel(0, step);
    }
    return false;
  }

  /** Whether the row is all in sight; if not, its tree is moved. */
  async #bringIntoSight(row: Locator): Promise<boolean> {
    const place = await row.evaluate((element) => {
      const list = element.closest(".monaco-list");
      if (list === null) return { x: 0, y: 0, off: 0 };
      const [box, own] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
      const sticky = list.querySelector(".monaco-tree-sticky-container:not(.empty)");
      const isSticky = sticky?.contains(element) === true;
      const top = isSticky || sticky === null ? box.top : Math.max(box.top, sticky.getBoundingClientRect().bottom);
      const off = own.top < top - 1 ? own.top - top : own.bottom > box.bottom + 1 ? own.bottom - box.bottom : 0;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2, off: box.height < own.height ? 0 : off };
      // Redrawn while it was looked at: look again.
    }, undefined, { timeout: 1_000 }).catch(() => undefined);
    if (place === undefined) return false;
    if (place.off === 0) return true;
    await this.#page.mouse.move(place.x, place.y);
    await this.#page.mouse.wheel(0, place.off);
    return false;
  }

  /** Does something with a row until it could be done: a row that is redrawn meanwhile takes no click. */
  async #withRow(name: string | RegExp, act: (row: Locator) => Promise<void>): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      const row = await this.reveal(name);
      try {
        return await act(row);
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Clicks a row. */
  async click(name: string | RegExp): Promise<void> {
    await this.#withRow(name, (row) => row.click({ timeout: 5_000 }));
  }

  /** Rests the mouse on a row. */
  async hover(name: string | RegExp): Promise<void> {
    await this.#withRow(name, (row) => row.hover({ timeout: 5_000 }));
  }

  /** Rests the mouse on a row until its tooltip says this; answers all of it. */
  async tooltip(name: string | RegExp, says: string): Promise<string> {
    const shown = this.#page.locator(".workbench-hover-container:visible .workbench-hover").filter({ hasText: says }).first();
    await until(this.#page, async () => {
      // A mouse that rests already opens nothing: come from elsewhere.
      await this.#page.mouse.move(640, 5);
      await this.hover(name);
      return soon(this.#page, () => shown.isVisible(), 4_000);
    }, `a tooltip of ${String(name)} with “${says}”`);
    return shown.innerText();
  }

  /** Opens a closed row by its twistie. */
  async expand(name: string | RegExp): Promise<void> {
    const isOpen = async (): Promise<boolean> => (await this.row(name).getAttribute("aria-expanded", { timeout: 2_000 }).catch(() => null)) === "true";
    await until(this.#page, async () => {
      const row = await this.reveal(name);
      if (!(await isOpen())) await row.locator(".monaco-tl-twistie").click({ timeout: 5_000 }).catch(() => undefined);
      return soon(this.#page, isOpen, 3_000);
    }, `row ${String(name)} to open`);
  }

  /**
   * Presses a button on a row (shown when the mouse is on the row), by its tooltip. With `done`, once more while that does not
   * come: a press on a row that is being redrawn belongs to none.
   */
  async button(name: string | RegExp, button: string | RegExp, done?: () => Promise<boolean>): Promise<void> {
    const press = (): Promise<void> => this.#withRow(name, async (row) => {
      await row.hover({ timeout: 5_000 });
      await row.getByRole("button", { name: button }).first().click({ timeout: 5_000 });
    });
    if (done === undefined) return press();
    await until(this.#page, async () => {
      if (await done()) return true;
      // The row may go while it is looked for: that can be what the press before did.
      await press().catch(() => undefined);
      return soon(this.#page, done, 8_000);
    }, `what the button ${String(button)} of ${String(name)} does`);
  }

  /** Chooses an entry of a row's context menu. A menu whose row was redrawn meanwhile may be gone: then it is opened again. */
  async menu(name: string | RegExp, entry: string | RegExp): Promise<void> {
    await until(this.#page, async () => {
      await this.#withRow(name, (row) => row.click({ button: "right", timeout: 5_000 }));
      return this.choose(entry);
    }, `the entry ${String(entry)} in the menu of ${String(name)}`);
  }

  /** Clicks an entry of the menu that is open; whether it was there and the menu went. */
  async choose(entry: string | RegExp): Promise<boolean> {
    const item = this.#page.getByRole("menuitem", { name: entry }).or(this.#page.getByRole("menuitemcheckbox", { name: entry })).first();
    if (!(await soon(this.#page, () => item.isVisible(), 5_000))) {
      await this.#page.keyboard.press("Escape");
      return false;
    }
    // A menu that has just opened may take the first click for the end of the one that opened it, and stay.
    return until(this.#page, async () => {
      await item.click({ timeout: 2_000 }).catch(() => undefined);
      return soon(this.#page, async () => !(await item.isVisible()), 1_000);
    }, `the menu to close on ${String(entry)}`);
  }

  /** Presses a button in the title of a view or an editor, by its tooltip. */
  async titleButton(name: string | RegExp): Promise<void> {
    const title = this.#page.locator(".pane-header, .title-actions, .editor-actions, .composite.title");
    const button = title.getByRole("button", { name }).first();
    const pane = this.part.locator(".pane").filter({ has: button }).first();
    await until(this.#page, async () => {
      // Some are drawn only while the mouse is over their view.
      await ((await pane.count()) > 0 ? pane.locator(".pane-header") : this.part).hover({ timeout: 5_000 }).catch(() => undefined);
      return button.click({ timeout: 3_000 }).then(() => true, () => false);
    }, `the button ${String(name)}`);
  }
}
