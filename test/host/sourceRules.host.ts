/** Where facts were read, and a person's word on files and blocks: what is part of the story, what is a source, in which encoding. */
import * as vscode from "vscode";
import type { Path } from "../../src/core/index.ts";
import { explain } from "../../src/vscode/articles/whyNotShown.ts";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";

const ferry = "wire/ferry-page.txt";
const words = "Mayor Ines Kallio asked for an answer.";

function rulesFile(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ".newsmark", "sources.yaml");
}

async function hoverText(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
  const written = all.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
  return written.replaceAll(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)));
}

/** Puts the cursor into words of the reading view. */
function cursorIn(editor: vscode.TextEditor, part: string): void {
  const at = placeOf(editor.document, part, 3);
  editor.selection = new vscode.Selection(at, at);
}

/** What stands below the head of what is not the story. */
function apartText(document: vscode.TextDocument): string {
  return document.getText().split("▸ Not part of the story")[1] ?? "";
}

async function fixesAt(file: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(file);
  const [problem] = await eventually(() => {
    const all = vscode.languages.getDiagnostics(file);
    return all.length > 0 && all;
  }, `a problem of ${file.path}`);
  ok(problem, "a problem");
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", file, problem.range);
}

test("source rules: the hover of the facts line tells where each fact was read", async ({ folder }) => {
  await inside();
  const { document } = await openReading(folder, "press/mill-bridge.json");
  const text = await hoverText(document, placeOf(document, "valley-herald.example", 2));
  contains(text, "Outlet: valley-herald.example — guessed from host of link");
  contains(text, "Published: 2026-02-10T09:15:00 — from date");
  contains(text, "from link");
  lacks(await hoverText(document, placeOf(document, "It took longer than we hoped", 3)), "from link");
  const page = (await openReading(folder, ferry)).document;
  contains(await hoverText(page, placeOf(page, "Valley Wire Ltd", 2)), "from line 3");
});

test("source rules: a block taken out of the story moves to the end; the passage text, annotations and sidecar stay; undo brings it back", async ({ folder }) => {
  const { services } = await inside();
  const [corpus] = services.library.corpora();
  // The fixture's path.
  const path = ferry as Path;
  const article = corpus?.source(path)?.articles[0]?.ref.article;
  ok(corpus && article, "the ferry article");
  const ref = { path, article };
  const editor = await openReading(folder, ferry);
  const before = editor.document.getText();
  const passage = (await corpus.open(ref))?.text ?? "";
  const start = passage.indexOf("asked for an answer");
  await corpus.edits.annotate([{ ref, scope: "passage", spans: [{ start, end: start + 19 }], tags: ["claim" as never], label: "Tag" }]);
  const sidecar = vscode.Uri.joinPath(folder, `${ferry}.newsmark.yaml`);
  const written = await readText(sidecar);

  cursorIn(editor, words);
  await vscode.commands.executeCommand("newsmark.notPartOfStory");
  await eventually(() => apartText(editor.document).includes(words), "the block at the end");
  const rules = await readText(rulesFile(folder));
  contains(rules, `path: ${ferry}`);
  contains(rules, words);
  contains(rules, "kind: boilerplate");
  equal((await corpus.open(ref))?.text, passage, "the passage text");
  equal(await readText(sidecar), written, "the sidecar");
  const found = services.coders.annotationsOf(corpus, ref);
  equal(found.map(({ resolution }) => [resolution?.state, resolution?.at]), [["exact", [{ start, end: start + 19 }]]], "the annotation");

  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(() => editor.document.getText() === before, "the view as it was");
  ok(!(await exists(rulesFile(folder))) || !(await readText(rulesFile(folder))).includes("boilerplate"), "no rule");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await exists(sidecar)), "the sidecar to go");
});

test("source rules: a line set apart becomes part of the story, and can be set apart again", async ({ folder }) => {
  await inside();
  const editor = await openReading(folder, ferry);
  const before = editor.document.getText();
  ok(apartText(editor.document).includes("Follow us"), "set apart");
  cursorIn(editor, "Follow us");
  await vscode.commands.executeCommand("newsmark.partOfStory");
  await eventually(() => !apartText(editor.document).includes("Follow us"), "the line in the story");
  cursorIn(editor, "Follow us");
  await vscode.commands.executeCommand("newsmark.notPartOfStory");
  await eventually(() => editor.document.getText() === before, "the view as it was");
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(() => editor.document.getText() === before, "the view as it was");
});

test("source rules: of several articles in a file only the one at the cursor is overruled", async ({ folder }) => {
  await inside();
  const editor = await openReading(folder, "press/council-notes.json", "4103");
  cursorIn(editor, "Ines Kallio called it");
  await vscode.commands.executeCommand("newsmark.notPartOfStory");
  await eventually(() => apartText(editor.document).includes("Ines Kallio called it"), "the block at the end");
  contains(await readText(rulesFile(folder)), '"4103"');
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(() => apartText(editor.document) === "", "the view as it was");
});

test("source rules: the raw file serves as well", async ({ folder }) => {
  await inside();
  const { uri } = (await openReading(folder, ferry)).document;
  // Behind the raw file the view may be closed at any time: a closed document is followed no more.
  const apartNow = async (): Promise<string> => apartText(await vscode.workspace.openTextDocument(uri));
  const raw = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, ...ferry.split("/")));
  cursorIn(raw, words);
  await vscode.commands.executeCommand("newsmark.notPartOfStory");
  contains(await readText(rulesFile(folder)), words, "the rules");
  await eventually(async () => (await apartNow()).includes(words), "the block at the end");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await apartNow()).includes(words), "the view as it was");
});

