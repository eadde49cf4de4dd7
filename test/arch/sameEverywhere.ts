/** Finds what would make the core answer differently by host, time, place or earlier calls. */
import ts from "typescript";
import { hasReason, lineOf, nodes, parse, type Breach, type SourceText } from "./sources.ts";

const globals = new Set(["Intl", "performance", "setTimeout", "setInterval", "queueMicrotask", "globalThis"]);
const members = new Set([
  ...["localeCompare", "getTimezoneOffset", "getFullYear", "getMonth", "getDate", "getDay", "getHours", "getMinutes"],
  ...["toDateString", "toTimeString"],
]);
const ofObjects = new Set(["Date.now", "Date.parse", "Math.random"]);

/** Uses of clock, chance, locale, time zone and timers. A use with `// nondeterministic: reason` above is allowed. */
export function nondeterminism(source: SourceText): readonly Breach[] {
  return report(source, "nondeterministic", (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      if (name.startsWith("toLocale") || members.has(name)) return `.${name} depends on locale or time zone`;
      const whole = ts.isIdentifier(node.expression) ? `${node.expression.text}.${name}` : "";
      if (ofObjects.has(whole)) return `${whole} depends on time, zone or chance`;
    }
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Date") {
      const count = node.arguments?.length ?? 0;
      if (count !== 1) return count === 0 ? "new Date() reads the clock" : "new Date(y, m, …) is local time";
    }
    if (ts.isIdentifier(node) && globals.has(node.text) && !isNameOnly(node)) return `${node.text} is not the core's`;
    return undefined;
  });
}

/** Whether an identifier only names a member, a property or a type, and so is no use of the global. */
function isNameOnly(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) && parent.name === node;
}

const changing = new Set(["set", "add", "delete", "clear", "push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"]);

/** State that outlives a call: `let` outside of functions, constants that are changed, patterns that remember. `// state: reason` above allows it. */
export function moduleState(source: SourceText): readonly Breach[] {
  const file = parse(source);
  const constants = new Map<string, ts.VariableDeclaration>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name)) constants.set(declaration.name.text, declaration);
    }
  }
  return report(source, "state", (node) => {
    if (ts.isVariableStatement(node) && node.parent === node.getSourceFile() && (node.declarationList.flags & ts.NodeFlags.Const) === 0) return "let outside of functions";
    if (ts.isPropertyDeclaration(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true) return "static member";
    if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment) {
      const owner = rootOf(node.left);
      return owner !== undefined && owner !== node.left && refersTo(owner, constants) ? `${owner.text} is changed` : undefined;
    }
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
    const { expression: owner, name } = node.expression;
    if (!ts.isIdentifier(owner) || !refersTo(owner, constants)) return undefined;
    if (changing.has(name.text)) return `${owner.text} is changed by ${name.text}`;
    const pattern = constants.get(owner.text)?.initializer;
    const remembers = pattern !== undefined && ts.isRegularExpressionLiteral(pattern) && /\/[a-z]*[gy][a-z]*$/u.test(pattern.text);
    return remembers && (name.text === "test" || name.text === "exec") ? `${owner.text} remembers lastIndex` : undefined;
  });
}

function rootOf(node: ts.Expression): ts.Identifier | undefined {
  if (ts.isIdentifier(node)) return node;
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? rootOf(node.expression) : undefined;
}

/** Whether the name is the module's constant, not a parameter or variable of the same name further in. */
function refersTo(name: ts.Identifier, constants: ReadonlyMap<string, ts.VariableDeclaration>): boolean {
  if (!constants.has(name.text)) return false;
  for (let scope: ts.Node = name.parent; !ts.isSourceFile(scope); scope = scope.parent) {
    if (declares(scope, name.text)) return false;
  }
  return true;
}

function declares(scope: ts.Node, name: string): boolean {
  const isIt = (each: ts.BindingName): boolean => (ts.isIdentifier(each) ? each.text === name : each.elements.some((part) => !ts.isOmittedExpression(part) && isIt(part.name)));
  if (ts.isFunctionLike(scope)) return scope.parameters.some((parameter) => isIt(parameter.name));
  if (ts.isForOfStatement(scope) || ts.isForStatement(scope) || ts.isForInStatement(scope)) {
    const { initializer } = scope;
    return initializer !== undefined && ts.isVariableDeclarationList(initializer) && initializer.declarations.some((each) => isIt(each.name));
  }
  if (!ts.isBlock(scope) && !ts.isCaseClause(scope)) return false;
  return scope.statements.some((statement) => ts.isVariableStatement(statement) && statement.declarationList.declarations.some((each) => isIt(each.name)));
}

function report(source: SourceText, mark: string, judge: (node: ts.Node) => string | undefined): readonly Breach[] {
  const breaches: Breach[] = [];
  const file = parse(source);
  for (const node of nodes(file)) {
    const what = judge(node);
    if (what === undefined) continue;
    const line = lineOf(source.text, node.getStart(file));
    if (!hasReason(source.text, line, mark)) breaches.push({ path: source.path, line, what });
  }
  return breaches;
}
