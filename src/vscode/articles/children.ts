import { orderedAnnotations } from '../../core/index.ts';
import {
  rowNodes, type AnnotationNode, type ArticleNode, type FolderAnnotationNode, type GroupNode, type Node, type NodePool, type PartsNode, type RelatedNode, type SectionNode, type UnreadableNode,
} from './nodes.ts';

/** The elements under another one; none for leaves. */
export function childNodes(node: Node, pool: NodePool): readonly Node[] {
  switch (node.kind) {
    case 'group': return [...folderNodes(node, pool), ...rowNodes(node.rows, node, pool)];
    case 'article': return partLists(node, pool);
    case 'parts': return parts(node, pool);
    case 'unreadables':
      return node.rows.map((row) => pool.get({
        kind: 'unreadable', id: `unreadable\n${row.at.folder.uri.toString()}\n${row.source.path}`, row, parent: node,
      } satisfies UnreadableNode));
    case 'folderAnnotation': case 'section': case 'annotation': case 'related': case 'unreadable': case 'more': return [];
  }
}

function folderNodes(node: GroupNode, pool: NodePool): readonly FolderAnnotationNode[] {
  const { folder } = node;
  return (folder?.records ?? []).flatMap((record, index) => (folder === undefined ? [] : pool.get({
    kind: 'folderAnnotation', id: `folder ${index} ${record.annotation.id}\n${node.id}`, parent: node, at: folder.at, record,
  } satisfies FolderAnnotationNode)));
}

/** Whether an article has anything to show under it. */
export function hasParts({ source, record }: ArticleNode['row']): boolean {
  return record.sections.length > 0 || record.related.length > 0 || orderedAnnotations(source, record).length > 0;
}

function partLists(article: ArticleNode, pool: NodePool): readonly PartsNode[] {
  const { source, record } = article.row;
  const counts = { sections: record.sections.length, annotations: orderedAnnotations(source, record).length, related: record.related.length } as const;
  // The keys of the object just above.
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((of) => counts[of] > 0)
    .map((of) => pool.get({ kind: 'parts', id: `${of}\n${article.id}`, of, parent: article, count: counts[of] } satisfies PartsNode));
}

function parts(node: PartsNode, pool: NodePool): readonly Node[] {
  const { source, record } = node.parent.row;
  switch (node.of) {
    case 'sections':
      return record.sections.map((section, index) => pool.get({ kind: 'section', id: `section ${index}\n${node.id}`, parent: node, section } satisfies SectionNode));
    case 'annotations':
      return orderedAnnotations(source, record).map((one, index) => pool.get({
        // Two sidecars may hold the same id: that is a problem of theirs, not of the view's.
        kind: 'annotation', id: `annotation ${index} ${one.annotation.id}\n${node.id}`, parent: node, record: one,
      } satisfies AnnotationNode));
    case 'related':
      return record.related.map((related, index) => pool.get({ kind: 'related', id: `related ${index}\n${node.id}`, parent: node, related } satisfies RelatedNode));
  }
}
