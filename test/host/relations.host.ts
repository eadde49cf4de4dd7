/** Relations between annotations across files, from both ends, after a move; and the entity an annotation stands for. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";
import { accept, choose } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const other = "press/council-notes.json";
const book = "newsmark: 1\ntags:\n  - {id: claim}\nrelations:\n  - {id: contradicts, label: contradicts, symmetric: true}\n";

const at = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split("/"));
const sidecar = (folder: vscode.Uri, path: string): vscode.Uri => at(folder, `${path}.newsmark.yaml`);
const before = new Map<string, string | undefined>();

async function tag(folder: vscode.Uri, path: string, words: string, article?: string): Promise<vscode.TextEditor> {
  const editor = await openReading(folder, path, article);
  const start = placeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start.translate(0, words.length));
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["claim"] });
  return editor;
}

async function addressOf(folder: vscode.Uri, path: string): Promise<{ readonly source: string; readonly id: string }> {
  const id = /- id: (\w{10})/u.exec(await readText(sidecar(folder, path)))?.[1];
  ok(id, `an annotation of ${path}`);
  return { source: at(folder, path).toString(), id };
}

async function hoverOf(document: vscode.TextDocument, words: string): Promise<string> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, placeOf(document, words, 3));
  return all.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
}

test("Relations: the relation, then the other annotation, in another file; written, and undone in one step", async ({ folder }) => {
  for (const file of [sidecar(folder, source), sidecar(folder, other), at(folder, ".newsmark/codebook.yaml")]) {
    before.set(file.toString(), (await exists(file)) ? await readText(file) : undefined);
    if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
  await writeText(at(folder, ".newsmark/codebook.yaml"), book);
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.relations.length === 1), "the codebook");
  await tag(folder, source, "2.4 million euros");
  // With nothing to relate it to, no list is opened that nobody could choose from.
  await vscode.commands.executeCommand("newsmark.relateAnnotation", await addressOf(folder, source));
  lacks(await readText(sidecar(folder, source)), "links");
  await tag(folder, other, "1 million for roads", "4102");
  const mine = await addressOf(folder, source);
  const theirs = await addressOf(folder, other);
  const done = vscode.commands.executeCommand("newsmark.relateAnnotation", mine);
  await accept({ title: "Relate this annotation: how?", focused: "contradicts" });
  await choose("This annotation “contradicts” …", "1 million for roads", "million roads");
  await done;
  const link = `    links:\n      - {to: ${theirs.id}, in: ../${other}, as: contradicts}\n`;
  contains(await readText(sidecar(folder, source)), link);
  await vscode.commands.executeCommand("newsmark.undo");
  lacks(await readText(sidecar(folder, source)), "links");
  await vscode.commands.executeCommand("newsmark.redo");
  contains(await readText(sidecar(folder, source)), link);
});

test("Relations: seen and opened from both ends; the hover names the other end", async ({ folder }) => {
  const editor = await openReading(folder, other, "4102");
  contains(await hoverOf(editor.document, "1 million for roads"), "newsmark.showAnnotation");
  const done = vscode.commands.executeCommand("newsmark.showRelated", await addressOf(folder, other));
  contains(await accept({ title: "Related annotations", focused: "contradicts" }), "2.4 million euros");
  await done;
  await eventually(() => vscode.window.activeTextEditor?.document.getText().startsWith("Tarnholm bridge open") === true, "the other article");
});

test("Relations: a link that leads nowhere is a problem with fixes", async ({ folder }) => {
  const file = sidecar(folder, source);
  const text = await readText(file);
  await writeText(file, text.replace(`in: ../${other}`, "in: ../gone.json"));
  const [told] = await eventually(() => {
    const found = vscode.languages.getDiagnostics(file).filter(({ code }) => code === "sidecar.link-target");
    return found.length === 1 && found;
  }, "the problem");
  await vscode.window.showTextDocument(file);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", file, told?.range ?? new vscode.Range(0, 0, 0, 0));
  const fix = actions.find(({ title }) => title === `Relate to it in ${other}`);
  ok(fix?.command, `a fix among ${actions.map(({ title }) => title).join(", ")}`);
  await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  contains(await readText(file), `in: ../${other}`);
});

test("Relations: a source that moves in the editor keeps the links to it right", async ({ folder }) => {
  const [from, to] = [at(folder, other), at(folder, "wire/council-notes.json")];
  const move = async (one: vscode.Uri, two: vscode.Uri): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(one, two);
    ok(await vscode.workspace.applyEdit(edit), "the move");
  };
  await move(from, to);
  await eventually(async () => (await readText(sidecar(folder, source))).includes("in: council-notes.json"), "the link to follow");
  await eventually(async () => {
    const { services } = await inside();
    return [...(services.library.folders()[0]?.corpus.sources() ?? [])].some(({ path, annotations }) => path === "wire/council-notes.json" && annotations.length === 1);
  }, "the source at its new place");
  await move(to, from);
  await eventually(async () => (await readText(sidecar(folder, source))).includes(`in: ../${other}`), "the link to come back");
});

test("Relations: an annotation is linked to an entity that is named in it, and the link is taken away", async ({ folder }) => {
  const editor = await tag(folder, source, "Ines Kallio, thanked");
  const id = /- id: (\w{10})(?=(?:(?!- id)[\s\S])*quote: (?:")?Ines Kallio, thanked)/u.exec(await readText(sidecar(folder, source)))?.[1];
  ok(id, "the annotation");
  const address = { source: at(folder, source).toString(), id };
  const done = vscode.commands.executeCommand("newsmark.linkAnnotationToEntity", address);
  await accept({ title: "Which entity does this annotation stand for?", focused: "Ines Kallio" });
  await done;
  contains(await readText(sidecar(folder, source)), "entity: ~person/");
  contains(await hoverOf(editor.document, "Ines Kallio, thanked"), "stands for");
  await tag(folder, source, "Kallio, thanked");
  const hover = await hoverOf(editor.document, "Kallio, thanked");
  const lines = hover.split("\n").filter((line) => line.includes("newsmark.editTags"));
  const all = ["relateAnnotation", "linkAnnotationToEntity", "removeAnnotation"];
  equal(lines.map((line) => all.filter((command) => line.includes(`command:newsmark.${command}?`))), [all, all], "one line of links for each annotation");
  equal(hover.split("command:newsmark.relateAnnotation?").length - 1, 2, "links to relate");
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  lacks(await readText(sidecar(folder, source)), "entity:");
});

test("Relations: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const [address, text] of before) {
    const file = vscode.Uri.parse(address);
    if (text !== undefined) await writeText(file, text);
    else if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
  equal(await exists(at(folder, "wire/council-notes.json")), false);
});
