/** Notes as comment threads: in the reading view, answered, edited, deleted, and never lost while somebody writes. */
import * as vscode from "vscode";
import type { Path } from "../../src/core/index.ts";
import type { GroupNode } from "../../src/vscode/articles/nodes.ts";
import { commentOf, renewedComments, type NoteComment } from "../../src/vscode/notes/noteComment.ts";
import type { NoteThreads } from "../../src/vscode/notes/noteThreads.ts";
import { contains, equal, lacks, ok } from "./expect.ts";
import { eventually, exists, readText, test, writeText } from "./harness.ts";
import { children, inside, openReading, placeOf, shown } from "./inside.ts";
import { answer } from "./quickInput.ts";

const source = "wire/mill-bridge.txt";
const words = "Aldous put the cost at 2.4 million euros";

const sidecarOf = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, `${source}.newsmark.yaml`);

function threadsOf(notes: NoteThreads, ids: readonly string[]): readonly vscode.CommentThread[] {
  return ids.flatMap((id) => notes.ofAnnotation(id)?.thread ?? []);
}

/** Writes the sidecar and has it looked at: events of a busy disk may come late or not at all, and following them is not what is tested here. */
async function changeSidecar(folder: vscode.Uri, text: string): Promise<void> {
  await writeText(sidecarOf(folder), text);
  // The sidecar of `source`, which is a path.
  await (await inside()).services.library.folders()[0]?.corpus.refresh([`${source}.newsmark.yaml` as Path], "if-changed");
}

/** The ids in a sidecar, in its order. */
async function idsIn(folder: vscode.Uri): Promise<readonly string[]> {
  return (await exists(sidecarOf(folder))) ? [...(await readText(sidecarOf(folder))).matchAll(/^ {2}- id: ([a-z0-9]{10})/gmu)].map(([, id]) => id ?? "") : [];
}

/** The only thread, once its comments read like this. */
async function threadSaying(folder: vscode.Uri, bodies: readonly string[]): Promise<{ readonly thread: vscode.CommentThread; readonly comments: readonly NoteComment[] }> {
  const { notes } = await inside();
  return eventually(async () => {
    const [thread] = threadsOf(notes, await idsIn(folder));
    const comments = thread === undefined ? [] : notes.commentsOf(thread);
    return thread !== undefined && JSON.stringify(comments.map((one) => one.entry?.body)) === JSON.stringify(bodies) && { thread, comments };
  }, `a thread that says ${bodies.join(" | ")}`);
}

test("Notes: what is typed into a new thread is a note without a tag on the selected passage", async ({ folder }) => {
  if (await exists(sidecarOf(folder))) await vscode.workspace.fs.delete(sidecarOf(folder));
  const { notes } = await inside();
  const editor = await openReading(folder, source);
  const range = new vscode.Range(placeOf(editor.document, words), placeOf(editor.document, words, words.length));
  const thread = notes.controller.createCommentThread(editor.document.uri, range, []);
  await vscode.commands.executeCommand("newsmark.addNote", { thread, text: "Who says so?" });
  const text = await eventually(async () => (await exists(sidecarOf(folder))) && readText(sidecarOf(folder)), "the sidecar");
  contains(text, `    quote: ${words}\n`);
  contains(text, "    note: Who says so?\n");
  lacks(text, "tags:");
  equal((await threadSaying(folder, ["Who says so?"])).thread === thread, true, "the thread that was typed into is the note's");
});

test("Notes: a reply makes a thread; Markdown in it is shown, but runs nothing", async ({ folder }) => {
  const { thread } = await threadSaying(folder, ["Who says so?"]);
  const body = "The **minutes**. [x](command:newsmark.undo) <img src=x>";
  await vscode.commands.executeCommand("newsmark.replyNote", { thread, text: body });
  const { comments } = await threadSaying(folder, ["Who says so?", body]);
  const shown = comments[1]?.body;
  ok(typeof shown !== "string" && shown !== undefined, "a drawn body");
  contains(shown.value, "**minutes**");
  lacks(shown.value, "](command:");
  lacks(shown.value, "<img");
  ok(shown.isTrusted !== true && shown.supportHtml !== true, "a body without trust");
  contains(await readText(sidecarOf(folder)), "    note:\n      - {");
});

