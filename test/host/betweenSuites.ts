/** What is done between suites, so that a failure stays with the suite that failed: the window is cleared, the folder brought back. */
import * as vscode from "vscode";
import { eventually, newsmark, textIfThere, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

/** How things were before the first test: every file by its path, and the settings a person has. */
export interface Beginning {
  readonly files: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Looks at the folder and the settings. */
export async function beginningOf(folder: vscode.Uri): Promise<Beginning> {
  return { files: await filesOf(folder), settings: new Map(settingNames().map((name) => [name, valueOf(name)])) };
}

/** Puts away whatever a test may have left open: boxes, messages, unsaved changes, editors. */
export async function clearWindow(): Promise<void> {
  const run = vscode.commands.executeCommand;
  await run("workbench.action.closeQuickOpen");
  await run("notifications.clearAll");
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await run("workbench.action.revertAndCloseActiveEditor");
  }
  await run("workbench.action.closeAllEditors");
}

/** What is otherwise than in the beginning: paths and names of settings. */
export async function changedSince(folder: vscode.Uri, { files, settings }: Beginning): Promise<readonly string[]> {
  const now = await filesOf(folder);
  return [
    ...[...new Set([...files.keys(), ...now.keys()])].filter((path) => files.get(path) !== now.get(path)),
    ...[...settings].filter(([name, value]) => JSON.stringify(valueOf(name)) !== JSON.stringify(value)).map(([name]) => name),
  ].sort();
}

/** Makes everything as it was in the beginning, and waits until the extension has followed. */
export async function bringBack(folder: vscode.Uri, beginning: Beginning): Promise<void> {
  await clearWindow();
  for (const [name, value] of beginning.settings) {
    if (JSON.stringify(valueOf(name)) !== JSON.stringify(value)) await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  }
  // What a step that was under way still writes is seen in the next round.
  await eventually(async () => {
    const { services } = await inside();
    await Promise.all(services.library.corpora().map(({ edits }) => edits.settled()));
    await putBack(folder, beginning.files);
    await services.library.rescan();
    const paths = services.library.corpora().flatMap((corpus) => [...corpus.sources()].map(({ path }) => String(path)));
    return paths.every((path) => beginning.files.has(path)) && (await changedSince(folder, beginning)).length === 0;
  }, "the folder as it was in the beginning");
  await resetViews();
}

/** Filters, groups, orders and modes that are remembered. */
async function resetViews(): Promise<void> {
  const { services } = await inside();
  await services.coders.choose(undefined);
  for (const id of ["clearFilter", "groupArticles.none", "sortArticles.newest", "clearEntityFilter", "sortEntitiesByArticles", "closePreview"]) {
    await vscode.commands.executeCommand(`newsmark.${id}`);
  }
  await vscode.commands.executeCommand("setContext", "newsmark.mode", "");
}

async function putBack(folder: vscode.Uri, files: ReadonlyMap<string, string>): Promise<void> {
  const tops = new Set([...files.keys()].map((path) => path.split("/")[0]));
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    if (!tops.has(name)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name), { recursive: true });
  }
  for (const path of (await filesOf(folder)).keys()) {
    if (!files.has(path)) await vscode.workspace.fs.delete(at(folder, path));
  }
  for (const [path, text] of files) {
    if ((await textIfThere(at(folder, path))) !== text) await writeText(at(folder, path), text);
  }
}

/** Every file below the folder that is there for longer than a write. The fixture is UTF-8 throughout. */
async function filesOf(folder: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const walk = async (below: vscode.Uri, name: string): Promise<void> => {
    for (const [entry, type] of await vscode.workspace.fs.readDirectory(below)) {
      const uri = vscode.Uri.joinPath(below, entry);
      if (type === vscode.FileType.Directory) await walk(uri, `${name}${entry}/`);
      else if (!entry.endsWith(".nm-tmp")) {
        const text = await textIfThere(uri);
        if (text !== undefined) files.set(`${name}${entry}`, text);
      }
    }
  };
  await walk(folder, "");
  return files;
}

function at(folder: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...path.split("/"));
}

function settingNames(): readonly string[] {
  // The arch test checks the manifest's shape.
  const manifest = newsmark().packageJSON as { readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[] } };
  return manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
}

function valueOf(name: string): unknown {
  return vscode.workspace.getConfiguration().inspect(name)?.globalValue;
}
