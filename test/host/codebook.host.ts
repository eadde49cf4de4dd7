/** The Codebook view and its refactorings, from the command to the files and back. */
import * as vscode from "vscode";
import type { CodebookItem } from "../../src/vscode/codebook/codebookView.ts";
import type { Newsmark } from "../../src/vscode/extension.ts";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";
import { accept, answer, choose, leave, quickInput, renameByKey } from "./quickInput.ts";

const book = `# Words of the desk.
newsmark: 1
tags:
  - id: claim # what can be checked
    label: Claim
    description: A statement that could be checked.
    color: "#c2410c"
    key: c
    children:
      - id: figure
        examples: ["trade rose 64%"]
  - id: tone
  - id: mood
`;

const sidecar = (source: string, tags: string, id: string): string => `newsmark: 1
source: ${source}
annotations:
  - id: ${id}
    scope: article
    tags: ${tags}
`;

const uris = (folder: vscode.Uri) => ({
  book: vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml"),
  page: vscode.Uri.joinPath(folder, "press/council-notes.json.newsmark.yaml"),
  notes: vscode.Uri.joinPath(folder, "wire/ferry-page.txt.newsmark.yaml"),
});

let before: string | undefined;

async function tagItems(found: Newsmark, parent?: CodebookItem): Promise<readonly { readonly node: CodebookItem; readonly item: vscode.TreeItem }[]> {
  const nodes = (await found.codebook.tree.getChildren(parent)) ?? [];
  return Promise.all(nodes.map(async (node) => ({ node, item: await found.codebook.tree.getTreeItem(node) })));
}

async function knows(found: Newsmark, id: string): Promise<void> {
  const [at] = found.services.library.folders();
  await eventually(() => [...(at?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.tags.some((tag) => tag.id === id)), `tag ${id}`);
}

test("Codebook: the Codebook view shows tags with counts, keys and what they mean", async ({ folder }) => {
  const files = uris(folder);
  before = (await exists(files.book)) ? await readText(files.book) : undefined;
  await writeText(files.book, book);
  await writeText(files.page, sidecar("council-notes.json", "[claim/figure, tone]", "pageaaaa01"));
  await writeText(files.notes, sidecar("ferry-page.txt", "[claim]", "notesaaa01"));
  const found = await inside();
  await knows(found, "mood");
  await eventually(async () => String((await tagItems(found))[0]?.item.description).startsWith("2"), "the counts");
  const top = await tagItems(found);
  equal(top.map(({ item }) => [item.label, item.description]), [["Claim", "2 · [c]"], ["tone", "1"], ["mood", ""]]);
  const [claim] = top;
  ok(claim, "the first tag");
  const [figure] = await tagItems(found, claim.node);
  equal([figure?.item.label, figure?.item.description], ["figure", "1"]);
  const resolved = await found.codebook.tree.resolveTreeItem?.(claim.item, claim.node, new vscode.CancellationTokenSource().token);
  contains((resolved?.tooltip as vscode.MarkdownString).value, "A statement that could be checked");
});

test("Codebook: a tag is added, below another too, and opened", async ({ folder }) => {
  const { book: file } = uris(folder);
  await vscode.commands.executeCommand("newsmark.addChildTag", { tag: "claim", id: "Big promise" });
  contains(await readText(file), "      - id: Big-promise\n        label: Big promise\n");
  await vscode.commands.executeCommand("newsmark.addTag", { id: "frame/conflict" });
  contains(await readText(file), "  - id: frame\n    children:\n      - id: conflict\n");
  await vscode.commands.executeCommand("newsmark.openTag", { tag: "tone" });
  const editor = vscode.window.activeTextEditor;
  equal(editor?.document.lineAt(editor.selection.active.line).text, "  - id: tone");
});

test("Codebook: label, colour and replacement are asked for and written", async ({ folder }) => {
  const { book: file } = uris(folder);
  const editing = vscode.commands.executeCommand("newsmark.editTag", { tag: "mood" });
  await choose("Edit tag “mood”", "Label");
  await answer("Label: mood", "Mood of the piece");
  await editing;
  contains(await readText(file), "  - id: mood\n    label: Mood of the piece\n");
  const colouring = vscode.commands.executeCommand("newsmark.recolourTag", { tag: "mood" });
  await choose("Colour of “mood”", "Green");
  await colouring;
  contains(await readText(file), '    color: "#009e73"\n');
  const deprecating = vscode.commands.executeCommand("newsmark.deprecateTag", { tag: "mood" });
  await choose("Which tag is used instead of “mood”?", "tone");
  await deprecating;
  contains(await readText(file), "    deprecated: true\n    replacedBy: tone\n");
});

test("Codebook: a rename is one step: the old id stays valid, nothing else in the file changes, undo takes it back", async ({ folder }) => {
  const files = uris(folder);
  const old = await readText(files.book);
  const page = await readText(files.page);
  await vscode.commands.executeCommand("newsmark.renameTag", { tag: "claim/figure", to: "number" });
  const text = await readText(files.book);
  contains(text, "  - id: number\n");
  contains(text, "was: [claim/figure]");
  contains(text, "  - id: claim # what can be checked\n");
  equal(await readText(files.page), page, "the sidecar");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(files.book), old, "the codebook");
  await vscode.commands.executeCommand("newsmark.redo");
  equal(await readText(files.book), text, "the codebook again");
});

