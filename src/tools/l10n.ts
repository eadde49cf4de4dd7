/** `npm run l10n`: writes `l10n/bundle.l10n.json`, what translators start from: every text of the editor's part. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "./places.ts";

/** Where the bundle is. */
export const bundlePath: string = join(projectRoot, "l10n", "bundle.l10n.json");

/** A text for people. `key` is what VS Code looks it up by: the text, with its comment behind a slash if it has one. */
export interface Message {
  readonly key: string;
  readonly text: string;
  readonly comment: readonly string[];
}

export interface FoundMessages {
  readonly messages: readonly Message[];
  /** `file:line` of calls whose text is put together when they run: translators cannot see it. */
  readonly unfixed: readonly string[];
}

/** The texts that `l10n.t` is called with in a source. */
export function messagesIn(path: string, text: string): FoundMessages {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const messages: Message[] = [];
  const unfixed: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/u.test(node.expression.getText(source))) {
      const message = node.arguments[0] && messageOf(node.arguments[0]);
      if (message !== undefined) messages.push(message);
      else unfixed.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { messages, unfixed };
}

function messageOf(node: ts.Expression): Message | undefined {
  const plain = fixedText(node);
  if (plain !== undefined) return { key: plain, text: plain, comment: [] };
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const text = fixedText(valueOf(node, "message"));
  if (text === undefined) return undefined;
  const given = valueOf(node, "comment");
  const parts = given === undefined ? [] : ts.isArrayLiteralExpression(given) ? [...given.elements] : [given];
  const comment = parts.map((part) => fixedText(part) ?? "");
  return { key: comment.length === 0 ? text : `${text}/${comment.join("")}`, text, comment };
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
  }
  return undefined;
}

/** The value of a text that is written out, in one piece or added up of such. */
function fixedText(node: ts.Expression | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [fixedText(node.left), fixedText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The bundle's text as it should be: keys sorted, each with its text as translation. */
export function bundleText(): string {
  const entries = new Map<string, unknown>();
  for (const file of globSync("src/vscode/**/*.ts", { cwd: projectRoot })) {
    for (const { key, text, comment } of messagesIn(file, readFileSync(join(projectRoot, file), "utf8")).messages) {
      entries.set(key, comment.length === 0 ? text : { message: text, comment });
    }
  }
  return `${JSON.stringify(Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))), undefined, 2)}\n`;
}

if (import.meta.main) {
  writeFileSync(bundlePath, bundleText());
  console.log(bundlePath);
}
