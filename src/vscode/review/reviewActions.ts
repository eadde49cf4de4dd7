import * as vscode from 'vscode';
import { isCertain, placedAt, reattached, reattachedPassage, type AnnotationPatch, type AnnotationRecord, type EditOutcome } from '../../core/index.ts';
import { markedIn, type Marked } from '../annotations/marked.ts';
import { tellOutcome } from '../annotations/outcome.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { choosePlaces, passageMeant } from './choosePlace.ts';
import type { ReviewItemNode } from './reviewNodes.ts';
import type { ReviewView } from './reviewView.ts';

/** What a person decides on items of the list. Each answers what was done, for the status bar; undefined: nothing. */
export interface ReviewActions {
  accept(items: readonly ReviewItemNode[]): Promise<string | undefined>;
  choose(item: ReviewItemNode): Promise<string | undefined>;
  reattach(item: ReviewItemNode): Promise<string | undefined>;
  keep(items: readonly ReviewItemNode[], keep: boolean): Promise<string | undefined>;
  remove(items: readonly ReviewItemNode[]): Promise<string | undefined>;
  /** Accepts those whose words are the same, once the person has seen how many these are. */
  acceptCertain(items: readonly ReviewItemNode[]): Promise<string | undefined>;
}

export function createReviewActions(services: Services, { kept, renew }: ReviewView): ReviewActions {
  const inFolders = async (items: readonly ReviewItemNode[], label: string, edit: (at: LibraryFolder, items: readonly ReviewItemNode[]) => Promise<EditOutcome>): Promise<string | undefined> => {
    const able = items.filter(({ entry }) => entry.state !== 'stale');
    if (able.length < items.length) void vscode.window.showWarningMessage(vscode.l10n.t('A sidecar that cannot be read is not written to. Mend it first; the Problems view says where.'));
    for (const at of new Set(able.map((item) => item.at))) {
      if (!tellOutcome(await edit(at, able.filter((item) => item.at === at)), at, services)) return undefined;
    }
    return able.length === 0 ? undefined : label;
  };
  const recordsOf = (items: readonly ReviewItemNode[]) => items.map(({ entry }) => entry.record);
  const renewed = (items: readonly ReviewItemNode[]): Promise<string | undefined> => {
    const label = items.length === 1 ? vscode.l10n.t('Accept the new place') : vscode.l10n.t('Accept the new places of {0} annotations', items.length);
    return inFolders(items, label, (at, some) => at.corpus.edits.renew(label, recordsOf(some)));
  };
  return {
    accept: async (items) => {
      const placed = items.filter(({ entry }) => entry.state === 'changed' || entry.state === 'moved');
      return placed.length > 0 ? renewed(placed) : undefined;
    },
    choose: async (item) => {
      const places = item.entry.ref && (await choosePlaces(item, services));
      const { record, ref } = item.entry;
      if (places === undefined || ref === undefined) return undefined;
      const label = vscode.l10n.t('Choose the place');
      return inFolders([item], label, (at) => at.corpus.edits.renew(label, [placedAt(record, ref.article, places)]));
    },
    reattach: async (item) => {
      const marked = await selectionFor(item, services);
      if (marked === undefined) return undefined;
      const patch = await reattachedTo(marked, item.entry.record, services);
      const label = vscode.l10n.t('Attach the annotation to the selection');
      return patch && inFolders([item], label, (at) => at.corpus.edits.change(label, [{ record: item.entry.record, patch }]));
    },
    keep: async (items, keep) => {
      const label = keep ? vscode.l10n.t('Keep as it is') : vscode.l10n.t('Review again');
      for (const at of new Set(items.map((item) => item.at))) {
        const entries = items.filter((item) => item.at === at).map(({ entry }) => entry);
        kept.set(at, entries, keep);
        at.corpus.edits.remember(label, (direction) => {
          kept.set(at, entries, (direction === 'forth') === keep);
          renew();
        });
      }
      return items.length === 0 ? undefined : label;
    },
    remove: (items) => {
      const label = items.length === 1 ? vscode.l10n.t('Remove annotation') : vscode.l10n.t('Remove {0} annotations', items.length);
      return inFolders(items, label, (at, some) => at.corpus.edits.remove(label, recordsOf(some)));
    },
    acceptCertain: async (items) => {
      const certain = items.filter(({ entry }) => entry.state === 'moved' && isCertain(entry.record));
      return (await confirmed(certain.length)) ? renewed(certain) : undefined;
    },
  };
}

/** What an annotation says once it is attached to what is selected, as a whole or one passage of it; undefined: given up, or the article is gone. */
async function reattachedTo(marked: Marked, record: AnnotationRecord, { engine }: Services): Promise<AnnotationPatch | undefined> {
  const index = await passageMeant(record, marked);
  if (index === undefined) return undefined;
  const { open: { ref, found, article }, spans } = marked;
  const file = await found.corpus.openSource(found.path);
  // Places in a text that is no longer there.
  if (spans.length > 0 && file.articles.find(({ id }) => id === ref.article)?.revision !== article.revision) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The article has changed meanwhile. Please select the passage again.'));
    return undefined;
  }
  const [span] = spans;
  return index === 'all' || span === undefined ? reattached(record, ref, spans, file, engine) : reattachedPassage(record, index, ref, span, file, engine);
}

/** Whether the person, having seen how many there are, wants all of them accepted. */
async function confirmed(count: number): Promise<boolean> {
  if (count === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is none whose words are the same as when it was marked.'));
    return false;
  }
  const accept = vscode.l10n.t('Accept {0}', count);
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Accept the new places of all annotations whose words are the same ({0})?', count),
    { modal: true, detail: vscode.l10n.t('Their offsets and context are written anew, the quotes stay. Newsmark: Undo takes it back in one step.') }, accept,
  );
  return chosen === accept;
}

/** What is selected in the item's source; for a whole article the article that is open. Tells what to do where nothing is. */
async function selectionFor({ at, entry: { record } }: ReviewItemNode, services: Services): Promise<Marked | undefined> {
  const active = vscode.window.activeTextEditor;
  const editors = [...(active === undefined ? [] : [active]), ...vscode.window.visibleTextEditors.filter((editor) => editor !== active)];
  for (const editor of editors) {
    if (record.annotation.scope === 'article') {
      const open = await services.reader.articleOf(editor.document);
      if (open !== undefined && open.found.at === at && open.ref.path === record.source) return { open, spans: [] };
    } else if (editor.selections.some((selection) => !selection.isEmpty)) {
      const marked = await markedIn(editor, services);
      if (marked !== undefined && marked.open.found.at === at && marked.open.ref.path === record.source) return marked;
    }
  }
  void vscode.window.showInformationMessage(record.annotation.scope === 'article'
    ? vscode.l10n.t('Open the article of this source first that the annotation belongs to.')
    : vscode.l10n.t('Select the words in the article first, or in its source; the annotation is then attached to them.'));
  return undefined;
}
