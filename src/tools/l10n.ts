/** `node src/tools/l10n.ts`: writes `l10n/bundle.l10n.json`, what translators start from: every message of the editor's part. */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "./places.ts";

/** Where the bundle is. */
export const bundleFile: string = join(projectRoot, "l10n", "bundle.l10n.json");

/** A call of `vscode.l10n.t` whose message is no plain text: translators cannot be given it. */
export interface UnreadableMessage {
  readonly file: string;
  readonly line: number;
}

export interface Messages {
  readonly messages: readonly string[];
  readonly unreadable: readonly UnreadableMessage[];
}

/** Every message in the sources of the editor's part, sorted, each once. */
export function readMessages(): Messages {
  const messages = new Set<string>();
  const unreadable: UnreadableMessage[] = [];
  for (const file of globSync("src/vscode/**/*.ts", { cwd: projectRoot })) {
    const source = ts.createSourceFile(file, readFileSync(join(projectRoot, file), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source) === "vscode.l10n.t") {
        const [message] = node.arguments;
        if (message !== undefined && ts.isStringLiteralLike(message)) messages.add(message.text);
        else unreadable.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { messages: [...messages].sort(), unreadable };
}

/** The bundle's text: each message is its own translation. */
export function bundleText({ messages }: Messages): string {
  return `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), undefined, 2)}\n`;
}

if (import.meta.main) {
  const found = readMessages();
  for (const { file, line } of found.unreadable) console.error(`${file}:${line}: the message is no plain text`);
  writeFileSync(bundleFile, bundleText(found));
  console.log(`${bundleFile}: ${found.messages.length} messages`);
  if (found.unreadable.length > 0) process.exitCode = 1;
}
