import { annotationsToReview, reviewStates, type ArticleRef, type ReviewEntry, type ReviewState } from '../../core/index.ts';
import type { Library } from '../library.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import type { ShownCoders } from '../shownCoders.ts';
import type { KeptAnchors } from './keptAnchors.ts';

/** The view's elements. Their objects stay the same as long as their ids do: VS Code knows elements by identity. */
export type ReviewNode = ReviewHiddenNode | ReviewGroupNode | ReviewArticleNode | ReviewItemNode;

/** Says how many more there are to review, of coders that are not shown. */
export interface ReviewHiddenNode {
  readonly kind: 'reviewHidden';
  readonly id: 'hidden';
  readonly count: number;
}

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
  /** How many there are of coders that are not shown; those that were kept are left out. */
  hidden(): number;
  renew(): void;
}

interface Found {
  readonly groups: readonly ReviewGroupNode[];
  readonly hidden: number;
}

export function createReviewTree({ library, coders }: Pick<Services, 'library' | 'coders'>, kept: KeptAnchors): ReviewTree {
  const pool = new Map<string, ReviewNode>();
  let found: Found | undefined;
  const current = (): Found => (found ??= findAll(library, coders, kept, pool));
  return {
    groups: () => current().groups,
    items: () => current().groups.filter(({ state }) => state !== 'kept').flatMap(itemsOf),
    hidden: () => current().hidden,
    renew: () => {
      found = undefined;
    },
  };
}

/** The elements at the top: what is not shown is said first. */
export function topOf(found: ReviewTree): readonly ReviewNode[] {
  const count = found.hidden();
  return count === 0 ? found.groups() : [{ kind: 'reviewHidden', id: 'hidden', count }, ...found.groups()];
}

export function itemsOf(node: ReviewNode): readonly ReviewItemNode[] {
  switch (node.kind) {
    case 'reviewGroup': return node.articles.flatMap(({ items }) => items);
    case 'reviewArticle': return node.items;
    case 'reviewItem': return [node];
    case 'reviewHidden': return [];
  }
}

export function childrenOf(node: ReviewNode): readonly ReviewNode[] {
  switch (node.kind) {
    case 'reviewGroup': return node.articles;
    case 'reviewArticle': return node.items;
    case 'reviewItem': case 'reviewHidden': return [];
  }
}

/** The element of the same annotation today: in another group once something else is the matter with it. */
export function sameItem(items: readonly ReviewItemNode[], { at, entry: { record } }: ReviewItemNode): ReviewItemNode | undefined {
  return items.find((one) => one.at === at && one.entry.record.sidecar === record.sidecar && one.entry.record.annotation.id === record.annotation.id);
}

function findAll(library: Library, coders: ShownCoders, kept: KeptAnchors, pool: Map<string, ReviewNode>): Found {
  let hidden = 0;
  const byState = new Map<ReviewGroupNode['state'], { readonly at: LibraryFolder; readonly entry: ReviewEntry }[]>();
  for (const state of [...reviewStates, 'kept' as const]) byState.set(state, []);
  for (const at of library.folders()) {
    for (const entry of annotationsToReview(at.corpus)) {
      const isKept = kept.has(at, entry);
      if (coders.shows(at.corpus, entry.record)) byState.get(isKept ? 'kept' : entry.state)?.push({ at, entry });
      else if (!isKept) hidden += 1;
    }
  }
  return { hidden, groups: [...byState].filter(([, found]) => found.length > 0).map(([state, found]) => groupOf(state, found, pool)) };
}

function groupOf(state: ReviewGroupNode['state'], found: readonly { readonly at: LibraryFolder; readonly entry: ReviewEntry }[], pool: Map<string, ReviewNode>): ReviewGroupNode {
  const group = pooled<ReviewGroupNode>(pool, { kind: 'reviewGroup', id: state, state, articles: [] });
  const byArticle = new Map<string, { readonly node: ReviewArticleNode; readonly items: ReviewItemNode[] }>();
  const named = new Map<string, number>();
  for (const { at, entry } of found) {
    const { source } = entry.record;
    const id = `${state}\n${at.folder.uri.toString()}\n${source}\n${entry.ref?.article ?? ''}`;
    const node: ReviewArticleNode = { kind: 'reviewArticle', id, parent: group, at, path: source, article: entry.ref?.article, items: [] };
    const article = byArticle.get(id) ?? { node: pooled(pool, node), items: [] };
    byArticle.set(id, article);
    const name = `${id}\n${entry.record.sidecar}\n${entry.record.annotation.id}`;
    // Two items of a sidecar may have the same id: that is a problem of theirs, not of the view's.
    const number = named.get(name) ?? 0;
    named.set(name, number + 1);
    article.items.push(pooled(pool, { kind: 'reviewItem', id: `${name}\n${number}`, parent: article.node, at, entry, kept: state === 'kept' } satisfies ReviewItemNode));
  }
  group.articles = [...byArticle.values()].map(({ node, items }) => Object.assign(node, { items }));
  return group;
}

function pooled<N extends ReviewNode>(pool: Map<string, ReviewNode>, node: N): N {
  const key = `${node.kind} ${node.id}`;
  const known = pool.get(key);
  // Same kind, same shape: the old object takes the new content.
  const one = known === undefined ? node : (Object.assign(known, node) as N);
  pool.set(key, one);
  return one;
}
