/** The menu of a row whose element VS Code has lost: nothing else than what was clicked is acted on. */
import * as vscode from "vscode";
import { equal, ok } from "./expect.ts";
import { test } from "./harness.ts";
import { inside, openReading } from "./inside.ts";

type Menus = Readonly<Record<string, readonly { readonly command: string }[] | undefined>>;

test("Row menus: called for a row that is not there while its view is drawn anew, no command does anything", async ({ folder }) => {
  await inside();
  // With a cursor in an article most of them would find something else to act on.
  await openReading(folder, "wire/mill-bridge.txt");
  const manifest = vscode.extensions.getExtension("newsmark.newsmark")?.packageJSON as { readonly contributes: { readonly menus: Menus } } | undefined;
  const commandsIn = (menu: string): ReadonlySet<string> => new Set((manifest?.contributes.menus[menu] ?? []).map(({ command }) => command));
  const titles = commandsIn("view/title");
  const commands = [...commandsIn("view/item/context")].filter((command) => !titles.has(command));
  ok(commands.length > 50 && commands.includes("newsmark.removeAnnotation"), commands.join(" "));
  for (const command of commands) {
    equal(await vscode.commands.executeCommand(command, undefined, undefined), false, command);
  }
  await vscode.commands.executeCommand("notifications.clearAll");
});
