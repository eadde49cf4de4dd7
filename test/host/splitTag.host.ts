/** Splitting a tag: annotations of several sidecars get new tags after a look at them, in one step. */
import * as vscode from "vscode";
import { contains, equal, lacks } from "./expect.ts";
import { act, eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

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
  contains(await act({ read: { role: "checkbox", name: "council-notes" } }), "council-notes");
  await act({ press: "Enter" });
  contains(await act({ read: { role: "checkbox", name: "claim/sum" } }), "new");
  await act({ press: "Enter" });
  contains(await act({ read: { role: "checkbox", name: "→ claim/sum" } }), "council-notes");
  await act({ press: "Enter" });
  await act({ read: { role: "checkbox", name: "Keep" } });
  await act({ press: "ArrowDown" });
  await act({ press: "Enter" });
  await act({ read: { role: "checkbox", name: "Go on" } });
  await act({ press: "Enter" });
  contains(await act({ read: { role: "option", name: "deprecate" } }), "annotations: 2, in files: 2");
  await act({ type: "delete" });
  await act({ press: "Enter" });
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
  await act({ read: { role: "checkbox", name: "council-notes" } });
  await act({ press: "Escape" });
  await leaving;
  equal(await readText(files.book), book);
  const splitting = vscode.commands.executeCommand("newsmark.splitTag", { tag: "claim/figure", to: "promise" });
  await act({ read: { role: "checkbox", name: "council-notes" } });
  await act({ press: "Enter" });
  await act({ read: { role: "checkbox", name: "claim/promise" } });
  await act({ press: "Enter" });
  await act({ read: { role: "checkbox", name: "→ claim/promise" } });
  // Up from the second annotation: the first one, then the row that goes on.
  await act({ press: "ArrowUp" });
  await act({ press: "ArrowUp" });
  await act({ press: "Enter" });
  const offer = await act({ read: { role: "option", name: "keep the old tag" } });
  contains(offer, "keep the old tag: 1");
  contains(offer, "unit (1)");
  await act({ press: "Enter" });
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
