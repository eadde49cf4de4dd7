import type { SourceFile } from '../model/article.ts';
import type { AnnotationPatch } from '../model/changes.ts';
import { placesOf } from './articleAnnotations.ts';
import type { Ports } from './ports.ts';
import type { AnnotationRecord } from './records.ts';

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether the annotation's passage is certain: the same words, wherever they stand. */
export function isCertain({ resolution }: AnnotationRecord): boolean {
  return resolution?.state === 'exact' || resolution?.state === 'moved';
}

/** Whether the places of an annotation are places in the file as it is: between a look at them and a decision it may have changed. */
export function hasPlacesIn({ resolution, revision }: AnnotationRecord, file: SourceFile): boolean {
  const article = file.articles.find(({ id }) => id === resolution?.article);
  return article === undefined || revision === undefined || article.revision === revision;
}

/**
 * What an annotation has to say so that it is found again at once: places, context, revision, blob and article as they
 * are today. The quote stays: it is what the person saw. Undefined when nothing would change, or its article is gone.
 */
export async function renewedAnchors(record: AnnotationRecord, file: SourceFile, ports: Ports): Promise<AnnotationPatch | undefined> {
  const { annotation, resolution } = record;
  const spans = placesOf(record);
  const article = file.articles.find(({ id }) => id === resolution?.article);
  if (article === undefined || spans.length !== annotation.passages.length) return undefined;
  const today = await ports.engine.describe({ text: article.text, map: article.map }, spans);
  const passages = annotation.passages.map(({ revision: _revision, blob: _blob, ...old }, index) => ({ ...old, ...today[index], quote: old.quote }));
  const patch: AnnotationPatch = {
    passages,
    blob: file.blob,
    ...(annotation.scope === 'passage' && { revision: article.revision }),
    ...(annotation.article !== undefined && { article: article.id }),
  };
  const before: AnnotationPatch = annotation;
  return isSame(patch.passages, before.passages) && patch.blob === before.blob && (patch.article ?? before.article) === before.article
    && (patch.revision ?? before.revision) === before.revision ? undefined : patch;
}
