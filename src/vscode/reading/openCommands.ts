import * as vscode from 'vscode';
import { RUN_SIZE, type ArticleId, type PassageSpan, type SourceFile } from '../../core/index.ts';
import { allRows, type Row } from '../articles/rows.ts';
import { outletAndDay, titleOf } from '../articles/words.ts';
import { articleScheme } from '../articleUri.ts';
import { offsetAt } from '../convert.ts';
import type { Found } from '../libraryFolder.ts';
import { plainLabel } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { registerOpenAt } from './openAt.ts';
import { showArticle } from './showArticle.ts';
import { registerCommand } from '../registerCommand.ts';

/** “Open Source” from an article to the raw file, and “Open Article Here” back. */
export function registerOpenCommands(services: Services): vscode.Disposable {
  const { library } = services;
  const follow = (editor: vscode.TextEditor | undefined): void => {
    const found = editor && library.find(editor.document.uri);
    const isSource = found?.corpus.source(found.path)?.outcome === 'articles';
    void vscode.commands.executeCommand('setContext', 'newsmark.isSource', isSource);
  };
  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    registerCommand('newsmark.openSource', () => openSource(services)),
    registerCommand('newsmark.openArticle', (file?: unknown) => (file instanceof vscode.Uri ? openFile(services, file) : openArticle(services))),
    registerOpenAt(services),
    vscode.window.onDidChangeActiveTextEditor(follow),
    library.onDidChange(() => follow(vscode.window.activeTextEditor)),
  );
}

async function openSource({ reader, places, showSource }: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.scheme !== articleScheme) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first; its source is then one step away.'));
    return;
  }
  const place = await places.spanAt(editor.document, editor.selection);
  const open = place?.open ?? (await reader.articleOf(editor.document.uri));
  if (open !== undefined) await showSource(open, place?.span);
  else void vscode.window.showInformationMessage(vscode.l10n.t('The source of this article is no longer there.'));
}

async function openArticle(services: Services): Promise<void> {
  const { library, places, reader } = services;
  const editor = vscode.window.activeTextEditor;
  const found = editor && library.find(editor.document.uri);
  if (editor === undefined || found === undefined) return pickArticle(services, undefined);
  const source = await found.corpus.openSource(found.path);
  if (source === undefined || source.articles.length === 0) return pickArticle(services, undefined);
  const place = await places.spanAt(editor.document, editor.selection);
  if (place !== undefined) {
    await showArticle(reader, found.at, place.open.ref, place.span);
    return;
  }
  const id = await articleAround(services, editor, source);
  if (id === undefined) return pickArticle(services, found);
  await showArticle(reader, found.at, { path: found.path, article: id }, await nextPassage(services, editor));
}

/** The article of a file in the Explorer; a list where it holds several. */
async function openFile(services: Services, file: vscode.Uri): Promise<void> {
  const found = services.library.find(file);
  const articles = (found && (await found.corpus.openSource(found.path)))?.articles ?? [];
  const [only] = articles;
  if (found === undefined || only === undefined) return void (await vscode.commands.executeCommand('newsmark.whyNotShown', file));
  if (articles.length > 1) return pickArticle(services, found);
  await showArticle(services.reader, found.at, { path: found.path, article: only.id });
}

/** The only article, else the one whose item holds the cursor, as far as the document is the file. */
async function articleAround({ places }: Services, editor: vscode.TextEditor, source: SourceFile): Promise<ArticleId | undefined> {
  if (source.articles.length === 1) return source.articles[0]?.id;
  const raw = await places.rawOf(editor.document);
  const offset = raw && offsetAt(raw.table, editor.selection.active);
  return offset === undefined ? undefined : source.articles.find(({ item }) => item.start <= offset && offset <= item.end)?.id;
}

/** In markup: the text that follows on it. */
async function nextPassage({ places }: Services, editor: vscode.TextEditor): Promise<PassageSpan | undefined> {
  const raw = await places.rawOf(editor.document);
  if (raw === undefined) return undefined;
  const offset = offsetAt(raw.table, editor.selection.active);
  const article = raw.source.articles.find(({ item }) => item.start <= offset && offset <= item.end);
  const { runs } = article?.map ?? { runs: new Int32Array() };
  let best: { readonly distance: number; readonly start: number } | undefined;
  for (let at = 0; at < runs.length; at += RUN_SIZE) {
    const distance = (runs[at + 2] ?? 0) - offset;
    if (distance >= 0 && distance < (best?.distance ?? Infinity)) best = { distance, start: runs[at] ?? 0 };
  }
  return best && { start: best.start, end: best.start };
}

/** A list of the articles of one source, or of all. */
async function pickArticle({ library, reader }: Services, found: Found | undefined): Promise<void> {
  const gathered = (async (): Promise<readonly (vscode.QuickPickItem & { readonly row: Row })[]> => {
    await library.start();
    return allRows(library)
      .filter(({ at, source }) => found === undefined || (at === found.at && source.path === found.path))
      .map((row) => ({ label: plainLabel(titleOf(row)), description: plainLabel(outletAndDay(row).join(' · ')), detail: plainLabel(row.path), row }));
  })();
  const picked = await vscode.window.showQuickPick(gathered, {
    title: vscode.l10n.t('Open article'), matchOnDescription: true, matchOnDetail: true,
    placeHolder: vscode.l10n.t('Headline, outlet, day or file'),
  });
  if (picked !== undefined) await showArticle(reader, picked.row.at, picked.row.record.ref);
}
