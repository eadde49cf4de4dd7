/** Coders: whose annotations are shown, how far each one is, and the name one's own sidecars have. */
import * as vscode from "vscode";
import { userOf, type GitExports } from "../../src/vscode/annotations/gitUser.ts";
import { askedKey, proposeCoder, type ProposalParts } from "../../src/vscode/coders/coderProposal.ts";
import { contains, equal, lacks } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { articleNode, children, inside, openReading, placeOf, shown } from "./inside.ts";
import { answer, choose } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const headline = "Tarnholm bridge open to traffic";
const words = "Treasurer Pieter Aldous";

const fileOf = (folder: vscode.Uri, coder: string): vscode.Uri => vscode.Uri.joinPath(folder, `${source}.newsmark.${coder}.yaml`);

function sidecarOf(coder: string, id: string, state: string): string {
  return `newsmark: 1\nsource: mill-bridge.txt\ncoder: ${coder}\ncoded:\n  - {by: ${coder}, state: ${state}}\nannotations:\n  - id: ${id}\n    tags: [of${coder}]\n    quote: ${words}\n    prefix: ""\n    suffix: ""\n    by: ${coder}\n`;
}

async function hoverText(editor: vscode.TextEditor, at = words): Promise<string> {
  const all = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", editor.document.uri, placeOf(editor.document, at, 3));
  return all.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value))).join("\n");
}

test("Coders: an article says who coded it and that somebody is at it; a group how many are done", async ({ folder }) => {
  await writeText(fileOf(folder, "maria"), sidecarOf("maria", "mariaaaaaa", "done"));
  await writeText(fileOf(folder, "tom"), sidecarOf("tom", "tomaaaaaaa", "doing"));
  const found = await inside();
  const description = async (): Promise<string> => (await shown(found, await articleNode(found, headline))).description;
  await eventually(async () => (await description()).includes("coded by maria · in work · 2 annotations"), "who coded it");
  const { item } = await shown(found, await articleNode(found, headline));
  equal((item.iconPath as vscode.ThemeIcon).id, "pass", "the icon");
  await found.articles.choices.set({ grouping: "folder" });
  const groups = await Promise.all((await children(found)).filter(({ kind }) => kind === "group").map((node) => shown(found, node)));
  contains(groups.find(({ label }) => label === "wire")?.description ?? "", "1 of ");
  contains(groups.find(({ label }) => label === "wire")?.description ?? "", " done");
  lacks(groups.find(({ label }) => label === "press")?.description ?? "", "done");
  await found.articles.choices.set({ grouping: "none" });
});

test("Coders: “Show annotations of…” one of them leaves theirs in marks, hovers, counts and progress", async ({ folder }) => {
  const found = await inside();
  const editor = await openReading(folder, source);
  await eventually(async () => (await hoverText(editor)).includes("ofmaria"), "both annotations");
  void vscode.commands.executeCommand("newsmark.showAnnotationsOf");
  await choose("Show annotations of", "tom");
  await eventually(() => found.services.coders.chosen()?.join() === "tom", "the choice");
  await eventually(async () => (await shown(found, await articleNode(found, headline))).description.includes("in work · 1 annotation"), "tom's alone");
  const text = await hoverText(editor);
  contains(text, "oftom");
  lacks(text, "ofmaria");
  await vscode.commands.executeCommand("newsmark.articles.focus");
  await eventually(() => found.articles.view.description?.includes("only tom"), "whose annotations, in the view's head");
  await found.services.coders.choose(undefined);
  await eventually(async () => (await hoverText(editor)).includes("ofmaria"), "both annotations again");
});

test("Coders: nothing of a hidden coder is in the hover of a name, or is stepped to", async ({ folder }) => {
  const { services: { coders } } = await inside();
  const editor = await openReading(folder, source);
  const name = "Pieter Aldous";
  await eventually(async () => (await hoverText(editor, name)).includes("ofmaria 1"), "tags of both on the name");
  await coders.choose(["tom"]);
  const text = await hoverText(editor, name);
  contains(text, "oftom 1");
  lacks(text, "ofmaria");
  lacks(text, "mariaaaaaa");
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await coders.choose(["nobody"]);
  await vscode.commands.executeCommand("newsmark.nextAnnotation");
  equal(editor.selection.active.line, 0, "the cursor's line while all are hidden");
  lacks(await hoverText(editor, name), "aaaaaaa");
  await coders.choose(undefined);
  await vscode.commands.executeCommand("newsmark.nextAnnotation");
  equal(editor.selection.active, placeOf(editor.document, words), "the cursor when all are shown");
});

