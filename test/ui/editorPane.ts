/** The text editor in front: reading its text, selecting, hovering, and what is drawn on it. */
import type { Locator, Page } from "playwright-core";
import { patience, soon, until } from "./until.ts";

/** A place on the screen, in pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A decoration as drawn: its class names and the style that the browser computed. */
export interface DrawnDecoration {
  readonly className: string;
  readonly background: string;
  readonly borderBottom: string;
  readonly textDecoration: string;
}

/** The editor that has the focus or, without one, the first that is visible. */
export class EditorPane {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The widget itself. */
  get widget(): Locator {
    return this.#page.locator(".editor-group-container.active .monaco-editor[role='code']:visible").first();
  }

  /** Waits until text is drawn. */
  async ready(): Promise<void> {
    await this.widget.locator(".view-line").first().waitFor({ timeout: patience });
  }

  /** Puts the focus into the text. */
  async focus(): Promise<void> {
    await this.ready();
    await until(this.#page, async () => {
      await this.#page.keyboard.press("Control+1");
      return soon(this.#page, () => this.hasFocus(), 2_000);
    }, "the focus in the text");
  }

  /** Whether the next key is heard in a text, not in a box over it. */
  hasFocus(): Promise<boolean> {
    return this.#page.evaluate(() => {
      const active = document.activeElement;
      return active?.closest(".editor-group-container .monaco-editor[role='code']") != null && active.closest(".find-widget, .review-widget, .quick-input-widget") === null;
    });
  }

  /**
   * The lines that are drawn now, top to bottom, with plain blanks. One entry for each line on the screen:
   * with word wrap on, a paragraph has several.
   */
  async visibleLines(): Promise<readonly string[]> {
    await this.ready();
    const lines = await this.widget.locator(".view-line").evaluateAll((all) =>
      all
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? "" }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.map((line) => line.replaceAll("\u00a0", " "));
  }

  /** All text that is drawn now, wrapped lines joined. */
  async visibleText(): Promise<string> {
    return (await this.visibleLines()).join("");
  }

  /** Whether the drawn text contains `part` now. */
  async shows(part: string): Promise<boolean> {
    return (await this.widget.count()) > 0 && (await this.visibleText()).includes(part);
  }

  /** Waits until the drawn text contains `part`. */
  async waitForText(part: string): Promise<void> {
    await until(this.#page, () => this.shows(part), `${JSON.stringify(part)} in the editor`);
  }

  /** Selects the first occurrence of `text` (one line) with the keyboard: find, close the find box. The selection stays. */
  async select(text: string): Promise<void> {
    const group = this.#page.locator(".editor-group-container.active");
    const box = group.locator(".find-widget.visible");
    const field = box.locator("textarea").first();
    const matches = group.locator(".find-widget .matchesCount").first();
    let seen = "";
    await until(this.#page, async () => {
      await this.focus();
      // From the top, so that the first occurrence is found wherever the cursor was.
      await this.#page.keyboard.press("Control+Home");
      await this.#page.keyboard.press("Control+f");
      if (!(await soon(this.#page, () => field.isVisible(), 5_000))) return false;
      await field.fill(text);
      const isFound = await soon(this.#page, async () => /\d+ of \d+/u.test((seen = await matches.innerText())), 5_000);
      // A notification that is shown takes the first Escape for itself.
      await until(this.#page, async () => {
        await this.#page.keyboard.press("Escape");
        return soon(this.#page, async () => (await box.count()) === 0, 1_000);
      }, "the find box to close");
      return isFound && (await soon(this.#page, () => this.hasFocus(), 2_000)) && (await soon(this.#page, () => this.hasSelected([...text].length), 5_000));
    }, `${JSON.stringify(text)} selected in the editor`).catch((error: Error) => {
      throw new Error(`${error.message} (found: ${seen})`);
    });
  }

  /** Whether so many characters are selected, as the status bar says. */
  async hasSelected(count: number): Promise<boolean> {
    return (await this.#page.locator(".statusbar").innerText()).includes(`(${count} selected)`);
  }

  /** Puts the cursor before the first occurrence of `text`. */
  async cursorAt(text: string): Promise<void> {
    await this.select(text);
    await this.#page.keyboard.press("ArrowLeft");
    await until(this.#page, async () => !/\(\d+ selected\)/u.test(await this.#page.locator(".statusbar").innerText()), "the cursor without a selection");
  }

  /** The middle of the first drawn occurrence of `text` that stands within one screen line. */
  async locate(text: string): Promise<Point> {
    const end = Date.now() + patience;
    for (;;) {
      const point = await this.widget.evaluate(findDrawn, text);
      if (point !== undefined) return point;
      if (Date.now() > end) throw new Error(`${JSON.stringify(text)} is not drawn within one line; shown:\n${await this.visibleText()}`);
      await this.#page.waitForTimeout(100);
    }
  }

  /**
   * Rests the mouse on a word and answers the text of the hover that opens, once it says what is wanted. Until then the mouse
   * leaves and comes again: what a hover says is made when it opens.
   */
  async hover(text: string, wanted: RegExp = /\S/u): Promise<string> {
    let words = "";
    return until(this.#page, async () => {
      const { x, y } = await this.locate(text);
      // A mouse that does not move opens no hover: come from beside, in steps.
      await this.#page.mouse.move(x - 3, y - 1);
      await this.#page.mouse.move(x, y, { steps: 3 });
      const isRight = async (): Promise<boolean> => {
        if (await this.hoverBox.isVisible()) words = await this.hoverBox.innerText({ timeout: 1_000 }).catch(() => "");
        return words.trim() !== "" && !/^Loading\.\.\.$/u.test(words.trim()) && wanted.test(words);
      };
      if (await soon(this.#page, isRight, 4_000)) return words;
      await this.closeHover();
      return false;
    }, `a hover on ${JSON.stringify(text)} with ${String(wanted)}`).catch((error: Error) => {
      throw new Error(`${error.message}; the last one said ${JSON.stringify(words)}`);
    });
  }

  /** Takes the mouse away until the hover is gone. */
  async closeHover(): Promise<void> {
    await until(this.#page, async () => {
      await this.#page.mouse.move(5, 5, { steps: 2 });
      return soon(this.#page, async () => !(await this.hoverBox.isVisible()), 1_500);
    }, "the hover to go");
  }

  /** The hover that is open. */
  get hoverBox(): Locator {
    return this.#page.locator(".editor-group-container.active .monaco-hover:visible").first();
  }

  /** Clicks a link of the open hover. */
  async hoverLink(name: string | RegExp): Promise<void> {
    await this.hoverBox.getByText(name).first().click({ timeout: patience });
  }

  /** Opens the context menu on a word. */
  async rightClick(text: string): Promise<void> {
    const { x, y } = await this.locate(text);
    await this.#page.mouse.click(x, y, { button: "right" });
  }

  /** The inline decorations of extensions that are drawn now (class names of VS Code's `ced-…` scheme), one for each class. */
  async decorations(): Promise<readonly DrawnDecoration[]> {
    return this.widget.locator("[class*='ced-']").evaluateAll((all) => {
      const seen = new Map<string, DrawnDecoration>();
      for (const each of all) {
        const style = getComputedStyle(each);
        const className = [...each.classList].filter((name) => name.startsWith("ced-")).join(" ");
        seen.set(className, { className, background: style.backgroundColor, borderBottom: style.borderBottom, textDecoration: style.textDecoration });
      }
      return [...seen.values()];
    });
  }

  /** The drawn text under extension decorations, in order. */
  async decoratedText(): Promise<readonly string[]> {
    const texts = await this.widget.locator(".view-line span[class*='ced-']").allInnerTexts();
    return texts.map((text) => text.replaceAll("\u00a0", " "));
  }
}

/** Runs in the page: the middle of the first occurrence of `text` in a drawn line, as Monaco draws it (NBSP for blanks). */
function findDrawn(widget: Element, text: string): Point | undefined {
  const lines = [...widget.querySelectorAll(".view-line")].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  for (const line of lines) {
    const pieces: { readonly node: Node; readonly start: number }[] = [];
    let whole = "";
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      pieces.push({ node, start: whole.length });
      whole += (node.textContent ?? "").replaceAll("\u00a0", " ");
    }
    const at = whole.indexOf(text);
    if (at < 0) continue;
    const middle = at + Math.floor(text.length / 2);
    const piece = pieces.findLast(({ start }) => start <= middle);
    if (piece === undefined) continue;
    const range = document.createRange();
    range.setStart(piece.node, middle - piece.start);
    range.setEnd(piece.node, Math.min(middle - piece.start + 1, piece.node.textContent?.length ?? 0));
    const box = range.getBoundingClientRect();
    const frame = widget.getBoundingClientRect();
    if (box.width > 0 && box.top >= frame.top && box.bottom <= frame.bottom) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return undefined;
}
