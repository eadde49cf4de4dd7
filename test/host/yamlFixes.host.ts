/** Quick fixes in sidecars, those of folders too, and in the codebook: what each says it writes is what is written, and can be taken back. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";
import { leave } from "./quickInput.ts";

const book = `newsmark: 1
tags:
  - id: claim
    children:
      - id: figure
        attributes:
          certainty: {type: choice, values: [low, high]}   # how sure
          seen: {type: date}
  - id: tone
`;
const entities = "newsmark: 1\nentities:\n  - {id: e-ferry-board, kind: organisation, name: Ferry Board}\n  - {id: e-mill, kind: place, name: Old Mill}\n";
const sidecar = `newsmark: 1
source: council-notes.json
annotations:
  - id: yamlfixes1
    scope: article
    tags: [claim/figure]   # kept
    attributes: {claim/figure: {certainty: hihg, sen: "2026-03-04"}, tone: {}}
    entity: e-fery-board
`;
const ofFolder = `newsmark: 1
source: "."
annotations:
  - id: yamlfixes2
    scope: article
    tags: [tona]
    note: x
`;

const uris = (folder: vscode.Uri) => ({
  book: vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml"),
  entities: vscode.Uri.joinPath(folder, ".newsmark/entities.yaml"),
  page: vscode.Uri.joinPath(folder, "press/council-notes.json.newsmark.yaml"),
  folder: vscode.Uri.joinPath(folder, "press/.newsmark.yaml"),
});
const before = new Map<string, string | undefined>();

/** The fixes of the problem with this code whose message has these words; waits for both. */
function fixesOf(uri: vscode.Uri, code: string, words: string): Promise<readonly vscode.CodeAction[]> {
  return eventually(async () => {
    const problem = vscode.languages.getDiagnostics(uri).find((one) => one.code === code && one.message.includes(words));
    if (problem === undefined) return false;
    await vscode.workspace.openTextDocument(uri);
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, problem.range);
    // The editor itself may offer others. What was mended and taken back just now is told a moment later.
    const ours = all.filter(({ title }) => /^(?:Write|Create|Add|Remove|Rename|Merge|Edit)/u.test(title));
    return ours.length > 0 && ours;
  }, 20_000, `fixes of ${code} ${words}`);
}

/** Takes the fix with this title, sees the text it leaves, and takes it back. */
async function mends(uri: vscode.Uri, code: string, words: string, title: string, written: vscode.Uri, expected: (old: string) => string): Promise<void> {
  const old = await readText(written);
  const fix = await eventually(async () => (await fixesOf(uri, code, words)).find((one) => one.title === title), 20_000, `the fix ${title}`);
  if (fix.command !== undefined) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  else {
    ok(fix.edit, "an edit");
    const document = await vscode.workspace.openTextDocument(written);
    await eventually(() => document.getText() === old, 20_000, "what was taken back in the editor");
    await vscode.workspace.applyEdit(fix.edit);
    equal(document.getText(), expected(old), title);
    const back = new vscode.WorkspaceEdit();
    back.replace(written, new vscode.Range(0, 0, document.lineCount, 0), old);
    await vscode.workspace.applyEdit(back);
    return void (await document.save());
  }
  const withoutStamp = (text: string): string => text.replace(/\n {4}updated: [^\n]*/u, "");
  equal(withoutStamp(await readText(written)), expected(old), title);
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(written), old, `${title}, taken back`);
}

const swap = (from: string, to: string) => (old: string): string => old.replace(from, to);

test("YAML fixes: the folder has a codebook, entities and sidecars with mistakes", async ({ folder }) => {
  const files = uris(folder);
  for (const uri of Object.values(files)) before.set(uri.toString(), (await exists(uri)) ? await readText(uri) : undefined);
  await writeText(files.book, book);
  await writeText(files.entities, entities);
  await writeText(files.page, sidecar);
  await writeText(files.folder, ofFolder);
  const { services } = await inside();
  const [at] = services.library.folders();
  ok(at, "the folder");
  await eventually(() => [...at.corpus.sources()].some(({ annotations }) => annotations.some(({ annotation }) => String(annotation.id) === "yamlfixes1")), 10_000, "the annotation");
  await eventually(() => at.corpus.folderSidecars().some(({ content }) => content?.annotations.some(({ id }) => String(id) === "yamlfixes2")), 10_000, "the annotation of the folder");
});

