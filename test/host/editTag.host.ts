/** Everything of a tag is edited from the Codebook view: examples, attributes, relations and the rest; and F2 where a tag is seen. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, dismissed, eventually, exists, readText, test, writeText } from "./harness.ts";
import { articleNode, children, inside, openReading } from "./inside.ts";
import { accept, answer, choose, keyboardInEditor, leave, quickInput } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const book = `newsmark: 1
tags:
  - id: claim # what can be checked
    label: Claim
    children:
      - id: figure
  - id: tone
`;

const bookOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml");
const sidecarOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`);
const before = new Map<string, string>();

async function keep(file: vscode.Uri): Promise<void> {
  if (await exists(file)) before.set(file.toString(), await readText(file));
}

/** The sidecars that hold an old id stay checked. */
async function acceptSidecars(): Promise<void> {
  await accept({ title: "in these sidecars too?", row: "newsmark.yaml" });
}

test("Editing: an attribute is made with type, values and whether it is needed, changed and taken away", async ({ folder }) => {
  await keep(bookOf(folder));
  await keep(sidecarOf(folder));
  await writeText(bookOf(folder), book);
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.tags.some(({ id }) => id === "claim/figure")), "the codebook");
  const editing = vscode.commands.executeCommand("newsmark.editTag", { tag: "claim/figure", field: "attributes" });
  await choose("Attributes of “claim/figure”", "New attribute");
  await answer("New attribute of “claim/figure”", "certainty");
  await choose("Type of “certainty”", "choice");
  await answer("Values of “certainty”", "low, high, low");
  await choose("Is “certainty” needed each time?", "Yes:");
  await eventually(async () => (await readText(bookOf(folder))).includes("certainty"), "the attribute");
  equal(await readText(bookOf(folder)), book.replace("      - id: figure\n", "      - id: figure\n        attributes:\n          certainty: {type: choice, values: [low, high], required: true}\n"));
  await choose("Attributes of “claim/figure”", "certainty");
  await choose("Type of “certainty”", "number");
  await choose("Is “certainty” needed each time?", "No:");
  await eventually(async () => (await readText(bookOf(folder))).includes("certainty: {type: number, required: false}\n"), "the changed attribute");
  await leave("Attributes of “claim/figure”");
  await editing;
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(bookOf(folder)), book);
});

test("Editing: only one of the tags below on a passage, and a key that tagging mode knows", async ({ folder }) => {
  await vscode.commands.executeCommand("newsmark.editTag", { tag: "claim", field: "exclusive" });
  contains(await readText(bookOf(folder)), "    label: Claim\n    exclusive: true\n");
  await vscode.commands.executeCommand("newsmark.undo");
  const editing = vscode.commands.executeCommand("newsmark.editTag", { tag: "claim", field: "key" });
  await answer("Key in tagging mode: claim", "é");
  await quickInput({ title: "Key in tagging mode", value: "é", says: "One of a-z and 0-9." });
  equal(await readText(bookOf(folder)), book);
  await answer("Key in tagging mode: claim", "q");
  await editing;
  contains(await readText(bookOf(folder)), "    key: q\n");
  await vscode.commands.executeCommand("newsmark.undo");
});

test("Editing: a relation is made, told by its id, and taken back", async ({ folder }) => {
  const editing = vscode.commands.executeCommand("newsmark.editRelations", { file: bookOf(folder).toString() });
  await choose("Relations between annotations", "New relation");
  await answer("New relation", "contradicts");
  await answer("Label of “contradicts”", "says otherwise");
  await choose("say the same in both directions?", "Yes:");
  await eventually(async () => (await readText(bookOf(folder))).includes("relations:"), "the relation");
  contains(await readText(bookOf(folder)), "relations:\n  - {id: contradicts, label: says otherwise, symmetric: true}\n");
  contains(await quickInput({ title: "Relations between annotations", row: "contradicts" }), "in both directions");
  await leave("Relations between annotations");
  await editing;
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(bookOf(folder)), book);
});

