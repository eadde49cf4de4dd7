/** What the editor offers where a person types in a sidecar or a codebook: completion, hovers, definitions; problems at their place. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

const book = `newsmark: 1
tags:
  - id: claim
    description: Could be [checked](command:evil) <img src=x>
    children:
      - id: figure
        attributes:
          certainty: {type: choice, values: [low, "true"], required: true}
          seen: {type: date}
  - id: tone
    was: [mood]
relations:
  - {id: contradicts, label: speaks against, symmetric: true}
`;
const entities = "newsmark: 1\nentities:\n  - {id: e-ferry-board, kind: organisation, name: Ferry Board, gloss: runs the ferry}\n";
const head = "newsmark: 1\nsource: council-notes.json\nannotations:\n  - id: yamlhelp01\n    scope: article\n    tags: [claim/figure, tone]\n";
const other = `newsmark: 1
source: ferry-page.txt
annotations:
  - id: yamlother1
    tags: [tone]
    quote: "words [that](command:evil) are nowhere"
    prefix: ""
    suffix: ""
`;

const uris = (folder: vscode.Uri) => ({
  book: vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml"),
  entities: vscode.Uri.joinPath(folder, ".newsmark/entities.yaml"),
  page: vscode.Uri.joinPath(folder, "press/council-notes.json.newsmark.yaml"),
  notes: vscode.Uri.joinPath(folder, "wire/ferry-page.txt.newsmark.yaml"),
});
const before = new Map<string, string | undefined>();

/** A document of the sidecar with this text in the editor, and the place of the `|`; nothing is saved. */
async function typed(page: vscode.Uri, item: string): Promise<{ readonly document: vscode.TextDocument; readonly place: vscode.Position }> {
  const text = head + item;
  const document = await vscode.workspace.openTextDocument(page);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(page, new vscode.Range(0, 0, document.lineCount, 0), text.replace("|", ""));
  await vscode.workspace.applyEdit(edit);
  return { document, place: document.positionAt(text.indexOf("|")) };
}

async function offered(page: vscode.Uri, item: string): Promise<readonly vscode.CompletionItem[]> {
  const { place } = await typed(page, item);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", page, place, undefined, 100);
  // The editor itself offers words of the text; those are of another kind.
  return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text && kind !== vscode.CompletionItemKind.Snippet);
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);
const insertOf = ({ insertText }: vscode.CompletionItem): string => (insertText instanceof vscode.SnippetString ? insertText.value : (insertText ?? ""));
const labels = async (page: vscode.Uri, item: string): Promise<readonly string[]> => (await offered(page, item)).map(labelOf);

async function hover(page: vscode.Uri, item: string): Promise<string> {
  const { place } = await typed(page, item);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", page, place);
  return hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
}

test("YAML help: the folder has a codebook, entities and two sidecars", async ({ folder }) => {
  const files = uris(folder);
  for (const uri of Object.values(files)) before.set(uri.toString(), (await exists(uri)) ? await readText(uri) : undefined);
  await writeText(files.book, book);
  await writeText(files.entities, entities);
  await writeText(files.notes, other);
  await writeText(files.page, head);
  const { services } = await inside();
  const [at] = services.library.folders();
  ok(at, "the folder");
  await eventually(() => [...at.corpus.projects()].some(({ codebook, entityFile }) => codebook?.relations.length === 1 && entityFile?.entities.length === 1), 10_000, "codebook and entities");
  await eventually(() => [...at.corpus.sources()].some(({ annotations }) => annotations.some(({ annotation }) => String(annotation.id) === "yamlother1")), 10_000, "the other annotation");
  await eventually(() => [...at.corpus.sources()].some(({ annotations }) => annotations.some(({ annotation }) => String(annotation.id) === "yamlhelp01")), 10_000, "the annotation");
});

test("YAML help: keys and values of attributes", async ({ folder }) => {
  const { page } = uris(folder);
  const [figure, ...none] = await offered(page, "    attributes:\n      |\n");
  equal([figure && labelOf(figure), none.length], ["claim/figure", 0]);
  contains(figure ? insertOf(figure) : "", "certainty: ${1|low,\"true\"|}");
  const keys = await offered(page, "    attributes:\n      claim/figure:\n        seen: \"2026\"\n        |");
  equal(keys.map(labelOf), ["certainty"]);
  equal(await labels(page, "    attributes: {claim/figure: {|"), ["certainty", "seen"]);
  const values = await offered(page, "    attributes: {claim/figure: {certainty: |}}");
  equal(values.map((item) => [labelOf(item), insertOf(item)]), [["low", "low"], ["true", '"true"']]);
  const days = await labels(page, "    attributes:\n      claim/figure:\n        seen: |");
  ok(days.length === 3 && days.every((day) => /^\d{4}/u.test(day)), `three dates among ${days.join()}`);
  contains(await hover(page, "    attributes: {claim/figure: {certai|nty: low}}"), "required");
});

