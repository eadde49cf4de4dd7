/** Tag all occurrences, and all mentions of an entity: a preview with check boxes, one step of undo. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";
import { choose } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const others = ["press/council-notes.json", "press/mill-bridge.json"];
const before = new Map<string, string | undefined>();

const sidecarOf = (folder: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(folder, `${path}.newsmark.yaml`);

/** What the preview shows: a line a place, with its mark. */
async function previewed(): Promise<readonly string[]> {
  const { preview } = await inside();
  const rows: string[] = [];
  for (const article of (await preview.tree.getChildren()) ?? []) {
    for (const place of (await preview.tree.getChildren(article)) ?? []) {
      const { label, checkboxState, description } = await preview.tree.getTreeItem(place);
      const { label: line, highlights } = label as vscode.TreeItemLabel;
      const [[start, end] = [0, 0]] = highlights ?? [];
      rows.push(`${checkboxState === undefined ? "-" : checkboxState === vscode.TreeItemCheckboxState.Checked ? "x" : " "} ${line.slice(start, end)} ${String(description)}`.trim());
    }
  }
  return rows;
}

test("Tag all: the places of a word are shown, and tagged in one step that is taken back in one", async ({ folder }) => {
  for (const path of [source, ...others]) {
    const file = sidecarOf(folder, path);
    before.set(path, (await exists(file)) ? await readText(file) : undefined);
    if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
  await inside();
  const editor = await openReading(folder, source);
  const at = placeOf(editor.document, "Tarnholm on Monday", 2);
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand("newsmark.tagAllOccurrences", { tags: ["place"] });
  equal(await previewed(), ["x Tarnholm headline", "x Tarnholm"]);
  await vscode.commands.executeCommand("newsmark.tagPreviewed");
  const text = await eventually(async () => (await exists(sidecarOf(folder, source))) && readText(sidecarOf(folder, source)), "the sidecar");
  equal(text.split("quote: Tarnholm\n").length, 3, "annotations + 1");
  equal((await previewed()).length, 0, "rows after tagging");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await exists(sidecarOf(folder, source))), "all of it to go in one step");
});

test("Tag all: in the folder, without what is unchecked; what has the tag is shown as tagged", async ({ folder }) => {
  const editor = await openReading(folder, source);
  const at = placeOf(editor.document, "Ines Kallio");
  editor.selection = new vscode.Selection(at, at.translate(0, "Ines Kallio".length));
  await vscode.commands.executeCommand("newsmark.tagAllOccurrences", { tags: ["person"] });
  await vscode.commands.executeCommand("newsmark.tagPreviewed");
  await eventually(async () => (await exists(sidecarOf(folder, source))) && readText(sidecarOf(folder, source)), "the sidecar");
  const reading = await openReading(folder, source);
  reading.selection = new vscode.Selection(at, at.translate(0, "Ines Kallio".length));
  await vscode.commands.executeCommand("newsmark.tagAllOccurrencesInFolder", { tags: ["person"] });
  const rows = await previewed();
  equal(rows[0], "- Ines Kallio tagged already");
  ok(rows.length >= 4, `places in other articles, saw ${rows.join(" | ")}`);
  ok(rows.slice(1).every((row) => row.startsWith("x Ines Kallio")), `all others checked: ${rows.join(" | ")}`);
  const { preview } = await inside();
  await vscode.commands.executeCommand("newsmark.uncheckAllPreviewed");
  const article = preview.shown()?.articles.find(({ record }) => record.ref.article === "4103");
  ok(article, "the article on the library");
  for (const place of article.places) place.checked = true;
  await vscode.commands.executeCommand("newsmark.tagPreviewed");
  const notes = await eventually(async () => (await exists(sidecarOf(folder, others[0] ?? ""))) && readText(sidecarOf(folder, others[0] ?? "")), "the sidecar of the notes");
  contains(notes, 'article: "4103"\n    tags: [person]\n    quote: Ines Kallio\n');
  lacks(notes, '"4102"');
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await exists(sidecarOf(folder, source))), "both steps taken back");
});

test("Tag all: capitals count when they are asked to", async ({ folder }) => {
  const editor = await openReading(folder, source);
  const at = placeOf(editor.document, "bridge open");
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand("newsmark.tagAllOccurrencesInFolder", { tags: ["thing"] });
  const any = await previewed();
  ok(any.some((row) => row.includes("Bridge")) || any.length > 0, "places");
  await vscode.commands.executeCommand("newsmark.previewMatchCase");
  const same = await previewed();
  ok(same.length > 0 && same.every((row) => row.includes("bridge")), `only small letters: ${same.join(" | ")}`);
  await vscode.commands.executeCommand("newsmark.previewIgnoreCase");
  equal(await previewed(), any);
  await vscode.commands.executeCommand("newsmark.closePreview");
  equal(await previewed(), []);
});

test("Tag all: mentions of an entity, by its id in a root", async ({ folder }) => {
  const { services } = await inside();
  const corpus = services.library.folders()[0]?.corpus;
  const path = [...(corpus?.sources() ?? [])].find((one) => one.path === source)?.path;
  ok(corpus && path, "the source");
  const [kallio] = corpus.entities(path).find("Ines Kallio");
  ok(kallio, "the entity");
  await vscode.commands.executeCommand("newsmark.tagEntityMentions", { path: corpus.project(path).root, entity: kallio.id, tags: ["person"] });
  const rows = await previewed();
  equal(rows.length, kallio.mentions, "places");
  await vscode.commands.executeCommand("newsmark.closePreview");
  await vscode.commands.executeCommand("newsmark.tagEntityMentions", { path: vscode.Uri.joinPath(folder, source).toString(), entity: kallio.id, tags: ["person"] });
  equal((await previewed()).length, kallio.mentions, "places by the address of a file");
  await vscode.commands.executeCommand("newsmark.closePreview");
});

test("Tag all: the tag is asked for once, and the view takes the keyboard", async ({ folder }) => {
  const editor = await openReading(folder, source);
  const at = placeOf(editor.document, "Tarnholm on Monday", 2);
  editor.selection = new vscode.Selection(at, at);
  const done = vscode.commands.executeCommand("newsmark.tagAllOccurrences");
  await choose("Tag all “Tarnholm”", "townname");
  await done;
  equal((await previewed()).length, 2, "places");
  await act({ read: { role: "treeitem", name: "Tarnholm bridge open" } });
  await act({ keyboard: "tree" });
  await act({ press: "Control+Enter" });
  const text = await eventually(async () => (await exists(sidecarOf(folder, source))) && readText(sidecarOf(folder, source)), "the sidecar");
  contains(text, "tags: [townname]");
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
});

test("Tag all: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.commands.executeCommand("workbench.action.closePanel");
  for (const [path, text] of before) {
    const file = sidecarOf(folder, path);
    if (text !== undefined) await writeText(file, text);
    else if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
});
