/** The view “Anchors to Review”: what a change of a source did to its annotations, and what a person decides about it. */
import * as vscode from "vscode";
import type { ArticleId, Path, TagId } from "../../src/core/index.ts";
import type { Newsmark } from "../../src/vscode/extension.ts";
import type { ReviewItemNode, ReviewNode } from "../../src/vscode/review/reviewNodes.ts";
import { changedParagraphs, mill, paragraphs, quotes } from "../fixtures/millBridge.ts";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, readText, test, writeText } from "./harness.ts";
import { inside, openReading } from "./inside.ts";
import { accept, leave, quickInput } from "./quickInput.ts";

const path = "review/mill.json" as Path;
const ref = { path, article: "5" as ArticleId };
const uri = (folder: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(folder, "review", name);
const sidecar = (folder: vscode.Uri): Promise<string> => readText(uri(folder, "mill.json.newsmark.yaml"));

/** The list as the view shows it: groups, and the quotes below them. */
async function listed({ review: { tree } }: Newsmark): Promise<readonly string[]> {
  const rows: string[] = [];
  const walk = async (node?: ReviewNode): Promise<void> => {
    for (const child of (await tree.getChildren(node)) ?? []) {
      const { label } = await tree.getTreeItem(child);
      if (child.kind !== "reviewArticle") rows.push(String(label));
      await walk(child);
    }
  };
  await walk();
  return rows;
}

async function itemOf({ review: { found } }: Newsmark, quote: string): Promise<ReviewItemNode> {
  return eventually(() => found.items().find(({ entry }) => entry.record.annotation.passages[0]?.quote === quote), `“${quote}” in the list`);
}

function cardText(): string {
  return vscode.workspace.textDocuments.find((document) => document.uri.scheme === "newsmark-review")?.getText() ?? "";
}

test("Review: a change of the source fills the list by state; the badge counts", async ({ folder }) => {
  await writeText(uri(folder, "mill.json"), mill(paragraphs));
  const newsmark = await inside();
  const at = await eventually(() => newsmark.services.library.folders().find(({ corpus }) => corpus.record(ref) !== undefined), "the article");
  const text = (await at.corpus.open(ref))?.text ?? "";
  await at.corpus.edits.annotate(quotes.slice(0, 4).map((quote) => {
    const start = text.indexOf(quote);
    return { ref, scope: "passage" as const, spans: [{ start, end: start + quote.length }], tags: ["claim" as TagId], by: "maria", label: "Tag" };
  }));
  equal(await listed(newsmark), [], "the list before the change");
  await writeText(uri(folder, "mill.json"), mill(changedParagraphs()));
  await eventually(async () => (await listed(newsmark)).length >= 7, "the list");
  equal(await listed(newsmark), [
    "Not found", "“fear for their trade”", "“asked Aldous”", "Words changed", "“2.4 million euros”", "Moved", "“two inspectors found cracks”",
  ]);
  equal(newsmark.review.view.badge?.value, 4, "the badge");
});

test("Review: an item shows its article at the place, and then and now beside it", async () => {
  const newsmark = await inside();
  await vscode.commands.executeCommand("newsmark.openReviewItem", await itemOf(newsmark, "2.4 million euros"));
  await eventually(() => cardText().includes("NOW"), "the card");
  contains(cardText(), "⟦[−2.4−] million euros⟧");
  contains(cardText(), "⟦{+3.1+} million euros⟧");
  contains(cardText(), "maria");
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === "newsmark");
  equal(shown?.document.getText(shown.selection), "3.1 million euros", "the selection in the article");
});

test("Review: accepting writes the new place and keeps the quote; undo brings the item back", async ({ folder }) => {
  const newsmark = await inside();
  const before = await sidecar(folder);
  await vscode.commands.executeCommand("newsmark.acceptAnchor", await itemOf(newsmark, "2.4 million euros"));
  const after = await sidecar(folder);
  ok(after !== before, "another sidecar");
  contains(after, "quote: 2.4 million euros");
  lacks((await listed(newsmark)).join("\n"), "2.4 million");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await sidecar(folder), before, "the sidecar after undo");
  await itemOf(newsmark, "2.4 million euros");
  await vscode.commands.executeCommand("newsmark.redo");
  equal(await sidecar(folder), after, "the sidecar after redo");
});

test("Review: several items are accepted in one step; those without a place are not touched", async ({ folder }) => {
  const newsmark = await inside();
  const before = await sidecar(folder);
  const items = [await itemOf(newsmark, "two inspectors found cracks"), await itemOf(newsmark, "fear for their trade")];
  await vscode.commands.executeCommand("newsmark.acceptAnchor", items[0], items);
  lacks((await listed(newsmark)).join("\n"), "two inspectors");
  await itemOf(newsmark, "fear for their trade");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await sidecar(folder), before, "the sidecar after undo");
  await vscode.commands.executeCommand("newsmark.redo");
});

