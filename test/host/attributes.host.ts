/** Attributes asked for while tagging, groups with one choice, and what the checks say of both. */
import * as vscode from "vscode";
import { contains, equal, lacks, ok } from "./expect.ts";
import { act, eventually, exists, readText, test, writeText } from "./harness.ts";
import type { TagId } from "../../src/core/index.ts";
import type { ArticleNode } from "../../src/vscode/articles/nodes.ts";
import { children, inside, openReading } from "./inside.ts";
import { accept, answer, choose, keyboardInEditor, leave, quickInput } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const book = `newsmark: 1
tags:
  - id: figure
    key: f
    attributes:
      seen: {type: date}
      certainty: {type: choice, values: [low, high], required: true}
      sum: {type: number}
  - id: voice
    exclusive: true
    children:
      - {id: official, key: o}
      - {id: builder, key: b}
relations:
  - {id: contradicts, label: contradicts, symmetric: true}
`;

const sidecarOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`);
const bookOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml");
const before = new Map<string, string>();

async function keep(file: vscode.Uri): Promise<void> {
  if (await exists(file)) before.set(file.toString(), await readText(file));
}

async function select(folder: vscode.Uri, words: string): Promise<vscode.TextEditor> {
  const editor = await openReading(folder, source);
  const at = editor.document.getText().indexOf(words);
  ok(at >= 0, `“${words}” in the reading view`);
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
  return editor;
}


test("Attributes: what has to be answered is asked for while tagging", async ({ folder }) => {
  await keep(bookOf(folder));
  await keep(sidecarOf(folder));
  if (await exists(sidecarOf(folder))) await vscode.workspace.fs.delete(sidecarOf(folder));
  await writeText(bookOf(folder), book);
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.relations.length === 1), "the codebook");
  await select(folder, "2.4 million euros");
  const done = vscode.commands.executeCommand("newsmark.tagPassage");
  await choose("Tag “2.4 million", "figure");
  // The one that has to be answered; the other two may wait.
  await choose("Tag: certainty of “figure”", "high");
  await done;
  contains(await readText(sidecarOf(folder)), "    attributes:\n      figure: {certainty: high}\n");
});

test("Attributes: all of them in one form afterwards, by a key; wrong values are not taken, Escape keeps what was there", async ({ folder }) => {
  const old = await readText(sidecarOf(folder));
  const editor = await select(folder, "2.4 million euros");
  await vscode.window.showTextDocument(editor.document);
  const step = (name: string): string => `Edit attributes: ${name} of “figure”`;
  const untilLast = async (): Promise<void> => {
    await keyboardInEditor();
    await act({ press: "Shift+E" });
    await accept({ title: step("certainty"), focused: "high" });
    await answer(step("seen"), "2026-02-30");
    await quickInput({ title: step("seen"), value: "2026-02-30", says: "A day, a month or a year" });
    await answer(step("seen"), "2026-02-09");
  };
  await untilLast();
  equal(await readText(sidecarOf(folder)), old, "nothing is written before the end");
  await leave(step("sum"));
  await untilLast();
  equal(await readText(sidecarOf(folder)), old, "Escape changed nothing");
  await accept({ title: step("sum"), value: "" });
  await eventually(async () => (await readText(sidecarOf(folder))).includes("      figure: {certainty: high, seen: \"2026-02-09\"}\n"), "the answers");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => (await readText(sidecarOf(folder))) === old, "one step of undo");
});

test("Attributes: a tag that is on the passage already is put there once, by whatever way", async ({ folder }) => {
  const old = await readText(sidecarOf(folder));
  await select(folder, "2.4 million euros");
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["figure"] });
  equal(await readText(sidecarOf(folder)), old, "the sidecar after the same tag once more");
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["figure", "voice/official"] });
  await eventually(async () => (await readText(sidecarOf(folder))).includes("tags: [voice/official]"), "only what is new");
  equal((await readText(sidecarOf(folder))).split("figure").length, old.split("figure").length, "mentions of the first tag");
  await vscode.commands.executeCommand("newsmark.undo");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await exists(sidecarOf(folder))), "everything taken back");
});

test("Attributes: a key asks for what is required only; Escape leaves the passage untagged", async ({ folder }) => {
  await select(folder, "every month");
  const left = vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["figure"] });
  await leave("Tag: certainty of “figure”");
  await left;
  ok(!(await exists(sidecarOf(folder))), "nothing was written");
  await select(folder, "every month");
  const done = vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["figure"] });
  await accept({ title: "Tag: certainty of “figure”", focused: "low" });
  await done;
  const text = await readText(sidecarOf(folder));
  contains(text, "figure: {certainty: low}");
  lacks(text, "seen");
});

test("Attributes: edited afterwards, and a wrong one in the sidecar is a problem with a fix", async ({ folder }) => {
  const text = await readText(sidecarOf(folder));
  await writeText(sidecarOf(folder), text.replace("certainty: low", "certainty: sure, sum: much"));
  const told = await eventually(() => {
    const found = vscode.languages.getDiagnostics(sidecarOf(folder)).filter(({ code }) => code === "sidecar.attribute");
    return found.length === 2 && found;
  }, "two problems");
  contains(told.map(({ message }) => message).join(" "), "Choose one of: low, high");
  await vscode.window.showTextDocument(sidecarOf(folder));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", sidecarOf(folder), told[0]?.range ?? new vscode.Range(0, 0, 0, 0));
  const fix = actions.find(({ title }) => title.startsWith("Edit attributes"));
  ok(fix?.command, "a fix");
  const done = vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  await choose("(1/3)", "high");
  await accept({ title: "(2/3)", value: "" });
  await answer("(3/3)", "3");
  await done;
  contains(await readText(sidecarOf(folder)), "{certainty: high, sum: \"3\"}");
  await eventually(() => vscode.languages.getDiagnostics(sidecarOf(folder)).every(({ code }) => code !== "sidecar.attribute"), "no problem");
});

test("Attributes: exclusive group, the other child takes the place of the first, in one step", async ({ folder }) => {
  await vscode.workspace.fs.delete(sidecarOf(folder));
  await eventually(async () => {
    const { services } = await inside();
    return [...(services.library.folders()[0]?.corpus.sources() ?? [])].find(({ path }) => path === source)?.annotations.length === 0;
  }, "no annotation");
  await select(folder, "The mayor, Ines Kallio");
  await vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["voice/official"] });
  const first = await readText(sidecarOf(folder));
  await select(folder, "The mayor, Ines Kallio");
  const done = vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["voice/builder"] });
  contains(await accept({ title: "Which one?", focused: "voice/builder" }), "in place of");
  await done;
  const text = await readText(sidecarOf(folder));
  contains(text, "tags: [voice/builder]");
  lacks(text, "voice/official");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(sidecarOf(folder)), first, "the sidecar after one undo");
});

test("Attributes: exclusive group, Escape at the question writes nothing and the status bar says so; so does keeping what is there", async ({ folder }) => {
  const old = await readText(sidecarOf(folder));
  const ask = async (): Promise<{ readonly done: Thenable<unknown> }> => {
    await select(folder, "The mayor, Ines Kallio");
    const done = vscode.commands.executeCommand("newsmark.tagPassageWith", { tags: ["voice/builder"] });
    await quickInput({ title: "Which one?", focused: "voice/builder" });
    return { done };
  };
  const left = await ask();
  await leave("Which one?");
  await left.done;
  await act({ read: { role: "button", name: "Nothing was tagged" } });
  equal(await readText(sidecarOf(folder)), old, "the sidecar after Escape");
  const kept = await ask();
  await act({ press: "ArrowDown" });
  await accept({ title: "Which one?", focused: "voice/official" });
  await kept.done;
  await act({ read: { role: "button", name: "Nothing was tagged" } });
  equal(await readText(sidecarOf(folder)), old, "the sidecar after keeping what is there");
  await select(folder, "The mayor, Ines Kallio");
  const edited = vscode.commands.executeCommand("newsmark.editTags");
  await choose("Tags of this annotation", "voice/builder");
  await leave("Which one?");
  await edited;
  await act({ read: { role: "button", name: "The tags were left as they are" } });
  equal(await readText(sidecarOf(folder)), old, "the sidecar after Escape while its tags are edited");
});

test("Attributes: exclusive group, tags that are edited: what is there and what comes are told apart", async ({ folder }) => {
  const old = await readText(sidecarOf(folder));
  await select(folder, "The mayor, Ines Kallio");
  const done = vscode.commands.executeCommand("newsmark.editTags");
  await choose("Tags of this annotation", "voice/builder");
  contains(await quickInput({ title: "Only one tag below “voice”", focused: "voice/builder" }), "in place of");
  await accept({ title: "Only one tag below “voice”", focused: "voice/builder" });
  await done;
  contains(await readText(sidecarOf(folder)), "tags: [voice/builder]");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(sidecarOf(folder)), old, "the sidecar after one undo");
});

test("Attributes: exclusive group, two of it on one passage are a problem, and a fix keeps one", async ({ folder }) => {
  const text = await readText(sidecarOf(folder));
  await writeText(sidecarOf(folder), text.replace("tags: [voice/official]", "tags: [voice/official, voice/builder]"));
  const [told] = await eventually(() => {
    const found = vscode.languages.getDiagnostics(sidecarOf(folder)).filter(({ code }) => code === "sidecar.exclusive-tags");
    return found.length === 1 && found;
  }, "the problem");
  await vscode.window.showTextDocument(sidecarOf(folder));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", sidecarOf(folder), told?.range ?? new vscode.Range(0, 0, 0, 0));
  const fix = actions.find(({ title }) => title === "Keep “voice/official” only");
  ok(fix?.command, `a fix among ${actions.map(({ title }) => title).join(", ")}`);
  await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
  contains(await readText(sidecarOf(folder)), "tags: [voice/official]");
});

test("Attributes: several articles at once, one question for all where another child is, one step of undo", async ({ folder }) => {
  const found = await inside();
  const all = (await children(found)).filter((node): node is ArticleNode => node.kind === "article");
  const titled = [...new Map(all.map((node) => [node.row.source.path, node])).values()].slice(0, 3);
  equal(titled.length, 3, "articles");
  const sidecars = titled.map(({ row }) => vscode.Uri.joinPath(folder, `${row.record.ref.path}.newsmark.yaml`));
  for (const file of sidecars) await keep(file);
  const [at] = found.services.library.folders();
  ok(at, "the folder");
  const at0 = titled[0]?.row.record.ref;
  ok(at0, "an article");
  await at.corpus.edits.annotate([{ ref: at0, scope: "article", spans: [], tags: ["voice/official" as TagId], label: "Tag" }]);
  const texts = async (): Promise<readonly string[]> => Promise.all(sidecars.map(async (file) => ((await exists(file)) ? readText(file) : "")));
  const before = await texts();
  // In an object: a promise would be waited for.
  const ask = async (): Promise<{ readonly done: Thenable<unknown> }> => {
    const done = vscode.commands.executeCommand("newsmark.tagArticle", titled[0], titled);
    await choose("articles as a whole", "voice/builder", "builder");
    contains(await quickInput({ title: "have another tag", focused: "Put “voice/builder” in place of what is there" }), "voice/official (1)");
    return { done };
  };
  const left = await ask();
  await leave("have another tag");
  await left.done;
  equal(await texts(), before, "the sidecars after Escape");
  const kept = await ask();
  await act({ press: "ArrowDown" });
  await accept({ title: "have another tag", focused: "Keep what is there" });
  await kept.done;
  const beside = await texts();
  equal(beside.map((text) => text.split("voice/builder").length - 1), [0, 1, 1], "new tags where nothing was");
  contains(beside[0] ?? "", "voice/official");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await texts(), before, "the sidecars after one undo");
  const put = await ask();
  await accept({ title: "have another tag", focused: "Put “voice/builder”" });
  await put.done;
  const after = await texts();
  equal(after.map((text) => text.split("voice/builder").length - 1), [1, 1, 1], "new tags everywhere");
  lacks(after.join(""), "voice/official");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await texts(), before, "the sidecars after one undo");
  await vscode.commands.executeCommand("newsmark.undo");
});

test("Attributes: a tag that is on the article or on the folder already is put there once", async ({ folder }) => {
  const onFolder = vscode.Uri.joinPath(folder, "wire/.newsmark.yaml");
  for (const [command, title, file, said] of [
    ["newsmark.tagArticle", "Tag the whole article", sidecarOf(folder), "“voice” is on this article already"],
    ["newsmark.tagFolder", "Tag the folder “wire”", onFolder, "“voice” is on this folder already"],
  ] as const) {
    const old = (await exists(file)) ? await readText(file) : undefined;
    const tag = async (): Promise<string> => {
      await openReading(folder, source);
      const done = vscode.commands.executeCommand(command);
      await choose(title, "voice");
      await done;
      return readText(file);
    };
    const once = await tag();
    contains(once, "tags: [voice]");
    equal(await tag(), once, `${command}: the sidecar after the same tag once more`);
    await act({ read: { role: "button", name: said } });
    await vscode.commands.executeCommand("newsmark.undo");
    await eventually(async () => ((await exists(file)) ? await readText(file) : undefined) === old, `${command}: taken back in one step`);
  }
});

test("Attributes: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const file of [sidecarOf(folder), bookOf(folder)]) {
    const old = before.get(file.toString());
    if (old !== undefined) await writeText(file, old);
    else if (await exists(file)) await vscode.workspace.fs.delete(file);
  }
});
