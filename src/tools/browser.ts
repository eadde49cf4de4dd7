/** The browser that shows VS Code to the tests. */
import { chromium, type Browser } from "playwright-core";
import { browserPiece, findBrowser, missingSentence } from "./pieces.ts";

const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

/** Opens it without a window. Throws a sentence when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(missingSentence([browserPiece], "to show VS Code to the tests"));
  return chromium.launch({ executablePath, args: switches });
}
