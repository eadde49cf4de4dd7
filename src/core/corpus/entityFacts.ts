import type { FolderEntity } from '../entity/folder.ts';
import type { Description } from '../model/entity.ts';
import type { EntityId, Path, TagId } from '../model/ids.ts';
import type { PassageSpan } from '../model/span.ts';
import { publisherText } from '../reading/factsLine.ts';
import { authorOf } from './coding.ts';
import type { Corpus } from './corpus.ts';
import { mentionsIn } from './queryMentions.ts';
import type { AnnotationRecord, ArticleRecord, ArticleRef, SourceRecord } from './records.ts';
import { articleOfKey } from './state.ts';

/** What an entity is called by apposition or title, and who calls it that. */
export interface DescriptionSeen {
  readonly text: string;
  /** Articles that use it. */
  readonly articles: number;
  /** Outlets that use it, by name; articles whose outlet nobody names are in none. */
  readonly outlets: readonly string[];
  /** The first place. */
  readonly in: ArticleRef;
  readonly at: PassageSpan;
}

/** What a folder tells of an entity besides its names. */
export interface EntityFacts {
  /** First and last day of the articles, as far as they have one. */
  readonly days?: { readonly first: string; readonly last: string };
  /** Most articles first. */
  readonly outlets: readonly { readonly name: string; readonly articles: number }[];
  /** Most used first. */
  readonly descriptions: readonly DescriptionSeen[];
  /** Tags of annotations that touch a mention or name the entity, most used first. */
  readonly tags: readonly { readonly tag: TagId; readonly annotations: number }[];
}

interface Named {
  readonly record: ArticleRecord;
  readonly indices: readonly number[];
  readonly descriptions: readonly Description[];
}

interface NamedSource {
  readonly source: SourceRecord;
  /** By article id. */
  readonly articles: ReadonlyMap<string, Named>;
}

/** Whose annotations count: asked with a coder's short name, or with the empty one. */
export type Wanted = (coder: string) => boolean;

/** Facts of one entity, from the records of its own articles; `tags` of wanted coders only. */
export function entityFacts(corpus: Corpus, entity: Pick<FolderEntity, 'id' | 'articles'>, isWanted: Wanted): EntityFacts {
  const outlets = new Map<string, number>();
  const descriptions = new Map<string, { articles: number; readonly outlets: Set<string>; readonly in: ArticleRef; readonly at: PassageSpan }>();
  const sources = sourcesOf(corpus, entity);
  let days: { readonly first: string; readonly last: string } | undefined;
  for (const { record, descriptions: own } of sources.flatMap(({ articles }) => [...articles.values()])) {
    const outlet = publisherText(record.facts);
    if (outlet !== undefined) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    const day = (record.facts.published ?? record.facts.modified)?.value.slice(0, 10);
    if (day !== undefined) days = { first: days === undefined || day < days.first ? day : days.first, last: days === undefined || day > days.last ? day : days.last };
    for (const [text, at] of new Map(own.map((one) => [one.text, one.at]))) {
      const seen = descriptions.get(text) ?? { articles: 0, outlets: new Set<string>(), in: record.ref, at };
      seen.articles++;
      if (outlet !== undefined) seen.outlets.add(outlet);
      descriptions.set(text, seen);
    }
  }
  return {
    ...(days && { days }),
    outlets: [...outlets].map(([name, articles]) => ({ name, articles })).sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1)),
    descriptions: [...descriptions].map(([text, seen]) => ({ ...seen, text, outlets: [...seen.outlets].sort() })).sort((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1)),
    tags: tagsOf(entity.id, sources, isWanted),
  };
}

/** The entity's articles by source, so that each source is looked through once. */
function sourcesOf(corpus: Corpus, { articles }: Pick<FolderEntity, 'articles'>): readonly NamedSource[] {
  const byPath = new Map<Path, Map<string, Omit<Named, 'record'>>>();
  for (const { key, indices, descriptions } of articles) {
    const { path, article } = articleOfKey(key);
    const inSource = byPath.get(path) ?? new Map<string, Omit<Named, 'record'>>();
    byPath.set(path, inSource.set(article, { indices, descriptions }));
  }
  return [...byPath].flatMap(([path, inSource]) => {
    const source = corpus.source(path);
    if (source === undefined) return [];
    const named = source.articles.flatMap((record) => {
      const own = inSource.get(record.ref.article);
      return own === undefined ? [] : [[record.ref.article, { record, ...own }] as const];
    });
    return [{ source, articles: new Map<string, Named>(named) }];
  });
}

function tagsOf(id: EntityId, sources: readonly NamedSource[], isWanted: Wanted): EntityFacts['tags'] {
  const counts = new Map<TagId, number>();
  for (const { annotation } of carrying(id, sources, isWanted)) for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, annotations]) => ({ tag, annotations })).sort((a, b) => b.annotations - a.annotations || (a.tag < b.tag ? -1 : 1));
}

/** Wanted annotations of the entity's sources that name it or touch one of its mentions. */
function carrying(id: EntityId, sources: readonly NamedSource[], isWanted: Wanted): readonly AnnotationRecord[] {
  return sources.flatMap(({ source, articles }) => source.annotations.filter((record) =>
    isWanted(authorOf(record, source)) && (record.annotation.entity === id || touches(record, articles))));
}

/** Wanted annotations that carry an entity: those that name it, wherever they are, and those whose passage touches a mention. */
export function annotationsOfEntity(corpus: Corpus, entity: Pick<FolderEntity, 'id' | 'articles' | 'known'>, isWanted: Wanted): readonly AnnotationRecord[] {
  const found = new Set(carrying(entity.id, sourcesOf(corpus, entity), isWanted));
  const ids = new Set<string>([entity.id, ...(entity.known?.was ?? [])]);
  for (const source of corpus.sources()) {
    for (const record of source.annotations) {
      if (record.annotation.entity !== undefined && ids.has(record.annotation.entity) && isWanted(authorOf(record, source))) found.add(record);
    }
  }
  return [...found].sort((a, b) => (a.source === b.source ? (a.resolution?.at?.[0]?.start ?? 0) - (b.resolution?.at?.[0]?.start ?? 0) : a.source < b.source ? -1 : 1));
}

/** Whether the annotation's passage holds or cuts a mention. */
function touches({ annotation, resolution }: AnnotationRecord, articles: ReadonlyMap<string, Named>): boolean {
  const article = articles.get(resolution?.article ?? annotation.article ?? '');
  const places = resolution?.at ?? [];
  if (article === undefined || places.length === 0) return false;
  return mentionsIn(article.record, article.indices).some((span) => places.some(({ start, end }) => start < span.end && span.start < end));
}
