/** Attributes and their choices renamed and removed in codebook and sidecars at once, after a look, as one step of undo. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside, placeOf } from "./inside.ts";
import { accept, leave, quickInput, renameByKey } from "./quickInput.ts";

const book = `newsmark: 1
tags:
  - id: claim
    attributes:
      certainty: {type: choice, values: [low, high]} # how sure
      seen: {type: date}
`;
const item = (id: string, tag: string, values: string): string => `  - id: ${id}\n    scope: article\n    tags: [claim]\n    attributes:\n      ${tag}: ${values}\n`;
const bridge = `newsmark: 1\nsource: mill-bridge.txt\nannotations:\n${item("a000000001", "claim", "{certainty: low, seen: \"2026-03-01\"}")}`;
const ferry = `newsmark: 1\nsource: ferry-page.txt\nannotations:\n${item("b000000001", "claim", "{certainty: high}")}`;
const broken = "newsmark: 1\nannotations:\n<<<<<<< ours\n";
const files = new Map([
  [".newsmark/codebook.yaml", book], ["wire/mill-bridge.txt.newsmark.yaml", bridge], ["wire/ferry-page.txt.newsmark.yaml", ferry], ["wire/mill-bridge.txt.newsmark.jon.yaml", broken],
]);
/** What the list of sidecars is called, whatever is done to them. */
const sidecars = "in these sidecars";
const before = new Map<string, string | undefined>();

const uriOf = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, ...path.split("/"));
const textOf = async (folder: vscode.Uri, path: string): Promise<string> => (await readText(uriOf(folder, path))).replace(/\n {4}updated:.*/gu, "");

/** Accepts the list of sidecars once it names them, with what it says of one that cannot be read. */
async function acceptSidecars(): Promise<void> {
  await quickInput({ title: sidecars, row: "mill-bridge.txt.newsmark.yaml" });
  contains(await accept({ title: sidecars, row: "mill-bridge.txt.newsmark.jon.yaml" }), "left as it is");
}

async function asBefore(folder: vscode.Uri): Promise<void> {
  for (const [path, text] of files) equal(await readText(uriOf(folder, path)), text, path);
}

test("Attribute refactoring: renamed by a command in codebook and sidecars, one step of undo; Escape writes nothing", async ({ folder }) => {
  for (const [path, text] of files) {
    before.set(path, (await exists(uriOf(folder, path))) ? await readText(uriOf(folder, path)) : undefined);
    await writeText(uriOf(folder, path), text);
  }
  const { services } = await inside();
  await eventually(() => {
    const corpus = services.library.folders()[0]?.corpus;
    const sidecars = [...(corpus?.sources() ?? [])].flatMap((source) => source.sidecars);
    return [...(corpus?.projects() ?? [])].some(({ codebook }) => codebook?.tags.some(({ attributes }) => Object.hasOwn(attributes, "seen")))
      && sidecars.filter(({ path }) => files.has(path)).length === 3;
  }, "codebook and sidecars");
  const left = vscode.commands.executeCommand("newsmark.renameAttribute", { tag: "claim", attribute: "certainty", to: "confidence" });
  await quickInput({ title: sidecars, row: "ferry-page.txt.newsmark.yaml" });
  await leave(sidecars);
  await left;
  await asBefore(folder);
  const done = vscode.commands.executeCommand("newsmark.renameAttribute", { tag: "claim", attribute: "certainty", to: "confidence" });
  await acceptSidecars();
  await done;
  equal(await textOf(folder, ".newsmark/codebook.yaml"), book.replace("certainty", "confidence"));
  equal(await textOf(folder, "wire/mill-bridge.txt.newsmark.yaml"), bridge.replace("certainty", "confidence"));
  equal(await textOf(folder, "wire/ferry-page.txt.newsmark.yaml"), ferry.replace("certainty", "confidence"));
  equal(await textOf(folder, "wire/mill-bridge.txt.newsmark.jon.yaml"), broken, "what cannot be read");
  await vscode.commands.executeCommand("newsmark.undo");
  await asBefore(folder);
});

