/** What the window shows of quick picks and input boxes, and which element has the keyboard: looked at in the page, all at one moment. */
import type { Page } from "playwright-core";
import type { QuickInputWanted } from "./protocol.ts";

/** A row of a list. `name` is what a screen reader says. */
export interface SeenRow {
  readonly name: string;
  readonly text: string;
  /** Enter takes this one. */
  readonly focused: boolean;
  readonly checked?: boolean;
}

/** A quick pick or an input box. */
export interface SeenQuickInput {
  readonly title: string;
  readonly value: string;
  /** Its prompt, or what is wrong with the value. */
  readonly message: string;
  readonly rows: readonly SeenRow[];
  readonly hasKeyboard: boolean;
}

export interface Seen {
  readonly quickInput?: SeenQuickInput;
  /** Role and name of the element that has the keyboard. */
  readonly keyboard: string;
  readonly notifications: readonly string[];
}

/** As much of an element as is used here: this file is checked without the types of a page. */
interface PageElement {
  readonly textContent: string | null;
  readonly value?: string;
  readonly tagName: string;
  readonly id: string;
  readonly classList: { contains(name: string): boolean };
  getAttribute(name: string): string | null;
  getClientRects(): { readonly length: number };
  contains(other: PageElement | null): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
declare const document: PageElement & { readonly activeElement: PageElement | null };

/** What is there now. */
export function look(page: Page): Promise<Seen> {
  return page.evaluate((): Seen => {
    const textOf = (element: PageElement | null): string => (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
    const isShown = (element: PageElement | null): element is PageElement => element !== null && element.getClientRects().length > 0;
    const shownText = (below: PageElement, selector: string): string => {
      const element = below.querySelector(selector);
      return isShown(element) ? textOf(element) : "";
    };
    const active = document.activeElement;
    const seen = {
      keyboard: `${active?.getAttribute("role") ?? active?.tagName ?? ""} ${active?.getAttribute("aria-label") ?? ""}`.trim().slice(0, 120),
      notifications: [...document.querySelectorAll(".notification-list-item-message")].map(textOf),
    };
    const widget = document.querySelector(".quick-input-widget");
    if (!isShown(widget)) return seen;
    const input = widget.querySelector(".quick-input-box input");
    const rows = [...widget.querySelectorAll(".quick-input-list .monaco-list-row")].map((row) => ({
      name: row.getAttribute("aria-label") ?? "",
      text: textOf(row),
      focused: row.classList.contains("focused"),
      ...(row.getAttribute("role") === "checkbox" && { checked: row.getAttribute("aria-checked") === "true" }),
    }));
    return { ...seen, quickInput: {
      title: shownText(widget, ".quick-input-title"), value: input?.value ?? "", message: shownText(widget, ".quick-input-message"), rows, hasKeyboard: widget.contains(active),
    } };
  });
}

/** The row that is meant, or else what is typed; undefined while the box is not as wanted. */
export function asWanted(seen: SeenQuickInput | undefined, wanted: QuickInputWanted): string | undefined {
  if (seen === undefined || !seen.hasKeyboard || !seen.title.includes(wanted.title)) return undefined;
  if (wanted.value !== undefined && seen.value !== wanted.value) return undefined;
  if (wanted.says !== undefined && !seen.message.includes(wanted.says)) return undefined;
  const { row, focused } = wanted;
  const has = (one: SeenRow, part: string): boolean => one.name.includes(part) || one.text.includes(part);
  if (row === undefined && focused === undefined) return seen.value;
  const found = seen.rows.find((one) => (row === undefined || has(one, row)) && (focused === undefined || (one.focused && has(one, focused))));
  return found && `${found.name}\n${found.text}`;
}
