import type { Engine } from '../engine/engine.ts';
import type { SourceFile } from '../model/article.ts';
import type { AnnotationPatch } from '../model/changes.ts';
import type { PassageSpan } from '../model/span.ts';
import { foldText } from '../text/fold.ts';
import { articleField } from './describeAnnotation.ts';
import type { AnnotationRecord, ArticleRef } from './records.ts';

/**
 * What an annotation says once a person has marked other words for it: a new anchor, as if it had been made today. The quote is
 * what was seen when a person marked, so it becomes the words marked now; words that differ in typesetting only leave it as it is.
 * An annotation of a whole article goes to the article. Undefined: the article is gone.
 */
export async function reattached(
  { annotation }: AnnotationRecord, ref: ArticleRef, spans: readonly PassageSpan[], file: SourceFile, engine: Pick<Engine, 'describe'>,
): Promise<AnnotationPatch | undefined> {
  const article = file.articles.find(({ id }) => id === ref.article);
  if (article === undefined) return undefined;
  const named = articleField(ref, file);
  const common: AnnotationPatch = { blob: file.blob, ...((named !== undefined || annotation.article !== undefined) && { article: article.id }) };
  if (annotation.scope !== 'passage') return common;
  const today = await engine.describe({ text: article.text, map: article.map }, spans);
  const passages = today.map((anchor, index) => {
    const quote = annotation.passages[index]?.quote;
    return today.length === annotation.passages.length && quote !== undefined && isSame(quote, anchor.quote) ? { ...anchor, quote } : anchor;
  });
  return { ...common, passages, revision: article.revision };
}

function isSame(one: string, other: string): boolean {
  return foldText(one).text.trim() === foldText(other).text.trim();
}
