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
import { registerCommand } from '../registerCommand.ts';

/** How far articles are coded, each coder for themselves: written into their sidecar. */
export function registerCodingState(services: Services, { view, tree }: ArticlesView): vscode.Disposable {
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
    registerCommand('newsmark.markCoded', mark('done', vscode.l10n.t('Marked as coded'))),
    registerCommand('newsmark.markInWork', mark('doing', vscode.l10n.t('Marked as in work'))),
    registerCommand('newsmark.markToDo', mark('todo', vscode.l10n.t('Marked as to do'))),
    registerCommand('newsmark.nextUncoded', () => openNextUncoded(services, tree)),
  );
}

/**
 * Opens the next article that the person has not marked as coded, in the order of the Articles view; those that its filter hides come
 * after. After the last comes the first.
 */
async function openNextUncoded({ library, reader }: Services, tree: ArticlesView['tree']): Promise<void> {
  await library.start();
  const editor = vscode.window.activeTextEditor;
  const open = editor && (await reader.articleOf(editor.document.uri));
  const all = inShownOrder(tree.shown(), library.folders().flatMap((at) => articlesOf(at)));
  const index: CodingIndex = new WeakMap();
  const here = all.findIndex(({ at, ref }) => at === open?.found.at && ref.path === open.ref.path && ref.article === open.ref.article);
  for (const { at, ref, source } of [...all.slice(here + 1), ...all.slice(0, here + 1)]) {
    if (codingOf(source, { ref }, index).done.includes((await authorFor(at.folder.uri)) ?? '')) continue;
    await showArticle(reader, at, ref);
    return;
  }
  void vscode.window.showInformationMessage(all.length === 0 ? vscode.l10n.t('There are no articles here.') : vscode.l10n.t('All articles are coded.'));
}

interface Place {
  readonly at: LibraryFolder;
  readonly ref: ArticleRef;
  readonly source: SourceRecord;
}

function inShownOrder({ rows, groups }: ReturnType<ArticlesView['tree']['shown']>, all: readonly Place[]): readonly Place[] {
  // An article may be in several groups: the first one counts.
  const shown = [...new Set([...groups.flatMap((group) => group.rows), ...rows].map(({ record }) => record.ref))];
  const rank = new Map(shown.map((ref, index) => [ref, index] as const));
  const rankOf = ({ ref }: Place): number => rank.get(ref) ?? Infinity;
  return [...all].sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}

function articlesOf(at: LibraryFolder): readonly Place[] {
  const sources = [...at.corpus.sources()].filter(({ ignored }) => !ignored).sort((a, b) => (a.path < b.path ? -1 : 1));
  return sources.flatMap((source) => source.articles.map(({ ref }) => ({ at, ref, source })));
}
