import * as vscode from 'vscode';
import { kindWord } from '../entities/kindWords.ts';
import { otherLanguages } from '../entities/languageNote.ts';
import { isUnread, unreadFiles, unreadItem, type UnreadNode } from '../conflicts/unreadFile.ts';
import { sayAbove } from '../sayAbove.ts';
import type { Services } from '../services.ts';
import { createEntityChoices, filterIn, isFiltering, type EntityChoices, type EntityFilter } from './entityChoices.ts';
import { entityItem, showMoreCommand } from './entityItems.ts';
import { entityNodes, showMore, type EntityItem, type MoreNode, type NodeParts } from './entityNodes.ts';
import { entityRoots } from './entityPlace.ts';
import { createEntityRows } from './entityRows.ts';
import { entityTooltip } from './entityTooltip.ts';
import { sortingWord, stateWord } from './entityWords.ts';
import { askEntityFilter, clearEntityFilter } from './filterBox.ts';
import { registerCommand } from '../registerCommand.ts';

/** The Entities view: who and what is named, by kind. */
export interface EntityView extends vscode.Disposable {
  readonly view: vscode.TreeView<EntityItem | UnreadNode>;
  readonly tree: vscode.TreeDataProvider<EntityItem | UnreadNode>;
  readonly choices: EntityChoices;
}

/** Renewing is put off so many times as long as making the lists takes, and by this many milliseconds at least. */
const pauseTimes = 20;
const pause = 150;

export function createEntityView({ context, library, messageOf }: Services): EntityView {
  const choices = createEntityChoices(context.workspaceState);
  const rows = createEntityRows();
  const parts: NodeParts = { library, choices, rows, pages: new Map() };
  const changed = new vscode.EventEmitter<undefined>();
  const tree: EntityView['tree'] = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (isUnread(node) ? unreadItem(node, messageOf) : entityItem(node, rows)),
    getChildren: (node) => (isUnread(node) ? [] : [...(node === undefined ? unreadFiles(library, 'entities.yaml') : []), ...entityNodes(parts, node)]),
    getParent: ({ parent }) => parent,
    resolveTreeItem: (item, node) => {
      const tooltip = isUnread(node) ? undefined : entityTooltip(node, rows);
      if (tooltip !== undefined) item.tooltip = tooltip;
      return item;
    },
  };
  const view = vscode.window.createTreeView('newsmark.entities', { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true });
  const renewal = createRenewal(parts, view, () => changed.fire(undefined));
  const disposables = vscode.Disposable.from(
    view, changed, choices, renewal,
    choices.onDidChange(() => {
      parts.pages.clear();
      renewal.now(true);
    }),
    registerCommand('newsmark.filterEntities', (argument: unknown) => (argument === undefined || isNode(argument) ? askEntityFilter(choices, () => countWords(parts)) : choices.set({ filter: filterIn(argument) }))),
    registerCommand('newsmark.clearEntityFilter', () => clearEntityFilter(choices)),
    registerCommand('newsmark.sortEntitiesByArticles', () => choices.set({ sorting: 'articles' })),
    registerCommand('newsmark.sortEntitiesByName', () => choices.set({ sorting: 'name' })),
    registerCommand(showMoreCommand, (node: MoreNode | undefined) => {
      if (node?.kind !== 'more') return;
      showMore(parts, node);
      changed.fire(undefined);
    }),
  );
  return { view, tree, choices, dispose: () => disposables.dispose() };
}

function isNode(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'kind' in argument;
}

/** Brings the view up to date: at once when a person chose, else when changes rest; never for lists that stayed the same. */
function createRenewal(parts: NodeParts, view: EntityView['view'], tell: () => void): vscode.Disposable & { readonly now: (always: boolean) => void } {
  const { library } = parts;
  let shown: readonly unknown[] = [];
  let unread: readonly unknown[] = [];
  let took = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (always: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!view.visible) return;
    const began = performance.now();
    const lists = entityRoots(library).map(({ index }) => index.all());
    took = performance.now() - began;
    const problems = unreadFiles(library, 'entities.yaml').map(({ problem }) => problem);
    const isSame = problems.length === unread.length && problems.every((problem, index) => problem === unread[index]) && lists.length === shown.length && lists.every((list, index) => list === shown[index]);
    shown = lists;
    unread = problems;
    if (!isSame || always) tell();
    describe(parts, view);
  };
  const soon = (): void => {
    if (view.visible) timer ??= setTimeout(() => now(false), Math.max(pause, library.progress() === undefined && library.unnamed() === 0 ? took : took * pauseTimes));
  };
  const disposables = vscode.Disposable.from(
    library.onDidChange(soon), library.onDidName(soon), library.onDidProgress(soon),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      void library.start();
      now(true);
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  if (view.visible) {
    void library.start();
    now(true);
  }
  return { now, dispose: () => disposables.dispose() };
}

/** The filter in words, and the context keys of the title buttons and the welcome text. */
function describe(parts: NodeParts, view: EntityView['view']): void {
  const { choices, library } = parts;
  const filter = choices.filter();
  const isFiltered = isFiltering(filter);
  const total = counts(parts).total;
  view.description = total === 0 ? '' : `${total} · ${sortingWord(choices.sorting())}`;
  const waiting = library.unnamed();
  const said = [waiting === 0 ? '' : vscode.l10n.t('Names are still being looked for in {0} files.', waiting), isFiltered ? `${filterWords(filter)}: ${countWords(parts)}` : '', otherLanguages(library)];
  sayAbove(view, total === 0 ? '' : said.filter((part) => part !== '').join(' — '));
  const isScanned = library.started() && library.progress() === undefined && waiting === 0;
  void vscode.commands.executeCommand('setContext', 'newsmark.entities.filtered', isFiltered);
  void vscode.commands.executeCommand('setContext', 'newsmark.entities.sorting', choices.sorting());
  void vscode.commands.executeCommand('setContext', 'newsmark.entities.state', total > 0 ? 'some' : isScanned ? 'empty' : 'scanning');
}

function counts({ library, rows, choices }: NodeParts): { readonly shown: number; readonly total: number } {
  let [shown, total] = [0, 0];
  for (const root of entityRoots(library)) {
    total += root.index.all().length;
    for (const group of rows.groups(root, choices.filter(), choices.sorting())) shown += group.rows.length;
  }
  return { shown, total };
}

function countWords(parts: NodeParts): string {
  const { shown, total } = counts(parts);
  return vscode.l10n.t('{0} of {1}', shown, total);
}

function filterWords({ text, kinds, states }: EntityFilter): string {
  return [...(text === '' ? [] : [vscode.l10n.t('“{0}”', text)]), ...kinds.map(kindWord), ...states.map(stateWord)].join(' · ');
}
