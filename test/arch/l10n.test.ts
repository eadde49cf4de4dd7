/** Every text for people can be translated: the bundle is in step with the sources. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bundlePath, bundleText, messagesIn } from "../../src/tools/l10n.ts";
import { readSources } from "./sources.ts";

test("l10n/bundle.l10n.json is what `npm run l10n` writes", () => {
  assert.equal(readFileSync(bundlePath, "utf8"), bundleText());
});

test("every translated text is fixed, so that translators can see it", () => {
  const unfixed = readSources("src/vscode/**/*.ts").flatMap(({ path, text }) => messagesIn(path, text).unfixed);
  assert.deepEqual(unfixed, []);
});

test("canary: texts, comments and texts that are not fixed are told apart", () => {
  const found = messagesIn("canary.ts", 'vscode.l10n.t("A {0}", x); vscode.l10n.t({ message: "B", comment: ["why"] }); vscode.l10n.t(`C ${x}`); vscode.l10n.t("D" + "E"); other.t("F");');
  assert.deepEqual(found.messages.map(({ key }) => key), ["A {0}", "B/why", "DE"]);
  assert.equal(found.unfixed.length, 1);
});
