import * as vscode from 'vscode';
import type { Article, ArticleRef, Corpus, Engine, Path, RenderedArticle } from '../core/index.ts';
import { addressOf, articleUri } from './articleUri.ts';
import type { Library, LibraryChange } from './library.ts';
import type { LibraryFolder } from './libraryFolder.ts';
import { createLineTable, sameLines, type LineTable } from './lineTable.ts';
import { readingLabels } from './readingLabels.ts';

/** An article with its reading view: computed once for all features. */
export interface OpenArticle extends RenderedArticle {
  readonly found: { readonly at: LibraryFolder; readonly corpus: Corpus; readonly path: Path };
  readonly ref: ArticleRef;
  readonly article: Article;
  /** Lines of the view's text. */
  readonly table: LineTable;
  /** Address of the reading view. */
  readonly uri: vscode.Uri;
}

/** Hands out articles as the reading view shows them. */
export interface Reader extends vscode.Disposable {
  /** The address of an article's reading view. */
  uriOf(at: LibraryFolder, ref: ArticleRef, title: string | undefined): vscode.Uri;
  open(at: LibraryFolder, ref: ArticleRef): Promise<OpenArticle | undefined>;
  /**
   * The article of a reading view. Of a document: only while it shows today's text; of an address: whatever is there now.
   * Undefined: not a reading view, gone, or not yet brought up to date.
   */
  articleOf(target: vscode.TextDocument | vscode.Uri): Promise<OpenArticle | undefined>;
}

/** How many articles stay rendered. */
const kept = 32;

export function createReader(library: Library, engine: Engine): Reader {
  const rendered = new Map<string, Promise<OpenArticle | undefined>>();
  const labels = readingLabels();
  const render = async (at: LibraryFolder, ref: ArticleRef): Promise<OpenArticle | undefined> => {
    const article = await at.corpus.open(ref);
    if (article === undefined) return undefined;
    const { facts, blocks, text, related } = article;
    const rendered = await engine.render({ facts, blocks, text, related }, labels);
    return {
      found: { at, corpus: at.corpus, path: ref.path }, ref, article, ...rendered,
      table: createLineTable(rendered.view.text),
      uri: articleUri(at.uriOf(ref.path), ref.path, ref.article, article.facts.title),
    };
  };
  const open = (at: LibraryFolder, ref: ArticleRef): Promise<OpenArticle | undefined> => {
    const key = keyOf(at, ref.path, ref.article);
    const known = rendered.get(key) ?? render(at, ref);
    rendered.delete(key);
    rendered.set(key, known);
    // A failure (the worker died) is not kept, nor that there is none: its file may be on its way.
    const drop = (): unknown => rendered.get(key) === known && rendered.delete(key);
    known.then((article) => article === undefined && drop(), drop);
    const oldest = rendered.keys().next();
    if (rendered.size > kept && oldest.done !== true) rendered.delete(oldest.value);
    return known;
  };
  const openUri = async (uri: vscode.Uri): Promise<OpenArticle | undefined> => {
    const address = addressOf(uri);
    const found = address && library.find(address.source);
    return address === undefined || found === undefined ? undefined : open(found.at, { path: found.path, article: address.article });
  };
  const forget = library.onDidChange((change) => {
    for (const key of [...rendered.keys()]) if (isTouched(key, change)) rendered.delete(key);
  });
  return {
    uriOf: (at, ref, title) => articleUri(at.uriOf(ref.path), ref.path, ref.article, title),
    open,
    articleOf: async (target) => {
      if (target instanceof vscode.Uri) return openUri(target);
      const { version } = target;
      const article = await openUri(target.uri);
      const isToday = article !== undefined && !target.isClosed && target.version === version && sameLines(target.getText(), article.view.text);
      return isToday ? article : undefined;
    },
    dispose: () => forget.dispose(),
  };
}

function keyOf(at: LibraryFolder, path: Path, article: string): string {
  return `${at.folder.uri.toString()}\n${path}\n${article}`;
}

function isTouched(key: string, { folders, changes }: LibraryChange): boolean {
  if (folders) return true;
  const [folder, path] = key.split('\n');
  for (const [at, { sources, projects }] of changes) {
    // The key was made of a path.
    if (at.folder.uri.toString() === folder && (projects.size > 0 || sources.has(path as Path))) return true;
  }
  return false;
}
