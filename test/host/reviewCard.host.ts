/** “Anchors to Review” with several coders, and the card “Then and Now” when something else than a key decides. */
import * as vscode from "vscode";
import type { Newsmark } from "../../src/vscode/extension.ts";
import type { CodebookItem } from "../../src/vscode/codebook/codebookView.ts";
import { contains, equal, ok } from "./expect.ts";
import { act, eventually, readText, test, writeText } from "./harness.ts";
import { inside, openReading, placeOf } from "./inside.ts";

const root = "card";
const at = (folder: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(folder, root, ...name.split("/"));

function quay(texts: readonly string[]): string {
  return JSON.stringify([{
    id: 6, date: "2026-03-03T16:20:00", link: "https://valley-herald.example/quay", title: { rendered: "Quay wall gives way" },
    content: { rendered: texts.map((one) => `<p>${one}</p>`).join("\n") },
  }]);
}

const paragraphs = ["The quay wall of Tarnholm gave way on Sunday night.", "Nobody was hurt, the harbour master said.", "A crane is to be brought from Lindsund."];

function sidecarOf(coder: string, quote: string): string {
  return `newsmark: 1\nsource: quay.json\nannotations:\n  - id: ${coder.padEnd(10, "a")}\n    article: "6"\n    tags: [lost]\n    quote: ${quote}\n    prefix: ""\n    suffix: ""\n    by: ${coder}\n`;
}

async function quotes({ review: { found } }: Newsmark): Promise<readonly string[]> {
  return found.items().map(({ entry }) => entry.record.annotation.passages[0]?.quote ?? "");
}

async function topRows({ review: { tree } }: Newsmark): Promise<readonly string[]> {
  const items = await Promise.all(((await tree.getChildren()) ?? []).map((node) => tree.getTreeItem(node)));
  return items.map(({ label }) => String(label));
}

/** What the Codebook view says beside the tag of this suite. */
async function useOfTag({ codebook: { tree } }: Newsmark): Promise<string | undefined> {
  const walk = async (nodes: readonly CodebookItem[]): Promise<string | undefined> => {
    for (const node of nodes) {
      if (node.kind === "tag" && node.tag.id === "lost") return String((await tree.getTreeItem(node)).description);
      const below = node.kind === "tag" ? undefined : await walk((await tree.getChildren(node)) ?? []);
      if (below !== undefined) return below;
    }
    return undefined;
  };
  return walk((await tree.getChildren()) ?? []);
}

function cardTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === "newsmark-review");
}

function cardText(): string {
  return vscode.workspace.textDocuments.find((document) => document.uri.scheme === "newsmark-review")?.getText() ?? "";
}

async function item(found: Newsmark, quote: string) {
  return eventually(() => found.review.found.items().find(({ entry }) => entry.record.annotation.passages[0]?.quote === quote), `“${quote}” in the list`);
}

test("Review of coders: the list and the Codebook's counts hold whose annotations are shown, and say how many are not", async ({ folder }) => {
  await writeText(at(folder, ".newsmark/codebook.yaml"), "newsmark: 1\ntags:\n  - id: lost\n");
  await writeText(at(folder, "quay.json"), quay(paragraphs));
  await writeText(at(folder, "quay.json.newsmark.maria.yaml"), sidecarOf("maria", "words that maria lost"));
  await writeText(at(folder, "quay.json.newsmark.tom.yaml"), sidecarOf("tom", "words that tom lost"));
  const found = await inside();
  await eventually(async () => (await quotes(found)).length === 2, "both coders' annotations");
  await vscode.commands.executeCommand("newsmark.codebook.focus");
  await eventually(async () => (await useOfTag(found)) === "2", "both are counted");
  await found.services.coders.choose(["tom"]);
  equal(await quotes(found), ["words that tom lost"]);
  equal((await topRows(found))[0], "1 of other coders not shown");
  equal(found.review.view.badge?.value, 1, "the badge");
  contains(String(found.review.view.description), "only tom");
  await eventually(async () => (await useOfTag(found)) === "1", "tom's alone is counted");
  await eventually(() => /^1 annotation of other coders is not counted/u.test(found.codebook.view.message ?? ""), "how many are not counted");
  // What is lost is told of everybody, whoever is shown.
  await eventually(() => vscode.languages.getDiagnostics(at(folder, "quay.json.newsmark.maria.yaml")).some(({ message }) => message.includes("words that maria lost")), "maria's problem");
  const [first] = (await found.review.tree.getChildren()) ?? [];
  ok(first, "the first row");
  const command = (await found.review.tree.getTreeItem(first)).command;
  ok(command, "its command");
  await vscode.commands.executeCommand(command.command);
  equal((await quotes(found)).length, 2);
  await eventually(async () => (await useOfTag(found)) === "2" && (found.codebook.view.message ?? "") === "", "all are counted again");
});