test("Editing: what is selected becomes an example of a tag; an annotation’s passage one of its own tag", async ({ folder }) => {
  if (await exists(sidecarOf(folder))) await vscode.workspace.fs.delete(sidecarOf(folder));
  const editor = await openReading(folder, source);
  const words = "put the cost at 2.4 million euros";
  const at = editor.document.getText().indexOf(words);
  ok(at > 0, "the words");
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
  await vscode.commands.executeCommand("newsmark.addExample", { tag: "tone" });
  contains(await readText(bookOf(folder)), `  - id: tone\n    examples: [${words}]\n`);
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["claim/figure"] });
  await eventually(() => exists(sidecarOf(folder)), "the sidecar");
  const inAnnotation = editor.document.positionAt(at + 5);
  editor.selection = new vscode.Selection(inAnnotation, inAnnotation);
  await vscode.commands.executeCommand("newsmark.addExample");
  contains(await readText(bookOf(folder)), `      - id: figure\n        examples: [${words}]\n`);
});

test("Editing: F2 on an annotation in the reading view renames its tag", async ({ folder }) => {
  const editor = await openReading(folder, source);
  await vscode.window.showTextDocument(editor.document);
  const at = editor.document.positionAt(editor.document.getText().indexOf("put the cost at") + 5);
  editor.selection = new vscode.Selection(at, at);
  await keyboardInEditor();
  await act({ press: "F2" });
  await answer("Rename or move tag “claim/figure”", "claim/sum");
  await acceptSidecars();
  await eventually(async () => (await readText(bookOf(folder))).includes("- id: sum\n"), "the new id");
  contains(await readText(bookOf(folder)), "was: [claim/figure]");
  await eventually(async () => (await readText(sidecarOf(folder))).includes("tags: [claim/sum]"), "the new id in the sidecar");
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.sources() ?? [])].some(({ annotations }) => annotations.some(({ annotation }) => annotation.tags.some((tag) => String(tag) === "claim/sum"))), "the new id in the view");
});

test("Editing: the hover of an annotation offers to rename its tag", async ({ folder }) => {
  const editor = await openReading(folder, source);
  const at = editor.document.positionAt(editor.document.getText().indexOf("put the cost at") + 5);
  const all = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", editor.document.uri, at);
  const text = all.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
  contains(text, "command:newsmark.renameTag");
  lacks(text, "command:newsmark.deleteTag");
});

test("Editing: F2 on a row of the Articles view means the tag of its annotation", async ({ folder }) => {
  const found = await inside();
  const [at] = found.services.library.folders();
  await eventually(() => [...(at?.corpus.sources() ?? [])].some(({ path, annotations }) => path === source && annotations.length > 0), "the annotation");
  const article = await articleNode(found, "Tarnholm bridge open to traffic");
  const parts = (await children(found, article)).find((node) => node.kind === "parts" && node.of === "annotations");
  const [annotation] = await children(found, parts);
  ok(annotation?.kind === "annotation", "the row of the annotation");
  const renaming = vscode.commands.executeCommand("newsmark.renameTag", annotation);
  await answer("Rename or move tag “claim/sum”", "claim/total");
  await acceptSidecars();
  await renaming;
  contains(await readText(bookOf(folder)), "      - id: total\n");
  contains(await readText(bookOf(folder)), "was: [claim/figure, claim/sum]");
});

test("Editing: several tags in one line of the codebook are told apart; a tag nobody knows renames no other", async ({ folder }) => {
  const text = "newsmark: 1\ntags: [{id: claim, description: first}, {id: tone, description: second, children: [{id: warm, description: third}]}]\n";
  await writeText(bookOf(folder), text);
  const found = await inside();
  await eventually(() => [...(found.services.library.folders()[0]?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.tags.some(({ id }) => id === "tone/warm")), "the codebook");
  const document = await vscode.workspace.openTextDocument(bookOf(folder));
  await eventually(() => document.getText() === text, "the document to follow");
  for (const [words, meaning] of [["claim", "first"], ["tone", "second"], ["warm", "third"]] as const) {
    const all = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, document.positionAt(text.indexOf(words) + 1));
    contains(all.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n"), meaning);
  }
  const sidecar = await vscode.workspace.openTextDocument(sidecarOf(folder));
  const editor = await vscode.window.showTextDocument(sidecar);
  const at = sidecar.positionAt(sidecar.getText().indexOf("[claim/") + 3);
  editor.selection = new vscode.Selection(at, at);
  const renaming = vscode.commands.executeCommand("newsmark.renameTag");
  await dismissed(renaming);
  equal(await readText(bookOf(folder)), text);
});

test("Editing: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("notifications.clearAll");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const file of [sidecarOf(folder), bookOf(folder)]) {
    const old = before.get(file.toString());
    if (old !== undefined) await writeText(file, old);
    else if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
});
