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
export function entityOf({ found: { corpus }, ref }: OpenArticle, index: number): FolderEntity | undefined {
  const entities = corpus.entities(ref.path);
  const id = entities.entityOf(articleKey(ref), index);
  return id === undefined ? undefined : entities.get(id);
}

/** The mentions of an entity in an opened article. */
export function mentionsOf({ article, ref }: Pick<OpenArticle, 'article' | 'ref'>, entity: FolderEntity, corpus: Corpus): readonly Mention[] {
  const key = articleKey(ref);
  const index = corpus.entities(ref.path);
  return article.mentions.filter(({ entity: own }) => own !== undefined && index.entityOf(key, own) === entity.id);
}

/** Where several hold the place (a caret between two names), the one that begins there is meant. */
function shortestAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  const holding = mentions.filter(({ span }) => span.start <= offset && offset <= span.end);
  return holding.sort((a, b) => Number(a.span.end === offset) - Number(b.span.end === offset) || length(a) - length(b))[0];
}

function length({ span }: Mention): number {
  return span.end - span.start;
}
