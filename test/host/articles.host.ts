/** The Articles view: what is shown, in which groups and order, found by which words. */
import * as vscode from "vscode";
import { explain } from "../../src/vscode/articles/whyNotShown.ts";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, eventually, test } from "./harness.ts";
import { articleNode, children, inside, openReading, shown } from "./inside.ts";
import { typeInto } from "./quickInput.ts";

const titles = async (found: Awaited<ReturnType<typeof inside>>): Promise<readonly string[]> =>
  Promise.all((await children(found)).filter(({ kind }) => kind === "article").map(async (node) => (await shown(found, node)).label));

test("articles: every article of the folder, newest first, what is none is not there", async () => {
  const found = await inside();
  const all = await titles(found);
  for (const title of ["Mill bridge reopens after nine months", "Library opens on Sundays", "Ferry to Lindhamn delayed again", "Zöllner öffnen die Fähre wieder"]) {
    ok(all.includes(title), `“${title}” among ${JSON.stringify(all)}`);
  }
  ok(all.indexOf("Ferry to Lindhamn delayed again") < all.indexOf("Library opens on Sundays"), "18 February before 13 February");
  ok(all.indexOf("Library opens on Sundays") < all.indexOf("Mill bridge reopens after nine months"), "13 February before 10 February");
  lacks(all.join("\n"), "plumber");
});

test("articles: outlet, day and state stand beside the headline, and are read aloud", async () => {
  const found = await inside();
  const { description, item } = await shown(found, await articleNode(found, "Library opens on Sundays"));
  contains(description, "valley-herald.example");
  contains(description, "2026-02-13");
  contains(description, "new");
  contains(item.accessibilityInformation?.label ?? "", "Library opens on Sundays, ");
});

test("articles: sections and related headlines stand under an article", async () => {
  const found = await inside();
  const ferry = await articleNode(found, "Ferry to Lindhamn delayed again");
  const lists = await children(found, ferry);
  const related = lists.find((node) => node.kind === "parts" && node.of === "related");
  ok(related, "a list of related headlines");
  const labels = await Promise.all((await children(found, related)).map((node) => shown(found, node)));
  equal(labels.map(({ label, description }) => `${label} ${description}`), ["Storm keeps ships in port 2026-02-17", "Operator orders a new ferry 2026-02-16"]);
  const council = (await children(found)).find((node) => node.kind === "article" && node.row.record.ref.article === "4102");
  const sections = (await children(found, council)).find((node) => node.kind === "parts" && node.of === "sections");
  const names = await Promise.all((await children(found, sections)).map(async (node) => (await shown(found, node)).label));
  equal(names, ["Roads", "Schools"]);
});

test("articles: a headline with marks shows as it is, and its tooltip has no link and no picture", async () => {
  const found = await inside();
  const node = (await children(found)).find((each) => each.kind === "article" && each.row.record.ref.article === "4102");
  ok(node, "the article with the marks");
  const { item } = await shown(found, node);
  equal(item.label, "Council passes budget with $(bug) & bold **stars**");
  const resolved = await found.articles.tree.resolveTreeItem?.(item, node, new vscode.CancellationTokenSource().token);
  const { tooltip } = resolved ?? {};
  ok(tooltip instanceof vscode.MarkdownString, "a Markdown tooltip");
  lacks(tooltip.value, "**stars**");
  lacks(tooltip.value, "](");
  equal(tooltip.supportHtml ?? false, false);
  equal(tooltip.isTrusted ?? false, false);
});

test("articles: a source that cannot be read is there with the reason", async () => {
  const found = await inside();
  const group = (await children(found)).find(({ kind }) => kind === "unreadables");
  ok(group, "the group of unreadable files");
  const rows = await Promise.all((await children(found, group)).map((node) => shown(found, node)));
  const row = rows.find(({ label }) => label === "broken/error.json");
  contains(row?.description ?? "", "error");
});