test("Review card: it tells when its annotation was decided elsewhere, and follows one that has another state now", async ({ folder }) => {
  const found = await inside();
  await vscode.commands.executeCommand("newsmark.openReviewItem", await item(found, "words that tom lost"));
  await eventually(() => cardText().includes("words that tom lost"), "the card");
  await writeText(at(folder, "quay.json.newsmark.tom.yaml"), sidecarOf("tom", "Nobody was hurt"));
  await eventually(() => cardText().includes("⟦Nobody was hurt⟧"), "what the sidecar says now");
  await vscode.workspace.fs.delete(at(folder, "quay.json.newsmark.tom.yaml"));
  await eventually(() => cardText().includes("not in the list any more"), "that it is gone");
});

test("Review card: of several passages the doubt of each stays until it is decided by itself", async ({ folder }) => {
  const found = await inside();
  const corpusOf = await eventually(() => found.services.library.folders().find(({ corpus }) => corpus.source(`${root}/quay.json` as never) !== undefined), "the folder");
  const ref = { path: `${root}/quay.json` as never, article: "6" as never };
  const text = (await corpusOf.corpus.open(ref))?.text ?? "";
  const spans = ["gave way on Sunday", "the harbour master", "brought from Lindsund"].map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  const { ids } = await corpusOf.corpus.edits.annotate([{ ref, scope: "passage", spans, tags: ["several" as never], by: "maria", label: "Tag" }]);
  await writeText(at(folder, "quay.json"), quay(["New first words.", paragraphs[0] ?? "", "A big crane came at noon.", "The wall is to be mended."]));
  const several = () => eventually(() => found.review.found.items().find(({ entry }) => entry.record.annotation.id === ids[0]), "the annotation");
  await vscode.commands.executeCommand("newsmark.openReviewItem", await several());
  await eventually(() => /Passage 1 · Moved[^]*Passage 2 · Not found[^]*Passage 3 · Not found/u.test(cardText()), "the three passages");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const editor = await openReading(folder, `${root}/quay.json`);
  const start = placeOf(editor.document, "came at noon");
  editor.selection = new vscode.Selection(start, start.translate(0, "came at noon".length));
  const attached = vscode.commands.executeCommand("newsmark.reattachAnchor", await several());
  await act({ read: { role: "option", name: "Passage 3" } });
  await act({ type: "Passage 3" });
  await act({ press: "Enter" });
  await attached;
  // Its own passage is decided; the card stays with the annotation, since another one is not.
  await eventually(() => /Passage 1 · nothing to decide[^]*Passage 2 · Not found[^]*Passage 3 · nothing to decide/u.test(cardText()), "what is left to decide");
  equal((await several()).entry.state, "orphan");
  const written = await readText(vscode.Uri.joinPath(folder, (await several()).entry.record.sidecar));
  equal([...written.matchAll(/^ {8}revision: sha256:/gmu)].length, 1, "the one passage not decided says which text it was marked in");
});

test("Review card: after the last decision it closes, and the focus is in the article", async ({ folder }) => {
  const found = await inside();
  await vscode.commands.executeCommand("newsmark.review.focus");
  for (;;) {
    const [next] = found.review.found.items();
    if (next === undefined) break;
    await vscode.commands.executeCommand("newsmark.openReviewItem", next);
    ok(cardTab(), "the card");
    await vscode.commands.executeCommand("newsmark.keepAnchor", next);
  }
  equal(cardTab(), undefined, "the card's tab");
  equal(vscode.window.activeTextEditor?.document.uri.scheme, "newsmark", "the active editor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(at(folder, ""), { recursive: true });
  await eventually(async () => (await found.review.tree.getChildren())?.length === 0, "an empty list");
});
