/** What the view says when there is nothing to show: one sentence and one button, for each reason. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { addScreens } from "./openWindows.ts";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "./workbench.ts";

/** Opens a window on a folder with these files and answers what its Articles view says. */
async function welcomeIn(name: string, files: Readonly<Record<string, string>>, options: WorkbenchOptions, look: (workbench: Workbench) => Promise<void>): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), "newsmark-welcome-"));
  const folder = join(place, "folder");
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const workbench = await openWorkbench({ folder, ...options });
  try {
    await workbench.showNewsmark();
    await look(workbench);
    await workbench.picture(name);
    await workbench.close();
  } catch (error) {
    await addScreens(error, name);
    await workbench.close();
    throw error;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function expectWelcome(workbench: Workbench, words: RegExp, button: string): Promise<void> {
  const view = workbench.sideBar.locator(".welcome-view:visible").first();
  await workbench.until(async () => (await view.isVisible()) && words.test(await view.innerText()), `the words ${String(words)}`);
  await workbench.until(async () => JSON.stringify(await view.getByRole("button").allInnerTexts()) === JSON.stringify([button]), `the button ${button} alone`);
}

test("no folder", () => welcomeIn("welcome-no-folder", {}, { noFolder: true }, (workbench) => expectWelcome(workbench, /Open a folder with news sources/u, "Open Folder")));

test("an empty folder, and an article put into it", () =>
  welcomeIn("welcome-empty", {}, {}, async (workbench) => {
    await expectWelcome(workbench, /holds no file that could be a news source/u, "Open Another Folder");
    await workbench.picture("welcome-empty-folder");
    await writeFile(join(workbench.folder, "note.txt"), "Ferry runs again\n\nMarch 4, 2026\n\nBy Anna Berg\n\nThe ferry to Lindhamn runs again, the harbour said on Wednesday.\n\nTickets cost what they did before.\n");
    await workbench.views.reveal("Ferry runs again");
  }));

test("files, but no article; the button asks which file and tells why", () =>
  welcomeIn("welcome-nothing", { "settings.json": '{"a": 1}', "todo.txt": "Buy milk." }, {}, async (workbench) => {
    await expectWelcome(workbench, /No article was found in the files of this folder/u, "Why Is a File Not Shown?");
    await workbench.picture("welcome-nothing-found");
    await workbench.sideBar.getByRole("button", { name: "Why Is a File Not Shown?" }).click();
    await workbench.until(async () => (await workbench.pickRows()).some((row) => row.includes("todo.txt")), "the files to ask about");
    await workbench.picture("welcome-why");
  }));