test("Codebook: old ids in sidecars are renewed after a look at them, in one step", async ({ folder }) => {
  const files = uris(folder);
  const page = await readText(files.page);
  await knows(await inside(), "number");
  const renewing = vscode.commands.executeCommand("newsmark.renewTags", { file: files.book.toString() });
  await accept({ title: "Write today’s tag ids", row: "council-notes.json.newsmark.yaml" });
  await renewing;
  contains(await readText(files.page), "    tags: [number, tone]\n");
  lacks(await readText(files.notes), "updated:");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(files.page), page, "the sidecar");
});

test("Codebook: two tags become one; counts follow", async ({ folder }) => {
  const found = await inside();
  const [old] = await tagItems(found);
  ok(old, "a row before the change");
  // VS Code may ask for a row of the codebook before when the new one is there.
  const asking = found.services.library.onDidChange(() => void found.codebook.tree.getTreeItem(old.node));
  await vscode.commands.executeCommand("newsmark.mergeTag", { tag: "tone", to: "mood" });
  const text = await readText(uris(folder).book);
  lacks(text, "id: tone");
  contains(text, "was: [tone]");
  await eventually(async () => {
    const mood = (await tagItems(found)).find(({ item }) => item.label === "Mood of the piece");
    return String(mood?.item.description).startsWith("1");
  }, "the count of the merged tag");
  asking.dispose();
});

test("Codebook: deleting asks first, with the count", async ({ folder }) => {
  const { book: file } = uris(folder);
  const old = await readText(file);
  const leaving = vscode.commands.executeCommand("newsmark.deleteTag", { tag: "claim" });
  contains(await quickInput({ title: "Delete tag “claim”", focused: "Delete tag" }), "annotations: 1");
  await leave("Delete tag “claim”");
  await leaving;
  equal(await readText(file), old, "the codebook");
  const deleting = vscode.commands.executeCommand("newsmark.deleteTag", { tag: "frame" });
  contains(await accept({ title: "Delete tag “frame”", focused: "Delete tag" }), "tags below that go too: 1");
  await deleting;
  lacks(await readText(file), "frame");
  await vscode.commands.executeCommand("newsmark.deleteTag", { tag: "claim/Big-promise" });
  lacks(await readText(file), "Big-promise");
});

async function completions(uri: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", uri, position);
  // The editor itself offers words of the text; those are of another kind.
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember).map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function fixes(uri: vscode.Uri, code: string): Promise<readonly vscode.CodeAction[]> {
  const found = await eventually(() => vscode.languages.getDiagnostics(uri).find((one) => one.code === code), `problem ${code}`);
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, found.range);
  return all.filter(({ title }) => /^(?:Write|Create|Renew)/u.test(title));
}

