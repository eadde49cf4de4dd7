import type { PassageSpan } from '../model/span.ts';
import type { AnnotationRecord } from './records.ts';

/** An annotation of several passages as so many annotations of one, each with what became of its passage. */
export function passagesApart(record: AnnotationRecord): readonly AnnotationRecord[] {
  const { annotation, resolution } = record;
  if (annotation.passages.length < 2) return [record];
  return annotation.passages.map((passage, index) => {
    const place = resolution?.at?.[index];
    const own = resolution?.passages?.[index] ?? (place && { ...resolution, at: [place] });
    const { resolution: _all, ...rest } = record;
    const { revision = annotation.revision, blob = annotation.blob } = passage;
    return {
      ...rest, annotation: { ...annotation, passages: [passage], ...(revision !== undefined && { revision }), ...(blob !== undefined && { blob }) },
      ...(own && { resolution: { ...own, ...(resolution?.article !== undefined && { article: resolution.article }) } }),
    };
  });
}

/** Whether no two of the places share text. */
export function areApart(places: readonly PassageSpan[]): boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start);
  return sorted.every(({ start }, index) => index === 0 || (sorted[index - 1]?.end ?? 0) <= start);
}
