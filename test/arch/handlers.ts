/** Finds the commands that the sources register, whatever small detour they take. */
import ts from "typescript";
import { nodes, parse, type SourceText } from "./sources.ts";

/**
 * Ids that are registered by `registerCommand`, by a constant that stands for it, or by a function that passes its first
 * parameter on to it. An id may be a literal or a constant; a template `newsmark.sort.${order}` answers `newsmark.sort.*`. What runs is
 * asked by the host suite as well.
 */
export function registeredCommands(sources: readonly SourceText[]): ReadonlySet<string> {
  const files = sources.map(parse);
  const constants = new Map<string, string>();
  const all = files.flatMap((file) => [...nodes(file)]);
  for (const node of all) {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined && ts.isStringLiteralLike(node.initializer)) constants.set(node.name.text, node.initializer.text);
  }
  const found = new Set<string>();
  for (const file of files) {
    const registrars = registrarsOf(file);
    for (const node of nodes(file)) {
      if (!ts.isCallExpression(node) || !registrars.has(calleeName(node))) continue;
      const [id] = node.arguments;
      if (id === undefined) continue;
      if (ts.isStringLiteralLike(id)) found.add(id.text);
      else if (ts.isIdentifier(id) && constants.has(id.text)) found.add(constants.get(id.text) ?? "");
      else if (ts.isTemplateExpression(id) && id.head.text.endsWith(".")) found.add(`${id.head.text}*`);
    }
  }
  return found;
}

/** Where a command is registered past our own `registerCommand`, which refuses the menu of a row that is not there. */
export function registeredPast(sources: readonly SourceText[]): readonly string[] {
  return sources.filter(({ path }) => !path.endsWith("/registerCommand.ts")).flatMap((source) => [...nodes(parse(source))]
    .filter((node) => ts.isPropertyAccessExpression(node) && direct.has(node.name.text)).map(() => source.path));
}

const direct = new Set(["registerCommand", "registerTextEditorCommand"]);

function calleeName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

function registrarsOf(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set(direct);
  for (const node of nodes(file)) {
    const named = (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) && node.name !== undefined && ts.isIdentifier(node.name) ? node.name.text : undefined;
    if (named === undefined) continue;
    const value = ts.isVariableDeclaration(node) ? node.initializer : node;
    if (value === undefined) continue;
    if (ts.isPropertyAccessExpression(value) && direct.has(value.name.text)) names.add(named);
    if (ts.isFunctionLike(value) && passesOn(value)) names.add(named);
  }
  return names;
}

function passesOn(value: ts.SignatureDeclaration): boolean {
  const first = value.parameters[0]?.name;
  if (first === undefined || !ts.isIdentifier(first)) return false;
  for (const node of nodes(value)) {
    if (!ts.isCallExpression(node) || !direct.has(calleeName(node))) continue;
    const [id] = node.arguments;
    if (id !== undefined && ts.isIdentifier(id) && id.text === first.text) return true;
  }
  return false;
}