async function run(action: vscode.CodeAction | undefined): Promise<void> {
  ok(action, "a fix");
  if (action.edit !== undefined) await vscode.workspace.applyEdit(action.edit);
  if (action.command !== undefined) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

test("Codebook: tag ids are completed and explained in a sidecar", async ({ folder }) => {
  const { page } = uris(folder);
  await writeText(page, sidecar("council-notes.json", "[claim, numbr]", "pageaaaa01"));
  const document = await vscode.workspace.openTextDocument(page);
  await vscode.window.showTextDocument(document);
  const place = document.positionAt(document.getText().indexOf("claim, numbr") + 2);
  const labels = await completions(page, place);
  ok(labels.includes("claim") && labels.includes("number"), `tags among ${labels.join()}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", page, place);
  const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
  contains(text, "A statement that could be checked");
  contains(text, "annotations");
  const outside = await completions(page, new vscode.Position(1, 9));
  ok(!outside.includes("number"), "no tags at the source's name");
});

test("Codebook: fixes for unknown and renamed tags and for a wrong source", async ({ folder }) => {
  const { page, book: file } = uris(folder);
  const offered = await fixes(page, "sidecar.unknown-tag");
  equal(offered.map(({ title }) => title), ["Write “number”", "Create tag “numbr”"]);
  await run(offered.find(({ title }) => title === "Create tag “numbr”"));
  contains(await readText(file), "  - id: numbr\n");
  await writeText(page, sidecar("council-side.json", "[tone]", "pageaaaa01"));
  await run((await fixes(page, "sidecar.renamed-tag")).find(({ title }) => title === "Write “mood”"));
  contains(await readText(page), "    tags: [mood]\n");
  const document = await vscode.workspace.openTextDocument(page);
  // An edit of a document that has not followed its file yet could not be saved.
  await eventually(() => document.getText().includes("[mood]") && document.getText().includes("council-side"), "the document to follow");
  await run((await fixes(page, "sidecar.source-mismatch"))[0]);
  await document.save();
  contains(await readText(page), "source: council-notes.json\n");
});

test("Codebook: F2 on a tag id in a sidecar renames the tag", async ({ folder }) => {
  const { page, book: file } = uris(folder);
  const document = await vscode.workspace.openTextDocument(page);
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(document.getText().indexOf("[mood]") + 2);
  editor.selection = new vscode.Selection(at, at);
  const old = await readText(file);
  await renameByKey("voice");
  // The sidecars that hold the old id: they stay checked.
  const sidecars = { title: "in these sidecars too?", row: "council-notes.json.newsmark.yaml" };
  await quickInput(sidecars);
  equal(await readText(file), old, "nothing is written before the look at them");
  await accept(sidecars);
  await eventually(async () => (await readText(file)).includes("- id: voice"), "the new id");
  contains(await readText(file), "was: [tone, mood]");
  await eventually(async () => (await readText(page)).includes("[voice]"), "the new id in the sidecar");
});

test("Codebook: a tag is moved below another by a command, and to the top by dragging it there", async ({ folder }) => {
  const { page, book: file } = uris(folder);
  const found = await inside();
  await knows(found, "voice");
  const old = { book: await readText(file), page: await readText(page) };
  const moving = vscode.commands.executeCommand("newsmark.moveTag", { tag: "voice" });
  await quickInput({ title: "Move “voice” below which tag?", row: "number" });
  lacks(await act({ read: { role: "listbox" } }), "To the top");
  await choose("Move “voice” below which tag?", "claim");
  contains(await accept({ title: "in these sidecars too?", row: "council-notes.json.newsmark.yaml" }), "voice → claim/voice");
  await moving;
  contains(await readText(file), "      - id: voice\n");
  contains(await readText(page), "[claim/voice]");
  await knows(found, "claim/voice");
  const claim = (await tagItems(found)).find(({ item }) => item.label === "Claim");
  const voice = (await tagItems(found, claim?.node)).find(({ node }) => node.kind === "tag" && String(node.tag.id) === "claim/voice");
  ok(claim !== undefined && voice !== undefined, "both rows");
  const { token } = new vscode.CancellationTokenSource();
  const drag = async (node: CodebookItem, onto: CodebookItem | undefined): Promise<void> => {
    const transfer = new vscode.DataTransfer();
    await found.codebook.drag.handleDrag?.([node], transfer, token);
    await found.codebook.drag.handleDrop?.(onto, transfer, token);
  };
  const text = await readText(file);
  await drag(claim.node, voice.node);
  await drag(voice.node, claim.node);
  equal(await readText(file), text, "nothing goes below itself, and what is there already stays");
  const dropping = drag(voice.node, undefined);
  await accept({ title: "in these sidecars too?", row: "council-notes.json.newsmark.yaml" });
  await dropping;
  contains(await readText(page), "[voice]");
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  equal([await readText(file), await readText(page)], [old.book, old.page]);
});

test("Codebook: the folder is left as it was", async ({ folder }) => {
  const files = uris(folder);
  await vscode.commands.executeCommand("notifications.clearAll");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(files.page);
  await vscode.workspace.fs.delete(files.notes);
  if (before === undefined) await vscode.workspace.fs.delete(files.book);
  else await writeText(files.book, before);
});