test("YAML help: ids of annotations, relations, entities, and fields", async ({ folder }) => {
  const { page } = uris(folder);
  const [target] = await offered(page, "    links:\n      - {to: yamlo|, as: contradicts}\n");
  equal(target && [labelOf(target), insertOf(target)], ["yamlother1", "yamlother1, in: ../wire/ferry-page.txt"]);
  equal(await labels(page, "    links:\n      - to: x\n        as: |\n"), ["contradicts"]);
  equal(await labels(page, "    entity:|"), ["e-ferry-board"]);
  equal(await labels(page, "    tags: [tone, |"), ["claim", "claim/figure", "tone"].filter((id) => id !== "tone"));
  const fields = await labels(page, "    |\n");
  ok(fields.includes("links") && fields.includes("attributes") && !fields.includes("tags"), `fields among ${fields.join()}`);
  equal(await labels(page, "coded:\n  - {state: |}\n"), ["todo", "doing", "done"]);
  equal(await labels(page, "    note: |\n"), []);
});

test("YAML help: hovers show what is meant, and nothing of a file is a link", async ({ folder }) => {
  const { page } = uris(folder);
  const quote = await hover(page, "    links:\n      - {to: yaml|other1, in: ../wire/ferry-page.txt, as: contradicts}\n");
  contains(quote, "are nowhere");
  contains(quote, "ferry");
  lacks(quote, "](command:evil)");
  contains(await hover(page, "    links:\n      - {to: yamlother1, as: contra|dicts}\n"), "speaks against");
  contains(await hover(page, "    entity: e-ferry|-board\n"), "runs the ferry");
  contains(await hover(page, "    sco|pe: article\n"), "annotated");
  const tag = await hover(page, "    links: []\n    attributes: {cla|im: {}}\n");
  contains(tag, "Could be");
  for (const hostile of ["](command:evil)", "<img"]) lacks(tag, hostile);
});

test("YAML help: definitions lead to the codebook, the annotation and the entity file", async ({ folder }) => {
  const { page, book: codebook, notes, entities: file } = uris(folder);
  const go = async (item: string): Promise<string> => {
    const { place } = await typed(page, item);
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>("vscode.executeDefinitionProvider", page, place);
    ok(found, `a definition of ${item}`);
    const { uri, range } = "targetUri" in found ? { uri: found.targetUri, range: found.targetRange } : found;
    const document = await vscode.workspace.openTextDocument(uri);
    return `${uri.toString()} ${document.getText(range)}`;
  };
  // A file that an editor has had open is shown anew a moment after it was written.
  const leads = (item: string, expected: string): Promise<unknown> => eventually(async () => (await go(item)) === expected, 20_000, `${item.trim()} to lead to ${expected}`);
  await leads("    links:\n      - {to: yaml|other1, in: ../wire/ferry-page.txt, as: contradicts}\n", `${notes.toString()} yamlother1`);
  await leads("    links:\n      - {to: yamlother1, as: contra|dicts}\n", `${codebook.toString()} contradicts`);
  await leads("    attributes: {claim/figure: {certai|nty: low}}\n", `${codebook.toString()} certainty`);
  await leads("    attributes: {claim/fi|gure: {}}\n", `${codebook.toString()} figure`);
  await leads("    entity: e-ferry|-board\n", `${file.toString()} e-ferry-board`);
});

test("YAML help: a problem is marked at its word", async ({ folder }) => {
  // No editor has this file, so nothing unsaved stands in the way.
  const { notes } = uris(folder);
  const text = `${head.replace("council-notes.json", "ferry-page.txt").replace("yamlhelp01", "yamlother2")}    attributes: {claim/figure: {certainty: middling, sen: "2026"}}\n    links: [{to: yamlnone01, as: contradicts}]\n    entity: e-fery-board\n`;
  await writeText(notes, text);
  const words = (): readonly string[] => vscode.languages.getDiagnostics(notes).filter(({ source }) => source === "Newsmark")
    .map(({ range: { start, end } }) => (text.split("\n")[start.line] ?? "").slice(start.character, end.character)).toSorted();
  await eventually(() => words().join() === ["e-fery-board", "middling", "sen", "yamlnone01"].join(), 20_000, "the problems at their words");
});

test("YAML help: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const uri of Object.values(uris(folder))) {
    const text = before.get(uri.toString());
    if (text !== undefined) await writeText(uri, text);
    else await vscode.workspace.fs.delete(uri);
  }
});
