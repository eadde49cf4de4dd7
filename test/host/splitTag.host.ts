/** Splitting a tag: annotations of several sidecars get new tags after a look at them, in one step. */
import * as vscode from "vscode";
import { contains, equal, lacks } from "./expect.ts";
import { act, eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";
import { accept, choose, leave, quickInput } from "./quickInput.ts";

const book = `newsmark: 1
tags:
  - id: claim
    children:
      - id: figure   # numbers
        attributes:
          unit: {type: text}
      - id: promise
`;

const sidecar = (source: string, id: string, more = ""): string => `# kept
newsmark: 1
source: ${source}
annotations:
  - id: ${id}
    scope: article
    tags: [claim/figure]
${more}`;

const uris = (folder: vscode.Uri) => ({
  book: vscode.Uri.joinPath(folder, ".newsmark/codebook.yaml"),
  page: vscode.Uri.joinPath(folder, "press/council-notes.json.newsmark.yaml"),
  notes: vscode.Uri.joinPath(folder, "wire/ferry-page.txt.newsmark.yaml"),
});

/** The titles of the lists. */
const which = "Split “claim/figure”: which annotations get a new tag?";
const into = "Split “claim/figure” into";

let before: string | undefined;

test("Split: annotations get new tags one by one, the old tag goes, undo takes back codebook and sidecars", async ({ folder }) => {
  const files = uris(folder);
  before = (await exists(files.book)) ? await readText(files.book) : undefined;
  const page = sidecar("council-notes.json", "splitaaa01", "    attributes:\n      claim/figure: {unit: euro}\n");
  const notes = sidecar("ferry-page.txt", "splitaaa02");
  await writeText(files.book, book);
  await writeText(files.page, page);
  await writeText(files.notes, notes);
  const found = await inside();
  const [at] = found.services.library.folders();
  await eventually(() => [...(at?.corpus.projects() ?? [])].some(({ codebook }) => codebook?.tags.some(({ id }) => id === "claim/promise")), "the codebook");
  await eventually(() => [...(at?.corpus.sources() ?? [])].filter(({ annotations }) => annotations.length > 0).length === 2, "both sidecars");
  const splitting = vscode.commands.executeCommand("newsmark.splitTag", { tag: "claim/figure", to: "sum, promise" });
  await accept({ title: which, focused: "council-notes" });
  contains(await accept({ title: "New tags of", focused: "claim/sum" }), "new");
  contains(await quickInput({ title: which, row: "→ claim/sum" }), "council-notes");
  await accept({ title: which, focused: "ferry-page" });
  await quickInput({ title: "New tags of", row: "Keep" });
  await act({ press: "ArrowDown" });
  await accept({ title: "New tags of", focused: "claim/promise" });
  await accept({ title: which, focused: "Go on" });
  contains(await quickInput({ title: into, row: "deprecate" }), "annotations: 2, in files: 2");
  await choose(into, "delete");
  await splitting;
  equal(await readText(files.book), `newsmark: 1
tags:
  - id: claim
    children:
      - id: promise
      - id: sum
        attributes:
          unit: {type: text}
`);
  const after = await readText(files.page);
  contains(after, "    tags: [claim/sum]\n    attributes:\n      claim/sum: {unit: euro}\n");
  contains(after, "# kept\n");
  contains(await readText(files.notes), "    tags: [claim/promise]\n");
  await vscode.commands.executeCommand("newsmark.undo");
  equal([await readText(files.book), await readText(files.page), await readText(files.notes)], [book, page, notes]);
});

test("Split: who keeps the old tag is left alone, and Escape writes nothing", async ({ folder }) => {
  const files = uris(folder);
  const notes = await readText(files.notes);
  const leaving = vscode.commands.executeCommand("newsmark.splitTag", { tag: "claim/figure", to: "sum" });
  await quickInput({ title: which, row: "council-notes" });
  await leave(which);
  await leaving;
  equal(await readText(files.book), book);
  const splitting = vscode.commands.executeCommand("newsmark.splitTag", { tag: "claim/figure", to: "promise" });
  await accept({ title: which, focused: "council-notes" });
  await accept({ title: "New tags of", focused: "claim/promise" });
  await quickInput({ title: which, row: "→ claim/promise" });
  await quickInput({ title: which, focused: "ferry-page" });
  // Up from the second annotation: the first one, then the row that goes on.
  await act({ press: "ArrowUp" });
  await act({ press: "ArrowUp" });
  await accept({ title: which, focused: "Go on" });
  const offer = await accept({ title: into, focused: "keep the old tag" });
  contains(offer, "keep the old tag: 1");
  contains(offer, "unit (1)");
  await splitting;
  equal(await readText(files.book), book);
  lacks(await readText(files.page), "unit");
  equal(await readText(files.notes), notes);
});

test("Split: the folder is left as it was", async ({ folder }) => {
  const files = uris(folder);
  await vscode.workspace.fs.delete(files.page);
  await vscode.workspace.fs.delete(files.notes);
  if (before === undefined) await vscode.workspace.fs.delete(files.book);
  else await writeText(files.book, before);
});
