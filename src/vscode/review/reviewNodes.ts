import { annotationsToReview, reviewStates, type ArticleRef, type ReviewEntry, type ReviewState } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { KeptAnchors } from './keptAnchors.ts';

/** The view's elements. Their objects stay the same as long as their ids do: VS Code knows elements by identity. */
export type ReviewNode = ReviewGroupNode | ReviewArticleNode | ReviewItemNode;

export interface ReviewGroupNode {
  readonly kind: 'reviewGroup';
  readonly id: string;
  /** `kept`: a person said that these are to stay as they are. */
  readonly state: ReviewState | 'kept';
  articles: readonly ReviewArticleNode[];
}

export interface ReviewArticleNode {
  readonly kind: 'reviewArticle';
  readonly id: string;
  readonly parent: ReviewGroupNode;
  readonly at: LibraryFolder;
  readonly path: ArticleRef['path'];
  readonly article: ArticleRef['article'] | undefined;
  items: readonly ReviewItemNode[];
}

export interface ReviewItemNode {
  readonly kind: 'reviewItem';
  readonly id: string;
  readonly parent: ReviewArticleNode;
  readonly at: LibraryFolder;
  entry: ReviewEntry;
  kept: boolean;
}

/** Everything there is to review, read out of memory. */
export interface ReviewTree {
  /** Groups that hold something, in the order of `reviewStates`, what was kept last. */
  groups(): readonly ReviewGroupNode[];
  /** All items in the order they are shown; those that were kept are left out. */
  items(): readonly ReviewItemNode[];
  renew(): void;
}

export function createReviewTree(library: Library, kept: KeptAnchors): ReviewTree {
  const pool = new Map<string, ReviewNode>();
  let groups: readonly ReviewGroupNode[] | undefined;
  const current = (): readonly ReviewGroupNode[] => (groups ??= groupsOf(library, kept, pool));
  return {
    groups: current,
    items: () => current().filter(({ state }) => state !== 'kept').flatMap(itemsOf),
    renew: () => {
      groups = undefined;
    },
  };
}

export function itemsOf(node: ReviewNode): readonly ReviewItemNode[] {
  switch (node.kind) {
    case 'reviewGroup': return node.articles.flatMap(({ items }) => items);
    case 'reviewArticle': return node.items;
    case 'reviewItem': return [node];
  }
}

export function childrenOf(node: ReviewNode): readonly ReviewNode[] {
  switch (node.kind) {
    case 'reviewGroup': return node.articles;
    case 'reviewArticle': return node.items;
    case 'reviewItem': return [];
  }
}

function groupsOf(library: Library, kept: KeptAnchors, pool: Map<string, ReviewNode>): readonly ReviewGroupNode[] {
  const byState = new Map<ReviewGroupNode['state'], { readonly at: LibraryFolder; readonly entry: ReviewEntry }[]>();
  for (const state of [...reviewStates, 'kept' as const]) byState.set(state, []);
  for (const at of library.folders()) {
    for (const entry of annotationsToReview(at.corpus)) byState.get(kept.has(at, entry) ? 'kept' : entry.state)?.push({ at, entry });
  }
  return [...byState].filter(([, found]) => found.length > 0).map(([state, found]) => {
    const fresh: ReviewGroupNode = { kind: 'reviewGroup', id: state, state, articles: [] };
    const group = pooled(pool, fresh);
    const byArticle = new Map<string, { readonly node: ReviewArticleNode; readonly items: ReviewItemNode[] }>();
    for (const { at, entry } of found) {
      const { source } = entry.record;
      const id = `${state}\n${at.folder.uri.toString()}\n${source}\n${entry.ref?.article ?? ''}`;
      const node: ReviewArticleNode = { kind: 'reviewArticle', id, parent: group, at, path: source, article: entry.ref?.article, items: [] };
      const article = byArticle.get(id) ?? { node: pooled(pool, node), items: [] };
      byArticle.set(id, article);
      // Two sidecars may hold the same id: that is a problem of theirs, not of the view's.
      const name = `${id}\n${entry.record.sidecar}\n${entry.record.annotation.id}\n${article.items.filter(({ entry: { record } }) => record.annotation.id === entry.record.annotation.id).length}`;
      article.items.push(pooled(pool, { kind: 'reviewItem', id: name, parent: article.node, at, entry, kept: state === 'kept' } satisfies ReviewItemNode));
    }
    group.articles = [...byArticle.values()].map(({ node, items }) => Object.assign(node, { items }));
    return group;
  });
}

function pooled<N extends ReviewNode>(pool: Map<string, ReviewNode>, node: N): N {
  const key = `${node.kind} ${node.id}`;
  const known = pool.get(key);
  // Same kind, same shape: the old object takes the new content.
  const one = known === undefined ? node : (Object.assign(known, node) as N);
  pool.set(key, one);
  return one;
}
