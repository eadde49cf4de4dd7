/** The page of an entity: its text, its links, F12, and that it follows changes. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, test, writeText } from "./harness.ts";
import { inside, placeOf } from "./inside.ts";

async function openPage(folder: vscode.Uri, entity: string): Promise<vscode.TextDocument> {
  await inside();
  const path = vscode.Uri.joinPath(folder, "press", "mill-bridge.json").toString();
  await vscode.commands.executeCommand("newsmark.openEntityPage", { path, entity });
  const document = await eventually(() => {
    const shown = vscode.window.activeTextEditor?.document;
    return shown?.uri.path.startsWith("/entity/") === true && shown;
  }, "the page");
  equal(document.languageId, "newsarticle");
  return document;
}

test("entity page: names, descriptions, time, outlets and mentions with their lines", async ({ folder }) => {
  const document = await openPage(folder, "~person/ines-kallio");
  const text = document.getText();
  ok(text.startsWith("Ines Kallio\n— person · articles: "), text.slice(0, 80));
  contains(text, "§ Names\n• Ines Kallio — ");
  contains(text, "\nvalley-herald.example\n• “Mayor” — 2026-02-12 Council passes budget");
  contains(text, " · 2026-02-10 Mill bridge reopens after nine months\n© Valley Wire Ltd.\n• “Mayor” — ");
  // The ferry page was captured, not published, on its day.
  contains(text, "\nWithout a day: 2\n");
  contains(text, "§ Mentions by day\n");
  contains(text, "> Ines Kallio called it a small step.\n");
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
  ok(symbols.some(({ name }) => name === "Names"), symbols.map(({ name }) => name).join(", "));
});

test("entity page: every line that names a place leads there, by click and by F12", async ({ folder }) => {
  const document = await openPage(folder, "~person/ines-kallio");
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
  const at = placeOf(document, "Ines Kallio called it", 3);
  const link = links.find(({ range }) => range.contains(at));
  equal(link?.target?.scheme, "command");
  const [argument] = JSON.parse(link?.target?.query ?? "[]") as readonly unknown[];
  const [found] = await vscode.commands.executeCommand<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document.uri, at);
  ok(found, "a definition");
  const article = await vscode.workspace.openTextDocument(found.targetUri);
  equal(article.getText(found.targetRange), "Ines Kallio");
  await vscode.commands.executeCommand(link?.target?.path ?? "", argument);
  const editor = vscode.window.activeTextEditor;
  equal(editor?.document.uri.toString(), found.targetUri.toString());
  equal(editor?.document.getText(editor.selection), "Ines Kallio");
});

test("entity page: it follows the folder, and says so when its entity is gone", async ({ folder }) => {
  const document = await openPage(folder, "~person/astrid-noor");
  lacks(document.getText(), "Lion of Tarnholm");
  const file = vscode.Uri.joinPath(folder, "press", "more-hours.txt");
  await writeText(file, "Library hours again\n\n2026-02-20\n\nBy Lena Orvik\n\nAstrid Noor, the Lion of Tarnholm, asked for more hours on Thursday. The council will answer in March, she was told.\n");
  await eventually(() => document.getText().includes("Lion of Tarnholm"), "the new article on the page");
  await vscode.workspace.fs.delete(file);
  await eventually(() => !document.getText().includes("Lion of Tarnholm"), "the page without it");
  const gone = await openPage(folder, "~person/astrid-noor").then(() => vscode.workspace.openTextDocument(document.uri.with({ query: document.uri.query.replace("noor", "nobody") })));
  contains(gone.getText(), "not there any more");
});

test("entity page: commands on the page mean its entity", async ({ folder }) => {
  await openPage(folder, "~person/ines-kallio");
  await vscode.commands.executeCommand("newsmark.editEntityGloss", { gloss: "Mayor of Tarnholm." });
  const file = vscode.Uri.joinPath(folder, ".newsmark", "entities.yaml");
  contains(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), "gloss: Mayor of Tarnholm.");
  const document = vscode.window.activeTextEditor?.document;
  await eventually(() => document?.getText().includes("\nMayor of Tarnholm.\n") === true, "the gloss on the page");
  await vscode.commands.executeCommand("newsmark.undo");
});
