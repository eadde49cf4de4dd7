/** Edits of the entity file: from arguments, at the cursor, from the view; each one step of undo. */
import * as vscode from "vscode";
import type { EntityId, FolderEntity, Path } from "../../src/core/index.ts";
import { contains, equal, ok } from "./expect.ts";
import { act, eventually, exists, readText, test } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";
import { answer, keyboardInEditor } from "./quickInput.ts";

// A path of the fixture folder.
const any = "press/mill-bridge.json" as Path;

function file(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ".newsmark", "entities.yaml");
}

/** Arguments as a link of a hover has them. */
function named(folder: vscode.Uri, entity: string): { readonly path: string; readonly entity: string } {
  return { path: vscode.Uri.joinPath(folder, any).toString(), entity };
}

async function entity(id: string): Promise<FolderEntity | undefined> {
  const { services } = await inside();
  // An id of the test's own.
  return services.library.corpora()[0]?.entities(any).get(id as EntityId);
}

async function hoverTexts(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value))).join("\n");
}

async function run(command: string, argument: unknown): Promise<void> {
  await vscode.commands.executeCommand(`newsmark.${command}`, argument);
}

test("entity edits: add, kind, gloss, Wikidata id and aliases are written, and taken back step by step", async ({ folder }) => {
  await inside();
  const had = await exists(file(folder));
  ok(!had, "a folder without an entity file");
  await run("addEntity", named(folder, "~person/ines-kallio"));
  equal(await readText(file(folder)), "newsmark: 1\nentities:\n  - id: e-ines-kallio\n    kind: person\n    name: Ines Kallio\n");
  equal((await entity("e-ines-kallio"))?.articles.length, (await entity("~person/ines-kallio"))?.articles.length, "an old link answers");
  await run("editEntityGloss", { ...named(folder, "e-ines-kallio"), gloss: "Mayor of Tarnholm.\nSince 2019." });
  await run("linkWikidata", { ...named(folder, "e-ines-kallio"), wikidata: "Q42" });
  await run("editEntityAliases", { ...named(folder, "e-ines-kallio"), aliases: ["the mayor", " Mayor  Kallio "] });
  await run("changeEntityKind", { ...named(folder, "e-ines-kallio"), kind: "group" });
  equal(await readText(file(folder)), "newsmark: 1\nentities:\n  - id: e-ines-kallio\n    kind: group\n    name: Ines Kallio\n    aliases: [the mayor, Mayor Kallio]\n    wikidata: Q42\n    gloss: Mayor of Tarnholm. Since 2019.\n");
  equal((await entity("e-ines-kallio"))?.kind, "group");
  ok((await entity("e-ines-kallio"))?.aliases.some(({ text }) => text.toLowerCase() === "the mayor"), "the alias is found in the articles");
  for (let step = 0; step < 5; step++) await run("undo", undefined);
  ok(!(await exists(file(folder))), "the entity file is gone again");
  equal((await entity("~person/ines-kallio"))?.kind, "person");
});

test("entity edits: a Wikidata id that is none is refused", async ({ folder }) => {
  await inside();
  await run("linkWikidata", { ...named(folder, "~person/ines-kallio"), wikidata: "42" });
  ok(!(await exists(file(folder))), "nothing is written");
  await vscode.commands.executeCommand("notifications.clearAll");
});

