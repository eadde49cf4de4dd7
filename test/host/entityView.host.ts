/** The Entities view: kinds, rows, names, articles, filter and order. */
import * as vscode from "vscode";
import type { EntityItem } from "../../src/vscode/entityView/entityNodes.ts";
import type { Newsmark } from "../../src/vscode/extension.ts";
import { contains, equal, ok } from "./expect.ts";
import { eventually, test } from "./harness.ts";
import { inside } from "./inside.ts";

interface Shown {
  readonly node: EntityItem;
  readonly item: vscode.TreeItem;
  readonly label: string;
}

async function items({ entities: { tree } }: Newsmark, node?: EntityItem): Promise<readonly Shown[]> {
  const nodes = ((await tree.getChildren(node)) ?? []).filter((one) => one.kind !== "unread");
  return Promise.all(nodes.map(async (one) => {
    const item = await tree.getTreeItem(one);
    return { node: one, item, label: String(item.label) };
  }));
}

async function under(found: Newsmark, ...labels: readonly string[]): Promise<readonly Shown[]> {
  let shown = await items(found);
  for (const label of labels) {
    const next = shown.find((one) => one.label === label);
    ok(next, `“${label}” among ${shown.map((one) => one.label).join(", ")}`);
    shown = await items(found, next.node);
  }
  return shown;
}

test("Entities view: kinds in words, rows with articles, mentions and outlets", async () => {
  const found = await inside();
  const kinds = await items(found);
  ok(kinds.some(({ label }) => label === "People") && kinds.some(({ label }) => label === "Places"), kinds.map(({ label }) => label).join(", "));
  const people = await under(found, "People");
  const [first] = people;
  ok(first, "a person");
  equal(first.label, "Ines Kallio");
  contains(String(first.item.description), "articles · ");
  contains(String(first.item.description), "outlet");
  contains(first.item.accessibilityInformation?.label ?? "", "person");
  const resolved = await found.entities.tree.resolveTreeItem?.(first.item, first.node, new vscode.CancellationTokenSource().token);
  contains((resolved?.tooltip as vscode.MarkdownString).value, "Kallio");
});

test("Entities view: an entity opens to its names and its articles; a name to the articles that use it", async () => {
  const found = await inside();
  const below = await under(found, "People", "Ines Kallio");
  equal(below[0]?.label, "Names");
  const titles = below.slice(1).map(({ label }) => label);
  ok(titles.includes("Library opens on Sundays"), titles.join(", "));
  const bare = await under(found, "People", "Ines Kallio", "Names", "Kallio");
  ok(bare.length < titles.length && bare.length > 0, "fewer articles use the bare name");
  const article = bare[0]?.item.command;
  equal(article?.command, "newsmark.openArticleAt");
  await vscode.commands.executeCommand(article?.command ?? "", ...(article?.arguments ?? []));
  contains(vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) ?? "", "Kallio");
});

test("Entities view: says what cannot be expected of articles in other languages", async () => {
  const { entities: { view } } = await inside();
  await vscode.commands.executeCommand("newsmark.entities.focus");
  await eventually(() => view.message?.startsWith("1 of 6 articles is not in English: "), "the article that is not in English");
  await vscode.commands.executeCommand("newsmark.filterEntities", { text: "kal", kinds: [], states: [] });
  await eventually(() => view.message?.startsWith("“kal”: ") === true && view.message.includes("not in English"), "both, the filter first");
  await vscode.commands.executeCommand("newsmark.clearEntityFilter");
});

test("Entities view: filter by words, kind and state; order by name", async () => {
  const found = await inside();
  const { choices } = found.entities;
  await vscode.commands.executeCommand("newsmark.filterEntities", { text: "kal", kinds: [], states: [] });
  equal((await under(found, "People")).map(({ label }) => label), ["Ines Kallio"]);
  await vscode.commands.executeCommand("newsmark.filterEntities", { kinds: ["place", "nonsense"] });
  equal((await items(found)).map(({ label }) => label), ["Places"]);
  await vscode.commands.executeCommand("newsmark.filterEntities", { states: ["known"] });
  equal(await items(found), []);
  await vscode.commands.executeCommand("newsmark.clearEntityFilter");
  await vscode.commands.executeCommand("newsmark.sortEntitiesByName");
  const names = (await under(found, "People")).map(({ label }) => label);
  equal(names, [...names].sort());
  await vscode.commands.executeCommand("newsmark.sortEntitiesByArticles");
  equal(choices.sorting(), "articles");
});
