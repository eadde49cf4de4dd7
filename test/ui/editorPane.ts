/** The text editor in front: reading its text, selecting, hovering, and what is drawn on it. */
import type { Locator, Page } from "playwright-core";

const patience = 20_000;

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
    await this.#page.keyboard.press("Control+1");
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

  /** Waits until the drawn text contains `part`. */
  async waitForText(part: string): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      const text = await this.visibleText();
      if (text.includes(part)) return;
      if (Date.now() > end) throw new Error(`the editor does not show ${JSON.stringify(part)}, but:\n${text}`);
      await this.#page.waitForTimeout(100);
    }
  }

  /** Selects the first occurrence of `text` (one line) with the keyboard: find, close the find box. The selection stays. */
  async select(text: string): Promise<void> {
    await this.focus();
    // From the top, so that the first occurrence is found wherever the cursor was.
    await this.#page.keyboard.press("Control+Home");
    await this.#page.keyboard.press("Control+f");
    const field = this.#page.locator(".editor-group-container.active .find-widget.visible textarea").first();
    await field.waitFor({ timeout: patience });
    await field.fill(text);
    const matches = this.#page.locator(".editor-group-container.active .find-widget .matchesCount");
    const end = Date.now() + patience;
    while (!/\d+ of \d+/u.test(await matches.innerText())) {
      if (Date.now() > end) throw new Error(`${JSON.stringify(text)} is not in the editor (${await matches.innerText()})`);
      await this.#page.waitForTimeout(50);
    }
    // A notification that is shown takes the first Escape for itself.
    const box = this.#page.locator(".editor-group-container.active .find-widget.visible");
    while ((await box.count()) > 0) {
      if (Date.now() > end) throw new Error("the find box does not close");
      await this.#page.keyboard.press("Escape");
      await box.waitFor({ state: "hidden", timeout: 1_000 }).catch(() => undefined);
    }
  }

  /** Puts the cursor before the first occurrence of `text`. */
  async cursorAt(text: string): Promise<void> {
    await this.select(text);
    await this.#page.keyboard.press("ArrowLeft");
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

  /** Rests the mouse on a word and answers the text of the hover that opens. */
  async hover(text: string): Promise<string> {
    const { x, y } = await this.locate(text);
    const shown = this.#page.locator(".editor-group-container.active .monaco-hover:visible").first();
    const end = Date.now() + patience;
    for (;;) {
      // A mouse that does not move opens no hover: come from beside, in steps.
      await this.#page.mouse.move(x - 3, y - 1);
      await this.#page.mouse.move(x, y, { steps: 3 });
      const seen = await shown.waitFor({ timeout: 2_500 }).then(() => true, () => false);
      const words = seen ? await shown.innerText() : "";
      if (words !== "" && !/^Loading\.\.\.$/u.test(words.trim())) return words;
      if (Date.now() > end) throw new Error(`no hover opens on ${JSON.stringify(text)}`);
    }
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
