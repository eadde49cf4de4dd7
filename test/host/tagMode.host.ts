/** Tagging mode: keys of the codebook in the reading view; and how far articles are coded. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside, openReading } from "./inside.ts";
import { choose, keyboardInEditor, quickInput } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const book = `newsmark: 1
tags:
  - id: claim
    key: c
  - id: tone
    key: "1"
`;

const sidecarOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`);
const bookOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml");
const before = new Map<string, string>();

async function keep(file: vscode.Uri): Promise<void> {
  if (await exists(file)) before.set(file.toString(), await readText(file));
}

function selected(editor: vscode.TextEditor): string {
  return editor.document.getText(editor.selection);
}

test("Tagging mode: a key tags the sentence at the cursor, and once is enough", async ({ folder }) => {
  await keep(bookOf(folder));
  await keep(sidecarOf(folder));
  if (await exists(sidecarOf(folder))) await vscode.workspace.fs.delete(sidecarOf(folder));
  await writeText(bookOf(folder), book);
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.tags.some(({ key }) => key === "1")), "the keys");
  const editor = await openReading(folder, source);
  const at = editor.document.positionAt(editor.document.getText().indexOf("Aldous put"));
  editor.selection = new vscode.Selection(at, at);
  await keyboardInEditor();
  // Keys are worked off in turn: what this one wrote would be there before what the next one writes.
  await act({ press: "1" });
  ok(!(await exists(sidecarOf(folder))), "nothing written outside the mode");
  await vscode.commands.executeCommand("newsmark.toggleTagMode");
  await keyboardInEditor();
  await act({ press: "c" });
  await eventually(() => exists(sidecarOf(folder)), "the sidecar");
  lacks(await readText(sidecarOf(folder)), "tone", "what was written in the mode alone");
  const text = await readText(sidecarOf(folder));
  contains(text, "    tags: [claim]\n    quote: Treasurer Pieter Aldous put the cost at 2.4 million euros.\n");
  await act({ press: "c" });
  const other = editor.document.positionAt(editor.document.getText().indexOf("Cars crossed"));
  editor.selection = new vscode.Selection(other, other);
  await act({ press: "c" });
  await eventually(async () => (await readText(sidecarOf(folder))).includes("quote: Cars crossed"), "what the key after that wrote");
  equal((await readText(sidecarOf(folder))).split("tags: [claim]").length, 3, "tagged sentences + 1");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(sidecarOf(folder)), text, "the sidecar");
});

test("Tagging mode: steps by sentence and by name; the last tag once more; back again", async ({ folder }) => {
  const editor = await openReading(folder, source);
  const text = editor.document.getText();
  const at = editor.document.positionAt(text.indexOf("Aldous put"));
  editor.selection = new vscode.Selection(at, at);
  await keyboardInEditor();
  await act({ press: "j" });
  const second = await eventually(() => selected(editor) || undefined, "a sentence");
  await act({ press: "j" });
  const third = await eventually(() => {
    const now = selected(editor);
    return now !== second && now;
  }, "the next sentence");
  ok(text.indexOf(third) > text.indexOf(second), "a later sentence");
  await act({ press: "Period" });
  await eventually(async () => (await readText(sidecarOf(folder))).split("tags: [claim]").length === 3, "the second tag");
  await act({ press: "Comma" });
  await eventually(async () => (await readText(sidecarOf(folder))).split("tags: [claim]").length === 2, "the step taken back");
  await act({ press: "k" });
  await eventually(() => selected(editor) === second, "the sentence before");
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand("newsmark.nextName");
  const name = selected(editor);
  ok(name.length > 2 && /^\p{Lu}/u.test(name), `a name, saw ${name}`);
});

test("Tagging mode: a key shows the keys, choosing one tags; X leaves the mode", async ({ folder }) => {
  const editor = await openReading(folder, source);
  await keyboardInEditor();
  await act({ press: "Shift+H" });
  contains(await quickInput({ title: "Keys in tagging mode", row: "claim" }), "C");
  await choose("Keys in tagging mode", "tone");
  await eventually(async () => (await readText(sidecarOf(folder))).includes("tags: [tone]"), "the chosen tag");
  await vscode.window.showTextDocument(editor.document);
  await keyboardInEditor();
  await act({ press: "x" });
  await act({ read: { role: "button", name: "Tagging mode is off" } });
  const text = await readText(sidecarOf(folder));
  await act({ press: "j" });
  await act({ press: "c" });
  // Worked off after the key, if that did anything.
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand("newsmark.tagByKey", { key: "1" });
  ok((await readText(sidecarOf(folder))) !== text, "what the command wrote");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(sidecarOf(folder)), text, "the sidecar after the mode");
});

test("Tagging mode: another coder's tag, shown or hidden, does not keep a key from tagging", async ({ folder }) => {
  const { services } = await inside();
  const quote = "Cars crossed the mill bridge in Tarnholm on Monday for the first time since May.";
  const marias = vscode.Uri.joinPath(folder, `${source}.newsmark.maria.yaml`);
  await writeText(marias, `newsmark: 1\nsource: mill-bridge.txt\ncoder: Maria\nannotations:\n  - id: mariaaaaaa\n    tags: [claim]\n    quote: ${quote}\n    prefix: ""\n    suffix: ""\n    by: maria\n`);
  const editor = await openReading(folder, source);
  const start = editor.document.positionAt(editor.document.getText().indexOf("Cars crossed"));
  const corpus = services.library.corpora()[0];
  await eventually(() => [...(corpus?.sources() ?? [])].some(({ annotations }) => annotations.some(({ annotation, resolution }) => annotation.by === "maria" && resolution?.at !== undefined)), "maria's annotation");
  for (const shown of [[""], undefined]) {
    await services.coders.choose(shown);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand("newsmark.tagByKey", { key: "c" });
    await eventually(async () => (await readText(sidecarOf(folder))).includes(quote), `one's own tag, shown: ${shown === undefined ? "everybody's" : "one's own"}`);
    await vscode.commands.executeCommand("newsmark.undo");
    await eventually(async () => !(await readText(sidecarOf(folder))).includes(quote), "the step taken back");
  }
  await services.coders.choose(undefined);
  await vscode.workspace.fs.delete(marias);
});

test("Tagging mode: an article is marked as coded, and the next one is opened", async ({ folder }) => {
  await openReading(folder, source);
  await vscode.commands.executeCommand("newsmark.markCoded");
  contains(await readText(sidecarOf(folder)), "state: done");
  await vscode.commands.executeCommand("newsmark.nextUncoded");
  const address = await eventually(() => {
    const query = vscode.window.activeTextEditor?.document.uri.query ?? "";
    return query !== "" && !decodeURIComponent(query).includes(source) && decodeURIComponent(query);
  }, "another article");
  const { articles } = await inside();
  const { rows, groups } = articles.tree.shown();
  const order = [...groups.flatMap((group) => group.rows), ...rows].map(({ record }) => record.ref.path);
  const here = order.findLastIndex((path) => path.endsWith(source));
  // As the view shows them, so that going on from article to article skips none that is seen.
  contains(address, String(order[(here + 1) % order.length]));
  await openReading(folder, source);
  await vscode.commands.executeCommand("newsmark.markToDo");
  const text = await readText(sidecarOf(folder));
  contains(text, "state: todo");
  lacks(text, "state: done");
});

test("Tagging mode: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const file of [sidecarOf(folder), bookOf(folder)]) {
    const old = before.get(file.toString());
    if (old !== undefined) await writeText(file, old);
    else if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
});
