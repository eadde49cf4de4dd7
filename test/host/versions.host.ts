/** One article saved twice. */
import * as vscode from "vscode";
import type { ArticleId, Path, TagId } from "../../src/core/index.ts";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { articleNode, inside, openReading, shown } from "./inside.ts";
import { accept } from "./quickInput.ts";

const [older, newer] = ["versions/a.json", "versions/b.json"] as const;
const ref = { path: older as Path, article: "9" as ArticleId };

function post(text: string, modified: string): string {
  return JSON.stringify([{
    id: 9, date: "2026-03-03T16:20:00", modified, link: "https://valley-herald.example/quarry", title: { rendered: `Quarry ${modified.slice(8, 10)}` },
    content: { rendered: `<p>${text}</p><p>The quarry above Lindsund has been closed since the slide of last winter, and nobody knows for how long.</p>` },
  }]);
}

test("Versions: the view says that there are two, and they are compared side by side", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, ...name.split("/"));
  await writeText(at(older), post("The slide took 40 metres of the road to the quarry with it.", "2026-03-04T10:00:00"));
  await writeText(at(newer), post("The slide took 60 metres of the road to the quarry with it.", "2026-03-05T10:00:00"));
  const newsmark = await inside();
  const [library] = newsmark.services.library.folders();
  await eventually(() => library?.corpus.source(newer as Path) !== undefined && library.corpus.record(ref) !== undefined, "both versions");
  newsmark.articles.tree.renew(true);
  const node = await articleNode(newsmark, "Quarry 04");
  // The view follows its corpus a moment later.
  const { item } = await eventually(async () => {
    const now = await shown(newsmark, node);
    return now.description.includes("2 versions") && now;
  }, "2 versions");
  contains(String(item.contextValue), "versions");
  await vscode.commands.executeCommand("newsmark.compareVersions", node);
  const tab = await eventually(() => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff && input;
  }, "the comparison");
  contains(decodeURIComponent(tab.original.query), older);
  contains(decodeURIComponent(tab.modified.query), newer);
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
});

test("Versions: annotations are carried over as they are ticked, in one step", async ({ folder }) => {
  const newsmark = await inside();
  const corpus = newsmark.services.library.folders()[0]?.corpus;
  ok(corpus, "the folder");
  const text = (await corpus.open(ref))?.text ?? "";
  await corpus.edits.annotate(["40 metres", "closed since the slide of last winter"].map((quote) => ({
    ref, scope: "passage" as const, spans: [{ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }], tags: ["claim" as TagId], by: "maria", note: "N.", label: "Tag",
  })));
  const sidecar = vscode.Uri.joinPath(folder, "versions", "b.json.newsmark.yaml");
  await openReading(folder, newer);
  const carried = vscode.commands.executeCommand("newsmark.carryAnnotations");
  await accept({ title: "Carry annotations over to", row: "closed since the slide" });
  await carried;
  const written = await readText(sidecar);
  contains(written, "quote: closed since the slide of last winter\n");
  contains(written, "by: maria\n");
  lacks(written, "40 metres");
  await vscode.commands.executeCommand("newsmark.undo");
  ok(!(await exists(sidecar)), "no sidecar after undo");
});

test("Versions: a source moved outside of the editor gets its sidecar back, by the quick fix's command", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "versions", name);
  const newsmark = await inside();
  const corpus = newsmark.services.library.folders()[0]?.corpus;
  const text = await readText(at("a.json.newsmark.yaml"));
  await writeText(at("moved/quarry.json"), await readText(at("a.json")));
  await vscode.workspace.fs.delete(at("a.json"));
  const file = at("a.json.newsmark.yaml");
  const found = await eventually(() => vscode.languages.getDiagnostics(file).find(({ code }) => code === "sidecar.no-source"), "the problem");
  await eventually(() => vscode.languages.getDiagnostics(file).some(({ message }) => message.includes("versions/moved/quarry.json")), "the new place in the problem");
  const document = await vscode.workspace.openTextDocument(file);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, found.range);
  const fix = actions.find(({ title }) => title.includes("quarry.json"));
  ok(fix?.command, "the quick fix");
  await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  equal(await exists(file), false, "the old sidecar");
  equal(await readText(at("moved/quarry.json.newsmark.yaml")), text.replace("source: a.json", "source: quarry.json"), "the sidecar");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(file), text, "the sidecar after undo");
  await eventually(() => corpus?.orphanSidecars().length === 1, "the state before");
});

test("Versions: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, "versions"), { recursive: true });
  const newsmark = await inside();
  await eventually(() => newsmark.services.library.folders()[0]?.corpus.source(newer as Path) === undefined, "a folder without them");
});
