/** Sidecars without blobs whose source went elsewhere, and a folder whose files change all at once, as git changes them. */
import * as vscode from "vscode";
import type { Path } from "../../src/core/index.ts";
import { contains, equal, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

function post(id: number, text: string): string {
  return JSON.stringify([{ id, date: "2026-02-01T10:00:00", link: `https://valley-herald.example/dam-${id}`, title: { rendered: `Dam report ${id}` }, content: { rendered: `<p>${text}</p>` } }]);
}

const words = "The inspectors found forty cracks in the upper wall of the Hollen dam.";
const byHand = `newsmark: 1\nsource: dam.json\n# By hand.\nannotations:\n  - id: d7f3q2m9xa\n    article: "31"\n    tags: [claim]\n    quote: forty cracks in the upper wall\n`;

function noSource(file: vscode.Uri): vscode.Diagnostic | undefined {
  return vscode.languages.getDiagnostics(file).find(({ code }) => code === "sidecar.no-source");
}

test("Lost sources: a sidecar without blobs is found by its quotes; with two places both are offered, and undo is one step", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "lost", name);
  const { services } = await inside();
  const corpus = services.library.folders()[0]?.corpus;
  // Nobody ever saw the source beside it: its bytes are not known.
  await writeText(at("dam.json.newsmark.yaml"), byHand);
  await writeText(at("old/report.json"), post(31, words));
  await writeText(at("old/other.json"), post(32, words));
  const found = await eventually(() => [noSource(at("dam.json.newsmark.yaml"))].find((one) => one?.message.includes("lost/old/report.json")), 15_000, "the place in the problem");
  contains(found.message, "lost/dam.json");
  await writeText(at("old/twice.json"), post(31, words));
  await eventually(() => noSource(at("dam.json.newsmark.yaml"))?.message.includes("“lost/old/report.json”, “lost/old/twice.json”"), 15_000, "both places in the problem");
  const document = await vscode.workspace.openTextDocument(at("dam.json.newsmark.yaml"));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, new vscode.Range(0, 0, 0, 1));
  const fixes = actions.filter(({ title }) => title.startsWith("Re-link"));
  equal(fixes.map(({ title }) => title), ["Re-link to “lost/old/report.json” (has its quote)", "Re-link to “lost/old/twice.json” (has its quote)"], "the fixes");
  const fix = fixes[1]?.command;
  ok(fix, "the second fix");
  await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
  equal(await exists(at("dam.json.newsmark.yaml")), false, "the old sidecar");
  equal(await readText(at("old/twice.json.newsmark.yaml")), byHand.replace("source: dam.json", "source: twice.json"), "the sidecar");
  await eventually(() => corpus?.source("lost/old/twice.json" as Path)?.annotations[0]?.resolution?.state === "moved", 10_000, "the annotation found");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(at("dam.json.newsmark.yaml")), byHand, "the sidecar after undo");
  equal(await exists(at("old/twice.json.newsmark.yaml")), false, "the new sidecar after undo");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(at(""), { recursive: true });
  await eventually(() => corpus?.orphanSidecars().length === 0, 10_000, "a folder without them");
});

test("Lost sources: one that was beside its sidecar is known by its bytes wherever it goes", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "lost", name);
  const { services } = await inside();
  const corpus = services.library.folders()[0]?.corpus;
  await writeText(at("dam.json"), post(31, words));
  await writeText(at("dam.json.newsmark.yaml"), 'newsmark: 1\nsource: dam.json\nannotations:\n  - {id: d7f3q2m9xa, article: "31", scope: article, tags: [claim]}\n');
  await eventually(() => corpus?.source("lost/dam.json" as Path)?.annotations.length === 1, 10_000, "the annotation");
  await vscode.workspace.fs.createDirectory(at("old"));
  await vscode.workspace.fs.rename(at("dam.json"), at("old/wall.json"));
  await eventually(() => noSource(at("dam.json.newsmark.yaml"))?.message.includes("The same file is at “lost/old/wall.json”"), 15_000, "the place in the problem");
  await vscode.workspace.fs.rename(at("old/wall.json"), at("dam.json"));
  await eventually(() => noSource(at("dam.json.newsmark.yaml")) === undefined && corpus?.source("lost/dam.json" as Path)?.annotations.length === 1, 15_000, "no problem once it is back");
  await vscode.workspace.fs.delete(at(""), { recursive: true });
  await eventually(() => corpus?.source("lost/dam.json" as Path) === undefined, 10_000, "a folder without them");
});