test("source rules: an error answer can be ignored from its problem, and is shown again on a word", async ({ folder }) => {
  const found = await inside();
  const file = vscode.Uri.joinPath(folder, "broken", "error.json");
  const fixes = await fixesAt(file);
  const ignore = fixes.find(({ title }) => title === "Ignore this file");
  ok(ignore?.command, `a fix among ${fixes.map(({ title }) => title).join(", ")}`);
  await vscode.commands.executeCommand(ignore.command.command, ...(ignore.command.arguments ?? []));
  await eventually(() => vscode.languages.getDiagnostics(file).length === 0, "no problem any more");
  contains(await readText(rulesFile(folder)), "path: broken/error.json");
  const answer = await explain(file, found.services, found.articles);
  contains(answer.text, "is hidden by a rule");
  await answer.action?.run();
  await eventually(() => vscode.languages.getDiagnostics(file).length > 0, "the problem again");
});

const brokenPost = `{"id": 4190, "date": "2026-02-14T10:00:00", "title": {"rendered": 'Quay in Tarnholm stays closed'},

The quay in Tarnholm stays closed until April, the harbour said on Friday.

Mayor Ines Kallio asked for patience and promised a ferry for the school children.
`;

test("source rules: what looked broken is read as text on a person's word", async ({ folder }) => {
  const found = await inside();
  const path = "wire/almost.json";
  const file = vscode.Uri.joinPath(folder, ...path.split("/"));
  await writeText(file, brokenPost);
  await found.services.library.corpora()[0]?.refresh([path as Path]);
  const anyway = (await fixesAt(file)).find(({ title }) => title === "Treat as article anyway");
  ok(anyway?.command, "the fix");
  await vscode.commands.executeCommand(anyway.command.command, ...(anyway.command.arguments ?? []));
  const [corpus] = found.services.library.corpora();
  await eventually(() => corpus?.source(path as Path)?.articles.length === 1, "the article");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(() => corpus?.source(path as Path)?.articles.length === 0, "the article to go");
  await vscode.workspace.fs.delete(file);
});

test("source rules: every file has an answer to why it is not shown", async ({ folder }) => {
  const found = await inside();
  const answer = async (path: string, text?: string): Promise<string> => {
    const file = vscode.Uri.joinPath(folder, ...path.split("/"));
    if (text !== undefined) await writeText(file, text);
    const said = (await explain(file, found.services, found.articles)).text;
    if (text !== undefined) await vscode.workspace.fs.delete(file);
    return said;
  };
  contains(await answer("plain/settings.json"), "nothing that looks like news");
  contains(await answer("broken/empty.txt"), "empty");
  contains(await answer("wire/.hidden.txt", "x"), "hidden file");
  contains(await answer("node_modules/a/readme.md", "x"), "node_modules");
  contains(await answer("wire/bytes.txt", "\0\u0001\u0002".repeat(300)), "bytes.txt");
  contains(await answer("wire/media.json", JSON.stringify([{ id: 9, date: "2026-02-01T10:00:00", slug: "p", type: "attachment", media_type: "image", mime_type: "image/png", source_url: "https://valley-herald.example/p.png", title: { rendered: "P" } }])), "holds no news");
  contains((await explain(vscode.Uri.file("/elsewhere/else.txt"), found.services, found.articles)).text, "in no folder");
});

test("source rules: a source in Windows-1252 opens in that encoding, with the very characters selected, and can be tagged there", async ({ folder }) => {
  const { services } = await inside();
  const file = vscode.Uri.joinPath(folder, "wire", "windows.txt");
  const text = "Fähre fährt früher\n\nMarch 4, 2026\n\nBy Jürgen Weiß\n\nIm Café\u201d, sagte er, grüßte Ines Kallio die Gäste.\n\nDie Fähre nach Tarnholm fährt jetzt früher.\n";
  await vscode.workspace.fs.writeFile(file, Uint8Array.from(text, (sign) => (sign === "\u201d" ? 0x94 : sign.charCodeAt(0))));
  const [corpus] = services.library.corpora();
  await corpus?.refresh(["wire/windows.txt" as Path]);
  await eventually(() => vscode.languages.getDiagnostics(file).some(({ code }) => code === "source.encoding-fallback"), "the notice");
  const editor = await openReading(folder, "wire/windows.txt");
  contains(await hoverText(editor.document, placeOf(editor.document, "2026-03-04", 2)), "Windows-1252");
  const at = placeOf(editor.document, "grüßte");
  editor.selection = new vscode.Selection(at, at.translate(0, 6));
  await vscode.commands.executeCommand("newsmark.openSource");
  const raw = await eventually(() => vscode.window.activeTextEditor?.document.uri.path.endsWith("windows.txt") && vscode.window.activeTextEditor, "the raw file");
  equal(raw.document.encoding, "windows1252");
  equal(raw.document.getText(raw.selection), "grüßte");
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["claim"] });
  const sidecar = vscode.Uri.joinPath(folder, "wire", "windows.txt.newsmark.yaml");
  await eventually(() => exists(sidecar), "the sidecar");
  const from = text.indexOf("grüßte");
  contains(await readText(sidecar), `quote: grüßte\n`);
  contains(await readText(sidecar), `raw: ${from}-${from + 6}\n`);
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  await vscode.workspace.fs.delete(sidecar);
  await vscode.workspace.fs.delete(file);
});

test("source rules: the folder is left as it was", async ({ folder }) => {
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, ".newsmark"), { recursive: true });
  const { services } = await inside();
  await eventually(() => [...(services.library.corpora()[0]?.projects() ?? [])].every(({ sourceRules }) => sourceRules === undefined), "a folder without rules");
});
