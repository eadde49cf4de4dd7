/** Whatever a command writes, one undo takes back, one redo brings again: files byte for byte. */
import * as vscode from "vscode";
import type { Newsmark } from "../../src/vscode/extension.ts";
import type { Path } from "../../src/core/index.ts";
import { equal, ok } from "./expect.ts";
import { act, eventually, exists, readText, test, textIfThere, writeText } from "./harness.ts";
import { inside, openReading } from "./inside.ts";
import { accept, answer, choose, keyboardInEditor, quickInput } from "./quickInput.ts";

const path = "undo/mill.json" as Path;
const at = (folder: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(folder, "undo", ...name.split("/"));

const source = JSON.stringify([{
  id: 5, date: "2026-03-03T16:20:00", link: "https://valley-herald.example/mill", title: { rendered: "Mill bridge to be mended" },
  content: { rendered: "<p>The council closed the mill bridge on Monday after two inspectors found cracks.</p><p>Treasurer Torben Askvik put the cost at 2.4 million euros. Mayor Rikke Sundby did not object.</p>" },
}]);

const book = `newsmark: 1
tags:
  - id: claim
    children:
      - id: figure
  - {id: tone}
  - {id: old, deprecated: true}
  - {id: spare}
  - id: voice
    exclusive: true
    children:
      - {id: official}
      - {id: builder}
relations:
  - {id: supports}
`;

const sidecar = `newsmark: 1
source: mill.json
annotations:
  - id: aaaaaaaaa1
    article: "5"
    tags: [claim]
    quote: two inspectors found cracks
    prefix: "mill bridge on Monday after "
    suffix: .
    by: maria
  - id: aaaaaaaaa2
    article: "5"
    tags: [voice/official, tone] # both
    quote: 2.4 million euros
    prefix: "Treasurer Torben Askvik put the cost at "
    suffix: . Mayor Rikke Sundby did not object.
    links:
      - {to: aaaaaaaaa1, as: suports}
    by: maria
  - id: aaaaaaaaa3
    article: "5"
    tags: [voice/builder]
    quote: 2.4 million euros
    prefix: "Treasurer Torben Askvik put the cost at "
    suffix: . Mayor Rikke Sundby did not object.
    by: maria
`;

/** Every file below the folder but what a write leaves for a moment, and what the view says is read. A file that goes while this looks is not there. */
async function snapshot(folder: vscode.Uri, { services, articles }: Newsmark): Promise<string> {
  const files: Record<string, string> = {};
  const walk = async (below: vscode.Uri, name: string): Promise<void> => {
    for (const [entry, type] of await vscode.workspace.fs.readDirectory(below)) {
      const uri = vscode.Uri.joinPath(below, entry);
      if (entry.endsWith(".nm-tmp")) continue;
      if (type === vscode.FileType.Directory) await walk(uri, `${name}${entry}/`);
      else {
        const text = await textIfThere(uri);
        if (text !== undefined) files[`${name}${entry}`] = text;
      }
    }
  };
  await walk(at(folder, ""), "");
  const [library] = services.library.folders();
  const record = library?.corpus.source(path)?.articles[0];
  const read = library !== undefined && record !== undefined && articles.read.has(library, record);
  return JSON.stringify({ ...files, read });
}

async function select(folder: vscode.Uri, words: string): Promise<void> {
  const editor = await openReading(folder, path);
  const start = editor.document.getText().indexOf(words);
  ok(start >= 0, words);
  editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  // An editor that gets the keyboard late would close the box that comes next.
  await keyboardInEditor();
}

/** Waits until what was asked for is written as a whole. */
async function settled({ services }: Newsmark): Promise<void> {
  await Promise.all(services.library.corpora().map(({ edits }) => edits.settled()));
}

/** Runs a command and asserts that it is one step. */
async function oneStep(folder: vscode.Uri, name: string, run: () => Promise<unknown>): Promise<void> {
  const newsmark = await inside();
  const before = await snapshot(folder, newsmark);
  await run();
  await eventually(async () => (await snapshot(folder, newsmark)) !== before, `something written by ${name}`);
  // A command that goes on with a message has written its first file, not yet all of the step.
  await settled(newsmark);
  const after = await snapshot(folder, newsmark);
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await snapshot(folder, newsmark), before, `${name}, taken back`);
  await vscode.commands.executeCommand("newsmark.redo");
  equal(await snapshot(folder, newsmark), after, `${name}, done again`);
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await snapshot(folder, newsmark), before, `${name}, taken back again`);
}

const command = (id: string, ...given: readonly unknown[]) => async (): Promise<unknown> => vscode.commands.executeCommand(`newsmark.${id}`, ...given);

test("One step: the folder is made", async ({ folder }) => {
  await writeText(at(folder, ".newsmark/codebook.yaml"), book);
  await writeText(at(folder, "mill.json.newsmark.yaml"), sidecar);
  await writeText(at(folder, "mill.json"), source);
  const { services, articles } = await inside();
  const [library] = services.library.folders();
  ok(library, "the folder");
  await eventually(() => library.corpus.source(path)?.annotations.length === 3 && library.corpus.project(path).codebook !== undefined, "the annotations");
  // It is read once it was opened, which is no step.
  await openReading(folder, path);
  await eventually(() => library.corpus.source(path)?.articles.some((record) => articles.read.has(library, record)), "the article to be read");
});

