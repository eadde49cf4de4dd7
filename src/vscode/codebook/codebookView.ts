import * as vscode from 'vscode';
import { annotationsOfRoot, tagCounts, type TagId } from '../../core/index.ts';
import { lookIcon, lookOf } from '../annotations/tagLook.ts';
import { onlyWords } from '../articles/words.ts';
import { isUnread, unreadFiles, unreadItem, type UnreadNode } from '../conflicts/unreadFile.ts';
import { sayAbove } from '../sayAbove.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../plainLabel.ts';
import { codebookFor, codebooksOf, rootName, tagUse, type CodebookPlace, type TagPlace } from './codebooks.ts';
import { dragTags } from './dragTags.ts';
import { deprecatedWords, tagMarkdown } from './tagWords.ts';

export interface CodebookNode extends CodebookPlace {
  readonly kind: 'codebook';
}

export interface TagNode extends TagPlace {
  readonly kind: 'tag';
}

/** An element of the Codebook view. */
export type CodebookItem = CodebookNode | TagNode | UnreadNode;

export interface CodebookView extends vscode.Disposable {
  readonly view: vscode.TreeView<CodebookItem>;
  readonly tree: vscode.TreeDataProvider<CodebookItem>;
  readonly drag: vscode.TreeDragAndDropController<CodebookItem>;
  /** Brings the keyboard to a tag of a codebook, in the view; without an id to its first one. */
  focusTag(place: CodebookPlace, id: TagId | undefined): Promise<void>;
}

const { None, Expanded } = vscode.TreeItemCollapsibleState;

/** The Codebook view: tags with their looks and counts; with several codebooks each under its own heading. */
export function createCodebookView({ library, coders, messageOf }: Pick<Services, 'library' | 'coders' | 'messageOf'>): CodebookView {
  const changed = new vscode.EventEmitter<undefined>();
  const counts = new Map<string, { readonly codebook: CodebookPlace['codebook']; readonly byTag: ReadonlyMap<string, number> }>();
  const countsOf = (place: CodebookPlace): ReadonlyMap<string, number> => {
    const key = nodeId(place);
    const known = counts.get(key);
    // An element drawn before the codebook changed may be asked for once more.
    if (known !== undefined && known.codebook === place.codebook) return known.byTag;
    const byTag = tagCounts(place.at.corpus, place.root, place.codebook, (record) => coders.shows(place.at.corpus, record));
    counts.set(key, { codebook: place.codebook, byTag });
    return byTag;
  };
  const tree: vscode.TreeDataProvider<CodebookItem> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (isUnread(node) ? unreadItem(node, messageOf) : node.kind === 'tag' ? tagItem(node, countsOf(node)) : codebookItem(node)),
    getChildren: (node) => {
      if (isUnread(node)) return [];
      if (node !== undefined) return tagsBelow(node, node.kind === 'tag' ? node.tag.id : undefined);
      const places = codebooksOf(library).filter(({ codebook }) => codebook?.tags.length !== 0);
      const [only] = places;
      const tags = places.length === 1 && only !== undefined ? tagsBelow(only, undefined) : places.map((place): CodebookNode => ({ ...place, kind: 'codebook' }));
      return [...unreadFiles(library, 'codebook.yaml'), ...tags];
    },
    getParent: (node) => (node.kind === 'tag' ? parentOf(node, codebooksOf(library).length > 1) : undefined),
    resolveTreeItem: (item, node) => {
      if (node.kind === 'tag') item.tooltip = tagMarkdown(node, coders.chosen() === undefined ? undefined : tagUse(node, countsOf(node)));
      return item;
    },
  };
  const drag = dragTags((node: CodebookItem) => (isUnread(node) ? undefined : node.kind === 'tag' ? { place: node, tag: node } : { place: node }));
  const view = vscode.window.createTreeView('newsmark.codebook', { treeDataProvider: tree, showCollapseAll: true, dragAndDropController: drag });
  const renew = (): void => {
    counts.clear();
    if (!view.visible || library.progress() !== undefined) return;
    view.description = onlyWords(coders.chosen()).join('');
    changed.fire(undefined);
    sayAbove(view, notCountedWords(coders.chosen() === undefined ? 0 : hiddenTagged(library, coders)));
  };
  const disposables = vscode.Disposable.from(
    view, changed, library.onDidChange(renew), library.onDidProgress(renew), coders.onDidChange(renew),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible) return;
      void library.start();
      renew();
    }),
  );
  if (view.visible) void library.start();
  const focusTag: CodebookView['focusTag'] = async ({ at, path }, id) => {
    const { root, codebook } = codebookFor(at, path);
    const tag = codebook?.tags.find((one) => id === undefined || one.id === id);
    await vscode.commands.executeCommand('newsmark.codebook.focus');
    if (codebook === undefined || tag === undefined) return;
    // The rows of before the codebook was written know nothing of the tag.
    counts.clear();
    changed.fire(undefined);
    // Drawn anew meanwhile: the view has the focus all the same.
    await view.reveal({ kind: 'tag', at, root, path, codebook, tag }, { focus: true }).then(undefined, () => undefined);
  };
  return { view, tree, drag, focusTag, dispose: () => disposables.dispose() };
}

