/** Files that git left with conflict markers: shown as such, and resolved by one side or by annotation. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { articleNode, inside, shown } from "./inside.ts";

const title = "Ice on the river";
const source = `[{"id":7,"date":"2026-02-01T10:00:00","link":"https:\\/\\/valley-herald.example\\/ice","title":{"rendered":"${title}"},"content":{"rendered":"<p>The river froze on Monday for the first time in nine years, wardens said.<\\/p>"}}]\n`;
const item = (id: string, note: string): string => `  - id: ${id}\n    article: "7"\n    tags: [claim]\n    quote: for the first time in nine years\n    prefix: "river froze on Monday "\n    suffix: ", wardens said."\n    note: ${note}\n`;
const head = "newsmark: 1\nsource: ice.json\n# Ours.\nannotations:\n";
const [kept, mine, theirs] = [item("a7f3q2m9xa", "of both"), item("b7f3q2m9xa", "mine"), item("c7f3q2m9xa", "theirs")];
const conflict = `${head}${kept}<<<<<<< HEAD\n${mine}=======\n${theirs}>>>>>>> a-branch\n`;

async function prepare(folder: vscode.Uri): Promise<vscode.Uri> {
  const sidecar = vscode.Uri.joinPath(folder, "conflicts", "ice.json.newsmark.yaml");
  await writeText(vscode.Uri.joinPath(folder, "conflicts", "ice.json"), source);
  await writeText(sidecar, conflict);
  await inside();
  await eventually(() => vscode.languages.getDiagnostics(sidecar).some(({ code }) => code === "yaml.conflict-markers"), "the problem");
  return sidecar;
}

test("conflicts: a sidecar with git's markers is a problem with fixes, and shown in the view", async ({ folder }) => {
  const sidecar = await prepare(folder);
  const [problem] = vscode.languages.getDiagnostics(sidecar);
  equal(problem?.range.start.line, 11, "the line of the first marker");
  const found = await inside();
  const node = await articleNode(found, title);
  const { description, item: made } = await shown(found, node);
  contains(description, "conflict in the sidecar");
  contains(made.contextValue ?? "", " conflict");
  await vscode.workspace.openTextDocument(sidecar);
  const fixes = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>("vscode.executeCodeActionProvider", sidecar, problem?.range, vscode.CodeActionKind.QuickFix.value);
  equal(fixes.map(({ command }) => command?.command).filter((id) => id?.startsWith("newsmark.resolve") === true).sort(), ["newsmark.resolveMerged", "newsmark.resolveOurs", "newsmark.resolveTheirs"]);
});

test("conflicts: merged by annotation, taken back, and each side alone", async ({ folder }) => {
  const sidecar = await prepare(folder);
  const { services } = await inside();
  const resolve = (how: string): Thenable<unknown> => vscode.commands.executeCommand(`newsmark.${how}`, sidecar, { write: true });
  await resolve("resolveMerged");
  equal(await readText(sidecar), head + kept + mine + theirs);
  await eventually(() => vscode.languages.getDiagnostics(sidecar).every(({ code }) => code !== "yaml.conflict-markers"), "no problem");
  const [corpus] = services.library.corpora();
  equal((await corpus?.edits.undo())?.failures, []);
  equal(await readText(sidecar), conflict, "after undo");
  await resolve("resolveTheirs");
  equal(await readText(sidecar), head + kept + theirs);
  await writeText(sidecar, conflict);
  await resolve("resolveOurs");
  equal(await readText(sidecar), head + kept + mine);
});

test("conflicts: the preview shows the outcome beside the file, and writes nothing by itself", async ({ folder }) => {
  const sidecar = await prepare(folder);
  void vscode.commands.executeCommand("newsmark.resolveMerged", sidecar);
  const shownText = await eventually(() => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "newsmark-preview")?.getText(), "the preview");
  equal(shownText, head + kept + mine + theirs);
  equal(await readText(sidecar), conflict);
  const previewed = (): boolean => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff));
  await eventually(previewed, "the preview's tab");
  await eventually(async () => {
    // The question comes after the tab; a question that is waved away is a no.
    await vscode.commands.executeCommand("notifications.clearAll");
    return !previewed();
  }, "the preview to close");
  equal(await readText(sidecar), conflict);
});

test("conflicts: a codebook keeps one side; two codebooks are not mixed", async ({ folder }) => {
  const codebook = vscode.Uri.joinPath(folder, "conflicts", ".newsmark", "codebook.yaml");
  await writeText(codebook, "newsmark: 1\ntags:\n<<<<<<< ours\n  - id: claim\n=======\n  - id: tone\n>>>>>>> theirs\n");
  await eventually(() => vscode.languages.getDiagnostics(codebook).length > 0, "the problem");
  await vscode.commands.executeCommand("newsmark.resolveMerged", codebook, { write: true });
  contains(await readText(codebook), "<<<<<<<", "the codebook");
  await vscode.commands.executeCommand("newsmark.resolveTheirs", codebook, { write: true });
  lacks(await readText(codebook), "claim");
  await eventually(() => vscode.languages.getDiagnostics(codebook).length === 0, "no problem");
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, "conflicts"), { recursive: true });
  ok(!(await exists(codebook)), "nothing left");
});
