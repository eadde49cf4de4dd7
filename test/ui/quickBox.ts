/** The box at the top of the window: the palette, a list to pick from, a field to fill in. */
import type { Locator, Page } from "playwright-core";
import { fits, patience, settled, soon, until } from "./until.ts";

/** What the box shows now. */
interface Shown {
  /** Whether it offers rows; a field to fill in does not. */
  readonly hasList: boolean;
  readonly rows: readonly string[];
  readonly focused: string | undefined;
  readonly size: string | undefined;
}

/** Drives the box. What is typed goes where it is meant to: only when the field has the focus, and Enter only when the row has it. */
export class QuickBox {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The field. */
  get input(): Locator {
    return this.#page.locator(".quick-input-widget input[type='text']:visible").first();
  }

  /** Waits until it is open and hears the keyboard. */
  async opened(): Promise<void> {
    await this.input.waitFor({ timeout: patience });
    const hears = (): Promise<boolean> => this.#page.evaluate(() => document.activeElement?.closest(".quick-input-widget") !== null && document.activeElement !== null);
    if (!(await soon(this.#page, hears, 2_000))) await this.input.focus({ timeout: patience });
  }

  /** Waits until rows are there and answers them as they are read aloud. */
  async rows(): Promise<readonly string[]> {
    await this.#page.locator(".quick-input-list .monaco-list-row").first().waitFor({ timeout: patience });
    return (await this.#shown()).rows;
  }

  /** Replaces what is in the field. */
  async type(text: string): Promise<void> {
    await this.opened();
    await this.input.fill(text, { timeout: patience });
  }

  /**
   * Types, and takes with Enter the row that holds `row` (by default what was typed) or, in a box without a list, what was
   * typed. Waits until the box is gone or another one has come, unless it stays for long.
   */
  async enter(text: string, row: string | RegExp = text): Promise<void> {
    await this.type(text);
    const { hasList } = await this.#shown();
    if (hasList) await this.focusRow(row);
    await this.accept();
  }

  /** Presses Enter and waits until the box is gone or another one has come. */
  async accept(): Promise<void> {
    const before = await this.#signature();
    await this.#page.keyboard.press("Enter");
    await soon(this.#page, async () => (await this.#signature()) !== before, 5_000);
  }

  /** Moves with the arrow keys to the row. */
  async focusRow(row: string | RegExp, limit: number = patience): Promise<void> {
    let last: Shown | undefined;
    await until(this.#page, async () => {
      last = await settled(this.#page, () => this.#shown());
      if (last.focused !== undefined && fits(last.focused, row)) return true;
      if (last.rows.some((each) => fits(each, row))) await this.#page.keyboard.press("ArrowDown");
      return false;
    }, `the row ${String(row)} in the box`, limit).catch((error: Error) => {
      throw new Error(`${error.message}; there are\n${last?.rows.join("\n") ?? ""}`);
    });
  }

  /** Types into the open box, chooses each of `rows` (ticks it where several may be chosen), and accepts. */
  async pick(rows: readonly (string | RegExp)[], typed?: string): Promise<void> {
    await this.opened();
    if (typed !== undefined) await this.type(typed);
    const boxes = this.#page.locator(".quick-input-list .monaco-list-row").getByRole("checkbox").or(this.#page.locator(".quick-input-list .monaco-list-row[role='checkbox']"));
    if (!(await this.#shown()).hasList || !(await boxes.first().isVisible())) {
      const [row] = rows;
      if (row !== undefined) await this.focusRow(row);
      return this.accept();
    }
    for (const row of rows) await this.tick(row);
    // On a box that was clicked Enter would take the tick away.
    const before = await this.#signature();
    await this.#page.locator(".quick-input-widget").getByRole("button", { name: "OK" }).click({ timeout: patience });
    await soon(this.#page, async () => (await this.#signature()) !== before, 5_000);
  }

  /** Clicks a row that leads on at once, also in a list in which several may be ticked. */
  async click(row: string | RegExp): Promise<void> {
    const option = this.#page.locator(".quick-input-list .monaco-list-row").filter({ hasText: row }).first();
    const before = await this.#signature();
    await until(this.#page, async () => {
      await option.click({ timeout: 5_000 }).catch(() => undefined);
      return soon(this.#page, async () => (await this.#signature()) !== before, 5_000);
    }, `the row ${String(row)} to lead on`);
  }

  /** Ticks a row of a list in which several may be chosen. */
  async tick(row: string | RegExp): Promise<void> {
    const list = this.#page.locator(".quick-input-list");
    const option = list.getByRole("checkbox", { name: row }).or(list.getByRole("option", { name: row })).first();
    const isTicked = async (): Promise<boolean> => (await option.getAttribute("aria-checked", { timeout: patience })) === "true";
    await until(this.#page, async () => {
      if (await isTicked()) return true;
      await option.click({ timeout: 5_000 }).catch(() => undefined);
      return soon(this.#page, isTicked, 2_000);
    }, `a tick at ${String(row)}`);
  }

  /** Runs a command by its title, as shown in the palette. */
  async run(title: string): Promise<void> {
    const palette = this.#page.getByLabel("Type the name of a command to run.").and(this.input);
    const isOpen = (): Promise<boolean> => palette.isVisible();
    await until(this.#page, async () => {
      // The palette goes when something else takes the focus that was on its way: then a person opens it again.
      if (!(await isOpen())) await this.#page.keyboard.press("F1");
      if (!(await soon(this.#page, isOpen, 5_000))) return false;
      try {
        await palette.fill(`>${title}`, { timeout: 3_000 });
        await this.focusRow(await this.#commandRow(title), 5_000);
        if (!(await isOpen())) return false;
      } catch {
        // A command that may not be run yet is not in this list, but in the next one.
        await this.#page.keyboard.press("Escape");
        return false;
      }
      await this.#page.keyboard.press("Enter");
      return soon(this.#page, async () => !(await isOpen()), 10_000);
    }, `the command ${title} in the palette`);
  }

  /** Opens a file by `Go to File…`; `isOpen` tells when it is in front. */
  async goToFile(path: string, row: string, isOpen: () => Promise<boolean>): Promise<void> {
    await until(this.#page, async () => {
      if (!(await this.input.isVisible())) await this.#page.keyboard.press("Control+p");
      if (!(await soon(this.#page, () => this.input.isVisible(), 5_000))) return false;
      await this.input.fill(path, { timeout: 3_000 }).catch(() => undefined);
      if (!(await this.focusRow(row, 10_000).then(() => true, () => false))) return false;
      await this.#page.keyboard.press("Enter");
      return soon(this.#page, isOpen, 10_000);
    }, `the file ${path} in front`);
  }

  /** The row of a command: the title alone before one that only begins with it, and that before one that only holds it. */
  async #commandRow(title: string): Promise<RegExp> {
    const { rows } = await settled(this.#page, () => this.#shown());
    const short = title.split(": ").at(-1) ?? title;
    const ways = [title, short].map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
    const patterns = [`^${ways[0]}…?(?:,|$)`, `^${ways[0]}`, `${ways[1]}…?(?:,|$)`, `${ways[1]}`];
    // bounded: titles that a journey asks for, every special character escaped.
    const found = patterns.map((pattern) => new RegExp(pattern, "iu")).find((pattern) => rows.some((row) => pattern.test(row)));
    if (found === undefined) throw new Error(`no command ${title}`);
    return found;
  }

  /** What tells one box from the next. */
  async #signature(): Promise<string> {
    return this.#page.evaluate(() => {
      const widget = document.querySelector<HTMLElement>(".quick-input-widget");
      if (widget === null || widget.style.display === "none") return "closed";
      const input = widget.querySelector<HTMLInputElement>("input[type='text']");
      const words = [".quick-input-title", ".quick-input-message", ".quick-input-description"].map((part) => widget.querySelector(part)?.textContent ?? "");
      return [...words, input?.placeholder ?? "", input?.value ?? "", widget.querySelector(".monaco-list-row")?.getAttribute("aria-label") ?? ""].join("\n");
    });
  }

  async #shown(): Promise<Shown> {
    return this.#page.evaluate(() => {
      const list = document.querySelector<HTMLElement>(".quick-input-widget .quick-input-list");
      const rows = [...(list?.querySelectorAll(".monaco-list-row") ?? [])].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      const label = (row: Element | undefined): string | undefined => row?.getAttribute("aria-label") ?? undefined;
      return {
        hasList: list !== null && list.style.display !== "none" && getComputedStyle(list).display !== "none",
        rows: rows.map((row) => label(row) ?? ""),
        focused: label(rows.find((row) => row.classList.contains("focused"))),
        size: rows[0]?.getAttribute("aria-setsize") ?? undefined,
      };
    });
  }
}