test("articles: groups by outlet, day and folder, and order by headline", async () => {
  const found = await inside();
  const groups = async (): Promise<readonly string[]> =>
    Promise.all((await children(found)).filter(({ kind }) => kind === "group").map(async (node) => (await shown(found, node)).label));
  await vscode.commands.executeCommand("newsmark.groupArticles.outlet");
  ok((await groups()).includes("valley-herald.example"), "a group of the outlet");
  await vscode.commands.executeCommand("newsmark.groupArticles.day");
  const days = await groups();
  equal(days.slice(0, 2), ["captured 2026-02-18", "2026-02-13"]);
  await vscode.commands.executeCommand("newsmark.groupArticles.folder");
  equal(await groups(), ["odd names", "press", "wire"]);
  await vscode.commands.executeCommand("newsmark.groupArticles.none");
  await vscode.commands.executeCommand("newsmark.sortArticles.title");
  const sorted = await titles(found);
  equal(sorted.slice(0, 2), ["Council passes budget with $(bug) & bold **stars**", "Ferry to Lindhamn delayed again"]);
  await vscode.commands.executeCommand("newsmark.sortArticles.newest");
});

test("articles: elements stay the same objects while nothing of them goes", async () => {
  const found = await inside();
  const before = await children(found);
  found.articles.tree.renew(true);
  const after = await children(found);
  ok(before.every((node, index) => node === after[index]), "the same objects");
  equal(new Set(before.map(({ id }) => id)).size, before.length, "number of ids");
});

test("articles: the filter typed into the box finds names, shows itself, and one command clears it", async () => {
  const found = await inside();
  await vscode.commands.executeCommand("newsmark.articles.focus");
  void vscode.commands.executeCommand("newsmark.filterArticles");
  await typeInto("Filter articles", "astrid noor");
  await eventually(() => found.articles.choices.filter() === "astrid noor", "the filter");
  await act({ press: "Enter" });
  await act({ quickInput: "closed" });
  equal(await titles(found), ["Library opens on Sundays"]);
  await eventually(() => found.articles.view.description === "“astrid noor”", "the filter in the view's title");
  contains(found.articles.view.message ?? "", "1 of ");
  await vscode.commands.executeCommand("newsmark.clearFilter");
  ok((await titles(found)).length > 4, "all articles again");
  equal(found.articles.view.message ?? "", "");
});

test("articles: opening one makes it read, and it can be made new again", async ({ folder }) => {
  const found = await inside();
  const state = async (): Promise<string> => (await shown(found, await articleNode(found, "Library opens on Sundays"))).description;
  await openReading(folder, "press/council-notes.json", "4103");
  await eventually(async () => / · read$/u.test(await state()), "the state “read”");
  await vscode.commands.executeCommand("newsmark.markUnread", await articleNode(found, "Library opens on Sundays"));
  await eventually(async () => / · new$/u.test(await state()), "the state “new”");
});

test("articles: why a file is not shown", async ({ folder }) => {
  const found = await inside();
  const answer = async (path: string): Promise<string> => (await explain(vscode.Uri.joinPath(folder, ...path.split("/")), found.services, found.articles)).text;
  contains(await answer("plain/notes.txt"), "plain text without a sign of news");
  contains(await answer("press/council-notes.json"), "is shown: 2 articles");
  contains(await answer("press/council-notes.json.newsmark.yaml"), "sidecar");
  contains(await answer("broken/error.json"), "Could not be read");
  contains(await answer("picture.png"), "endings");
  contains(await answer("nowhere.txt"), "not there");
});

test("articles: a file hidden on a person's word is gone from the view, and comes back", async ({ folder }) => {
  const found = await inside();
  const node = await articleNode(found, "Ferry to Lindhamn delayed again");
  await vscode.commands.executeCommand("newsmark.hideSource", node);
  const isThere = async (): Promise<boolean> => (await titles(found)).includes("Ferry to Lindhamn delayed again");
  await eventually(async () => !(await isThere()), "the article to go");
  const file = vscode.Uri.joinPath(folder, "wire", "ferry-page.txt");
  const answer = await explain(file, found.services, found.articles);
  contains(answer.text, "is hidden by a rule");
  await answer.action?.run();
  await eventually(isThere, "the article to come back");
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, ".newsmark"), { recursive: true });
});
