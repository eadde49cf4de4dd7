/** Sources that are renamed in the editor take their sidecars along. */
import * as vscode from "vscode";
import { contains, equal } from "./expect.ts";
import { eventually, exists, newsmark, readText, test, writeText } from "./harness.ts";

const source = '[{"id":7,"date":"2026-02-01T10:00:00","link":"https:\\/\\/valley-herald.example\\/ice","title":{"rendered":"Ice on the river"},"content":{"rendered":"<p>The river froze on Monday for the first time in nine years.<\\/p>"}}]\n';
const sidecar = 'newsmark: 1\nsource: ice.json\n# Ours.\nannotations:\n  - id: a7f3q2m9xa\n    article: "7"\n    tags: [claim]\n    quote: for the first time in nine years\n    prefix: "river froze on Monday "\n    suffix: .\n';

test("moving: a renamed source takes its sidecars along, the coder's too", async ({ folder }) => {
  await newsmark().activate();
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "moving", name);
  await writeText(at("ice.json"), source);
  await writeText(at("ice.json.newsmark.yaml"), sidecar);
  await writeText(at("ice.json.newsmark.maria.yaml"), sidecar.replace("a7f3q2m9xa", "b7f3q2m9xa"));
  await vscode.commands.executeCommand("newsmark.openArticleAt", at("ice.json"));
  await eventually(async () => (await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Ice on the river")).length > 0, 10_000, "the article");
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(at("ice.json"), at("frozen river.json"));
  await vscode.workspace.applyEdit(edit);
  await eventually(() => exists(at("frozen river.json.newsmark.maria.yaml")), 10_000, "the coder's sidecar to move");
  equal(await exists(at("ice.json.newsmark.yaml")), false, "the old sidecar");
  await eventually(async () => (await readText(at("frozen river.json.newsmark.yaml"))).includes("source: frozen river.json\n"), 10_000, "the new name inside");
  contains(await readText(at("frozen river.json.newsmark.yaml")), "# Ours.\n");
  await vscode.workspace.fs.delete(at(""), { recursive: true });
});
