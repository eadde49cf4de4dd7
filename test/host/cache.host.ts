/** A second look at the folder, as the next session has it: what is kept in the editor's storage, and what changed meanwhile. */
import * as vscode from "vscode";
import type { Corpus, Path } from "../../src/core/index.ts";
import type { Newsmark } from "../../src/vscode/extension.ts";
import { equal, ok } from "./expect.ts";
import { eventually, test } from "./harness.ts";
import { inside } from "./inside.ts";

const post = (name: string): Uint8Array => new TextEncoder().encode(JSON.stringify([{
  id: 4711, date_gmt: "2026-03-03T16:20:00", link: "https://coast-courier.example/kept", title: { rendered: "Pier stays closed" },
  content: { rendered: `<p>The pier stays closed, ${name} of Lindsund said on Tuesday. ${name} was there.</p>` },
}]));

/** What a new session sees, and which sources it had parsed for it. */
async function look({ services }: Newsmark): Promise<{ readonly corpus: Corpus; readonly parsed: readonly Path[] }> {
  const parsed: Path[] = [];
  const { engine } = services;
  const { parse } = engine;
  Object.assign(engine, { parse: (request: Parameters<typeof parse>[0]) => {
    parsed.push(request.path);
    return parse(request);
  } });
  const library = services.another();
  try {
    await library.start();
  } finally {
    Object.assign(engine, { parse });
    library.dispose();
  }
  const [corpus] = library.corpora();
  ok(corpus, "a corpus");
  return { corpus, parsed };
}

const shownBy = (corpus: Corpus): unknown => [...corpus.sources()].sort((a, b) => (a.path < b.path ? -1 : 1))
  .map(({ path, outcome, blob, articles, annotations }) => [path, outcome, blob, articles.map(({ ref, facts, entities }) => [ref, facts, entities]), annotations]);

test("the second look parses nothing, shows the same, and sees what changed while nobody looked", async ({ folder }) => {
  const found = await inside();
  const file = vscode.Uri.joinPath(folder, "kept-pier.json");
  await vscode.workspace.fs.writeFile(file, post("Anna Berg"));
  try {
    // The window's own library uses the same engine: after a look of its own it has nothing to parse that could be counted.
    const own = found.services.library.corpora()[0];
    await eventually(() => own?.source("kept-pier.json" as Path), "the new file in the window's library");
    await found.services.library.rescan();
    const first = await look(found);
    const second = await look(found);
    equal(second.parsed, [], "sources parsed by the second look");
    equal(shownBy(second.corpus), shownBy(first.corpus), "what is shown");
    ok([...second.corpus.sources()].length > 5, "sources");
    // As long as the other, and within the same second.
    await vscode.workspace.fs.writeFile(file, post("Emma Lund"));
    const third = await look(found);
    equal([...new Set(third.parsed)], ["kept-pier.json" as Path], "sources parsed by the third look");
    const names = third.corpus.source("kept-pier.json" as Path)?.articles.flatMap(({ entities }) => entities.map(({ name }) => name));
    ok(names?.includes("Emma Lund"), "the new name");
  } finally {
    await vscode.workspace.fs.delete(file);
  }
});
