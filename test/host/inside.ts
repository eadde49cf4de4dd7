/** What several suites ask of the extension under test. */
import * as vscode from "vscode";
import type { Newsmark } from "../../src/vscode/extension.ts";
import type { ArticleNode, Node } from "../../src/vscode/articles/nodes.ts";
import { ok } from "./expect.ts";
import { eventually, newsmark } from "./harness.ts";

/** The extension's inside, every file of the folder read. */
export async function inside(): Promise<Newsmark> {
  // `activate` answers it; the extension API knows no types.
  const found = (await newsmark().activate()) as Newsmark;
  await found.services.library.start();
  // A new project file makes the folder be read again.
  await eventually(() => found.services.library.progress() === undefined, "the end of the reading");
  return found;
}

/** Elements under an element of the Articles view, or at its top. */
export async function children({ articles: { tree } }: Newsmark, node?: Node): Promise<readonly Node[]> {
  return (await tree.getChildren(node)) ?? [];
}

/** Label and description of an element, as the view shows them. */
export async function shown({ articles: { tree } }: Newsmark, node: Node): Promise<{ readonly label: string; readonly description: string; readonly item: vscode.TreeItem }> {
  const item = await tree.getTreeItem(node);
  return { label: typeof item.label === "string" ? item.label : item.label?.label ?? "", description: String(item.description ?? ""), item };
}

/** The element of the article with this headline. */
export async function articleNode(found: Newsmark, title: string): Promise<ArticleNode> {
  for (const node of await children(found)) {
    if (node.kind === "article" && node.row.record.facts.title === title) return node;
  }
  throw new Error(`no article “${title}” at the top of the view`);
}

/** Opens the reading view of an article by its source, and by its id where the source has several. */
export async function openReading(folder: vscode.Uri, path: string, article?: string): Promise<vscode.TextEditor> {
  await newsmark().activate();
  const source = vscode.Uri.joinPath(folder, ...path.split("/"));
  await vscode.commands.executeCommand("newsmark.openArticleAt", { source: source.toString(), ...(article !== undefined && { article }) });
  return eventually(() => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.scheme === "newsmark" && decodeURIComponent(editor.document.uri.query).includes(source.toString()) && editor;
  }, `the reading view of ${path}`);
}

/** The place of some words in a document, `inside` units after their beginning. */
export function placeOf(document: vscode.TextDocument, words: string, within = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  ok(at >= 0, `“${words}” in ${document.uri.path}`);
  return document.positionAt(at + within);
}
