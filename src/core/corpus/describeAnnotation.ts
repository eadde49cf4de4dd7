import type { Annotation, Scope } from '../model/annotation.ts';
import type { Article, SourceFile } from '../model/article.ts';
import type { ArticleId, EntityId, Path, TagId } from '../model/ids.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Loader } from './loader.ts';
import { folderOf, folderSource, isFolderSource } from './names.ts';
import { newAnnotationId } from './newId.ts';
import type { Ports } from './ports.ts';
import type { ArticleRef } from './records.ts';
import { allSidecars, type State } from './state.ts';

/**
 * What a person marks: passages of one article (several: a discontinuous passage), the article, or a folder: then `ref` has
 * the folder as `folderSource` names it, or a source in it, and its article does not count.
 */
export interface AnnotateRequest {
  readonly ref: ArticleRef;
  readonly scope: Scope;
  readonly spans: readonly PassageSpan[];
  /** The article as it was seen when the passages were marked; absent: as it is now. */
  readonly seen?: SeenArticle;
  readonly tags: readonly TagId[];
  readonly note?: string;
  readonly attributes?: Annotation['attributes'];
  readonly entity?: EntityId;
  readonly by?: string;
  /** Words for the undo list, `Tag “claim”`. */
  readonly label: string;
}

/** What of an article its passages are places in. */
export type SeenArticle = Pick<Article, 'revision' | 'text' | 'map'>;

/**
 * The annotation a person asked for, with an id not in `taken`; undefined when its article is gone. While a list of tags is open or a
 * note is being typed the source may change: places in the text that was seen are no places in today's, so the annotation is written
 * as one that was made in the older text, and is found again, or left to the person, like any other.
 */
export async function describeAnnotation(request: AnnotateRequest, taken: ReadonlySet<string>, ports: Ports, loader: Loader): Promise<Annotation | undefined> {
  const id = newAnnotationId(ports.random, taken);
  // A folder has no text and no bytes: its annotation is where its sidecar is.
  if (request.scope === 'folder') return { id, scope: 'folder', passages: [], ...saidIn(request), created: ports.now() };
  const file = await loader.open(request.ref.path);
  const article = file.articles.find(({ id }) => id === request.ref.article);
  if (article === undefined) return undefined;
  const named = articleField(request.ref, file);
  const passage = request.scope === 'passage';
  const { seen } = request;
  const older = passage && seen !== undefined && seen.revision !== article.revision ? seen : undefined;
  return {
    id,
    ...(named !== undefined && { article: named }),
    scope: request.scope,
    passages: passage ? await anchorsIn(older ?? article, request.spans, ports, older !== undefined) : [],
    ...(passage && { revision: (older ?? article).revision }),
    ...(older === undefined && { blob: file.blob }),
    ...saidIn(request),
    created: ports.now(),
  };
}

/** Anchors of passages. Those in a text of before have no place in bytes: nobody knows any more which bytes it was made from. */
async function anchorsIn({ text, map }: SeenArticle, spans: readonly PassageSpan[], { engine }: Ports, isOlder: boolean): Promise<Annotation['passages']> {
  const anchors = await engine.describe({ text, map }, spans);
  return isOlder ? anchors.map(({ raw: _raw, ...anchor }) => anchor) : anchors;
}

/** What the person says of it. */
function saidIn({ tags, note, attributes, entity, by }: AnnotateRequest): Pick<Annotation, 'tags' | 'note' | 'attributes' | 'entity' | 'by'> {
  return {
    tags,
    ...(note !== undefined && { note }),
    ...(attributes && { attributes }),
    ...(entity !== undefined && { entity }),
    ...(by !== undefined && { by }),
  };
}

/** The source whose sidecar an annotation goes to: a folder's own for the folder. */
export function sourceOf({ ref: { path }, scope }: Pick<AnnotateRequest, 'ref' | 'scope'>): Path {
  return scope === 'folder' && !isFolderSource(path) ? folderSource(folderOf(path)) : path;
}

/** Written whenever the kind of source can hold several articles. */
export function articleField(ref: ArticleRef, { articles }: SourceFile): ArticleId | undefined {
  const only = articles.length === 1 ? articles[0] : undefined;
  return only?.format === 'text-page' ? undefined : ref.article;
}

/** Every id in use. */
export function takenIds(state: State): Set<string> {
  const ofFolders = allSidecars(state).filter(({ source }) => isFolderSource(source)).flatMap(({ content }) => content?.annotations ?? []);
  const ofSources = [...state.sources.values()].flatMap((source) => source.annotations.map(({ annotation }) => annotation));
  return new Set([...ofFolders, ...ofSources].map(({ id }) => id));
}
