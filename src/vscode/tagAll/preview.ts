import * as vscode from 'vscode';
import type { EditOutcome, TagId } from '../../core/index.ts';
import { oneLine } from '../plainLabel.ts';
import { sayAbove } from '../sayAbove.ts';
import { checkable, itemOf, type PreviewNode } from './previewItems.ts';
import type { Question } from './question.ts';
import type { FoundPlace, Search } from './search.ts';

export const previewView = 'newsmark.occurrences';

/** What a person looks through before it is tagged. */
export interface Shown extends Search {
  readonly question: Question;
  /** What is sought, in words. */
  readonly name: string;
  readonly tags: readonly TagId[];
  readonly by: string | undefined;
  /** What was written to the codebook for the tags. */
  readonly written?: EditOutcome;
}

export interface PreviewView extends vscode.Disposable {
  readonly view: vscode.TreeView<PreviewNode>;
  readonly tree: vscode.TreeDataProvider<PreviewNode>;
  shown(): Shown | undefined;
  /** Shows places and takes the focus there; undefined puts the view away. */
  show(next: Shown | undefined): Promise<void>;
  /** Checks or unchecks everything that can be. */
  checkAll(checked: boolean): void;
  /** Checks or unchecks the row the keys are on: a list of VS Code has no key for its check boxes. */
  toggle(): Promise<void>;
}

/** With more places than this the articles are closed at first: one sees how many there are. */
const mostOpened = 200;

/** The view in the panel that shows places with check boxes, by article, before they are tagged. */
export function createPreviewView(): PreviewView {
  const changed = new vscode.EventEmitter<PreviewNode | undefined>();
  let now: Shown | undefined;
  const tree: vscode.TreeDataProvider<PreviewNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => itemOf(node, allPlaces(now).length <= mostOpened),
    getChildren: (node) => (node === undefined ? [...(now?.articles ?? [])] : node.kind === 'article' ? node.places : []),
    getParent: (node) => (node.kind === 'place' ? node.parent : undefined),
  };
  const view = vscode.window.createTreeView(previewView, { treeDataProvider: tree, manageCheckboxStateManually: true, showCollapseAll: true });
  const say = (): void => {
    view.title = now === undefined ? vscode.l10n.t('Tag All') : vscode.l10n.t('Tag all “{0}”', oneLine(now.name, 60));
    changed.fire(undefined);
    sayAbove(view, now === undefined ? '' : messageOf(now));
  };
  const set = (node: PreviewNode, checked: boolean): void => {
    for (const place of checkableIn(node)) place.checked = checked;
  };
  const check = view.onDidChangeCheckboxState(({ items }) => {
    for (const [node, state] of items) set(node, state === vscode.TreeItemCheckboxState.Checked);
    say();
  });
  const context = (key: string, value: unknown): Thenable<unknown> => vscode.commands.executeCommand('setContext', key, value);
  const owned = vscode.Disposable.from(view, changed, check);
  return {
    view, tree,
    shown: () => now,
    show: async (next) => {
      // The panel would show another view in this one's place, and open a terminal for it.
      if (next === undefined && view.visible) await vscode.commands.executeCommand('workbench.action.closePanel');
      now = next;
      const { question } = next ?? {};
      await context('newsmark.preview', next !== undefined);
      await context('newsmark.preview.scope', question?.kind === 'words' ? (question.everywhere ? 'folder' : 'article') : '');
      await context('newsmark.preview.case', question?.kind === 'words' && question.matchCase);
      say();
      if (next !== undefined) await vscode.commands.executeCommand(`${previewView}.focus`);
    },
    checkAll: (checked) => {
      for (const place of now?.articles.flatMap(checkable) ?? []) place.checked = checked;
      say();
    },
    toggle: async () => {
      // Extensions are told what is selected, not where the focus is.
      await vscode.commands.executeCommand('list.selectAndPreserveFocus');
      const [node] = view.selection;
      if (node === undefined) return;
      set(node, checkableIn(node).some(({ checked }) => !checked));
      say();
    },
    dispose: () => owned.dispose(),
  };
}

function checkableIn(node: PreviewNode): readonly FoundPlace[] {
  return node.kind === 'article' ? checkable(node) : node.isFree ? [node] : [];
}

export function allPlaces(shown: Pick<Shown, 'articles'> | undefined): readonly FoundPlace[] {
  return shown?.articles.flatMap(({ places }) => places) ?? [];
}

function messageOf(shown: Shown): string {
  const places = allPlaces(shown);
  const checked = places.filter(({ checked }) => checked);
  const excluded = places.filter(({ isTagged, isFree }) => !isTagged && !isFree).length;
  const tagged = places.filter(({ isTagged }) => isTagged).length;
  const said = [
    vscode.l10n.t('{0}: {1} of {2} places checked, articles: {3}.', shown.tags.map((tag) => `“${tag}”`).join(', '), checked.length, places.length, new Set(checked.map(({ parent }) => parent)).size),
    ...(excluded > 0 ? [vscode.l10n.t('No room for the tag beside another one: {0}.', excluded)] : []),
    ...(tagged > 0 ? [vscode.l10n.t('Tagged already: {0}.', tagged)] : []),
    ...(shown.isCut ? [vscode.l10n.t('The search was ended early; there may be more.')] : []),
  ];
  return said.join(' ');
}