test("One step: what is done to passages and articles", async ({ folder }) => {
  const file = at(folder, "mill.json").toString();
  await select(folder, "closed the mill bridge");
  await oneStep(folder, "tagging", command("tagPassageWith", { tags: ["tone", "claim"] }));
  for (const id of ["markCoded", "markInWork", "markToDo"]) await oneStep(folder, id, command(id));
  await oneStep(folder, "marking as new", command("markUnread"));
  const one = { source: file, id: "aaaaaaaaa1" };
  await oneStep(folder, "removing", async () => void vscode.commands.executeCommand("newsmark.removeAnnotation", one));
  await vscode.commands.executeCommand("notifications.clearAll");
  await oneStep(folder, "keeping one of a group", command("keepTag", { source: file, id: "aaaaaaaaa2", other: "aaaaaaaaa3", keep: "voice/official" }));
  await oneStep(folder, "keeping the other one of a group", command("keepTag", { source: file, id: "aaaaaaaaa2", other: "aaaaaaaaa3", keep: "voice/builder" }));
  await oneStep(folder, "mending a relation", command("mendLink", { source: file, id: "aaaaaaaaa2", to: "aaaaaaaaa1", as: "suports", newAs: "supports" }));
  await oneStep(folder, "replacing a tag", command("replaceTag", { file: at(folder, "mill.json.newsmark.yaml").toString(), id: "aaaaaaaaa1", from: "claim", to: "claim/figure" }));
  await select(folder, "Treasurer Torben Askvik");
  await oneStep(folder, "overruling a block", command("notPartOfStory"));
});

test("One step: a tag that is made while tagging goes with the annotation", async ({ folder }) => {
  await select(folder, "closed the mill bridge");
  await oneStep(folder, "tagging with a new tag", async () => {
    const done = vscode.commands.executeCommand("newsmark.tagPassage");
    await choose("Tag “closed the mill bridge”", "brandnew");
    await done;
    ok((await readText(at(folder, ".newsmark/codebook.yaml"))).includes("brandnew"), "the new tag");
    ok((await readText(at(folder, "mill.json.newsmark.yaml"))).includes("brandnew"), "the new annotation");
  });
  await oneStep(folder, "editing tags with a new one", async () => {
    const done = vscode.commands.executeCommand("newsmark.editTags", { source: at(folder, "mill.json").toString(), id: "aaaaaaaaa1" });
    await choose("Tags of this annotation", "another");
    await done;
    ok((await readText(at(folder, "mill.json.newsmark.yaml"))).includes("another"), "the changed annotation");
  });
});

test("One step: a tag whose name is typed and taken at once, before the list has followed", async ({ folder }) => {
  const title = "Tag “closed the mill bridge”";
  await select(folder, "closed the mill bridge");
  for (const [typed, tag] of [["tone", "tone"], ["ofthemoment", "ofthemoment"], ["spare", "spare"]] as const) {
    await oneStep(folder, `tagging with ${tag} at once`, async () => {
      const done = vscode.commands.executeCommand("newsmark.tagPassage");
      await quickInput({ title });
      await act({ type: `${typed}\n` });
      await done;
      ok((await readText(at(folder, "mill.json.newsmark.yaml"))).includes(`tags: [${tag}]`), "the annotation");
    });
  }
});

test("One step: what is done to tags", async ({ folder }) => {
  const file = at(folder, "mill.json").toString();
  await oneStep(folder, "addTag", command("addTag", { file, id: "frame/new" }));
  await oneStep(folder, "addChildTag", command("addChildTag", { file, tag: "claim", id: "cause" }));
  await oneStep(folder, "restoreTag", command("restoreTag", { file, tag: "old" }));
  await oneStep(folder, "deleteTag", command("deleteTag", { file, tag: "spare" }));
  await oneStep(folder, "renameTag", command("renameTag", { file, tag: "claim", to: "statement" }));
  await oneStep(folder, "mergeTag", command("mergeTag", { file, tag: "tone", to: "claim" }));
  await vscode.commands.executeCommand("notifications.clearAll");
  await oneStep(folder, "exclusive", command("editTag", { file, tag: "claim", field: "exclusive" }));
  await oneStep(folder, "addExample", command("addExample", { source: file, id: "aaaaaaaaa1" }));
  await oneStep(folder, "renameTag, in sidecars too", async () => {
    const done = vscode.commands.executeCommand("newsmark.renameTag", { file, tag: "tone" });
    await answer("Rename or move tag “tone”", "mood");
    await accept({ title: "in these sidecars too?", row: "mill.json.newsmark.yaml" });
    await done;
    ok((await readText(at(folder, "mill.json.newsmark.yaml"))).includes("[voice/official, mood] # both"), "the renewed sidecar");
  });
});

test("One step: what is done to entities", async ({ folder }) => {
  const named = { path: at(folder, "mill.json").toString(), entity: "~person/torben-askvik" };
  await oneStep(folder, "addEntity", command("addEntity", named));
  await oneStep(folder, "renameEntity", command("renameEntity", { ...named, name: "T. Askvik" }));
  await oneStep(folder, "changeEntityKind", command("changeEntityKind", { ...named, kind: "group" }));
  await oneStep(folder, "editEntityGloss", command("editEntityGloss", { ...named, gloss: "Treasurer." }));
  await oneStep(folder, "linkWikidata", command("linkWikidata", { ...named, wikidata: "Q42" }));
  await oneStep(folder, "editEntityAliases", command("editEntityAliases", { ...named, aliases: ["the treasurer"] }));
  await oneStep(folder, "mergeEntities", command("mergeEntities", { ...named, with: ["~person/rikke-sundby"] }));
  await oneStep(folder, "notEntity", command("notEntity", { ...named, names: ["Torben Askvik"] }));
});

test("One step: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(at(folder, ""), { recursive: true });
  const { services } = await inside();
  await eventually(() => services.library.folders()[0]?.corpus.source(path) === undefined, "a folder without it");
  ok(!(await exists(at(folder, ""))), "no folder");
});
