/** A codebook or an entity file that cannot be read is a row of its view, not an empty or an old tree without a word. */
import * as vscode from "vscode";
import { contains, equal, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

const names = ["codebook.yaml", "entities.yaml"] as const;
const good = { "codebook.yaml": "newsmark: 1\ntags:\n  - id: claim\n", "entities.yaml": "newsmark: 1\nentities:\n  - {id: e-ines-kallio, kind: person, name: Ines Kallio}\n" };
const before = new Map<string, string | undefined>();
const uriOf = (folder: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(folder, ".newsmark", name);
const conflicted = (text: string): string => `${text.split("\n").slice(0, 2).join("\n")}\n<<<<<<< ours\n${text.split("\n")[2]}\n=======\n${text.split("\n")[2]?.replace("claim", "other").replace("Kallio", "Kallo")}\n>>>>>>> theirs\n`;

interface Row {
  readonly node: unknown;
  readonly item: vscode.TreeItem;
}

/** The first rows of a view. */
async function rows<T>(tree: vscode.TreeDataProvider<T>): Promise<readonly Row[]> {
  return Promise.all(((await tree.getChildren()) ?? []).map(async (node) => ({ node, item: await tree.getTreeItem(node) })));
}

async function rowsOf(name: (typeof names)[number]): Promise<readonly Row[]> {
  const { codebook, entities } = await inside();
  return name === "codebook.yaml" ? rows(codebook.tree) : rows(entities.tree);
}

test("Unread files: conflict markers are a row of the view, above what was read last, with the line; resolved from there", async ({ folder }) => {
  for (const name of names) {
    const file = uriOf(folder, name);
    before.set(name, (await exists(file)) ? await readText(file) : undefined);
    await writeText(file, good[name]);
    await eventually(async () => (await inside()).services.library.folders()[0]?.corpus.project("x" as never).problems.has(`.newsmark/${name}` as never) === true, name);
    await eventually(async () => {
      const project = (await inside()).services.library.folders()[0]?.corpus.project("x" as never);
      return name === "codebook.yaml" ? project?.codebook?.tags.some(({ id }) => id === "claim") : project?.entityFile?.entities.some(({ id }) => id === "e-ines-kallio");
    }, `what ${name} says`);
    await writeText(file, conflicted(good[name]));
    const row = await eventually(async () => (await rowsOf(name)).find(({ item }) => String(item.label) === `${name} holds conflict markers`), `the row of ${name}`);
    contains(String(row.item.description), "line 3 · Below: as it was read last.");
    equal(row.item.contextValue, "unread conflict");
    ok((await rowsOf(name)).length > 1, "what was read last");
    await vscode.commands.executeCommand("newsmark.resolveOurs", row.node, { write: true });
    equal(await readText(file), good[name], `${name} resolved`);
    await eventually(async () => !(await rowsOf(name)).some(({ item }) => String(item.label).includes("conflict")), "no row any more");
  }
});

test("Unread files: what does not parse is a row that opens the file at the line", async ({ folder }) => {
  for (const name of names) {
    const file = uriOf(folder, name);
    await writeText(file, `${good[name]}  - {id: [\n`);
    const row = await eventually(async () => (await rowsOf(name)).find(({ item }) => String(item.label) === `${name} cannot be read`), `the row of ${name}`);
    equal(row.item.contextValue, "unread");
    await vscode.commands.executeCommand(row.item.command?.command ?? "", ...(row.item.command?.arguments ?? []));
    await eventually(() => vscode.window.activeTextEditor?.document.uri.toString() === file.toString(), "the file");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await writeText(file, good[name]);
    await eventually(async () => !(await rowsOf(name)).some(({ item }) => String(item.label).includes("cannot be read")), "no row any more");
  }
});

test("Unread files: the folder is left as it was", async ({ folder }) => {
  for (const [name, text] of before) {
    if (text === undefined) await vscode.workspace.fs.delete(uriOf(folder, name));
    else await writeText(uriOf(folder, name), text);
  }
  await eventually(async () => {
    const project = (await inside()).services.library.folders()[0]?.corpus.project("x" as never);
    return project?.entityFile?.entities.some(({ id }) => id === "e-ines-kallio") !== true && project?.codebook?.tags.some(({ id }) => id === "claim") !== true;
  }, "the folder as it was");
});
