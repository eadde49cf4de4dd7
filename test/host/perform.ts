/** Does in the page what a test asks for: every wait has a condition, and says what was there instead when it was not met. */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { resultsFolder } from "../../src/tools/places.ts";
import type { Action, Named, QuickInputWanted } from "./protocol.ts";
import { asWanted, look, type Seen } from "./screen.ts";

/** So long the driver waits for what a test wants to see or click, in milliseconds. Reached in failure only. */
const patience = 30_000;
/** So long a key has to show its effect before it is pressed once more: VS Code may not have been listening yet. In milliseconds. */
const again = 3_000;

/** Answers what was read; rejects with what was on the screen. */
export async function perform(page: Page, action: Action): Promise<string> {
  if ("until" in action) return pressUntil(page, action.press, action.until);
  if ("press" in action) await page.keyboard.press(action.press);
  else if ("type" in action) await page.keyboard.type(action.type);
  else if ("screenshot" in action) await page.screenshot({ path: join(resultsFolder, `${action.screenshot}.png`) });
  else if ("click" in action) await locate(page, action.click).click({ timeout: patience });
  else if ("quickInput" in action) return quickInput(page, action.quickInput);
  else if ("field" in action) return field(page, action.field, action.value);
  else if ("keyboard" in action) return until(page, ({ keyboard }) => (keyboard.startsWith(action.keyboard) ? keyboard : undefined));
  else return withScreen(page, async () => (await locate(page, action.read).textContent({ timeout: patience })) ?? "");
  return "";
}

async function quickInput(page: Page, wanted: QuickInputWanted | "closed"): Promise<string> {
  return until(page, ({ quickInput: seen }) => (wanted === "closed" ? (seen === undefined ? "" : undefined) : asWanted(seen, wanted)));
}

/** Waits until the field has the keyboard, and holds the value if one is given. */
async function field(page: Page, { role, name }: Named, value: string | undefined): Promise<string> {
  return until(page, async () => {
    const found = locate(page, { role, name }).and(page.locator(":focus"));
    if ((await found.count()) === 0) return undefined;
    const held = await found.inputValue({ timeout: again }).catch(() => undefined);
    return held !== undefined && (value === undefined || held === value) ? held : undefined;
  });
}

async function pressUntil(page: Page, key: string, wanted: Named): Promise<string> {
  return withScreen(page, async () => {
    const end = Date.now() + patience;
    for (;;) {
      await page.keyboard.press(key);
      const came = await locate(page, wanted).waitFor({ timeout: again }).then(() => true, () => false);
      if (came) return "";
      if (Date.now() > end) throw new Error(`${key} did not bring it`);
    }
  });
}

async function until(page: Page, ask: (seen: Seen) => string | undefined | Promise<string | undefined>): Promise<string> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look(page);
    const answer = await ask(seen);
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`not seen within ${patience} ms; on the screen: ${told(seen)}`);
    await page.waitForTimeout(50);
  }
}

async function withScreen(page: Page, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}; on the screen: ${told(await look(page))}`, { cause: error });
  }
}

function told(seen: Seen): string {
  return JSON.stringify({ ...seen, ...(seen.quickInput === undefined ? { quickInput: "none" } : { quickInput: { ...seen.quickInput, rows: seen.quickInput.rows.slice(0, 30) } }) });
}

function locate(page: Page, { role, name }: { readonly role: string; readonly name?: string }): Locator {
  // Playwright lists the ARIA roles as a type; the protocol carries them as text.
  const known = role as Parameters<Page["getByRole"]>[0];
  return (name === undefined ? page.getByRole(known) : page.getByRole(known, { name })).filter({ visible: true }).first();
}