test("Review: a place is chosen among those there are; Escape changes nothing", async ({ folder }) => {
  const newsmark = await inside();
  const before = await sidecar(folder);
  const item = await itemOf(newsmark, "asked Aldous");
  const left = vscode.commands.executeCommand("newsmark.choosePlace", item);
  await quickInput({ title: "Where is “asked Aldous” now?", focused: "asked Aldous" });
  await leave("Where is “asked Aldous” now?");
  await left;
  equal(await sidecar(folder), before, "the sidecar after Escape");
  const chosen = vscode.commands.executeCommand("newsmark.choosePlace", item);
  await accept({ title: "Where is “asked Aldous” now?", focused: "asked Aldous" });
  await chosen;
  ok((await sidecar(folder)) !== before, "a written place");
  lacks((await listed(newsmark)).join("\n"), "asked Aldous");
});

test("Review: what is kept stays as it is, in a group of its own, until undo", async ({ folder }) => {
  const newsmark = await inside();
  const before = await sidecar(folder);
  await vscode.commands.executeCommand("newsmark.keepAnchor", await itemOf(newsmark, "fear for their trade"));
  equal(await sidecar(folder), before, "the sidecar");
  equal(await listed(newsmark), ["Kept as they are", "“fear for their trade”"]);
  equal(newsmark.review.view.badge, undefined, "the badge");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await listed(newsmark), ["Not found", "“fear for their trade”"]);
});

test("Review: an annotation is attached to the selection; the words marked now are its quote", async ({ folder }) => {
  const newsmark = await inside();
  const item = await itemOf(newsmark, "fear for their trade");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const editor = await openReading(folder, path);
  const start = editor.document.positionAt(editor.document.getText().indexOf("closed the mill bridge"));
  editor.selection = new vscode.Selection(start, start.translate(0, "closed the mill bridge".length));
  await vscode.commands.executeCommand("newsmark.reattachAnchor", item);
  const text = await sidecar(folder);
  contains(text, "quote: closed the mill bridge\n");
  lacks(text, "fear for their trade");
  contains(text, "by: maria");
  equal(await listed(newsmark), [], "the list");
});

test("Review: of several passages those without a certain place are asked for, and one is attached to the selection alone", async ({ folder }) => {
  const newsmark = await inside();
  await writeText(uri(folder, "mill.json"), mill(paragraphs));
  const [at] = newsmark.services.library.folders();
  ok(at, "the folder");
  await eventually(async () => (await at.corpus.open(ref))?.text.includes("Shopkeepers"), "the article as it was");
  const text = (await at.corpus.open(ref))?.text ?? "";
  const spans = ["closed the mill bridge", "fear for their trade", "asked Aldous"].map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length }));
  const { ids } = await at.corpus.edits.annotate([{ ref, scope: "passage", spans, tags: ["several" as TagId], by: "maria", label: "Tag" }]);
  const [first = "", second = "", , fourth = ""] = paragraphs;
  await writeText(uri(folder, "mill.json"), mill(["A new lead.", first, second, fourth]));
  const several = (): Promise<ReviewItemNode> => eventually(() => newsmark.review.found.items().find(({ entry }) => entry.record.annotation.id === ids[0]), "the annotation in the list");
  const item = await several();
  equal(item.entry.state, "orphan");
  await vscode.commands.executeCommand("newsmark.openReviewItem", item);
  await eventually(() => cardText().includes("Passage 3"), "the passages in the card");
  contains(cardText(), "Passage 1 · Moved   ");
  contains(cardText(), "⟦closed the mill bridge⟧");
  const before = await sidecar(folder);
  const chosen = vscode.commands.executeCommand("newsmark.choosePlace", item);
  await accept({ title: "Passage 2 of 3", focused: "leave this passage out" });
  await accept({ title: "Passage 3 of 3", focused: "asked Aldous" });
  await chosen;
  ok((await sidecar(folder)) !== before, "written places");
  lacks(await sidecar(folder), "fear for their trade");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await sidecar(folder), before, "the sidecar after undo");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const editor = await openReading(folder, path);
  const start = editor.document.positionAt(editor.document.getText().indexOf("over three years"));
  editor.selection = new vscode.Selection(start, start.translate(0, "over three years".length));
  const attached = vscode.commands.executeCommand("newsmark.reattachAnchor", await several());
  await accept({ title: "Which one is the selection?", focused: "Passage 2" });
  await attached;
  const after = await sidecar(folder);
  contains(after, "quote: over three years\n");
  contains(after, "quote: asked Aldous\n");
  lacks(after, "fear for their trade");
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(() => !newsmark.review.found.items().some(({ entry }) => entry.record.annotation.id === ids[0]), "the annotation gone");
});

test("Review: a deleted annotation comes back with undo; the folder is left as it was", async ({ folder }) => {
  const newsmark = await inside();
  await writeText(uri(folder, "mill.json"), mill(["Nothing of it is left but this."]));
  await eventually(() => newsmark.review.found.items().length === 4, "four lost annotations");
  const before = await sidecar(folder);
  await vscode.commands.executeCommand("newsmark.deleteAnchor", newsmark.review.found.items()[0]);
  equal(newsmark.review.found.items().length, 3, "items");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await sidecar(folder), before, "the sidecar");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(uri(folder, ""), { recursive: true });
  await eventually(() => newsmark.review.found.items().length === 0, "an empty list");
});
