/** Moves in the editor beyond the plain one: into taken places, of whole folders, with sidecars elsewhere, by case only; and copies. */
import * as vscode from "vscode";
import type { Path } from "../../src/core/index.ts";
import { equal } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

function post(id: number): string {
  return JSON.stringify([{ id, date: "2026-02-01T10:00:00", link: `https://valley-herald.example/mill-${id}`, title: { rendered: `Mill report ${id}` }, content: { rendered: `<p>The ${id} looms of the upper mill stood still.</p>` } }]);
}

function sidecarOf(name: string, id: number, more = "", letter = "m"): string {
  return `newsmark: 1\nsource: ${name}\n# Ours.\nannotations:\n  - id: ${letter}7f3q2m${id}\n    article: "${id}"\n    tags: [claim]\n    quote: ${id} looms\n${more}`;
}

async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  await vscode.workspace.applyEdit(edit);
}

/** Annotations of a source as the corpus knows them. */
async function known(path: string, count: number): Promise<void> {
  const { services } = await inside();
  await eventually(() => services.library.folders()[0]?.corpus.source(path as Path)?.annotations.length === count, 15_000, `${count} annotations of ${path}`);
}

async function gone(folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(folder, { recursive: true });
  const { services } = await inside();
  await eventually(() => [...(services.library.folders()[0]?.corpus.candidates() ?? [])].every((path) => !path.startsWith("mills/")), 10_000, "a folder without them");
}

test("moving more: onto a place where the sidecar of another source lies, nothing is overwritten, and both can be put together", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "mills", ...name.split("/"));
  const { services } = await inside();
  await writeText(at("a.json"), post(101));
  await writeText(at("a.json.newsmark.yaml"), sidecarOf("a.json", 101));
  await writeText(at("a.json.newsmark.maria.yaml"), sidecarOf("a.json", 101, "", "n"));
  await writeText(at("b.json.newsmark.yaml"), sidecarOf("b.json", 102));
  await known("mills/a.json", 2);
  await move(at("a.json"), at("b.json"));
  await known("mills/b.json", 2);
  equal(await readText(at("b.json.newsmark.yaml")), sidecarOf("b.json", 102), "the sidecar that was there");
  equal(await readText(at("a.json.newsmark.yaml")), sidecarOf("a.json", 101), "the sidecar that stayed");
  equal(await readText(at("b.json.newsmark.maria.yaml")), sidecarOf("b.json", 101, "", "n"), "the coder's sidecar");
  await eventually(() => vscode.languages.getDiagnostics(at("a.json.newsmark.yaml")).some(({ message }) => message.includes("“mills/b.json”")), 15_000, "the new place in the problem");
  await vscode.commands.executeCommand("newsmark.relinkSidecar", { file: at("a.json.newsmark.yaml").toString(), to: "mills/b.json" });
  await known("mills/b.json", 3);
  equal(await exists(at("a.json.newsmark.yaml")), false, "the sidecar that stayed");
  await vscode.commands.executeCommand("newsmark.undo");
  equal(await readText(at("b.json.newsmark.yaml")), sidecarOf("b.json", 102), "the sidecar that was there");
  equal(await readText(at("a.json.newsmark.yaml")), sidecarOf("a.json", 101), "the sidecar that stayed");
  // A folder that came is looked at again for some seconds.
  await eventually(() => services.library.progress() === undefined, "the end of the reading");
  await gone(at(""));
});

test("moving more: a folder of 200 annotated sources is one step, the links among them and from outside too", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "mills", ...name.split("/"));
  const { services } = await inside();
  const ids = Array.from({ length: 200 }, (_, index) => 100 + index);
  const link = (id: number): string => `    links:\n      - {to: m7f3q2m${id}, in: ${id}.json, as: supports} # next\n`;
  for (const id of ids) {
    await writeText(at(`old/${id}.json.newsmark.yaml`), sidecarOf(`${id}.json`, id, id < 299 ? link(id + 1) : ""));
    await writeText(at(`old/${id}.json`), post(id));
  }
  const outside = (place: string): string => sidecarOf("z.json", 999, `    links:\n      - {to: m7f3q2m150, in: ${place}/150.json, as: supports}\n`);
  await writeText(at("z.json.newsmark.yaml"), outside("old"));
  await writeText(at("z.json"), post(999));
  await eventually(() => ids.every((id) => services.library.folders()[0]?.corpus.source(`mills/old/${id}.json` as Path)?.annotations.length === 1), 40_000, "all annotations");
  await known("mills/z.json", 1);
  await move(at("old"), at("new"));
  await eventually(() => ids.every((id) => services.library.folders()[0]?.corpus.source(`mills/new/${id}.json` as Path)?.annotations.length === 1), 40_000, "all annotations at the new place");
  for (const id of ids) equal(await readText(at(`new/${id}.json.newsmark.yaml`)), sidecarOf(`${id}.json`, id, id < 299 ? link(id + 1) : ""), `sidecar ${id}`);
  await eventually(async () => (await readText(at("z.json.newsmark.yaml"))) === outside("new"), 10_000, "the link from outside");
  equal(await exists(at("old")), false, "the old folder");
  await gone(at(""));
}, 120_000);

test("moving more: with sidecars in a folder of their own, a renamed folder of sources takes them along, every coder's, there and back", async ({ folder }) => {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, "mills", ...name.split("/"));
  const { services } = await inside();
  const configured = vscode.workspace.getConfiguration("newsmark");
  await configured.update("sidecars", "mills/notes", vscode.ConfigurationTarget.Global);
  try {
    const link = (way: string): string => `    links:\n      - {to: m7f3q2m102, in: ${way}, as: supports}\n`;
    await writeText(at("notes/mills/old/a.json.newsmark.yaml"), sidecarOf("a.json", 101, link("../b.json")));
    await writeText(at("notes/mills/old/a.json.newsmark.maria.yaml"), sidecarOf("a.json", 101, "", "n"));
    await writeText(at("notes/mills/b.json.newsmark.yaml"), sidecarOf("b.json", 102));
    await writeText(at("old/a.json"), post(101));
    await writeText(at("b.json"), post(102));
    await known("mills/old/a.json", 2);
    await known("mills/b.json", 1);
    await move(at("old"), at("new/deep"));
    await known("mills/new/deep/a.json", 2);
    await eventually(async () => (await readText(at("notes/mills/new/deep/a.json.newsmark.yaml"))) === sidecarOf("a.json", 101, link("../../b.json")), 10_000, "the way out of the deeper folder");
    equal(await readText(at("notes/mills/new/deep/a.json.newsmark.maria.yaml")), sidecarOf("a.json", 101, "", "n"), "the coder's sidecar");
    equal(await exists(at("notes/mills/old/a.json.newsmark.yaml")), false, "the old sidecar");
    await move(at("new/deep"), at("old"));
    await known("mills/old/a.json", 2);
    await eventually(async () => (await readText(at("notes/mills/old/a.json.newsmark.yaml"))) === sidecarOf("a.json", 101, link("../b.json")), 10_000, "the way as it was");
    equal(services.library.folders()[0]?.corpus.orphanSidecars().filter(({ path }) => path.startsWith("mills/")).length, 0, "lost sidecars");
  } finally {
    await configured.update("sidecars", undefined, vscode.ConfigurationTarget.Global);
  }
  await gone(at(""));
  await eventually(() => services.library.progress() === undefined && services.library.folders()[0]?.corpus.settings().sidecarFolder === undefined, 15_000, "the reading under the old setting");
}, 60_000);