test("Notes: one's own words are edited; undo brings the old ones back", async ({ folder }) => {
  const before = await readText(sidecarOf(folder));
  const { comments } = await threadSaying(folder, ["Who says so?", "The **minutes**. [x](command:newsmark.undo) <img src=x>"]);
  const [, second] = comments;
  ok(second, "a second comment");
  await vscode.commands.executeCommand("newsmark.editNoteEntry", second);
  equal(second.body, "The **minutes**. [x](command:newsmark.undo) <img src=x>", "what is in the box");
  second.body = "The minutes, page 3.";
  await vscode.commands.executeCommand("newsmark.saveNoteEntry", second);
  await threadSaying(folder, ["Who says so?", "The minutes, page 3."]);
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => (await readText(sidecarOf(folder))) === before, "the old sidecar");
  await vscode.commands.executeCommand("newsmark.redo");
  await threadSaying(folder, ["Who says so?", "The minutes, page 3."]);
});

test("Notes: what is being written stays when the sidecar changes, and when its entry goes", async ({ folder }) => {
  const { thread, comments } = await threadSaying(folder, ["Who says so?", "The minutes, page 3."]);
  const { notes } = await inside();
  const [, second] = comments;
  ok(second, "a second comment");
  await vscode.commands.executeCommand("newsmark.editNoteEntry", second);
  second.body = "Half a th";
  const text = await readText(sidecarOf(folder));
  await changeSidecar(folder, text.replace("Who says so?", "Says who?"));
  await eventually(() => notes.commentsOf(thread)[0]?.entry?.body === "Says who?", "the changed entry");
  equal(notes.commentsOf(thread)[1] === second && second.mode === vscode.CommentMode.Editing && second.body === "Half a th", true, "the words in the box");
  await vscode.workspace.fs.delete(sidecarOf(folder));
  await eventually(async () => (await inside()).services.library.folders()[0]?.corpus.source(source as never)?.annotations.length === 0, "the annotations to go");
  // What is shown of the file that comes next is shown after the notes of this one went.
  await changeSidecar(folder, `newsmark: 1\nsource: mill-bridge.txt\nannotations:\n  - id: laternote1\n    scope: article\n    note: a later one\n`);
  await threadSaying(folder, ["a later one"]);
  equal(notes.commentsOf(thread).includes(second), true, "the words in the box, the note gone");
  await changeSidecar(folder, text);
  await threadSaying(folder, ["Who says so?", "The minutes, page 3."]);
  await vscode.commands.executeCommand("newsmark.cancelNoteEntry", second);
  equal(second.mode, vscode.CommentMode.Preview, "the mode");
});

test("Notes: of two entries of one second the one that is being edited stays itself when the other changes", () => {
  const [first, second] = ["Who says so?", "The minutes, page 3."].map((body) => ({ body, created: "2026-11-22T08:00:00Z" }));
  ok(first && second, "two entries");
  const old = [first, second].map((entry) => commentOf(entry, undefined));
  const [, edited] = old;
  ok(edited, "a second comment");
  edited.mode = vscode.CommentMode.Editing;
  const now = renewedComments(old, [{ ...first, body: "Says who?" }, second], undefined);
  equal(now.map(({ entry }) => entry?.body), ["Says who?", "The minutes, page 3."]);
  equal(now[1] === edited, true, "the words in the box are at their entry");
});

test("Notes: somebody else's words cannot be edited, and a broken sidecar keeps the reply in its box", async ({ folder }) => {
  const { notes } = await inside();
  const text = await readText(sidecarOf(folder));
  await changeSidecar(folder, text.replace(/\{[^{}]*The minutes, page 3\.[^{}]*\}/u, "{by: tom, created: 2026-11-22T08:00:00Z, body: Page 3}"));
  const { thread, comments } = await threadSaying(folder, ["Who says so?", "Page 3"]);
  equal(comments[1]?.contextValue, "other", "whose comment");
  await vscode.commands.executeCommand("newsmark.editNoteEntry", comments[1]);
  equal(comments[1]?.mode, vscode.CommentMode.Preview, "the mode");
  const good = await readText(sidecarOf(folder));
  await changeSidecar(folder, `${good}  - {id: [\n`);
  await eventually(() => vscode.languages.getDiagnostics(sidecarOf(folder)).length > 0, "a problem");
  await vscode.commands.executeCommand("newsmark.replyNote", { thread, text: "Not lost" });
  const kept = notes.commentsOf(thread).at(-1);
  equal([kept?.mode, kept?.body], [vscode.CommentMode.Editing, "Not lost"], "the words in the box");
  await vscode.commands.executeCommand("notifications.clearAll");
  await changeSidecar(folder, good);
  await eventually(() => vscode.languages.getDiagnostics(sidecarOf(folder)).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error), "no more error");
  await vscode.commands.executeCommand("newsmark.saveNoteEntry", kept);
  await threadSaying(folder, ["Who says so?", "Page 3", "Not lost"]);
});

