import type { Engine } from '../engine/engine.ts';
import type { SourceFile } from '../model/article.ts';
import type { AnnotationPatch } from '../model/changes.ts';
import type { PassageSpan } from '../model/span.ts';
import { foldText } from '../text/fold.ts';
import { articleField } from './describeAnnotation.ts';
import { passagesApart } from './passagesApart.ts';
import { isCertain } from './renewAnchors.ts';
import { reviewState } from './review.ts';
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

/**
 * The same for one passage of several: of the others those are written where they are today whose words are the same, or that were
 * accepted as they are. The rest is not decided by this, and stays as it was written, with the text and the file it was marked in.
 * Undefined: the article is gone, or another one than that of the others.
 */
export async function reattachedPassage(
  record: AnnotationRecord, index: number, ref: ArticleRef, span: PassageSpan, file: SourceFile, engine: Pick<Engine, 'describe'>,
): Promise<AnnotationPatch | undefined> {
  const article = file.articles.find(({ id }) => id === ref.article);
  const whole = article && (await reattached(record, ref, [span], file, engine));
  if (article === undefined || whole === undefined || (record.resolution?.article ?? article.id) !== article.id) return undefined;
  const passages = await Promise.all(passagesApart(record).map(async (part, at) => {
    const { revision, blob, passages: [old] } = part.annotation;
    const isDecided = isCertain(part) || reviewState(part) === undefined;
    const place = at === index ? span : isDecided ? part.resolution?.at?.[0] : undefined;
    const [today] = place === undefined ? [] : await engine.describe({ text: article.text, map: article.map }, [place]);
    if (today === undefined) {
      const { revision: _revision, blob: _blob, ...anchor } = old ?? { quote: '', prefix: '', suffix: '' };
      return {
        ...anchor, ...(revision !== undefined && revision !== article.revision && { revision }), ...(blob !== undefined && blob !== file.blob && { blob }),
      };
    }
    return { ...today, quote: old === undefined || (at === index && !isSame(old.quote, today.quote)) ? today.quote : old.quote };
  }));
  return { ...whole, passages };
}

function isSame(one: string, other: string): boolean {
  return foldText(one).text.trim() === foldText(other).text.trim();
}
