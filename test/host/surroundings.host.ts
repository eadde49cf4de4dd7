/** The house itself: the packaged extension runs in this host, on a fresh copy of the fixture. */
import * as vscode from "vscode";
import { contains, equal, ok } from "./expect.ts";
import { act, eventually, exists, newsmark, readText, test } from "./harness.ts";
import { keyboardInEditor } from "./quickInput.ts";

test("the packaged extension is here and activates", async () => {
  const extension = newsmark();
  await extension.activate();
  ok(extension.isActive, "an active extension");
});

test("the web-worker host has the staged copy without main", ({ host }) => {
  // The staged copy for the web-worker host has no `main`; the one for the Node host is as packaged.
  const manifest = newsmark().packageJSON as { readonly main?: string; readonly browser?: string };
  equal(manifest.main === undefined, host === "web", "absence of main");
  ok(manifest.browser, "a browser entry");
});

test("the fixture folder is open and can be read", async ({ folder }) => {
  contains(await readText(vscode.Uri.joinPath(folder, "wire", "mill-bridge.txt")), "Tarnholm");
  ok(await exists(vscode.Uri.joinPath(folder, "press", "mill-bridge.json")), "the WordPress fixture");
});

test("the driver presses keys for a test", async () => {
  const document = await vscode.workspace.openTextDocument({ content: "", language: "plaintext" });
  await vscode.window.showTextDocument(document);
  await keyboardInEditor();
  await act({ type: "harbour" });
  await act({ press: "Home" });
  await act({ type: "The " });
  await eventually(() => document.getText() === "The harbour", "what was typed");
  await act({ press: "Control+a" });
  await act({ press: "Delete" });
  await eventually(() => document.getText() === "", "an empty document");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
});

test("every command of the manifest has a handler", async () => {
  await newsmark().activate();
  // The arch test checks the manifest's shape.
  const manifest = newsmark().packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  const known = new Set(await vscode.commands.getCommands(true));
  equal(manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  ok(!known.has("newsmark.thereIsNoSuchCommand"), "an answer that tells commands apart");
});
