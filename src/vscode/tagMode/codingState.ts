import * as vscode from 'vscode';
import { codingOf, type ArticleRef, type CodedState, type CodingIndex, type SourceRecord } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { ArticlesView } from '../articles/articlesView.ts';
import type { Node } from '../articles/nodes.ts';
import { articlesMeant } from '../articles/target.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { showArticle } from '../reading/showArticle.ts';
import type { Services } from '../services.ts';

/** How far articles are coded, each coder for themselves: written into their sidecar. */
export function registerCodingState(services: Services, { view }: ArticlesView): vscode.Disposable {
  const command = vscode.commands.registerCommand;
  const mark = (state: CodedState, words: string) => async (node?: Node, nodes?: readonly Node[]): Promise<void> => {
    const articles = await articlesMeant(services, view, node, nodes);
    if (articles.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, or choose one in the Articles view.'));
    for (const at of new Set(articles.map((article) => article.at))) {
      const refs = articles.filter((article) => article.at === at).map(({ record }) => record.ref);
      if (!tellOutcome(await at.corpus.edits.setCoded(words, refs, await authorFor(at.folder.uri), state), at, services)) return;
    }
    vscode.window.setStatusBarMessage(words, 4000);
  };
  return vscode.Disposable.from(
    command('newsmark.markCoded', mark('done', vscode.l10n.t('Marked as coded'))),
    command('newsmark.markInWork', mark('doing', vscode.l10n.t('Marked as in work'))),
    command('newsmark.markToDo', mark('todo', vscode.l10n.t('Marked as to do'))),
    command('newsmark.nextUncoded', () => openNextUncoded(services)),
  );
}

/** Opens the next article, in the order of paths, that the person has not marked as coded; after the last comes the first. */
async function openNextUncoded({ library, reader }: Services): Promise<void> {
  await library.start();
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await reader.articleOf(editor.document.uri));
  const all = library.folders().flatMap((at) => articlesOf(at));
  const index: CodingIndex = new WeakMap();
  const here = all.findIndex(({ at, ref }) => at === open?.found.at && ref.path === open.ref.path && ref.article === open.ref.article);
  for (const { at, ref, source } of [...all.slice(here + 1), ...all.slice(0, here + 1)]) {
    if (codingOf(source, { ref }, index).done.includes((await authorFor(at.folder.uri)) ?? '')) continue;
    await showArticle(reader, at, ref);
    return;
  }
  void vscode.window.showInformationMessage(all.length === 0 ? vscode.l10n.t('There are no articles here.') : vscode.l10n.t('All articles are coded.'));
}

function articlesOf(at: LibraryFolder): readonly { readonly at: LibraryFolder; readonly ref: ArticleRef; readonly source: SourceRecord }[] {
  const sources = [...at.corpus.sources()].filter(({ ignored }) => !ignored).sort((a, b) => (a.path < b.path ? -1 : 1));
  return sources.flatMap((source) => source.articles.map(({ ref }) => ({ at, ref, source })));
}
