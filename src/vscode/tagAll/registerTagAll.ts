import * as vscode from 'vscode';
import { tagTable, type ArticleRef } from '../../core/index.ts';
import { authorFor } from '../annotations/author.ts';
import { createRecentTags } from '../annotations/recentTags.ts';
import { createTagging } from '../annotations/tagging.ts';
import { tagsIn } from '../annotations/tagsArgument.ts';
import { plainMessage } from '../plainLabel.ts';
import { showArticle } from '../reading/showArticle.ts';
import type { Services } from '../services.ts';
import { createPreviewView, type PreviewView, type Shown } from './preview.ts';
import { showPlaceCommand } from './previewItems.ts';
import { entityMeant, wordsMarked, type Question } from './question.ts';
import { search, type FoundPlace } from './search.ts';
import { tagChecked } from './tagChecked.ts';
import { registerCommand } from '../registerCommand.ts';

/**
 * Tagging all occurrences of words, or all mentions of an entity: the tags are asked for once, the places are shown in a tree with
 * check boxes, by article, and what is left checked is tagged in one step of undo. A keybinding may name the tags: `{"tags": ["claim"]}`.
 */
export function registerTagAll(services: Services): PreviewView {
  const preview = createPreviewView();
  const recent = createRecentTags(services.context.workspaceState);
  const tagging = createTagging(services, recent);
  const ask = async (question: Question | undefined, argument: unknown): Promise<void> => {
    if (question === undefined) return;
    const { at } = question;
    if (question.kind === 'entity') await services.library.named();
    else if (question.everywhere) await services.library.start();
    const name = nameOf(question);
    // Only the path counts: it tells which codebook.
    const ref = question.kind === 'words' ? question.ref : { path: question.path, article: '' as ArticleRef['article'] };
    const given = tagsIn(argument);
    const picked = given.length > 0 ? { tags: given } : await tagging.pick(at, ref, vscode.l10n.t('Tag all “{0}”', name), []);
    if (picked !== undefined && picked.tags.length > 0) await look(question, picked, preview);
  };
  const again = async (change: { readonly everywhere?: boolean; readonly matchCase?: boolean }): Promise<void> => {
    const shown = preview.shown();
    if (shown?.question.kind !== 'words') return;
    if (change.everywhere === true) await services.library.start();
    await look({ ...shown.question, ...change }, shown, preview);
  };
  const owned = vscode.Disposable.from(
    preview,
    registerCommand('newsmark.tagAllOccurrences', async (argument: unknown) => ask(await wordsMarked(services, false), argument)),
    registerCommand('newsmark.tagAllOccurrencesInFolder', async (argument: unknown) => ask(await wordsMarked(services, true), argument)),
    registerCommand('newsmark.tagEntityMentions', async (argument: unknown) => ask(await entityMeant(services, argument), argument)),
    registerCommand('newsmark.previewFolder', () => again({ everywhere: true })),
    registerCommand('newsmark.previewMatchCase', () => again({ matchCase: true })),
    registerCommand('newsmark.previewIgnoreCase', () => again({ matchCase: false })),
    registerCommand('newsmark.checkAllPreviewed', () => preview.checkAll(true)),
    registerCommand('newsmark.uncheckAllPreviewed', () => preview.checkAll(false)),
    registerCommand('newsmark.tagPreviewed', () => tagChecked(preview, recent, services)),
    registerCommand('newsmark.togglePreviewed', () => preview.toggle()),
    registerCommand('newsmark.closePreview', () => preview.show(undefined)),
    registerCommand(showPlaceCommand, async (place: FoundPlace | undefined) => {
      if (place !== undefined) await showArticle(services.reader, place.parent.at, place.parent.record.ref, place.occurrence.span, { preserveFocus: true });
    }),
  );
  return { ...preview, dispose: () => owned.dispose() };
}

function nameOf(question: Question): string {
  if (question.kind === 'words') return question.words;
  return question.at.corpus.entities(question.path).get(question.id)?.name ?? question.id;
}

/** Searches and shows what was found; what was shown before stays when there is nothing. */
async function look(question: Question, { tags, written }: Pick<Shown, 'tags' | 'written'>, preview: PreviewView): Promise<void> {
  const { at } = question;
  const name = nameOf(question);
  const { codebook } = at.corpus.project(question.kind === 'words' ? question.ref.path : question.path);
  const by = await authorFor(at.folder.uri);
  const wanted = { tags, by, table: tagTable(codebook) };
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking for “{0}”', plainMessage(name)), cancellable: true };
  const found = await vscode.window.withProgress(options, (progress, token) => {
    let last = 0;
    return search(question, wanted, { token, report: (done, total) => {
      progress.report({ message: `${done}/${total}`, increment: ((done - last) / total) * 100 });
      last = done;
    } });
  });
  if (found.articles.length > 0) return preview.show({ ...found, question, name, tags, by, ...(written && { written }) });
  void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('“{0}” was not found.', name)));
}
