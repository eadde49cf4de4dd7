/** The reading view: text, structure, the way to the source and back, and what happens when the source changes. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, test, writeText } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";

test("reading: clean text under its headline, in its own language, read-only", async ({ folder }) => {
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const text = document.getText();
  ok(text.startsWith("Mill bridge reopens after nine months\n"), "the headline first");
  contains(text, "“It took longer than we hoped,” Kallio said.");
  contains(text, "the council’s treasurer Piet Aldous");
  lacks(text, "&#");
  lacks(text, "<p>");
  equal(document.languageId, "newsarticle");
  equal(vscode.workspace.fs.isWritableFileSystem("newsmark"), false);
});

test("reading: hostile text is only text", async ({ folder }) => {
  const { document } = await openReading(folder, "press/council-notes.json", "4102");
  contains(document.getText(), "[click](command:workbench.action.quit) is no link");
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri);
  for (const { target } of links) ok(target?.scheme === "https", `an https link, not ${String(target)}`);
});

test("reading: the same article has the same address", async ({ folder }) => {
  const first = (await openReading(folder, "press/mill-bridge.json")).document.uri.toString();
  await openReading(folder, "wire/ferry-page.txt");
  equal((await openReading(folder, "press/mill-bridge.json")).document.uri.toString(), first);
});

test("reading: the outline is the headline with its sections", async ({ folder }) => {
  const { document } = await openReading(folder, "press/council-notes.json", "4102");
  const [root] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
  ok(root, "an outline");
  contains(root.name, "Council passes budget");
  equal(root.children.map(({ name }) => name), ["Roads", "Schools"]);
});

test("reading: related headlines and boilerplate fold as imports do, sections as regions", async ({ folder }) => {
  const { document } = await openReading(folder, "wire/ferry-page.txt");
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
  const apart = ranges.filter(({ kind }) => kind === vscode.FoldingRangeKind.Imports).map(({ start }) => document.lineAt(start).text);
  equal(apart, ["▸ Related headlines (2)", "▸ Not part of the story (3)"]);
});

test("reading: Expand Selection goes from word to sentence to paragraph to article", async ({ folder }) => {
  const { document } = await openReading(folder, "wire/ferry-page.txt");
  const at = placeOf(document, "third delay", 2);
  const [chain] = await vscode.commands.executeCommand<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", document.uri, [at]);
  const steps: string[] = [];
  for (let each = chain; each !== undefined; each = each.parent as vscode.SelectionRange) steps.push(document.getText(each.range));
  equal(steps[0], "third");
  contains(steps[1] ?? "", "The third delay in a month is one too many");
  lacks(steps[1] ?? "", "asked for an answer");
  ok(steps.includes('Mayor Ines Kallio asked for an answer. "The third delay in a month is one too many," Kallio said.'), "the paragraph");
  equal(steps.at(-1), document.getText(), "the last step");
});

test("reading: Open Source selects the very characters in the raw file, and the way back ends where it began", async ({ folder }) => {
  const editor = await openReading(folder, "press/council-notes.json", "4102");
  const start = placeOf(editor.document, "€1 million");
  editor.selection = new vscode.Selection(start, start.translate(0, "€1 million".length));
  await vscode.commands.executeCommand("newsmark.openSource");
  const raw = await eventually(() => {
    const now = vscode.window.activeTextEditor;
    return now?.document.uri.path.endsWith("council-notes.json") && now;
  }, "the raw file");
  equal(raw.document.getText(raw.selection), "&euro;1 million");
  await vscode.commands.executeCommand("newsmark.openArticle");
  const back = await eventually(() => vscode.window.activeTextEditor?.document.uri.scheme === "newsmark" && vscode.window.activeTextEditor, "the article");
  equal(back.document.getText(back.selection), "€1 million");
});

test("reading: a far column of a one-line file wraps", async ({ folder }) => {
  const long = vscode.Uri.joinPath(folder, "press", "long.json");
  const filler = "<p>A sentence that fills the line.<\\/p>".repeat(500);
  await writeText(long, `{"id":5000,"date":"2026-02-01T10:00:00","date_gmt":"2026-02-01T09:00:00","slug":"long","link":"https:\\/\\/valley-herald.example\\/long","title":{"rendered":"A long read"},"content":{"rendered":"${filler}<p>The very end is here.<\\/p>"}}`);
  const { services } = await inside();
  await services.library.corpora()[0]?.refresh(["press/long.json" as never]);
  const editor = await openReading(folder, "press/long.json");
  const at = placeOf(editor.document, "very end");
  editor.selection = new vscode.Selection(at, at.translate(0, 8));
  await vscode.commands.executeCommand("newsmark.openSource");
  const raw = vscode.window.activeTextEditor;
  equal(raw?.document.getText(raw.selection), "very end");
  ok((raw?.selection.start.character ?? 0) > 9000, "a column beyond what is drawn without wrapping");
  await vscode.workspace.fs.delete(long);
});

test("reading: names with blanks, per cent, hash and umlauts", async ({ folder }) => {
  const path = "odd names/50 % über #1.txt";
  const editor = await openReading(folder, path);
  ok(editor.document.getText().startsWith("Zöllner öffnen die Fähre wieder"), "the article");
  const at = placeOf(editor.document, "Jürgen Weiß.");
  editor.selection = new vscode.Selection(at, at.translate(0, 11));
  await vscode.commands.executeCommand("newsmark.openSource");
  const raw = await eventually(() => vscode.window.activeTextEditor?.document.uri.path.endsWith("über #1.txt") && vscode.window.activeTextEditor, "the raw file");
  equal(raw.document.getText(raw.selection), "Jürgen Weiß");
});

test("reading: a changed source changes the view, a deleted one says so, and it comes back", async ({ folder }) => {
  const file = vscode.Uri.joinPath(folder, "wire", "passing.txt");
  const text = "Short note on the weather\n\nWed Feb 18 2026 09:12:44 GMT+0100 (Central European Standard Time)\n\nBy Lena Orvik\n\nRain is expected in Tarnholm on Friday, the weather service said.\n\nIt will be colder at the weekend, it said.\n";
  await writeText(file, text);
  const { services } = await inside();
  await services.library.corpora()[0]?.refresh(["wire/passing.txt" as never]);
  const { document } = await openReading(folder, "wire/passing.txt");
  await writeText(file, text.replace("Rain is", "Snow is"));
  await eventually(() => document.getText().includes("Snow is expected"), "the changed text");
  await vscode.workspace.fs.delete(file);
  await eventually(() => document.getText().startsWith("This article is no longer there."), "the words for a lost article");
  contains(document.getText(), "wire/passing.txt");
  await writeText(file, text);
  await eventually(() => document.getText().includes("Rain is expected"), "the article again");
  await vscode.workspace.fs.delete(file);
});