test("YAML fixes: an unknown attribute is respelled, added to the codebook, or goes", async ({ folder }) => {
  const { page, book: file } = uris(folder);
  equal((await fixesOf(page, "sidecar.attribute", "“sen”")).map(({ title }) => title), [
    "Write “seen”", "Add “sen: {type: date}” to “claim/figure” in the codebook", "Add “sen: {type: text}” to “claim/figure” in the codebook", "Remove “sen: 2026-03-04”",
  ]);
  const fix = (title: string, at: vscode.Uri, expected: (old: string) => string): Promise<void> => mends(page, "sidecar.attribute", "“sen”", title, at, expected);
  await fix("Write “seen”", page, swap("sen:", "seen:"));
  await fix("Add “sen: {type: date}” to “claim/figure” in the codebook", file, swap("seen: {type: date}\n", "seen: {type: date}\n          sen: {type: date}\n"));
  await fix("Remove “sen: 2026-03-04”", page, swap(', sen: "2026-03-04"', ""));
});

test("YAML fixes: a wrong value of a choice becomes an allowed one, or is allowed", async ({ folder }) => {
  const { page, book: file } = uris(folder);
  equal((await fixesOf(page, "sidecar.attribute", "“hihg”")).map(({ title }) => title), [
    "Write “high”", "Write “low”", "Add the value “hihg” to “certainty” of “claim/figure” in the codebook", "Edit attributes…", "Remove “certainty: hihg”",
  ]);
  await mends(page, "sidecar.attribute", "“hihg”", "Write “high”", page, swap("hihg", "high"));
  await mends(page, "sidecar.attribute", "“hihg”", "Add the value “hihg” to “certainty” of “claim/figure” in the codebook", file, swap("[low, high]", "[low, high, hihg]"));
  equal((await fixesOf(page, "sidecar.attribute", "“tone”")).map(({ title }) => title), ["Add “tone” to the tags", "Remove the attributes of “tone”"]);
  await mends(page, "sidecar.attribute", "“tone”", "Add “tone” to the tags", page, swap("[claim/figure]", "[claim/figure, tone]"));
  await mends(page, "sidecar.attribute", "“tone”", "Remove the attributes of “tone”", page, swap(", tone: {}", ""));
});

test("YAML fixes: an unknown entity is a known one, or none", async ({ folder }) => {
  const { page } = uris(folder);
  equal((await fixesOf(page, "sidecar.unknown-entity", "e-fery-board")).map(({ title }) => title), ["Write “e-ferry-board”", "Remove “entity: e-fery-board”"]);
  await mends(page, "sidecar.unknown-entity", "e-fery-board", "Write “e-ferry-board”", page, swap("e-fery-board", "e-ferry-board"));
  await mends(page, "sidecar.unknown-entity", "e-fery-board", "Remove “entity: e-fery-board”", page, swap("    entity: e-fery-board\n", ""));
});

test("YAML fixes: a folder’s sidecar is mended like others", async ({ folder }) => {
  const { folder: page, book: file } = uris(folder);
  equal((await fixesOf(page, "sidecar.unknown-tag", "“tona”")).map(({ title }) => title), ["Write “tone”", "Create tag “tona”"]);
  await mends(page, "sidecar.unknown-tag", "“tona”", "Write “tone”", page, swap("tona", "tone"));
  await mends(page, "sidecar.unknown-tag", "“tona”", "Create tag “tona”", file, (old) => `${old}  - id: tona\n`);
  await mends(page, "sidecar.not-folder", "yamlfixes2", "Write “scope: folder”", page, swap("scope: article", "scope: folder"));
});

