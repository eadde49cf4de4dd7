/** Problems of sources, sidecars and project files, as they come and go. */
import * as vscode from "vscode";
import { contains, equal, ok } from "./expect.ts";
import { eventually, test, writeText } from "./harness.ts";
import { inside } from "./inside.ts";

test("problems: an error body saved as a source is a problem with a next step", async ({ folder }) => {
  await inside();
  const file = vscode.Uri.joinPath(folder, "broken", "error.json");
  const [problem] = await eventually(() => {
    const all = vscode.languages.getDiagnostics(file);
    return all.length > 0 && all;
  }, "a problem");
  contains(problem?.message ?? "", "Fetch it again.");
  equal(problem?.source, "Newsmark");
});

test("problems: a sidecar without its source, and one that is no YAML, are problems until they are mended", async ({ folder }) => {
  await inside();
  const lost = vscode.Uri.joinPath(folder, "press", "gone.json.newsmark.yaml");
  await writeText(lost, "newsmark: 1\nsource: gone.json\nannotations: []\n");
  await eventually(() => vscode.languages.getDiagnostics(lost).some(({ code }) => code === "sidecar.no-source"), "a sidecar without source");
  await writeText(lost, "newsmark: 1\nsource: gone.json\nannotations: [\n");
  const problem = await eventually(() => vscode.languages.getDiagnostics(lost).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error), "an error");
  ok(problem.range.start.line >= 2, "the line of the open bracket or the one after");
  await vscode.workspace.fs.delete(lost);
  await eventually(() => vscode.languages.getDiagnostics(lost).length === 0, "no problem once it is gone");
});
