/** Names: hovers, F12, Shift+F12, highlights and Ctrl+T, in reading views and raw sources. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, test } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";

async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<{ readonly text: string; readonly hover: vscode.Hover }> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
  const hover = hovers.find(({ contents }) => contents.some((part) => typeof part !== "string" && part.value.includes("Ines Kallio")));
  ok(hover, "a hover on Ines Kallio");
  return { hover, text: hover.contents.map((part) => (typeof part === "string" ? part : part.value)).join("\n") };
}

test("entities: the hover says who, how often and in which articles, with links that open them", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const { text, hover } = await hoverAt(document, placeOf(document, "Kallio said", 1));
  contains(text, "person");
  contains(text, "mentions here");
  contains(text, "Outlets:");
  contains(text, "Often together with:");
  contains(text, "Library opens on Sundays");
  contains(text, "command:newsmark.openArticleAt?");
  contains(text, "command:newsmark.showEntityMentions?");
  ok(text.split("\n").length <= 25, "at most 25 lines");
  equal(hover.range && document.getText(hover.range), "Kallio");
});

test("entities: words out of files are plain in the hover; only our own commands may be called", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/council-notes.json", "4102");
  const { text, hover } = await hoverAt(document, placeOf(document, "Ines Kallio wants", 6));
  lacks(text, "**stars**");
  lacks(text, "$(bug)");
  contains(text, "&#42;&#42;stars");
  for (const part of hover.contents) {
    if (typeof part === "string" || !(part instanceof vscode.MarkdownString)) continue;
    ok(part.supportHtml !== true && part.supportThemeIcons !== true, "neither HTML nor icons");
    ok(part.isTrusted !== true, "no trust for everything");
  }
});

test("entities: the same hover in the raw file, inside the escaped string", async ({ folder }) => {
  await inside();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, "press", "council-notes.json"));
  await vscode.window.showTextDocument(document);
  const { text, hover } = await hoverAt(document, placeOf(document, "Ines Kallio said", 2));
  contains(text, "Library opens on Sundays");
  equal(hover.range && document.getText(hover.range), "Ines Kallio");
});

test("entities: a word that names nothing has no hover of ours", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, placeOf(document, "ribbon", 2));
  lacks(JSON.stringify(hovers.map(({ contents }) => contents)), "mentions here");
});

test("entities: Shift+F12 lists every mention of the folder, in the reading views", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const found = await vscode.commands.executeCommand<vscode.Location[]>("vscode.executeReferenceProvider", document.uri, placeOf(document, "Kallio said", 1));
  const sources = new Set(found.map(({ uri }) => uri.query));
  ok(sources.size >= 5, `five articles or more, not ${sources.size}`);
  for (const { uri, range } of found) {
    equal(uri.scheme, "newsmark");
    const other = await vscode.workspace.openTextDocument(uri);
    contains(other.getText(range), "Kallio");
  }
});

test("entities: F12 goes to the fullest name of the article, highlights mark all of them", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const at = placeOf(document, "Kallio said", 1);
  const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>("vscode.executeDefinitionProvider", document.uri, at);
  ok(link, "a definition");
  const range = "targetRange" in link ? link.targetRange : link.range;
  equal(document.getText(range), "Ines Kallio");
  const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", document.uri, at);
  equal(marks.map((mark) => document.getText(mark.range)), ["Ines Kallio", "Kallio"]);
});

test("entities: Ctrl+T finds entities and articles", async () => {
  await inside();
  const people = await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Kallio");
  ok(people.some(({ name }) => name === "Ines Kallio"), `Ines Kallio among ${people.map(({ name }) => name).join(", ")}`);
  const articles = await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Library opens");
  const article = articles.find(({ name }) => name === "Library opens on Sundays");
  equal(article?.location.uri.scheme, "newsmark");
});

async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, placeOf(document, words, 1));
  return hovers.flatMap(({ contents }) => contents).map((part) => (typeof part === "string" ? part : part.value)).join("\n");
}

test("entities: a date says its day and how it was come by, a sum its number", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const day = await hoverText(document, "Monday");
  contains(day, "2026&#45;02&#45;09");
  contains(day, "the day the article was published");
  const sum = await hoverText(document, "€2.4 million");
  contains(sum, "2 400 000 EUR");
});

/** Runs something while a file stands in the folder and is read. */
async function withArticle(folder: vscode.Uri, name: string, text: string, run: () => Promise<void>): Promise<void> {
  const { services } = await inside();
  const file = vscode.Uri.joinPath(folder, "wire", name);
  const articles = (): number => services.library.corpora().flatMap((corpus) => [...corpus.sources()]).filter(({ path }) => path.endsWith(name)).reduce((sum, source) => sum + source.articles.length, 0);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  try {
    await eventually(() => articles() > 0, "the new article");
    await run();
  } finally {
    await vscode.workspace.fs.delete(file);
    await eventually(() => articles() === 0, "the end of the new article");
  }
}

