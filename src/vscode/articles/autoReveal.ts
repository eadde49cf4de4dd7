import * as vscode from 'vscode';
import { addressOf } from '../articleUri.ts';
import type { Services } from '../services.ts';
import { section } from '../settings.ts';
import type { ArticlesView } from './articlesView.ts';
import { articleOfNode, parentOf, type Node } from './nodes.ts';

/** Switching editors fires twice, in milliseconds. */
const settle = 50;
/** Whoever opened, closed or chose a row is at work in the view for so long, in milliseconds. */
const atWork = 1000;

/**
 * Selects the article of the active reading view in the Articles view, as the Explorer does with files: only where the view is seen,
 * without taking the focus, and not while a person moves in it. A long list is not made longer for it.
 */
export function registerAutoReveal({ library, log }: Services, { view, tree }: ArticlesView): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = 0;
  let own: Node | undefined;
  /** The reading view that was looked for already, and found. */
  let revealed: string | undefined;
  const reveal = async (): Promise<void> => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const address = uri && addressOf(uri);
    if (address === undefined || !view.visible || !vscode.workspace.getConfiguration(section).get('articles.autoReveal', true)) return;
    const found = library.find(address.source);
    const record = found?.corpus.record({ path: found.path, article: address.article });
    if (found === undefined || record === undefined) return;
    // Several chosen rows are gathered for something; an article may be chosen in another of its groups.
    const isChosen = view.selection.some((node) => {
      const row = articleOfNode(node)?.row;
      return row?.at === found.at && row.record.ref.path === found.path && row.record.ref.article === address.article;
    });
    if (isChosen) revealed = uri?.toString();
    const node = isChosen || view.selection.length > 1 ? undefined : tree.nodeOf({ at: found.at, record }, true);
    if (node === undefined) return;
    own = node;
    await view.reveal(node, { select: true, focus: false });
    revealed = uri?.toString();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The view may have been drawn anew meanwhile, without the article.
      reveal().catch((error: unknown) => log.debug(`reveal: ${String(error)}`));
    }, Math.max(settle, touched + atWork - Date.now()));
  };
  const touch = (node: Node | undefined): void => {
    if (node !== own && node !== (own && parentOf(own))) touched = Date.now();
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(soon),
    view.onDidChangeSelection(({ selection }) => touch(selection[0])),
    view.onDidExpandElement(({ element }) => touch(element)),
    view.onDidCollapseElement(({ element }) => touch(element)),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) soon();
    }),
    library.onDidProgress(() => {
      // At the start the article is open before it is listed.
      if (library.progress() === undefined && revealed !== vscode.window.activeTextEditor?.document.uri.toString()) soon();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