test("Attribute refactoring: F2 on a key of the codebook and of a sidecar, and on one of the choices", async ({ folder }) => {
  const corpus = (await inside()).services.library.folders()[0]?.corpus;
  ok(corpus, "the folder");
  for (const [path, words, to, expected] of [
    [".newsmark/codebook.yaml", "certainty", "sureness", bridge.replace("certainty", "sureness")],
    ["wire/mill-bridge.txt.newsmark.yaml", "certainty", "sureness", bridge.replace("certainty", "sureness")],
    [".newsmark/codebook.yaml", "low", "weak", bridge.replace("low", "weak")],
    ["wire/mill-bridge.txt.newsmark.yaml", "low", "weak", bridge.replace("low", "weak")],
  ] as const) {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    const editor = await vscode.window.showTextDocument(uriOf(folder, path));
    await eventually(() => editor.document.getText() === files.get(path), "what was put back");
    const at = placeOf(editor.document, words, 1);
    editor.selection = new vscode.Selection(at, at);
    await renameByKey(to);
    await acceptSidecars();
    await eventually(async () => (await textOf(folder, "wire/mill-bridge.txt.newsmark.yaml")) === expected, `${to} by F2 in ${path}`);
    // The step is there once the last file is written.
    await eventually(() => corpus.edits.nextUndo()?.includes(to), "the step of undo");
    contains(await textOf(folder, ".newsmark/codebook.yaml"), to);
    await vscode.commands.executeCommand("newsmark.undo");
    await asBefore(folder);
  }
});

test("Attribute refactoring: removed with its values where the sidecar stays checked; a value taken already is left and named", async ({ folder }) => {
  const done = vscode.commands.executeCommand("newsmark.removeAttribute", { tag: "claim", attribute: "certainty" });
  await acceptSidecars();
  await done;
  lacks(await textOf(folder, ".newsmark/codebook.yaml"), "certainty");
  equal(await textOf(folder, "wire/mill-bridge.txt.newsmark.yaml"), bridge.replace("certainty: low, ", ""));
  lacks(await textOf(folder, "wire/ferry-page.txt.newsmark.yaml"), "attributes");
  await vscode.commands.executeCommand("newsmark.undo");
  await asBefore(folder);
  const both = ferry.replace("certainty: high", "certainty: high, confidence: much");
  await writeText(uriOf(folder, "wire/ferry-page.txt.newsmark.yaml"), both);
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.sources() ?? [])].some(({ annotations }) => annotations.some(({ annotation }) => annotation.attributes?.["claim"]?.["confidence"] === "much")), "the value");
  const renaming = vscode.commands.executeCommand("newsmark.renameAttribute", { tag: "claim", attribute: "certainty", to: "confidence" });
  contains(await quickInput({ title: sidecars, row: "ferry-page.txt.newsmark.yaml" }), "both stay");
  await acceptSidecars();
  await renaming;
  equal(await textOf(folder, "wire/ferry-page.txt.newsmark.yaml"), both, "nothing is written over");
  await vscode.commands.executeCommand("newsmark.undo");
});

test("Attribute refactoring: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const [path, text] of before) {
    if (text === undefined) await vscode.workspace.fs.delete(uriOf(folder, path));
    else await writeText(uriOf(folder, path), text);
  }
  const { services } = await inside();
  // The next suite must not take what this one wrote for its own.
  const corpus = services.library.folders()[0]?.corpus;
  await eventually(() => ![...(corpus?.sources() ?? [])].flatMap((source) => source.sidecars).some(({ path }) => files.has(path) && before.get(path) === undefined), "the sidecars to go");
  await eventually(() => ![...(corpus?.projects() ?? [])].some(({ codebook }) => codebook?.tags.some(({ attributes }) => Object.hasOwn(attributes, "seen"))), "the codebook to go");
});
