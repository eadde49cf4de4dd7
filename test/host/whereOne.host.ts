/** Where a person is: the Articles view goes along with the reading view, and undo says when it was somewhere else. */
import * as vscode from "vscode";
import type { Path, TagId } from "../../src/core/index.ts";
import { placesTouched } from "../../src/vscode/annotations/touchedPlaces.ts";
import { articleOfNode } from "../../src/vscode/articles/nodes.ts";
import type { Newsmark } from "../../src/vscode/extension.ts";
import { equal, ok } from "./expect.ts";
import { eventually, exists, test } from "./harness.ts";
import { children, inside, openReading } from "./inside.ts";

const bridge = "wire/mill-bridge.txt";
const ferry = "wire/ferry-page.txt";

/** The sources of the rows that are chosen in the Articles view. */
function chosen({ articles: { view } }: Newsmark): string {
  return view.selection.map((node) => articleOfNode(node)?.row.record.ref.path ?? "").join();
}

async function follow(isOn: boolean | undefined): Promise<void> {
  await vscode.workspace.getConfiguration("newsmark").update("articles.autoReveal", isOn, vscode.ConfigurationTarget.Global);
}

test("Articles: the article of the active reading view is chosen in the view, in its group; the focus stays in the text", async ({ folder }) => {
  const found = await inside();
  await found.articles.choices.set({ grouping: "none", filter: "" });
  await vscode.commands.executeCommand("newsmark.articles.focus");
  await eventually(() => found.articles.view.visible, "the view");
  const editor = await openReading(folder, bridge);
  await eventually(() => chosen(found) === bridge, "the row of the article");
  equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  await found.articles.choices.set({ grouping: "folder" });
  await openReading(folder, ferry);
  await eventually(() => chosen(found) === ferry, "the row in the group");
  const [node] = found.articles.view.selection;
  const groups = (await children(found)).filter(({ kind }) => kind === "group");
  const below = (await Promise.all(groups.map((group) => children(found, group)))).flat();
  ok(node !== undefined && below.includes(node), "an element that the view knows");
  await found.articles.choices.set({ grouping: "none" });
});

test("Articles: what the filter hides has no row, and nothing is chosen while the setting is off", async ({ folder }) => {
  const found = await inside();
  const seen: string[] = [];
  const watching = found.articles.view.onDidChangeSelection(() => seen.push(chosen(found)));
  await follow(false);
  await openReading(folder, bridge);
  await openReading(folder, "press/mill-bridge.json");
  await follow(undefined);
  await openReading(folder, "press/council-notes.json");
  await eventually(() => chosen(found) === "press/council-notes.json", "the row of the next article");
  watching.dispose();
  ok(!seen.includes(bridge), `not ${bridge}: ${seen.join(" ")}`);
  const at = await eventually(() => found.services.library.folders().find(({ corpus }) => corpus.source(ferry as Path) !== undefined), "the folder");
  const record = at.corpus.source(ferry as Path)?.articles[0];
  ok(record !== undefined && found.articles.tree.nodeOf({ at, record }) !== undefined, "a row without a filter");
  await found.articles.choices.set({ filter: "no article has these words" });
  equal(found.articles.tree.nodeOf({ at, record }), undefined);
  await found.articles.choices.set({ filter: "" });
});

test("Undo: a step tells which article it was made in, and where there", async ({ folder }) => {
  const found = await inside();
  const at = await eventually(() => found.services.library.folders().find(({ corpus }) => corpus.source(ferry as Path) !== undefined), "the folder");
  const record = at.corpus.source(ferry as Path)?.articles[0];
  ok(record, "the article");
  const text = (await at.corpus.open(record.ref))?.text ?? "";
  await at.corpus.edits.annotate([{ ref: record.ref, scope: "passage", spans: [{ start: 0, end: text.indexOf(" ") }], tags: ["elsewhere" as TagId], by: "maria", label: "Tag" }]);
  const sidecar = vscode.Uri.joinPath(folder, `${ferry}.newsmark.yaml`);
  ok(await exists(sidecar), "the sidecar");
  await openReading(folder, bridge);
  await vscode.commands.executeCommand("newsmark.undo");
  ok(!(await exists(sidecar)), "taken back with one command");
  await vscode.commands.executeCommand("newsmark.redo");
  ok(await exists(sidecar), "done again");
  const back = await at.corpus.edits.undo();
  equal((await placesTouched(at, back.steps, found.services.engine)).map(({ ref, span }) => [ref, span]), [[record.ref, undefined]]);
  const forth = await at.corpus.edits.redo();
  equal((await placesTouched(at, forth.steps, found.services.engine)).map(({ ref, span }) => [ref, span]), [[record.ref, { start: 0, end: text.indexOf(" ") }]]);
  await vscode.commands.executeCommand("newsmark.undo");
  ok(!(await exists(sidecar)), "taken back");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
});
