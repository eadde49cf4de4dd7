/** The tree of files in the side bar, driven as a person drives it: rows, several of them, keys, the mouse that carries them. */
import type { Locator } from "playwright-core";
import { soon } from "./until.ts";
import type { Workbench } from "./workbench.ts";

/** Drives the Explorer. Names are those of rows; a name that is there twice means the first one in sight. */
export class Explorer {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** A row by its name, whatever is said of it behind that. */
  row(name: string): Locator {
    const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
    // bounded: a name that a journey asks for, every special character escaped.
    return this.#workbench.sideBar.getByRole("treeitem", { name: new RegExp(`^${escaped}(?: •.*|,.*)?$`, "u") }).first();
  }

  /** Waits until each of these files has its text; undefined: it is gone. */
  async onDisk(wanted: Readonly<Record<string, string | undefined>>): Promise<void> {
    for (const [name, text] of Object.entries(wanted)) {
      let now: string | undefined;
      await this.#workbench.until(async () => (now = await this.#workbench.file(name)) === text, name).catch((error: Error) => {
        throw new Error(`${error.message}; it has ${JSON.stringify(now)}`);
      });
    }
  }

  /** Shows it with these folders open. */
  async show(...folders: readonly string[]): Promise<void> {
    const { page } = this.#workbench;
    await this.#workbench.run("File: Focus on Files Explorer");
    for (const folder of folders) {
      const isOpen = async (): Promise<boolean> => (await this.row(folder).getAttribute("aria-expanded", { timeout: 2_000 }).catch(() => null)) === "true";
      await this.#workbench.until(async () => {
        if (await isOpen()) return true;
        await this.row(folder).click({ timeout: 5_000 }).catch(() => undefined);
        return soon(page, isOpen, 3_000);
      }, `the folder ${folder} to open`);
    }
  }

  /** Selects these rows and no others, with the focus on the last one. */
  async select(...names: readonly string[]): Promise<void> {
    const { page } = this.#workbench;
    const isSelected = async (name: string): Promise<boolean> => (await this.row(name).getAttribute("aria-selected", { timeout: 2_000 }).catch(() => null)) === "true";
    await this.#workbench.until(async () => {
      for (const [index, name] of names.entries()) {
        if (index > 0 && (await isSelected(name))) continue;
        await this.row(name).click({ timeout: 5_000, ...(index > 0 ? { modifiers: ["Control"] as const } : {}) }).catch(() => undefined);
      }
      const last = this.row(names.at(-1) ?? "");
      const isReady = async (): Promise<boolean> => {
        const selected = await this.#workbench.sideBar.locator("[role='treeitem'][aria-selected='true']").count();
        return selected === names.length && (await Promise.all(names.map(isSelected))).every(Boolean)
          && (await last.evaluate((one) => one.closest(".monaco-list:focus-within") !== null, undefined, { timeout: 1_000 }).catch(() => false));
      };
      return soon(page, isReady, 3_000);
    }, `the rows ${names.join(", ")} selected`);
  }

  /** Gives a file another name. */
  async rename(from: string, to: string): Promise<void> {
    const { page } = this.#workbench;
    const box = this.#workbench.sideBar.locator(".explorer-item-edited input").first();
    await this.select(from);
    await this.#workbench.until(async () => {
      if (await box.isVisible()) return true;
      await page.keyboard.press("F2");
      return soon(page, () => box.isVisible(), 3_000);
    }, "the field for the new name");
    await box.fill(to);
    await box.press("Enter");
  }

  /** Carries the selected row, and those selected with it, to another row. */
  async drag(name: string, to: string): Promise<void> {
    await this.row(name).dragTo(this.row(to));
  }
}