/** How many annotations with tags are not shown. */
function hiddenTagged(library: Services['library'], coders: Services['coders']): number {
  return codebooksOf(library).reduce((sum, { at, root }) =>
    sum + annotationsOfRoot(at.corpus, root).filter((record) => record.annotation.tags.length > 0 && !coders.shows(at.corpus, record)).length, 0);
}

function notCountedWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('1 annotation of other coders is not counted. “Show Annotations of…” above counts it.')
    : vscode.l10n.t('{0} annotations of other coders are not counted. “Show Annotations of…” above counts them.', count);
}

function tagsBelow({ at, root, path, codebook }: CodebookPlace, parent: TagId | undefined): TagNode[] {
  return codebook === undefined ? [] : codebook.tags.filter((tag) => tag.parent === parent).map((tag) => ({ kind: 'tag', at, root, path, codebook, tag }));
}

/** The row above; a heading only where there are several codebooks. */
function parentOf(node: TagNode, hasHeadings: boolean): CodebookItem | undefined {
  const { at, root, path, codebook } = node;
  const parent = codebook.tags.find(({ id }) => id === node.tag.parent);
  if (parent !== undefined) return { kind: 'tag', at, root, path, codebook, tag: parent };
  return hasHeadings ? { kind: 'codebook', at, root, path, codebook } : undefined;
}

function nodeId({ at, root }: CodebookPlace): string {
  return `${at.folder.uri.toString()}\n${root}`;
}

function codebookItem(node: CodebookNode): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(rootName(node)), Expanded);
  item.id = nodeId(node);
  item.iconPath = new vscode.ThemeIcon('book');
  item.contextValue = 'codebook';
  return item;
}

function tagItem(node: TagNode, counts: ReadonlyMap<string, number>): vscode.TreeItem {
  const { tag, codebook } = node;
  const segment = tag.id.slice(tag.id.lastIndexOf('/') + 1);
  const item = new vscode.TreeItem(oneLine(tag.label ?? segment), codebook.tags.some(({ parent }) => parent === tag.id) ? Expanded : None);
  // The same after an edit above it, so that it stays chosen and open; only a second tag of that id, a problem, goes by its line.
  const isFirst = codebook.tags.find(({ id }) => id === tag.id) === tag;
  item.id = `${nodeId(node)}\n${tag.id}${isFirst ? '' : `\n${tag.line}`}`;
  const { all } = tagUse(node, counts);
  item.description = [
    all === 0 ? '' : String(all), tag.key === undefined ? '' : `[${oneLine(tag.key)}]`, tag.deprecated ? deprecatedWords(tag.replacedBy) : '',
  ].filter((part) => part !== '').join(' · ');
  item.iconPath = lookIcon(lookOf(codebook, tag));
  item.contextValue = `${tag.deprecated ? 'tag deprecated' : 'tag current'}${Object.keys(tag.attributes).length > 0 ? ' attributes' : ''}`;
  item.command = { command: 'newsmark.openTag', title: vscode.l10n.t('Open in Codebook'), arguments: [node, 'row'] };
  return item;
}