/** A proposal with stand-ins for Git, the question and the memory; presses the button that begins with `answer`. */
function proposalFor(name: string, answer: string): { readonly parts: ProposalParts; readonly asked: (readonly string[])[]; readonly used: string[] } {
  const remembered = new Map<string, unknown>();
  const asked: (readonly string[])[] = [];
  const used: string[] = [];
  const memory = {
    get: <T>(key: string): T | undefined => remembered.get(key) as T | undefined,
    update: (key: string, value: unknown) => Promise.resolve(void remembered.set(key, value)),
  };
  const git: GitExports = { getAPI: () => ({ repositories: [{ getConfig: (key) => Promise.resolve(key === "user.name" ? name : "") }] }) };
  const parts: ProposalParts = {
    memory: memory as ProposalParts["memory"],
    user: () => userOf(git),
    ask: (_question, ...buttons) => {
      asked.push(buttons);
      return Promise.resolve(buttons.find((button) => button.startsWith(answer)));
    },
    use: (slug, full) => Promise.resolve(void used.push(`${slug} ${full}`)),
    type: () => Promise.resolve(void used.push("typed")),
  };
  return { parts, asked, used };
}

test("Coders: the short name is proposed once, out of the name Git has; declined or passed over, never again", async () => {
  for (const answer of ["No", "none of them"]) {
    const { parts, asked, used } = proposalFor("Maria Müller", answer);
    await proposeCoder(parts);
    await proposeCoder(parts);
    equal(asked, [["Use “maria-muller”", "Other Name…", "No"]], "the questions");
    equal(used, [], "names set");
  }
  const accepted = proposalFor("Maria Müller", "Use");
  await proposeCoder(accepted.parts);
  equal(accepted.used, ["maria-muller Maria Müller"]);
  const nameless = proposalFor("", "Set Name");
  await proposeCoder(nameless.parts);
  equal(nameless.asked, [["Set Name…", "No"]]);
  equal(nameless.used, ["typed"]);
});

test("Coders: after the first annotation of somebody without a name it is remembered that the question was asked", async ({ folder }) => {
  const { services: { context: { globalState } } } = await inside();
  await vscode.commands.executeCommand("notifications.clearAll");
  await globalState.update(askedKey, undefined);
  const editor = await openReading(folder, source);
  editor.selection = new vscode.Selection(placeOf(editor.document, words), placeOf(editor.document, words, words.length));
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["claim"] });
  await eventually(() => globalState.get(askedKey) === true, "the question");
  await vscode.commands.executeCommand("notifications.clearAll");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(vscode.workspace.getConfiguration("newsmark").get("coder"), "", "the setting");
});

test("Coders: the name that is set stands in the file's name, its head and the annotation", async ({ folder }) => {
  for (const coder of ["maria", "tom"]) await vscode.workspace.fs.delete(fileOf(folder, coder));
  void vscode.commands.executeCommand("newsmark.setCoder");
  await answer("Your short name as a coder", "ida");
  await answer("Your full name", "Ida Weiß");
  await eventually(() => vscode.workspace.getConfiguration("newsmark").get("coder") === "ida", "the setting");
  const editor = await openReading(folder, source);
  await eventually(async () => (await inside()).services.library.folders()[0]?.corpus.settings().coder === "ida", "the setting to be followed");
  editor.selection = new vscode.Selection(placeOf(editor.document, words), placeOf(editor.document, words, words.length));
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["claim"] });
  const file = fileOf(folder, "ida");
  await eventually(() => exists(file), "ida's sidecar");
  const text = await readText(file);
  contains(text, "coder: Ida Weiß\n");
  contains(text, "    by: ida\n");
});

test("Coders: the folder is left as it was", async ({ folder }) => {
  const configured = vscode.workspace.getConfiguration("newsmark");
  for (const name of ["coder", "coderName"]) await configured.update(name, undefined, vscode.ConfigurationTarget.Global);
  await vscode.workspace.fs.delete(fileOf(folder, "ida"));
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const found = await inside();
  await eventually(async () => found.services.library.folders()[0]?.corpus.settings().coder === undefined && !(await shown(found, await articleNode(found, headline))).description.includes("annotation"), "nothing annotated");
});
