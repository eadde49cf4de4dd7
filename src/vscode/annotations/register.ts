import * as vscode from 'vscode';
import type { ArticleNode } from '../articles/nodes.ts';
import type { Services } from '../services.ts';
import { registerDecorations } from './decorate.ts';
import { createRecentTags } from './recentTags.ts';
import { createTagging, type Tagging } from './tagging.ts';
import { tagsIn } from './tagsArgument.ts';
import { isNode } from './target.ts';
import { registerCommand } from '../registerCommand.ts';

/** Tagging and the marks of what is tagged. What is done with annotations afterwards comes later: `registerTools.ts`. */
export function registerAnnotations(services: Services): vscode.Disposable {
  const recent = createRecentTags(services.context.workspaceState);
  const tagging = createTagging(services, recent);
  return vscode.Disposable.from(
    registerCommand('newsmark.tagPassage', () => tagging.tagPassage()),
    registerCommand('newsmark.tagPassageWith', (argument: unknown) => tagging.tagPassageWith(tagsIn(argument))),
    registerCommand('newsmark.tagArticle', (item: unknown, items: unknown) => tagArticles(item, items, tagging, services)),
    registerCommand('newsmark.notePassage', () => tagging.notePassage()),
    registerDecorations(services),
  );
}

/** The articles of tree items, else the one of the active editor. */
async function tagArticles(item: unknown, items: unknown, tagging: Tagging, { places, reader }: Services): Promise<void> {
  const nodes = (Array.isArray(items) ? items : [item]).filter((one) => isNode<ArticleNode>(one, 'article'));
  if (nodes.length > 0) return tagging.tagArticles(nodes.map(({ row }) => ({ at: row.at, ref: row.record.ref })));
  const editor = vscode.window.activeTextEditor;
  const open = editor && ((await reader.articleOf(editor.document)) ?? (await places.placeAt(editor.document, editor.selection.active))?.open);
  if (open !== undefined) return tagging.tagArticles([{ at: open.found.at, ref: open.ref }]);
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, or choose one in the Articles view.'));
}