test("entities: another article's number for the same thing is in the hover, with a link to its place", async ({ folder }) => {
  const text = "Mill bridge in Tarnholm reopens to cars\n\n2026-02-11T08:00:00+01:00\n\nBy Lena Orvik\n\nThe mill bridge in Tarnholm is open again, mayor Ines Kallio said.\n\nThe repair cost 2.7 million euros, a paper of the council says, and took nine months.\n";
  await withArticle(folder, "mill-bridge-cost.txt", text, async () => {
    const { document } = await openReading(folder, "press/mill-bridge.json");
    const sum = await hoverText(document, "€2.4 million");
    contains(sum, "Other articles have another number");
    contains(sum, "2&#46;7 million euros");
    contains(sum, "command:newsmark.openArticleAt?");
    ok(sum.split("\n").length <= 25, "at most 25 lines");
  });
});

test("entities: in another language the hover says how names are found", async ({ folder }) => {
  const text = "Brücke in Tarnholm wieder offen\n\n2026-02-11T08:00:00+01:00\n\nVon Lena Orvik\n\nDie Brücke in Tarnholm ist seit Montag wieder offen, sagte die Bürgermeisterin Ines Kallio nach einem Treffen mit dem Rat der Stadt.\n\nDie Kosten des Baus sind noch nicht bekannt, und niemand will sich vor dem Sommer dazu äußern.\n";
  await withArticle(folder, "bruecke.txt", text, async () => {
    const { document } = await openReading(folder, "wire/bruecke.txt");
    contains(await hoverText(document, "Ines Kallio"), "not in English");
    contains(await hoverText(document, "2026-02-11"), "not in English");
  });
  const { document } = await openReading(folder, "press/mill-bridge.json");
  lacks(await hoverText(document, "Ines Kallio"), "not in English");
});

test("entities: names are coloured by kind, dates and sums too; the switch takes the colours away and brings them back", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const kinds = async (): Promise<readonly string[]> => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>("vscode.provideDocumentSemanticTokensLegend", document.uri);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", document.uri);
    const found: string[] = [];
    let at = new vscode.Position(0, 0);
    const data = tokens?.data ?? new Uint32Array();
    for (let index = 0; index < data.length; index += 5) {
      const [lines = 0, columns = 0, length = 0, type = 0] = data.subarray(index, index + 5);
      at = lines === 0 ? at.translate(0, columns) : new vscode.Position(at.line + lines, columns);
      found.push(`${document.getText(new vscode.Range(at, at.translate(0, length)))}: ${legend?.tokenTypes[type] ?? ""}`);
    }
    return found;
  };
  const colored = await kinds();
  for (const token of ["Ines Kallio: newsPerson", "Monday: newsDate", "€2.4 million: newsNumber"]) ok(colored.includes(token), `${token} among ${colored.join(", ")}`);
  await vscode.commands.executeCommand("newsmark.toggleNameColors");
  try {
    equal(await kinds(), []);
  } finally {
    await vscode.commands.executeCommand("newsmark.toggleNameColors");
  }
  equal(await kinds(), colored);
  await vscode.workspace.getConfiguration("newsmark").update("nameColors", undefined, vscode.ConfigurationTarget.Global);
});
