/** What a window shows, in words: for the report of a step that failed. */
import type { Page } from "playwright-core";

/** Parts of the window by name. What is not visible is left out. */
const parts: Readonly<Record<string, string>> = {
  "in front": ".monaco-dialog-box, .monaco-menu, .context-view .monaco-menu, .quick-input-widget",
  messages: ".notifications-toasts .notification-list-item, .notifications-center .notification-list-item",
  hover: ".monaco-hover, .workbench-hover",
  tabs: ".tabs-container .tab",
  "side bar": '[id="workbench.parts.sidebar"] .pane-header, [id="workbench.parts.sidebar"] [role="treeitem"], [id="workbench.parts.sidebar"] .welcome-view',
  panel: '[id="workbench.parts.panel"] [role="treeitem"]',
  editor: ".editor-group-container .view-lines",
  "status bar": ".statusbar-item",
};

const mostCharacters = 700;

/** The text of each part, shortened, and what has the focus. */
export async function describeScreen(page: Page): Promise<string> {
  const seen = await page.evaluate((wanted) => {
    const isShown = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().height > 0;
    const words = (element: Element): string => {
      const row = element.getAttribute("role") === "treeitem" || element.classList.contains("tab");
      const label = row ? element.getAttribute("aria-label") : null;
      const state = ["focused", "selected", "active"].filter((name) => element.classList.contains(name)).join(" ");
      return `${(label ?? (element instanceof HTMLElement ? element.innerText : "")).replace(/\s+/gu, " ").trim()}${state === "" ? "" : ` (${state})`}`;
    };
    const lines = Object.entries(wanted).map(([name, selector]) => [name, [...document.querySelectorAll(selector)].filter(isShown).map(words).filter((text) => text !== "").join(" | ")] as const);
    const active = document.activeElement;
    const input = document.querySelector<HTMLInputElement>(".quick-input-widget input[type='text']");
    const focus = active === null ? "nothing" : `${active.tagName.toLowerCase()}.${[...active.classList].join(".")} in ${active.closest("[id^='workbench.parts']")?.id ?? active.closest("[class]")?.className ?? "?"}`;
    return [...lines, ["typed", input !== null && isShown(input) ? input.value : ""] as const, ["focus", focus] as const];
  }, parts);
  return seen.filter(([, text]) => text !== "").map(([name, text]) => `  ${name}: ${text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text}`).join("\n");
}
