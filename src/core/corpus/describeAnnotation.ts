import type { Annotation, Scope } from '../model/annotation.ts';
import type { SourceFile } from '../model/article.ts';
import type { ArticleId, EntityId, TagId } from '../model/ids.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Loader } from './loader.ts';
import { newAnnotationId } from './newId.ts';
import type { Ports } from './ports.ts';
import type { ArticleRef } from './records.ts';
import type { State } from './state.ts';

/** What a person marks: passages of one article (several: a discontinuous passage), the article, or the whole source's folder. */
export interface AnnotateRequest {
  readonly ref: ArticleRef;
  readonly scope: Scope;
  readonly spans: readonly PassageSpan[];
  readonly tags: readonly TagId[];
  readonly note?: string;
  readonly attributes?: Annotation['attributes'];
  readonly entity?: EntityId;
  readonly by?: string;
  /** Words for the undo list, `Tag “claim”`. */
  readonly label: string;
}

/** The annotation a person asked for, with today's anchors and an id not in `taken`; undefined when its article is gone. */
export async function describeAnnotation(request: AnnotateRequest, taken: ReadonlySet<string>, ports: Ports, loader: Loader): Promise<Annotation | undefined> {
  const file = await loader.open(request.ref.path);
  const article = file.articles.find(({ id }) => id === request.ref.article);
  if (article === undefined) return undefined;
  const named = articleField(request.ref, file);
  const passage = request.scope === 'passage';
  return {
    id: newAnnotationId(ports.random, taken),
    ...(named !== undefined && request.scope !== 'folder' && { article: named }),
    scope: request.scope,
    tags: request.tags,
    passages: passage ? await ports.engine.describe({ text: article.text, map: article.map }, request.spans) : [],
    ...(passage && { revision: article.revision }),
    blob: file.blob,
    ...(request.note !== undefined && { note: request.note }),
    ...(request.attributes && { attributes: request.attributes }),
    ...(request.entity !== undefined && { entity: request.entity }),
    ...(request.by !== undefined && { by: request.by }),
    created: ports.now(),
  };
}

/** Written whenever the kind of source can hold several articles. */
export function articleField(ref: ArticleRef, { articles }: SourceFile): ArticleId | undefined {
  const only = articles.length === 1 ? articles[0] : undefined;
  return only?.format === 'text-page' ? undefined : ref.article;
}

/** Every id in use. */
export function takenIds(state: State): Set<string> {
  return new Set([...state.sources.values()].flatMap((source) => source.annotations.map(({ annotation }) => annotation.id)));
}
