/** What the window says beside the views: notifications and dialogues. */
import type { Page } from "playwright-core";
import { soon, until } from "./until.ts";

/** Reads and answers messages. */
export class Messages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The texts of all notifications that are shown. */
  async texts(): Promise<readonly string[]> {
    return this.#page.locator(".notifications-toasts .notification-list-item-message").allInnerTexts();
  }

  /** Presses a button of a notification or a dialogue. A notification that went to its list meanwhile is looked for there by `openList`. */
  async answer(button: string | RegExp, openList: () => Promise<void>): Promise<void> {
    const shown = this.#page.locator(".notifications-toasts, .notifications-center, .monaco-dialog-box").getByRole("button", { name: button }).first();
    await until(this.#page, async () => {
      if (await soon(this.#page, () => shown.isVisible(), 8_000)) return shown.click({ timeout: 5_000 }).then(() => true, () => false);
      await openList();
      return false;
    }, `the answer ${String(button)}`);
  }
}