test("YAML fixes: the codebook’s own mistakes", async ({ folder }) => {
  const { book: file } = uris(folder);
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const broken = `newsmark: 1
tags:
  - id: claim
    key: n
    color: "c2410c"
  - id: big claim
    was: [claim]
    exclusive: yes
  - id: Claim
    key: cc
    lable: x
    deprecated: true
    replacedBy: clain
    attributes: {a: {type: choise}, b: {type: choice}}
`;
  await writeText(file, broken);
  const titles = async (code: string, words: string): Promise<readonly string[]> => (await fixesOf(file, code, words)).map(({ title }) => title);
  equal(await titles("codebook.key-reserved", "“n”"), ["Write “key: c”", "Remove “key: n”"]);
  equal(await titles("codebook.case-clash", "Claim"), ["Merge “Claim” into “claim”", "Rename “Claim”…"]);
  equal(await titles("codebook.unknown-replacement", "clain"), ["Write “claim”", "Create tag “clain”", "Remove “replacedBy: clain”"]);
  equal(await titles("yaml.unknown-key", "lable"), ["Write “label”"]);
  equal(await titles("yaml.wrong-type", "exclusive"), ["Write “true”", "Write “false”"]);
  equal(await titles("codebook.bad-attribute", "“a”"), ["Write “choice”"]);
  const fix = (code: string, words: string, title: string, expected: (old: string) => string): Promise<void> => mends(file, code, words, title, file, expected);
  await fix("codebook.key-reserved", "“n”", "Write “key: c”", swap("key: n", "key: c"));
  await fix("yaml.wrong-type", "“key”", "Remove “key: cc”", swap("    key: cc\n", ""));
  await fix("codebook.bad-color", "c2410c", "Write “#c2410c”", swap('"c2410c"', '"#c2410c"'));
  await fix("codebook.duplicate-id", "claim", "Remove “claim” from “was” of “big claim”", swap("    was: [claim]\n", ""));
  await fix("codebook.unknown-replacement", "clain", "Write “claim”", swap("clain", "claim"));
  await fix("codebook.bad-attribute", "“b”", "Write “type: text”", swap("b: {type: choice}", "b: {type: text}"));
  await fix("yaml.unknown-key", "lable", "Write “label”", swap("lable", "label"));
  const [rename] = await fixesOf(file, "codebook.bad-id", "big claim");
  equal(rename?.title, "Rename to “big-claim”");
  await vscode.commands.executeCommand(rename?.command?.command ?? "", ...(rename?.command?.arguments ?? []));
  contains(await readText(file), "- id: big-claim\n");
  lacks(await readText(file), "- id: big claim\n");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(file), broken, "the renaming taken back");
});

test("YAML: F2 beside an id of the codebook means the tag the cursor stands in", async ({ folder }) => {
  const { book: file } = uris(folder);
  const written = "newsmark: 1\ntags:\n  - id: claim\n    label: A claim\n    children:\n      - id: figure\n        description: |\n          Some number\n        # a word\n  - id: tone\nrelations: []\n";
  await writeText(file, written);
  const { services } = await inside();
  await eventually(() => services.library.folders()[0]?.corpus.project("press/x" as never).codebook?.tags.some(({ label }) => label === "A claim"), 20_000, "the codebook as written");
  const editor = await vscode.window.showTextDocument(file);
  await eventually(() => editor.document.getText() === written, 20_000, "the codebook in the editor");
  for (const [words, title] of [["A claim", "Rename or move tag “claim”"], ["Some number", "Rename or move tag “claim/figure”"], ["a word", "Rename or move tag “claim/figure”"], ["tone", "Rename or move tag “tone”"], ["relations", "Rename or move which tag?"]] as const) {
    const place = editor.document.positionAt(written.indexOf(words) + 1);
    editor.selection = new vscode.Selection(place, place);
    const done = vscode.commands.executeCommand("newsmark.renameTag");
    await leave(title);
    await done;
  }
});

test("YAML fixes: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const uri of Object.values(uris(folder))) {
    const text = before.get(uri.toString());
    if (text !== undefined) await writeText(uri, text);
    else await vscode.workspace.fs.delete(uri);
  }
});
