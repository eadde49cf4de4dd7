/** Starting a codebook from a starter or a table, and adding to the one that is there. */
import * as vscode from "vscode";
import { contains, equal, lacks } from "./expect.ts";
import { dismissed, eventually, exists, newsmark, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";
import { accept, quickInput, typeInto } from "./quickInput.ts";

const bookOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml");
const tableOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, "codes.csv");

let before: string | undefined;

async function knows(id: string | undefined): Promise<void> {
  const found = await inside();
  const [at] = found.services.library.folders();
  await eventually(() => {
    const books = [...(at?.corpus.projects() ?? [])].flatMap(({ codebook }) => codebook ?? []);
    return id === undefined ? books.length === 0 : books.some(({ tags }) => tags.some((tag) => tag.id === id));
  }, `the codebook with ${id ?? "nothing"}`);
}

test("Starters: a folder without a codebook gets the starter's file as it is, and undo takes it away", async ({ folder }) => {
  before = (await exists(bookOf(folder))) ? await readText(bookOf(folder)) : undefined;
  if (before !== undefined) await vscode.workspace.fs.delete(bookOf(folder));
  await newsmark().activate();
  await knows(undefined);
  await vscode.commands.executeCommand("newsmark.startCodebook", { starter: "claims-and-verdicts" });
  const text = await readText(bookOf(folder));
  equal(text, await readText(vscode.Uri.joinPath(newsmark().extensionUri, "starters/claims-and-verdicts.yaml")));
  contains(text, "# Claims and verdicts");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await exists(bookOf(folder))), "the codebook to go");
});

test("Starters: one is added to a codebook: what is there stays, what was left out is told", async ({ folder }) => {
  const book = "newsmark: 1\ntags:\n  - id: claim # ours\n    key: f\n";
  await writeText(bookOf(folder), book);
  await knows("claim");
  const starting = vscode.commands.executeCommand("newsmark.startCodebook", { starter: "claims-and-verdicts" });
  const adding = "to the codebook";
  contains(await quickInput({ title: adding, row: "claim/figure" }), "Figure");
  await typeInto(adding, "gets no key");
  contains(await accept({ title: adding, row: "gets no key" }), "“f” is that of “claim”");
  await eventually(async () => (await readText(bookOf(folder))).includes("- id: figure"), "the new tags");
  const text = await readText(bookOf(folder));
  contains(text, "  - id: claim # ours\n    key: f\n    children:\n");
  equal(text.split("key: f").length, 2, "keys");
  contains(text, "  - {id: contradicts, label: contradicts, symmetric: true}\n");
  await dismissed(starting);
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(bookOf(folder)), book);
});

test("Starters: a table of another tool is looked at and taken over, bad lines are named", async ({ folder }) => {
  const book = await readText(bookOf(folder));
  await writeText(tableOf(folder), "\ufeffCode;Memo;Farbe\r\nclaim;\"can be checked; by us\";\r\nTone > Warm;friendly;#0b7bc1\r\n;no name;\r\nTone;;mauve\r\n");
  const importing = vscode.commands.executeCommand("newsmark.importCodebook", { table: tableOf(folder).toString(), file: bookOf(folder).toString() });
  contains(await quickInput({ title: "codes.csv", row: "Tone/Warm" }), "friendly");
  contains(await accept({ title: "codes.csv", row: "line 4" }), "there is no name");
  await eventually(async () => (await readText(bookOf(folder))).includes("Warm"), "the new tags");
  const text = await readText(bookOf(folder));
  equal(text, "newsmark: 1\ntags:\n  - id: claim # ours\n    description: can be checked; by us\n    key: f\n  - id: Tone\n    children:\n      - id: Warm\n        description: friendly\n        color: \"#0b7bc1\"\n");
  await dismissed(importing);
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(bookOf(folder)), book);
});

test("Starters: a table without a column of names is refused with the reason", async ({ folder }) => {
  await writeText(tableOf(folder), "one,two\n1,2\n");
  const importing = vscode.commands.executeCommand("newsmark.importCodebook", { table: tableOf(folder).toString(), file: bookOf(folder).toString() });
  await dismissed(importing);
  lacks(await readText(bookOf(folder)), "id: 1");
});

test("Starters: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("notifications.clearAll");
  await vscode.workspace.fs.delete(tableOf(folder));
  if (before === undefined) await vscode.workspace.fs.delete(bookOf(folder));
  else await writeText(bookOf(folder), before);
});
