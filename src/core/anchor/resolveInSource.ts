import type { Annotation, Resolution } from '../model/annotation.ts';
import type { ArticleId } from '../model/ids.ts';
import type { TextMap } from '../model/textMap.ts';
import type { Resolver } from './resolve.ts';
import { createResolver } from './resolve.ts';

/** What resolving needs of each article of a source. */
export interface ArticleInSource {
  readonly id: ArticleId;
  /** Further ids the item has: an annotation that names one of them belongs to it. */
  readonly otherIds?: readonly string[];
  readonly text: string;
  readonly map: TextMap;
  readonly revision: string;
}

/** A text annotations were made on, by its revision. */
export interface KnownText {
  readonly revision: string;
  readonly text: string;
}

/** A resolution, and today's article: another one than the annotation names when it moved. Absent for scope `folder` and lost articles. */
export interface ResolvedInSource extends Resolution {
  readonly article?: ArticleId;
}

type Entry = { readonly article: ArticleInSource; readonly resolver: Resolver };

/**
 * Finds a source's annotations again, in order. An annotation whose article id the source does not have is looked for in
 * all its articles, without guessing by likeness: an id that is gone may as well mean that the article is.
 */
export function resolveInSource(
  articles: readonly ArticleInSource[], blob: string, annotations: readonly Annotation[], oldTexts: readonly KnownText[],
): readonly ResolvedInSource[] {
  const entries = articles.map((article): Entry => ({
    article, resolver: createResolver({ text: article.text, map: article.map, revision: article.revision, blob }),
  }));
  const byId = new Map<string, Entry>();
  for (const entry of entries) for (const id of entry.article.otherIds ?? []) if (!byId.has(id)) byId.set(id, entry);
  for (const entry of entries) byId.set(entry.article.id, entry);
  const texts = new Map(oldTexts.map((old) => [old.revision, old] as const));
  return annotations.map((annotation) => {
    const old = annotation.revision === undefined ? undefined : texts.get(annotation.revision);
    if (annotation.scope === 'folder') return { state: 'exact' };
    const own = ownEntry(annotation, entries, byId);
    return own === undefined ? searchAll(annotation, entries, old, texts) : { ...own.resolver.resolve(annotation, old, texts), article: own.article.id };
  });
}

/** The article an annotation names; where it names none, the only one there is. */
function ownEntry(annotation: Annotation, entries: readonly Entry[], byId: ReadonlyMap<string, Entry>): Entry | undefined {
  if (annotation.article !== undefined) return byId.get(annotation.article);
  return entries.length === 1 ? entries[0] : undefined;
}

function searchAll(annotation: Annotation, entries: readonly Entry[], old: KnownText | undefined, texts: ReadonlyMap<string, KnownText>): ResolvedInSource {
  if (annotation.scope === 'article') {
    const same = entries.filter((entry) => annotation.revision !== undefined && entry.article.revision === annotation.revision);
    return same.length === 1 && same[0] !== undefined ? { state: 'moved', how: 'revision', article: same[0].article.id } : { state: 'orphan', candidates: [] };
  }
  const hits: { readonly entry: Entry; readonly resolution: Resolution }[] = [];
  for (const entry of entries) {
    const resolution = entry.resolver.resolve(annotation);
    if (resolution.how === 'raw') return { ...resolution, article: entry.article.id };
    if (resolution.state === 'exact' || resolution.state === 'moved') hits.push({ entry, resolution });
  }
  const revised = hits.find((hit) => hit.resolution.how === 'revision');
  const hit = revised ?? (hits.length === 1 ? hits[0] : undefined);
  if (hit !== undefined) return { ...(old === undefined ? hit.resolution : hit.entry.resolver.resolve(annotation, old, texts)), article: hit.entry.article.id };
  // Candidates are offsets in one article: with several articles, or none, there is nothing they could be shown in.
  return { state: hits.length > 1 ? 'ambiguous' : 'orphan', candidates: [] };
}
