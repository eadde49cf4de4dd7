/** Annotations: from a selection to the sidecar beside the source, and back. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, eventually, exists, newsmark, readText, test, writeText } from "./harness.ts";
import { keyboardInEditor } from "./quickInput.ts";

const source = "press/mill-bridge.json";
const quote = "It took longer than we hoped";

async function openArticle(folder: vscode.Uri, path: string, start: string): Promise<vscode.TextEditor> {
  await newsmark().activate();
  await vscode.commands.executeCommand("newsmark.openArticleAt", vscode.Uri.joinPath(folder, path));
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === "newsmark" && editor.document.getText().startsWith(start) && editor;
  }, `reading view of ${path}`);
}

function select(editor: vscode.TextEditor, words: string): void {
  const at = editor.document.getText().indexOf(words);
  ok(at >= 0, `“${words}” in the reading view`);
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
}

async function hoverText(editor: vscode.TextEditor, words: string): Promise<string> {
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 3);
  const all = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", editor.document.uri, at);
  return all.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
}

function sidecarOf(folder: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, `${path}.newsmark.yaml`);
}

test("a tagged selection stands in the sidecar beside the source, which stays as it was", async ({ folder }) => {
  const before = await readText(vscode.Uri.joinPath(folder, source));
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  select(editor, quote);
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["quote/official"] });
  const sidecar = sidecarOf(folder, source);
  await eventually(() => exists(sidecar), "the sidecar");
  const text = await readText(sidecar);
  contains(text, "newsmark: 1\nsource: mill-bridge.json\nannotations:\n  - id: ");
  contains(text, '    article: "4101"\n    tags: [quote/official]\n    quote: It took longer than we hoped\n');
  equal(await readText(vscode.Uri.joinPath(folder, source)), before, "the source");
});

test("the hover of a tagged passage shows its tag and what can be done", async ({ folder }) => {
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  const text = await eventually(async () => (await hoverText(editor, quote)) || undefined, "a hover");
  contains(text, "quote/official");
  contains(text, "command:newsmark.editTags");
});

test("undo and redo by keys in the reading view", async ({ folder }) => {
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  const sidecar = sidecarOf(folder, source);
  const written = await readText(sidecar);
  await vscode.window.showTextDocument(editor.document);
  await keyboardInEditor();
  await act({ press: "Control+z" });
  await eventually(async () => !(await exists(sidecar)), "the sidecar to go");
  await act({ press: "Control+Shift+z" });
  await eventually(() => exists(sidecar), "the sidecar to come back");
  equal(await readText(sidecar), written, "the sidecar");
});

test("with nothing selected the sentence at the cursor is tagged", async ({ folder }) => {
  const editor = await openArticle(folder, "wire/mill-bridge.txt", "Tarnholm bridge open");
  const at = editor.document.positionAt(editor.document.getText().indexOf("Aldous put"));
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["claim"] });
  const sidecar = sidecarOf(folder, "wire/mill-bridge.txt");
  await eventually(() => exists(sidecar), "the sidecar");
  contains(await readText(sidecar), "    quote: Treasurer Pieter Aldous put the cost at 2.4 million euros.\n");
});

test("a sidecar edited by hand is followed", async ({ folder }) => {
  const sidecar = sidecarOf(folder, source);
  await writeText(sidecar, (await readText(sidecar)).replace("quote/official", "tone"));
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  await eventually(async () => (await hoverText(editor, quote)).includes("tone"), "the new tag in the hover");
});

test("a broken sidecar is a problem at its line, is not written to, and its annotations stay", async ({ folder }) => {
  const sidecar = sidecarOf(folder, source);
  const good = await readText(sidecar);
  const broken = `${good}  - {id: [\n`;
  await writeText(sidecar, broken);
  await eventually(() => vscode.languages.getDiagnostics(sidecar).length > 0, "a problem");
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  select(editor, "Mayor Ines Kallio");
  void vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["person"] });
  await eventually(async () => (await hoverText(editor, quote)).includes("cannot be read"), "the stale annotation");
  equal(await readText(sidecar), broken, "the broken sidecar");
  await vscode.commands.executeCommand("notifications.clearAll");
  await writeText(sidecar, good);
  await eventually(() => vscode.languages.getDiagnostics(sidecar).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error), "no more error");
});

test("next and previous annotation move the cursor", async ({ folder }) => {
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  // What an earlier test took back may still be there for a moment.
  await eventually(async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("newsmark.nextAnnotation");
    return editor.document.offsetAt(editor.selection.active) === editor.document.getText().indexOf(quote);
  }, "the cursor at the annotation");
});

test("the view shows today's text: nothing of the sidecar is in it", async ({ folder }) => {
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  lacks(editor.document.getText(), "quote/official");
});

test("the folder is left as it was", async ({ folder }) => {
  for (const path of [source, "wire/mill-bridge.txt"]) await vscode.workspace.fs.delete(sidecarOf(folder, path));
  const editor = await openArticle(folder, source, "Mill bridge reopens");
  await eventually(async () => !(await hoverText(editor, quote)).includes("Edit tags"), "the annotations to go");
});