test("Lost sources: a folder that goes and comes again at once is there with all its files", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "lost", ...name.split("/"));
  const { services } = await inside();
  const corpus = services.library.folders()[0]?.corpus;
  for (let round = 0; round < 6; round += 1) {
    const names = Array.from({ length: 12 }, (_, index) => `deep/${round}-${index}.json`);
    // The editor tells of the folder once, as of something that changed.
    if (round > 0) await vscode.workspace.fs.delete(at(""), { recursive: true });
    await Promise.all(names.map((name, index) => writeText(at(name), post(index, words))));
    await eventually(() => names.every((name) => corpus?.source(`lost/${name}` as Path) !== undefined), `the files of round ${round}`);
    await eventually(() => [...(corpus?.sources() ?? [])].filter(({ path }) => path.startsWith("lost/")).length === names.length, `no others in round ${round}`);
  }
  await vscode.workspace.fs.delete(at(""), { recursive: true });
  await eventually(() => [...(corpus?.sources() ?? [])].every(({ path }) => !path.startsWith("lost/")), "a folder without them");
});

const many = 60;

/** The files of two branches: half of the sources change, a quarter moves with its sidecars, a quarter is on one of them only. */
function branch(name: "main" | "drafts"): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let id = 100; id < 100 + many; id += 1) {
    const isMoved = name === "drafts" && id % 4 === 0;
    if (name === "drafts" && id % 4 === 1) continue;
    const source = `${isMoved ? "sorted/" : ""}${id}.json`;
    const text = id % 2 === 0 || name === "main" ? words : `Late in the evening ${words}`;
    const quote = `newsmark: 1\nsource: ${id}.json\nannotations:\n  - id: d7f3q2m${id}\n    article: "${id}"\n    tags: [claim]\n    quote: ${name === "main" ? "forty cracks" : "the upper wall"}\n`;
    files.set(source, post(id, text));
    files.set(`${source}.newsmark.yaml`, quote);
  }
  return files;
}

test("Lost sources: many files that change, come and go at once, there and back: everything as it is on disk, and nothing written", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "branches", ...name.split("/"));
  const { services } = await inside();
  const corpus = services.library.folders()[0]?.corpus;
  ok(corpus, "a corpus");
  let files: ReadonlyMap<string, string> = new Map();
  const checkout = async (next: ReadonlyMap<string, string>): Promise<void> => {
    // Like git: file by file in the order of their names, sidecars a moment before or after their sources.
    for (const name of [...new Set([...files.keys(), ...next.keys()])].sort()) {
      const text = next.get(name);
      if (text === undefined) await vscode.workspace.fs.delete(at(name));
      else if (text !== files.get(name)) await writeText(at(name), text);
    }
    files = next;
  };
  const settled = (): boolean => {
    const ours = [...corpus.sources()].filter(({ path }) => path.startsWith("branches/"));
    const quote = files === main ? "forty cracks" : "the upper wall";
    return ours.length * 2 === files.size && ours.every(({ path, annotations }) => files.has(path.slice("branches/".length))
      && annotations.length === 1 && annotations[0]?.annotation.passages[0]?.quote === quote && annotations[0].resolution?.state === "moved");
  };
  const isQuiet = (): boolean => vscode.languages.getDiagnostics().every(([uri, all]) => !uri.path.includes("/branches/") || all.every(({ source }) => source !== "Newsmark"));
  const [main, drafts] = [branch("main"), branch("drafts")];
  for (const next of [main, drafts, main, drafts]) {
    await checkout(next);
    await eventually(settled, 20_000, `${next.size} files, each as it is`);
    await eventually(isQuiet, 10_000, "no problem of what was between");
    for (const [name, text] of files) equal(await readText(at(name)), text, name);
  }
  // A folder that came is looked at again for some seconds.
  await eventually(() => services.library.progress() === undefined, "the end of the reading");
  await vscode.workspace.fs.delete(at(""), { recursive: true });
  await eventually(() => [...corpus.sources()].every(({ path }) => !path.startsWith("branches/")), 10_000, "a folder without them");
}, 120_000);
