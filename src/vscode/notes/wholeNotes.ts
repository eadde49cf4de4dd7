import * as vscode from 'vscode';
import { folderOf, folderSource, type ArticleRef } from '../../core/index.ts';
import { annotate } from '../annotations/annotate.ts';
import type { Mark } from '../annotations/prepareTags.ts';
import { createRecentTags } from '../annotations/recentTags.ts';
import { createTagging } from '../annotations/tagging.ts';
import { isNode } from '../annotations/target.ts';
import type { ArticlesView } from '../articles/articlesView.ts';
import type { GroupNode, Node } from '../articles/nodes.ts';
import { articlesMeant } from '../articles/target.ts';
import { addressOf } from '../articleUri.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import { oneLine } from '../plainLabel.ts';
import type { Services } from '../services.ts';
import { registerCommand } from '../registerCommand.ts';

/** Notes and tags on a folder as a whole, and notes on a whole article. */
export function registerWholeNotes(services: Services, { view }: ArticlesView): vscode.Disposable {
  const recent = createRecentTags(services.context.workspaceState);
  const tagging = createTagging(services, recent);
  return vscode.Disposable.from(
    registerCommand('newsmark.noteArticle', async (node?: Node, nodes?: readonly Node[]) => {
      const [article] = await articlesMeant(services, view, node, nodes);
      if (article === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, or choose one in the Articles view.'));
      const { at, record: { ref, facts } } = article;
      await askNote(services, at, { ref, spans: [] }, facts.title ?? ref.article);
    }),
    registerCommand('newsmark.noteFolder', async (argument: unknown) => {
      const folder = await folderMeant(argument, services);
      if (folder !== undefined) await askNote(services, folder.at, markOf(folder), nameOf(folder));
    }),
    registerCommand('newsmark.tagFolder', async (argument: unknown) => {
      const folder = await folderMeant(argument, services);
      if (folder === undefined) return;
      const mark = markOf(folder);
      const picked = await tagging.pick(folder.at, mark.ref, vscode.l10n.t('Tag the folder “{0}”', nameOf(folder)), []);
      if (picked === undefined || picked.tags.length === 0) return;
      recent.use(picked.tags);
      await annotate(services, folder.at, [mark], picked.tags, picked);
    }),
  );
}

async function askNote(services: Services, at: LibraryFolder, mark: Mark, name: string): Promise<void> {
  const note = await vscode.window.showInputBox({ title: vscode.l10n.t('Note on {0}', `“${oneLine(name, 80)}”`), ignoreFocusOut: true });
  if (note !== undefined && note.trim() !== '') await annotate(services, at, [mark], [], { note });
}

interface FolderMeant {
  readonly at: LibraryFolder;
  readonly folder: string;
}

function markOf({ folder }: FolderMeant): Mark {
  // A folder has no article: the field does not count.
  return { ref: { path: folderSource(folder), article: '' as ArticleRef['article'] }, spans: [], scope: 'folder' };
}

function nameOf({ at, folder }: FolderMeant): string {
  return folder === '' ? at.folder.name : folder;
}

/** The folder of an element of the view or of the Explorer; from the palette the one that the open article's source is in. */
async function folderMeant(argument: unknown, { library }: Services): Promise<FolderMeant | undefined> {
  await library.start();
  const given = isNode<GroupNode>(argument, 'group') ? argument.folder : undefined;
  if (given !== undefined) return given;
  if (argument instanceof vscode.Uri) {
    const top = library.folders().find(({ folder }) => folder.uri.toString() === argument.toString());
    if (top !== undefined) return { at: top, folder: '' };
    const found = library.find(argument);
    return found && { at: found.at, folder: found.path };
  }
  const uri = vscode.window.activeTextEditor?.document.uri;
  const found = uri && library.find(addressOf(uri)?.source ?? uri);
  if (found !== undefined) return { at: found.at, folder: folderOf(found.path) };
  void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first, or choose one in the Articles view.'));
  return undefined;
}
