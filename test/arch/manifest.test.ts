/** Law 8: the manifest is code. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../../src/tools/places.ts";
import { registeredCommands, registeredPast } from "./handlers.ts";
import { colourFaults, commandFaults, danglingReferences, eagerness, settingFaults, stolenKeys, textFaults, unsorted, type Manifest } from "./manifestRules.ts";
import { readSources } from "./sources.ts";

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot, name), "utf8"));
}

// The rules treat every field as one that may be missing or wrong.
const manifest = readJson("package.json") as Manifest;
// A flat object of texts; the rule only looks at its keys.
const texts = readJson("package.nls.json") as Readonly<Record<string, unknown>>;

const none = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(faults.join("\n"));
};

test("every command has a title, a category and a condition", () => none(commandFaults(manifest)));
test("menus and keys name only what is declared", () => none(danglingReferences(manifest)));
test("no key of the reading view is taken from the box of a note", () => none(stolenKeys(manifest)));
test("commands, menus and settings are sorted", () => none(unsorted(manifest)));
test("nothing activates on everything, no proposed API", () => none(eagerness(manifest)));
test("every setting is described and has default and scope", () => none(settingFaults(manifest)));
test("every colour has all four defaults", () => none(colourFaults(manifest)));
test("texts and manifest agree", () => none(textFaults(manifest, texts)));

test("every command has a handler", () => {
  const registered = registeredCommands(readSources("src/vscode/**/*.ts"));
  const isThere = (id: string): boolean => registered.has(id) || registered.has(id.replace(/[^.]*$/u, "*"));
  none((manifest.contributes?.commands ?? []).filter(({ command }) => !isThere(command)).map(({ command }) => `${command}: nothing registers it`));
});

test("every command is registered by our own function", () => none(registeredPast(readSources("src/vscode/**/*.ts")).map((path) => `${path}: use registerCommand.ts`)));

test("canary: a command that is registered past it is seen, by an alias too", () => {
  const seen = (text: string): number => registeredPast([{ path: "src/vscode/canary.ts", text }]).length;
  assert.deepEqual([seen("vscode.commands.registerCommand('a', f);"), seen("const on = commands.registerCommand;"), seen("registerCommand('a', f);")], [1, 1, 0]);
});

test("canary: each rule sees its violation", () => {
  const command = { command: "newsmark.a", title: "%a%", category: "Newsmark", enablement: "x" };
  assert.deepEqual(commandFaults({ contributes: { commands: [command] } }), []);
  for (const bad of [{ ...command, title: "A" }, { ...command, category: "News" }, { ...command, enablement: "" }, { ...command, command: "other.a" }]) {
    assert.equal(commandFaults({ contributes: { commands: [bad] } }).length, 1, JSON.stringify(bad));
  }
  assert.equal(danglingReferences({ contributes: { menus: { "view/title": [{ command: "newsmark.b" }, { submenu: "newsmark.s" }] }, keybindings: [{ command: "newsmark.c", key: "c", when: "x" }] } }).length, 3);
  assert.equal(unsorted({ contributes: { commands: [{ command: "newsmark.b" }, { command: "newsmark.a" }] } }).length, 1);
  assert.equal(unsorted({ contributes: { menus: { x: [{ group: "2", command: "a" }, { group: "1", command: "b" }] } } }).length, 1);
  assert.equal(stolenKeys({ contributes: { keybindings: [{ command: "newsmark.a", key: "t", when: "editorTextFocus && resourceScheme == newsmark" }] } }).length, 1);
  assert.equal(eagerness({ activationEvents: ["*", "onStartupFinished", "workspaceContains:**/a.yaml", "onFileSystem:x"], enabledApiProposals: [] }).length, 4);
  assert.equal(settingFaults({ contributes: { configuration: { properties: { "newsmark.a": { type: "string" } } } } }).length, 3);
  assert.equal(colourFaults({ contributes: { colors: [{ id: "newsmark.a", description: "%a%", defaults: { dark: "#000", light: "#fff", highContrast: "#000" } }] } }).length, 1);
  assert.deepEqual(textFaults({ a: "%b%" }, { c: "" }), ["%b% is not in package.nls.json", "c is used by nothing"]);
});

test("canary: handlers are found through constants and wrappers, and only there", () => {
  const text = `
    const id = "newsmark.viaConstant"; vscode.commands.registerCommand(id, f);
    const command = vscode.commands.registerCommand; command("newsmark.viaAlias", f);
    const on = (name: string) => vscode.commands.registerCommand(name, f); on("newsmark.viaWrapper"); command(\`newsmark.many.\${x}\`, f);
    vscode.commands.executeCommand("newsmark.onlyCalled"); other("newsmark.onlyNamed");`;
  assert.deepEqual([...registeredCommands([{ path: "canary.ts", text }])].sort(), ["newsmark.many.*", "newsmark.viaAlias", "newsmark.viaConstant", "newsmark.viaWrapper"]);
});
