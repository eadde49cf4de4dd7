import type { Engine } from '../engine/engine.ts';
import type { Annotation, Resolution } from '../model/annotation.ts';
import type { Article, SourceFile } from '../model/article.ts';
import type { SidecarChange } from '../model/changes.ts';
import type { PassageSpan } from '../model/span.ts';
import type { FileEdit } from './applyEdits.ts';
import { annotationsOf, placesOf } from './articleAnnotations.ts';
import type { Corpus } from './corpus.ts';
import { articleField } from './describeAnnotation.ts';
import { baseName, sidecarPath } from './names.ts';
import { newAnnotationId } from './newId.ts';
import { annotationsOfRoot } from './tagPlans.ts';
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

export interface CarryPlan {
  readonly entries: readonly CarryEntry[];
  /** How many the other version has already. */
  readonly carried: number;
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
  const open = entries.filter((entry) => !there.some((other) => isCarried(entry, other)));
  return { entries: open, carried: entries.length - open.length, text: newer.text };
}

/** The annotation as if it had been made on the older version as it is today. */
async function inOldVersion({ annotation, resolution }: AnnotationRecord, older: Article, newer: Article, engine: Engine): Promise<Annotation> {
  const spans = resolution?.at ?? [];
  const isPlaced = annotation.scope === 'passage' && spans.length === annotation.passages.length;
  const { blob: _blob, revision: _revision, ...rest } = annotation;
  const passages = isPlaced ? await engine.describe({ text: older.text, map: older.map }, spans) : annotation.passages.map(({ raw: _raw, at: _at, ...anchor }) => anchor);
  return { ...rest, article: newer.id, passages, ...(isPlaced && { revision: older.revision }) };
}

/** A look-alike in another article of the file is no place. */
function onlyArticle(file: SourceFile, article: Article): SourceFile {
  return { ...file, articles: [article] };
}

function entryOf(record: AnnotationRecord, resolution: Resolution): CarryEntry {
  if (record.annotation.scope !== 'passage') return { record, resolution: { state: 'exact' }, at: [], certain: true };
  const [best] = record.annotation.passages.length === 1 ? resolution.candidates ?? [] : [];
  const at = resolution.at ?? (best && [best.at]);
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

/**
 * The edits that write these annotations to the other version, each into the sidecar of its coder: author, tags, note, attributes,
 * entity and quote stay, the id is new. Links stay behind: they name the other version's ids.
 */
export async function carryEdits(
  corpus: Corpus, engine: Engine, entries: readonly CarryEntry[], to: ArticleRef, { now, random }: { readonly now: string; readonly random: () => number },
): Promise<readonly FileEdit[]> {
  const file = await corpus.openSource(to.path);
  const article = file.articles.find(({ id }) => id === to.article);
  const taken = new Set<string>(annotationsOfRoot(corpus, corpus.project(to.path).root).map(({ annotation }) => annotation.id));
  const byCoder = new Map<string, { readonly coder: string | undefined; readonly name: string | undefined; readonly changes: SidecarChange[] }>();
  for (const { record, at } of entries) {
    if (article === undefined || at === undefined) continue;
    const id = newAnnotationId(random, taken);
    taken.add(id);
    const annotation = { ...(await carriedAnnotation(record.annotation, at, file, article, engine)), id, updated: now };
    const sidecar = corpus.source(record.source)?.sidecars.find(({ path }) => path === record.sidecar);
    const known = byCoder.get(sidecar?.coder ?? '') ?? { coder: sidecar?.coder, name: sidecar?.content?.coder, changes: [] };
    byCoder.set(sidecar?.coder ?? '', known);
    known.changes.push({ kind: 'add', annotation });
  }
  return [...byCoder.values()].map(({ coder, name, changes }) => ({
    path: sidecarPath(to.path, coder, corpus.settings()), changes,
    apply: (text) => engine.editSidecar(text, { source: baseName(to.path), ...(name !== undefined && { coder: name }) }, changes),
  }));
}

async function carriedAnnotation(annotation: Annotation, at: readonly PassageSpan[], file: SourceFile, article: Article, engine: Engine): Promise<Annotation> {
  const { links: _links, article: _article, revision: _revision, ...rest } = annotation;
  const anchors = await engine.describe({ text: article.text, map: article.map }, at);
  const named = articleField({ path: file.path, article: article.id }, file);
  const isFolder = annotation.scope === 'folder';
  return {
    ...rest, blob: file.blob, passages: anchors.map((anchor, index) => ({ ...anchor, quote: annotation.passages[index]?.quote ?? anchor.quote })),
    ...(named !== undefined && !isFolder && { article: named }), ...(annotation.scope === 'passage' && { revision: article.revision }),
  };
}
