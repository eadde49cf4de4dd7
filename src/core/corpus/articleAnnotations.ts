import type { PassageSpan } from '../model/span.ts';
import type { AnnotationRecord, ArticleRef, SourceRecord } from './records.ts';

/** The annotations of one article of a source: where they are today, else where they were made. Those on the folder belong to none. */
export function annotationsOf(source: SourceRecord | undefined, { article }: Pick<ArticleRef, 'article'>): readonly AnnotationRecord[] {
  if (source === undefined) return [];
  const only = source.articles.length === 1 ? source.articles[0]?.ref.article : undefined;
  return source.annotations.filter(({ annotation, resolution }) =>
    annotation.scope !== 'folder' && (resolution?.article ?? annotation.article ?? only) === article);
}

/** Those of one coder, whose own they are; undefined: of nobody by name. */
export function annotationsBy(by: string | undefined, source: SourceRecord | undefined, ref: Pick<ArticleRef, 'article'>): readonly AnnotationRecord[] {
  return annotationsOf(source, ref).filter(({ annotation }) => annotation.by === by);
}

/** The annotations that hold a place of the passage text, shortest first; those whose place is not certain hold none. */
export function annotationsAt(records: readonly AnnotationRecord[], offset: number): readonly AnnotationRecord[] {
  const holding = records.filter((record) => placesOf(record).some(({ start, end }) => start <= offset && offset <= end));
  return holding.sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** Where the annotation's passages are today. */
export function placesOf({ resolution }: AnnotationRecord): readonly PassageSpan[] {
  return resolution?.at ?? [];
}

function lengthOf(record: AnnotationRecord): number {
  return placesOf(record).reduce((sum, { start, end }) => sum + end - start, 0);
}
