import { articleOfKey, mentionsIn, type ArticleRecord, type EntityArticle, type EntitySummary, type FolderEntity } from '../../core/index.ts';
import type { EntityChoices } from './entityChoices.ts';
import { entityRoots, type EntityRoot } from './entityPlace.ts';
import type { EntityRows, KindGroup } from './entityRows.ts';
import type { Library } from '../library.ts';

/** An element of the Entities view. */
export type EntityItem = RootNode | KindNode | EntityNode | NamesNode | NameNode | MentioningNode | MoreNode;

interface Common extends EntityRoot {
  readonly id: string;
  readonly parent: EntityItem | undefined;
}

export interface RootNode extends Common {
  readonly kind: 'root';
}

export interface KindNode extends Common, Omit<KindGroup, 'kind'> {
  readonly kind: 'kind';
  readonly of: KindGroup['kind'];
}

export interface EntityNode extends Common {
  readonly kind: 'entity';
  readonly summary: EntitySummary;
}

/** The forms of an entity's name. */
export interface NamesNode extends Common {
  readonly kind: 'names';
  readonly entity: FolderEntity;
}

export interface NameNode extends Common {
  readonly kind: 'name';
  readonly entity: FolderEntity;
  readonly text: string;
  readonly articles: number;
}

/** An article that names the entity. */
export interface MentioningNode extends Common {
  readonly kind: 'mentioning';
  readonly record: ArticleRecord;
  readonly article: EntityArticle;
}

/** The rest of a long list; it is shown when it is asked for. */
export interface MoreNode extends Common {
  readonly kind: 'more';
  readonly left: number;
}

/** So many elements of a list are shown at first, and so many more each time. */
const page = 100;

/** How far each long list is shown, by the id of its parent. */
export type Pages = Map<string, number>;

export interface NodeParts {
  readonly library: Library;
  readonly choices: EntityChoices;
  readonly rows: EntityRows;
  readonly pages: Pages;
}

/** The elements under an element, or at the top. */
export function entityNodes(parts: NodeParts, node: EntityItem | undefined): readonly EntityItem[] {
  switch (node?.kind) {
    case undefined: {
      const roots = entityRoots(parts.library);
      const [only] = roots;
      return roots.length === 1 && only !== undefined ? kindNodes(parts, only, undefined) : roots.map((root) => ({ ...root, kind: 'root', id: rootId(root), parent: undefined }));
    }
    case 'root': return kindNodes(parts, node, node);
    case 'kind': return paged(parts, node, node.rows, (summary) => ({ ...rootOf(node), kind: 'entity', id: `${node.id}\n${summary.id}`, parent: node, summary }));
    case 'entity': return entityChildren(parts, node);
    case 'names': return node.entity.aliases.map(({ text, articles }) => ({ ...rootOf(node), kind: 'name', id: `${node.id}\n${text}`, parent: node, entity: node.entity, text, articles }));
    case 'name': return mentioning(parts, node, node.entity, node.text);
    case 'mentioning': case 'more': return [];
  }
}

/** Shows more of the list that a “more…” element ends. */
export function showMore({ pages }: Pick<NodeParts, 'pages'>, { parent }: MoreNode): void {
  if (parent !== undefined) pages.set(parent.id, (pages.get(parent.id) ?? page) + 5 * page);
}

function rootOf({ at, root, path, index }: EntityRoot): EntityRoot {
  return { at, root, path, index };
}

function rootId({ at, root }: EntityRoot): string {
  return `${at.folder.uri.toString()}\n${root}`;
}

function kindNodes({ choices, rows }: NodeParts, root: EntityRoot, parent: RootNode | undefined): readonly KindNode[] {
  return rows.groups(root, choices.filter(), choices.sorting())
    .map(({ kind, rows: of }) => ({ ...rootOf(root), kind: 'kind', id: `${rootId(root)}\n${kind}`, parent, of: kind, rows: of }));
}

function paged<T>({ pages }: NodeParts, parent: EntityItem, list: readonly T[], nodeOf: (one: T) => EntityItem): readonly EntityItem[] {
  const shown = pages.get(parent.id) ?? page;
  const nodes = list.slice(0, shown).map(nodeOf);
  const left = list.length - nodes.length;
  return left > 0 ? [...nodes, { ...rootOf(parent), kind: 'more', id: `${parent.id}\nmore`, parent, left }] : nodes;
}

/** The names, then the articles. */
function entityChildren(parts: NodeParts, node: EntityNode): readonly EntityItem[] {
  const entity = node.index.get(node.summary.id);
  if (entity === undefined) return [];
  const names: readonly EntityItem[] = entity.aliases.length > 1 ? [{ ...rootOf(node), kind: 'names', id: `${node.id}\nnames`, parent: node, entity }] : [];
  return [...names, ...mentioning(parts, node, entity, undefined)];
}

/** The articles that name an entity, or that use one form of its name: newest first. */
function mentioning(parts: NodeParts, parent: EntityNode | NameNode, entity: FolderEntity, form: string | undefined): readonly EntityItem[] {
  const { at } = parent;
  const found = entity.articles.flatMap((article) => {
    const record = at.corpus.record(articleOfKey(article.key));
    const uses = form === undefined || article.indices.some((index) => record?.entities[index]?.aliases.includes(form) === true);
    return record !== undefined && uses ? [{ article, record }] : [];
  });
  const dayOf = ({ record: { facts } }: (typeof found)[number]): string => (facts.published ?? facts.modified ?? facts.captured)?.value ?? '';
  found.sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1));
  return paged(parts, parent, found, ({ article, record }) => ({ ...rootOf(parent), kind: 'mentioning', id: `${parent.id}\n${article.key}`, parent, article, record }));
}

/** Where the article first names the entity. */
export function firstMention({ record, article }: Pick<MentioningNode, 'record' | 'article'>): { readonly start: number; readonly end: number } | undefined {
  return mentionsIn(record, article.indices)[0];
}

