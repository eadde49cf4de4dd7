/** Sources that are renamed in the editor take their sidecars along. */
import * as vscode from "vscode";
import type { Path } from "../../src/core/index.ts";
import { contains, equal } from "./expect.ts";
import { eventually, exists, newsmark, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

const source = '[{"id":7,"date":"2026-02-01T10:00:00","link":"https:\\/\\/valley-herald.example\\/ice","title":{"rendered":"Ice on the river"},"content":{"rendered":"<p>The river froze on Monday for the first time in nine years.<\\/p>"}}]\n';
const sidecar = 'newsmark: 1\nsource: ice.json\n# Ours.\nannotations:\n  - id: a7f3q2m9xa\n    article: "7"\n    tags: [claim]\n    quote: for the first time in nine years\n    prefix: "river froze on Monday "\n    suffix: .\n';

test("moving: a renamed source takes its sidecars along, the coder's too", async ({ folder }) => {
  await newsmark().activate();
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "moving", name);
  await writeText(at("ice.json"), source);
  await writeText(at("ice.json.newsmark.yaml"), sidecar);
  await writeText(at("ice.json.newsmark.maria.yaml"), sidecar.replace("a7f3q2m9xa", "b7f3q2m9xa"));
  await vscode.commands.executeCommand("newsmark.openArticleAt", at("ice.json"));
  await eventually(async () => (await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Ice on the river")).length > 0, "the article");
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(at("ice.json"), at("frozen river.json"));
  await vscode.workspace.applyEdit(edit);
  await eventually(() => exists(at("frozen river.json.newsmark.maria.yaml")), "the coder's sidecar to move");
  equal(await exists(at("ice.json.newsmark.yaml")), false, "the old sidecar");
  await eventually(async () => (await readText(at("frozen river.json.newsmark.yaml"))).includes("source: frozen river.json\n"), "the new name inside");
  contains(await readText(at("frozen river.json.newsmark.yaml")), "# Ours.\n");
  await vscode.workspace.fs.delete(at(""), { recursive: true });
});

test("moving: links from and to a moved source lead where they led, with sidecars beside sources and with a folder moved", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "moving", ...name.split("/"));
  const { services } = await inside();
  const linked = (id: string, link: string): string => sidecar.replace("a7f3q2m9xa", id).replace("suffix: .\n", `suffix: .\n    links:\n      - {to: ${link}} # seen\n`);
  const texts = {
    "press/ice.json.newsmark.yaml": linked("a7f3q2m9xa", "b7f3q2m9xa, in: ../wire/late/ice.json, as: supports"),
    "wire/late/ice.json.newsmark.yaml": linked("b7f3q2m9xa", "a7f3q2m9xa, in: ../../press/ice.json, as: supports"),
  };
  for (const [name, text] of Object.entries(texts)) await writeText(at(name), text);
  for (const name of ["press/ice.json", "wire/late/ice.json"]) await writeText(at(name), source);
  await eventually(() => ["press", "wire/late"].every((name) => services.library.folders()[0]?.corpus.source(`moving/${name}/ice.json` as Path)?.annotations.length === 1), "both annotations");
  const move = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(from), at(to));
    await vscode.workspace.applyEdit(edit);
  };
  const has = (name: string, part: string): Promise<unknown> => eventually(async () => (await exists(at(name))) && (await readText(at(name))).includes(part), `${part} in ${name}`);
  await move("press/ice.json", "press/frozen/river.json");
  await has("press/frozen/river.json.newsmark.yaml", "in: ../../wire/late/ice.json, as: supports} # seen\n");
  await has("press/frozen/river.json.newsmark.yaml", "source: river.json\n");
  await has("wire/late/ice.json.newsmark.yaml", "in: ../../press/frozen/river.json, as: supports} # seen\n");
  await eventually(() => services.library.folders()[0]?.corpus.source("moving/press/frozen/river.json" as Path)?.annotations.length === 1, "the moved source");
  await move("press/frozen/river.json", "press/ice.json");
  for (const [name, text] of Object.entries(texts)) {
    await eventually(async () => (await exists(at(name))) && (await readText(at(name))) === text, `${name} as it was`);
  }
  await eventually(() => services.library.folders()[0]?.corpus.source("moving/press/ice.json" as Path)?.annotations.length === 1, "the source as it was");
  await move("wire/late", "press/late");
  await has("press/ice.json.newsmark.yaml", "in: late/ice.json, as: supports} # seen\n");
  // This way leads there from its new place, too.
  await has("press/late/ice.json.newsmark.yaml", "in: ../../press/ice.json, as: supports} # seen\n");
  await vscode.workspace.fs.delete(at(""), { recursive: true });
});
