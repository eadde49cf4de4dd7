import type { Engine } from '../engine/engine.ts';
import type { Annotation, Resolution } from '../model/annotation.ts';
import type { Article, SourceFile } from '../model/article.ts';
import type { PassageSpan } from '../model/span.ts';
import { annotationsOf, placesOf } from './articleAnnotations.ts';
import { areApart } from './passagesApart.ts';
import type { Corpus } from './corpus.ts';
import type { AnnotationRecord, ArticleRef } from './records.ts';

/** An annotation of one version of an article, and where it belongs in another one. */
export interface CarryEntry {
  readonly record: AnnotationRecord;
  /** How it was found in the other version. */
  readonly resolution: Resolution;
  /** Where it would be written; empty for a whole article, undefined where there is nothing like it. */
  readonly at: readonly PassageSpan[] | undefined;
  /** The same words: it may be carried without being looked at. */
  readonly certain: boolean;
}

/** An annotation of the one version, and the same one in the other. */
export interface CarriedEntry {
  readonly record: AnnotationRecord;
  readonly there: AnnotationRecord;
}

export interface CarryPlan {
  readonly from: ArticleRef;
  readonly to: ArticleRef;
  readonly entries: readonly CarryEntry[];
  /** Those that the other version has already, with theirs there. */
  readonly carried: readonly CarriedEntry[];
  /** Passage text of the version they go to. */
  readonly text: string;
}

/**
 * Looks for the annotations of one version in another, with the one's text as the old text of the other. Those that the other has
 * already (same author, tags and scope, and the same quotes or places) are left out. Undefined: one of the articles is gone.
 */
export async function planCarry(corpus: Corpus, engine: Engine, from: ArticleRef, to: ArticleRef): Promise<CarryPlan | undefined> {
  const older = await corpus.open(from);
  const file = await corpus.openSource(to.path);
  const newer = file.articles.find(({ id }) => id === to.article);
  if (older === undefined || newer === undefined) return undefined;
  const records = annotationsOf(corpus.source(from.path), from).filter(({ stale }) => !stale);
  const asked = await Promise.all(records.map((record) => inOldVersion(record, older, newer, engine)));
  const resolved = await engine.resolve({ source: onlyArticle(file, newer), annotations: asked, oldTexts: [{ revision: older.revision, text: older.text }] });
  const there = annotationsOf(corpus.source(to.path), to);
  const entries = records.map((record, index) => entryOf(record, resolved[index] ?? { state: 'orphan' }));
  const known = entries.map((entry) => ({ entry, there: there.find((other) => isCarried(entry, other)) }));
  return {
    from, to, text: newer.text,
    entries: known.flatMap(({ entry, there: other }) => (other === undefined ? entry : [])),
    carried: known.flatMap(({ entry: { record }, there: other }) => (other === undefined ? [] : { record, there: other })),
  };
}

/** The annotation as if it had been made on the older version as it is today. */
async function inOldVersion({ annotation, resolution }: AnnotationRecord, older: Article, newer: Article, engine: Engine): Promise<Annotation> {
  const spans = resolution?.at ?? [];
  const isPlaced = annotation.scope === 'passage' && spans.length === annotation.passages.length;
  const { blob: _blob, revision: _revision, ...rest } = annotation;
  const passages = isPlaced ? await engine.describe({ text: older.text, map: older.map }, spans) : annotation.passages.map(({ quote, prefix, suffix }) => ({ quote, prefix, suffix }));
  return { ...rest, article: newer.id, passages, ...(isPlaced && { revision: older.revision }) };
}

/** A look-alike in another article of the file is no place. */
function onlyArticle(file: SourceFile, article: Article): SourceFile {
  return { ...file, articles: [article] };
}

function entryOf(record: AnnotationRecord, resolution: Resolution): CarryEntry {
  if (record.annotation.scope !== 'passage') return { record, resolution: { state: 'exact' }, at: [], certain: true };
  const best = (resolution.passages ?? [resolution]).map(({ at: [found] = [], candidates: [first] = [] }) => found ?? first?.at);
  const places = best.filter((place) => place !== undefined);
  const at = resolution.at ?? (places.length === record.annotation.passages.length && areApart(places) ? places : undefined);
  return { record, resolution, at, certain: resolution.state === 'exact' || resolution.state === 'moved' };
}

function isCarried({ record: { annotation }, at }: CarryEntry, there: AnnotationRecord): boolean {
  const other = there.annotation;
  const same = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);
  if (other.scope !== annotation.scope || other.by !== annotation.by || !same([...other.tags].sort(), [...annotation.tags].sort())) return false;
  if (annotation.scope !== 'passage') return same(other.note, annotation.note);
  const places = (spans: readonly PassageSpan[]): readonly (readonly number[])[] => spans.map(({ start, end }) => [start, end]);
  return same(places(placesOf(there)), places(at ?? [])) || same(other.passages.map(({ quote }) => quote), annotation.passages.map(({ quote }) => quote));
}
