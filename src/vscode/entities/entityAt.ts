import type * as vscode from 'vscode';
import { articleKey, type Corpus, type EntityId, type FolderEntity, type Mention, type Path } from '../../core/index.ts';
import type { LibraryFolder } from '../libraryFolder.ts';
import type { OpenArticle } from '../reader.ts';
import type { Services } from '../services.ts';

/** A name or value in an article that was pointed at. */
export interface MentionAt {
  readonly open: OpenArticle;
  readonly mention: Mention;
  /** The thing named, as the folder knows it; absent for values and before the folder was read. */
  readonly entity?: FolderEntity;
}

/** An entity and the root that knows it. */
export interface EntityRef {
  readonly at: LibraryFolder;
  /** Any path of the root. */
  readonly path: Path;
  readonly id: EntityId;
}

/** What is named at a place of a reading view or a raw source; undefined where nothing is. */
export async function mentionAt({ places, library }: Services, document: vscode.TextDocument, position: vscode.Position): Promise<MentionAt | undefined> {
  if (!library.started() && document.uri.scheme !== 'newsmark') return undefined;
  const place = await places.placeAt(document, position);
  if (place === undefined) return undefined;
  const { open, offset } = place;
  const mention = shortestAt(open.article.mentions, offset);
  if (mention === undefined) return undefined;
  const entity = mention.entity === undefined ? undefined : entityOf(open, mention.entity);
  return { open, mention, ...(entity !== undefined && { entity }) };
}

/** The folder's entity of an article's own. */
export function entityOf(open: OpenArticle, index: number): FolderEntity | undefined {
  const { found: { corpus }, ref } = open;
  const id = entityIdOf(open, corpus, index);
  return id === undefined ? undefined : corpus.entities(ref.path).get(id);
}

/** The mentions of an entity in an opened article. */
export function mentionsOf(open: Pick<OpenArticle, 'article' | 'ref'>, entity: FolderEntity, corpus: Corpus): readonly Mention[] {
  const ids = new Map(open.article.entities.map((_, index) => [index, entityIdOf(open, corpus, index)]));
  return open.article.mentions.filter(({ entity: own }) => own !== undefined && ids.get(own) === entity.id);
}

/**
 * The id of an article's own entity. For a moment after an edit of the entity file the folder has read the article anew and the
 * opened one has not been renewed: then its entity is looked up by its words, since its number may be another's.
 */
function entityIdOf({ article, ref }: Pick<OpenArticle, 'article' | 'ref'>, corpus: Corpus, index: number): EntityId | undefined {
  const form = article.entities[index]?.aliases[0];
  const now = corpus.record(ref)?.entities ?? [];
  const uses = (one: number): boolean => form !== undefined && now[one]?.aliases.includes(form) === true;
  const place = uses(index) ? index : now.findIndex((_, one) => uses(one));
  return place < 0 ? undefined : corpus.entities(ref.path).entityOf(articleKey(ref), place);
}

/** Where several hold the place (a caret between two names), the one that begins there is meant. */
function shortestAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const holding = mentions.filter(({ span }) => span.start <= offset && offset <= span.end);
  return holding.sort((a, b) => Number(a.span.end === offset) - Number(b.span.end === offset) || length(a) - length(b))[0];
}

function length({ span }: Mention): number {
  return span.end - span.start;
}
