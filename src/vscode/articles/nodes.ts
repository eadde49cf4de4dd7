import { folderOf, type AnnotationRecord, type GroupKey, type RelatedHeadline, type Section } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Row, Shown, ShownFolder, UnreadableRow } from './rows.ts';

/** The view's elements. Their objects stay the same as long as their ids do: VS Code knows elements by identity. */
export type Node = GroupNode | FolderAnnotationNode | ArticleNode | MoreNode | PartsNode | SectionNode | AnnotationNode | RelatedNode | UnreadablesNode | UnreadableNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  key: GroupKey;
  rows: readonly Row[];
  /** The folder of a group of one. */
  folder: ShownFolder | undefined;
}

/** What is said of a folder as a whole. */
export interface FolderAnnotationNode {
  readonly kind: 'folderAnnotation';
  readonly id: string;
  parent: GroupNode;
  at: LibraryFolder;
  record: AnnotationRecord;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  row: Row;
  parent: GroupNode | undefined;
}

/** The rest of a long list; it is shown when it is asked for. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  parent: GroupNode | undefined;
  left: number;
}

/** One of the three lists under an article. */
export interface PartsNode {
  readonly kind: 'parts';
  readonly id: string;
  readonly of: 'sections' | 'annotations' | 'related';
  parent: ArticleNode;
  count: number;
}

export interface SectionNode {
  readonly kind: 'section';
  readonly id: string;
  parent: PartsNode;
  section: Section;
}

export interface AnnotationNode {
  readonly kind: 'annotation';
  readonly id: string;
  parent: PartsNode;
  record: AnnotationRecord;
}

export interface RelatedNode {
  readonly kind: 'related';
  readonly id: string;
  parent: PartsNode;
  related: RelatedHeadline;
}

export interface UnreadablesNode {
  readonly kind: 'unreadables';
  readonly id: string;
  rows: readonly UnreadableRow[];
}

export interface UnreadableNode {
  readonly kind: 'unreadable';
  readonly id: string;
  parent: UnreadablesNode;
  row: UnreadableRow;
}

/** The element above; undefined at the top. */
export function parentOf(node: Node): Node | undefined {
  return 'parent' in node ? node.parent : undefined;
}

/** The article an element is or belongs to. */
export function articleOfNode(node: Node): ArticleNode | undefined {
  switch (node.kind) {
    case 'article': return node;
    case 'parts': return node.parent;
    case 'section': case 'annotation': case 'related': return node.parent.parent;
    default: return undefined;
  }
}

/** Makes elements, handing out the same object for the same id. */
export interface NodePool {
  readonly get: <N extends Node>(node: N) => N;
  readonly find: (id: string) => Node | undefined;
  /** How many rows are shown of each long list, by the id of what it is under; the top's is empty. */
  readonly pages: Map<string, number>;
}

/** VS Code asks for the look of every element of a list it shows, and hands it on: of a list this long in some 50 ms. */
export const page = 1000;

/** The articles of a list as far as they are shown. */
export function rowNodes(rows: readonly Row[], parent: GroupNode | undefined, pool: NodePool): readonly Node[] {
  const id = parent?.id ?? '';
  const shown = rows.slice(0, pool.pages.get(id) ?? page);
  const left = rows.length - shown.length;
  const nodes = shown.map((row) => articleNode(row, parent, pool));
  return left === 0 ? nodes : [...nodes, pool.get({ kind: 'more', id: `more\n${id}`, parent, left } satisfies MoreNode)];
}

/** Shows a list as far as this row, and some more. */
export function showRow({ pages }: NodePool, parent: GroupNode | undefined, index: number): void {
  pages.set(parent?.id ?? '', index + page);
}

export function createNodePool(): NodePool {
  const known = new Map<string, Node>();
  return {
    get: (node) => {
      const old = known.get(node.id);
      if (old?.kind === node.kind) {
        // Same kind, same shape: the old object takes the new content.
        return Object.assign(old, node) as typeof node;
      }
      known.set(node.id, node);
      return node;
    },
    find: (id) => known.get(id),
    pages: new Map(),
  };
}

/** The elements at the top. */
export function topNodes(shown: Shown, pool: NodePool): readonly Node[] {
  const groups = shown.groups.map((group) => pool.get({ kind: 'group', id: `group\n${group.id}`, key: group.key, rows: group.rows, folder: folderOfGroup(shown, group) } satisfies GroupNode));
  const articles = rowNodes(shown.rows, undefined, pool);
  const unreadable = shown.unreadable.length === 0
    ? []
    : [pool.get({ kind: 'unreadables', id: 'unreadables', rows: shown.unreadable } satisfies UnreadablesNode)];
  return [...groups, ...articles, ...unreadable];
}

function folderOfGroup({ folders }: Shown, { key, rows }: Shown['groups'][number]): ShownFolder | undefined {
  if (key.kind !== 'folder') return undefined;
  const [row] = rows;
  return folders.get(key.path) ?? (row && { at: row.at, folder: folderOf(row.source.path), records: [] });
}

export function articleNode(row: Row, parent: GroupNode | undefined, pool: NodePool): ArticleNode {
  return pool.get({ kind: 'article', id: articleNodeId(row, parent), row, parent } satisfies ArticleNode);
}

/** The id of an article's element in a group, or at the top. */
export function articleNodeId({ at, record }: Row, parent: GroupNode | undefined): string {
  return `article\n${parent?.id ?? ''}\n${at.folder.uri.toString()}\n${record.ref.path}\n${record.ref.article}`;
}
