/** What is written: beside unsaved text, many at once, and never lost when the disk says no. */
import * as vscode from "vscode";
import type { Files, Path, TagId } from "../../src/core/index.ts";
import { contains, equal, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

const source = "wire/ferry-page.txt";

async function annotate(quote: string, tag: string): Promise<readonly unknown[]> {
  const { services } = await inside();
  const [corpus] = services.library.corpora();
  // The fixture's path, and a tag of the test's own.
  const path = source as Path;
  const id = corpus?.source(path)?.articles[0]?.ref.article;
  ok(corpus && id, "the ferry article");
  const ref = { path, article: id };
  const text = (await corpus.open(ref))?.text ?? "";
  const start = text.indexOf(quote);
  ok(start >= 0, `“${quote}” in the article`);
  const outcome = await corpus.edits.annotate([{ ref, scope: "passage", spans: [{ start, end: start + quote.length }], tags: [tag as TagId], label: "Tag" }]);
  return outcome.failures;
}

test("writing: a sidecar with unsaved changes is edited in its editor and saved, nothing is lost", async ({ folder }) => {
  await inside();
  const sidecar = vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`);
  await writeText(sidecar, "newsmark: 1\nsource: ferry-page.txt\nannotations: []\n");
  const document = await vscode.workspace.openTextDocument(sidecar);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(sidecar, new vscode.Position(0, 0), "# typed and not saved\n");
  await vscode.workspace.applyEdit(edit);
  equal(document.isDirty, true, "unsaved");
  equal(await annotate("three hours late", "claim"), []);
  equal(document.isDirty, false, "unsaved");
  const text = await readText(sidecar);
  ok(text.startsWith("# typed and not saved\n"), "what was typed");
  contains(text, "quote: three hours late");
});

test("writing: twenty annotations at once are all there", async ({ folder }) => {
  const failures = await Promise.all(Array.from({ length: 20 }, (_each, index) => annotate("Ines Kallio", `tag${index}`)));
  equal(failures.flat(), []);
  const text = await readText(vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`));
  for (let index = 0; index < 20; index += 1) contains(text, `tags: [tag${index}]`);
});

test("writing: undo takes the annotations away again", async ({ folder }) => {
  const { services } = await inside();
  const [corpus] = services.library.corpora();
  for (let index = 0; index < 20; index += 1) equal((await corpus?.edits.undo())?.failures, []);
  const sidecar = vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`);
  ok(!(await readText(sidecar)).includes("tag0"), "no annotation of the twenty");
  await vscode.workspace.fs.delete(sidecar);
});

/** Files of a disk that asks for a change and then writes nothing. */
function refusingFiles(text: string | undefined, refusal: { readonly why: "denied" | "other"; readonly detail: string }): Files {
  return {
    list: async () => [],
    stat: async () => undefined,
    read: async () => ({ kind: "failed", why: "missing", detail: "" }),
    readText: async () => ({ kind: "failed", why: "missing", detail: "" }),
    update: async (_path, change) => {
      await change(text);
      return { kind: "failed", ...refusal };
    },
  };
}

test("writing: what the disk refuses is kept", async ({ folder }) => {
  const { services } = await inside();
  const file = vscode.Uri.joinPath(folder, "wire", "refused.yaml");
  const refusing = refusingFiles(undefined, { why: "denied", detail: "the disk is full" });
  // A path of the test's own.
  const path = "wire/refused.yaml" as Path;
  const before = (await services.journal.kept()).length;
  await services.journal.around(refusing, () => file, false).update(path, async () => ({ kind: "write", text: "precious\n" }));
  const kept = await services.journal.kept();
  equal(kept.length, before + 1);
  equal(kept.at(-1)?.text, "precious\n");
  equal(kept.at(-1)?.detail, "the disk is full");
  equal(await exists(file), false);
  const entry = kept.at(-1)?.file;
  if (entry !== undefined) await vscode.workspace.fs.delete(entry);
});

/** A change of a sidecar that the disk refused. `kept` is what the journal has of it. */
async function keptChange(folder: vscode.Uri) {
  const { services: { journal } } = await inside();
  const path = "wire/mill-bridge.txt.newsmark.yaml" as Path;
  const file = vscode.Uri.joinPath(folder, path);
  const was = (await exists(file)) ? await readText(file) : undefined;
  const base = `newsmark: 1\nsource: mill-bridge.txt\nannotations:\n${item("a000000001")}`;
  await writeText(file, base);
  await journal.around(refusingFiles(base, { why: "other", detail: "ENOSPC" }), () => file, false).update(path, async () => ({ kind: "write", text: base + item("k000000001") }));
  return {
    journal, file, base,
    kept: async () => (await journal.kept()).find(({ uri }) => uri === file.toString()),
    putBack: async () => (was === undefined ? vscode.workspace.fs.delete(file) : writeText(file, was)),
  };
}

function item(id: string): string {
  return `  - {id: ${id}, tags: [claim], scope: article}\n`;
}

test("writing: what was kept is written again, with what others wrote meanwhile", async ({ folder }) => {
  const { file, base, journal, kept, putBack } = await keptChange(folder);
  await writeText(file, base + item("t000000001"));
  const entry = await kept();
  ok(entry, "what is kept");
  equal((await journal.writeAgain(entry)).kind, "written");
  const text = await readText(file);
  for (const id of ["a000000001", "t000000001", "k000000001"]) contains(text, id);
  equal(await kept(), undefined, "nothing is kept any more");
  await putBack();
});

test("writing: what was kept is written again into a sidecar with unsaved changes, in its editor", async ({ folder }) => {
  const { file, base, journal, kept, putBack } = await keptChange(folder);
  const document = await vscode.workspace.openTextDocument(file);
  // VS Code may have it from a test before, as it was then, and would not save over what is newer on disk.
  await eventually(() => document.getText() === base, "today's text in the document");
  const edit = new vscode.WorkspaceEdit();
  edit.insert(file, new vscode.Position(0, 0), "# typed and not saved\n");
  await vscode.workspace.applyEdit(edit);
  const entry = await kept();
  ok(entry, "what is kept");
  equal(await journal.writeAgain(entry), { kind: "written" });
  equal(document.isDirty, false, "unsaved");
  equal(await readText(file), `# typed and not saved\n${base}${item("k000000001")}`);
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await putBack();
});
