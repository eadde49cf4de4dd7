import type { Annotation, Resolution } from '../../../src/core/model/annotation.ts';
import type { AnnotationId } from '../../../src/core/model/ids.ts';
import type { PassageSpan } from '../../../src/core/model/span.ts';
import { describeAnchor } from '../../../src/core/anchor/describe.ts';
import { createResolver } from '../../../src/core/anchor/resolve.ts';
import type { SampleArticle } from './sampleArticle.ts';
import { plainArticle } from './sampleArticle.ts';

/** A text with `[[…]]` around the marked passage: the text without brackets, and the span. */
export function marked(text: string): { readonly article: SampleArticle; readonly span: PassageSpan } {
  const start = text.indexOf('[[');
  const end = text.indexOf(']]') - 2;
  if (start < 0 || end < start) throw new Error('mark the passage with [[ and ]]');
  return { article: plainArticle(text.replace('[[', '').replace(']]', '')), span: { start, end } };
}

export function annotationOn(article: SampleArticle, spans: readonly PassageSpan[], blob = 'sha1:old'): Annotation {
  return {
    // Ids are branded by the sidecar reader; a test makes its own.
    id: 'k7f3q2m9xa' as AnnotationId, article: article.id, scope: 'passage', tags: [],
    passages: spans.map((span) => describeAnchor(article, span)), revision: article.revision, blob,
  };
}

/** Marks `before`, resolves in `after`: the answer, and `after` with brackets where the passage was found. */
export function resolveMarked(before: string, after: string, knowsOld: boolean): { readonly resolution: Resolution; readonly shown: string } {
  const { article, span } = marked(before);
  const today = plainArticle(after);
  const resolver = createResolver({ ...today, blob: 'sha1:new' });
  const resolution = resolver.resolve(annotationOn(article, [span]), knowsOld ? { text: article.text } : undefined);
  const at = resolution.at?.[0];
  const shown = at === undefined ? resolution.state : `${after.slice(0, at.start)}[[${after.slice(at.start, at.end)}]]${after.slice(at.end)}`;
  return { resolution, shown };
}
