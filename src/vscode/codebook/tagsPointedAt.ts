import { findTag, tagTable, type Path } from '../../core/index.ts';
import { annotationsAtCursor, isAddress, isNode, targetOf, type AnnotationTarget } from '../annotations/target.ts';
import type { AnnotationNode, GroupNode } from '../articles/nodes.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { Services } from '../services.ts';
import { codebookFor, type TagPlace } from './codebooks.ts';
import type { YamlCursor } from './yamlCursor.ts';

/**
 * The tags a person points at: those of an annotation that is named or chosen in the Articles view, of a group of that view,
 * or at the cursor of a sidecar, a codebook, a reading view or a source.
 */
export async function tagsPointedAt(services: Services, cursor: YamlCursor, argument: unknown): Promise<readonly TagPlace[]> {
  if (isAddress(argument)) {
    const target = targetOf(argument, services);
    return target === undefined ? [] : tagsOfAnnotation(target);
  }
  if (isNode<AnnotationNode>(argument, 'annotation')) return tagsOfAnnotation({ at: argument.parent.parent.row.at, record: argument.record });
  if (isGroup(argument)) {
    const [row] = argument.rows;
    const tag = argument.key.kind === 'tag' ? argument.key.tag : undefined;
    return row === undefined || tag === undefined ? [] : tagPlaces(row.at, row.source.path, [tag]);
  }
  const inYaml = cursor.tag(services.library);
  return inYaml === undefined ? (await annotationsAtCursor(services)).flatMap(tagsOfAnnotation) : [inYaml];
}

/** The tags of an annotation that its codebook knows. */
export function tagsOfAnnotation({ at, record }: AnnotationTarget): readonly TagPlace[] {
  return tagPlaces(at, record.source, record.annotation.tags);
}

function tagPlaces(at: LibraryFolder, file: Path, ids: readonly string[]): readonly TagPlace[] {
  const place = codebookFor(at, file);
  const { codebook } = place;
  if (codebook === undefined) return [];
  const table = tagTable(codebook);
  const tags = new Set(ids.flatMap((id) => findTag(table, id) ?? []));
  return [...tags].map((tag) => ({ ...place, codebook, tag }));
}

function isGroup(argument: unknown): argument is GroupNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'group';
}