test("Notes: entries deleted one by one; the last takes the annotation along", async ({ folder }) => {
  const { comments } = await threadSaying(folder, ["Who says so?", "Page 3", "Not lost"]);
  void vscode.commands.executeCommand("newsmark.deleteNoteEntry", comments[2]);
  await threadSaying(folder, ["Who says so?", "Page 3"]);
  await changeSidecar(folder, (await readText(sidecarOf(folder))).replace("by: tom, ", ""));
  const later = await eventually(async () => {
    const { comments: all } = await threadSaying(folder, ["Who says so?", "Page 3"]);
    return all[1]?.contextValue === "own" && all[1];
  }, "an entry without author is one's own");
  void vscode.commands.executeCommand("newsmark.deleteNoteEntry", later);
  const { comments: [last] } = await threadSaying(folder, ["Who says so?"]);
  contains(await readText(sidecarOf(folder)), "    note: Who says so?\n");
  void vscode.commands.executeCommand("newsmark.deleteNoteEntry", last);
  await eventually(async () => !(await exists(sidecarOf(folder))), "the sidecar to go");
  await vscode.commands.executeCommand("notifications.clearAll");
});

test("Notes: at most thirty threads, those nearest to what is seen; all can be stepped through", async ({ folder }) => {
  const { notes } = await inside();
  const editor = await openReading(folder, source);
  const items = Array.from({ length: 40 }, (_, index) => `  - id: note${String(index).padStart(6, "0")}\n    scope: article\n    note: number ${index}\n`);
  await changeSidecar(folder, `newsmark: 1\nsource: mill-bridge.txt\nannotations:\n${items.join("")}  - id: passage001\n    quote: ${words}\n    prefix: ""\n    suffix: ""\n    note: far down\n`);
  await eventually(async () => threadsOf(notes, await idsIn(folder)).length === 30, "thirty threads");
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand("newsmark.nextNote");
  equal(editor.document.offsetAt(editor.selection.active), editor.document.getText().indexOf(words), "the cursor");
});

test("Notes: a folder's note stands in its own sidecar and is shown on its group", async ({ folder }) => {
  const found = await inside();
  const grouping = found.articles.choices.grouping();
  await found.articles.choices.set({ grouping: "folder" });
  const group = async (): Promise<GroupNode | undefined> => (await children(found)).find((node): node is GroupNode => node.kind === "group" && node.folder?.folder === "wire");
  const before = await eventually(group, "the group wire");
  void vscode.commands.executeCommand("newsmark.noteFolder", before);
  await answer("Note on “wire", "From the agency.");
  const file = vscode.Uri.joinPath(folder, "wire/.newsmark.yaml");
  await eventually(() => exists(file), "the folder's sidecar");
  contains(await readText(file), "    scope: folder\n    note: From the agency.\n");
  const node = await eventually(async () => {
    const now = await group();
    return now?.folder?.records.length === 1 && now;
  }, "the note on the group");
  const { description, item } = await shown(found, node);
  contains(description, "1 annotation");
  contains(String(item.contextValue), "group folder annotated");
  const [note] = await children(found, node);
  ok(note, "an element of the note");
  contains((await shown(found, note)).label, "From the agency.");
  await vscode.commands.executeCommand("newsmark.copyQuotation", note);
  equal(await vscode.env.clipboard.readText(), "From the agency.", "what a note on no passage is copied as");
  equal(vscode.languages.getDiagnostics(file).length, 0, "problems");
  await vscode.commands.executeCommand("newsmark.undo");
  await eventually(async () => !(await exists(file)), "the sidecar to go");
  await found.articles.choices.set({ grouping });
});

test("Notes: the folder is left as it was", async ({ folder }) => {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(sidecarOf(folder));
  const { notes } = await inside();
  await eventually(() => notes.ofAnnotation("passage001") === undefined, "no thread");
});