test("entity edits: two become one, in view, hover and counts at once; splitting parts them", async ({ folder }) => {
  const found = await inside();
  const both = [await entity("~person/piet-aldous"), await entity("~person/pieter-aldous")];
  const articles = (both[0]?.articles.length ?? 0) + (both[1]?.articles.length ?? 0);
  await run("mergeEntities", { ...named(folder, "~person/piet-aldous"), with: ["~person/pieter-aldous"] });
  contains(await readText(file(folder)), "    name: Piet Aldous\n    aliases: [Pieter Aldous]\n");
  equal((await entity("e-piet-aldous"))?.articles.length, articles);
  const { document } = await openReading(folder, "wire/mill-bridge.txt");
  contains(await hoverTexts(document, placeOf(document, "Pieter Aldous", 2)), "**Piet Aldous**");
  const people = (await found.entities.tree.getChildren())?.find((node) => node.kind === "kind" && node.of === "person");
  const names = (await found.entities.tree.getChildren(people))?.map((node) => (node.kind === "entity" ? node.summary.name : ""));
  ok(names?.includes("Piet Aldous") === true && !names.includes("Pieter Aldous"), String(names));
  await run("splitEntity", { ...named(folder, "e-piet-aldous"), names: ["Pieter Aldous"] });
  contains(await readText(file(folder)), "  - id: e-pieter-aldous\n    kind: person\n    name: Pieter Aldous\n");
  equal((await entity("e-piet-aldous"))?.articles.length, both[0]?.articles.length);
  await run("undo", undefined);
  await run("undo", undefined);
  ok(!(await exists(file(folder))), "the entity file is gone again");
});

test("entity edits: the name at the cursor is renamed; the old name stays an alias", async ({ folder }) => {
  await inside();
  const editor = await openReading(folder, "press/mill-bridge.json");
  const at = placeOf(editor.document, "Kallio said", 2);
  editor.selection = new vscode.Selection(at, at);
  await run("renameEntity", { name: "Inês Kallio-Dahl" });
  contains(await readText(file(folder)), "  - id: e-ines-kallio-dahl\n    kind: person\n    name: Inês Kallio-Dahl\n    aliases: [Ines Kallio]\n");
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Kallio");
  ok(symbols.some(({ name }) => name.includes("Inês Kallio-Dahl")), symbols.map(({ name }) => name).join(", "));
  await run("undo", undefined);
});

test("entity edits: F2 in the reading view asks for the name", async ({ folder }) => {
  await inside();
  const editor = await openReading(folder, "press/mill-bridge.json");
  const at = placeOf(editor.document, "Kallio said", 2);
  editor.selection = new vscode.Selection(at, at);
  await keyboardInEditor();
  await act({ press: "F2" });
  await answer("Rename “Ines Kallio”", "Ines M. Kallio");
  // The file is there before the edit is over, and with it what undo takes back.
  await eventually(async () => (await entity("e-ines-m-kallio"))?.known !== undefined, "the renamed entity");
  contains(await readText(file(folder)), "    name: Ines M. Kallio\n    aliases: [Ines Kallio]\n");
  await run("undo", undefined);
});

test("entity edits: what is not an entity is marked no more", async ({ folder }) => {
  await inside();
  const before = await openReading(folder, "press/council-notes.json", "4103");
  contains(await hoverTexts(before.document, placeOf(before.document, "Astrid Noor", 2)), "Astrid Noor");
  await run("notEntity", { ...named(folder, "~person/astrid-noor"), names: ["Astrid Noor"] });
  equal(await readText(file(folder)), "newsmark: 1\nnotEntities: [Astrid Noor]\n");
  const { document } = await openReading(folder, "press/council-notes.json", "4103");
  // The opened article is renewed a moment later.
  await eventually(async () => !(await hoverTexts(document, placeOf(document, "Astrid Noor", 2))).includes("Astrid"), "no hover on the name");
  await vscode.commands.executeCommand("notifications.clearAll");
  await run("undo", undefined);
  ok((await entity("~person/astrid-noor"))?.mentions === 1, "and marked again after undo");
});

test("entity edits: a file that cannot be edited is left as it is", async ({ folder }) => {
  await inside();
  const broken = "newsmark: 1\nentities:\n  - {id: [\n";
  await vscode.workspace.fs.writeFile(file(folder), new TextEncoder().encode(broken));
  await run("addEntity", named(folder, "~person/ines-kallio"));
  equal(await readText(file(folder)), broken);
  await vscode.commands.executeCommand("notifications.clearAll");
  await vscode.workspace.fs.delete(file(folder));
});
