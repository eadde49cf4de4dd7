import type { PrintedDate } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import { annotationsOf } from './articleAnnotations.ts';
import { codingOf, type ArticleCoding, type CodingIndex } from './coding.ts';
import type { AnnotationRecord, ArticleRecord, SourceRecord } from './records.ts';

/** One article in a list, with its source. Hosts may carry more along. */
export interface ArticleRow {
  readonly source: SourceRecord;
  readonly record: ArticleRecord;
  /** Shown path of the source: with the workspace folder's name in front where there are several. */
  readonly path: string;
}

/** What can be said of an article's state, all of it at once. */
export interface ArticleStates {
  readonly read: boolean;
  readonly annotations: number;
  readonly coding: ArticleCoding;
  /** What keeps a sidecar of the source from being read. */
  readonly sidecar?: 'conflict' | 'broken';
  /** Problems that need a person: errors and warnings of the article and of its annotations. */
  readonly problems: number;
}

/** The state an article is shown with: the one that most asks for attention. */
export type ArticleState = 'problem' | 'coded' | 'doing' | 'annotated' | 'read' | 'new';

/** Whether a source's articles are shown. */
export function isShown(source: SourceRecord): boolean {
  return !source.ignored && source.outcome === 'articles';
}

/** Whether a source is shown with the reason why it cannot be read. */
export function isUnreadable(source: SourceRecord): boolean {
  return !source.ignored && source.outcome === 'unreadable';
}

/** An article's annotations in the order of their places: whole article first, those that were not found last. */
export function orderedAnnotations(source: SourceRecord, record: ArticleRecord): readonly AnnotationRecord[] {
  const placeOf = ({ annotation, resolution }: AnnotationRecord): number =>
    annotation.scope === 'article' ? -1 : resolution?.at?.[0]?.start ?? Infinity;
  return annotationsOf(source, record.ref)
    .map((one, index) => ({ one, index, place: placeOf(one) }))
    .sort((a, b) => (a.place === b.place ? a.index - b.index : a.place - b.place))
    .map(({ one }) => one);
}

export function statesOf(row: ArticleRow, read: boolean, index?: CodingIndex): ArticleStates {
  const { source, record } = row;
  const annotations = annotationsOf(source, record.ref);
  const unread = source.sidecars.filter(({ stale }) => stale);
  const lost = annotations.filter(({ stale, resolution }) => stale || resolution?.state === 'orphan' || resolution?.state === 'ambiguous').length;
  return {
    read,
    annotations: annotations.length,
    coding: codingOf(source, record, index),
    ...(unread.length > 0 && { sidecar: unread.some(holdsConflict) ? 'conflict' : 'broken' }),
    problems: Math.max(lost, unread.length) + record.problems.filter(isSerious).length,
  };
}

/** Whether a file cannot be read for conflict markers of git. */
export function holdsConflict({ problems }: { readonly problems: readonly Problem[] }): boolean {
  return problems.some(({ code }) => code === 'yaml.conflict-markers');
}

/** The one state of several. */
export function stateOf(states: ArticleStates): ArticleState {
  if (states.problems > 0) return 'problem';
  if (states.coding.done.length > 0) return 'coded';
  if (states.coding.doing.length > 0) return 'doing';
  if (states.annotations > 0) return 'annotated';
  return states.read ? 'read' : 'new';
}

function isSerious({ severity }: Problem): boolean {
  return severity !== 'info';
}

/** Tags given to an article or to a passage of it, each once, in the order of their places. */
export function tagsOf(source: SourceRecord, record: ArticleRecord): readonly string[] {
  // Most articles, and lists ask for all of them.
  if (source.annotations.length === 0) return [];
  return [...new Set(orderedAnnotations(source, record).flatMap(({ annotation }) => annotation.tags))];
}

/** The day an article is filed under, and what that day is. */
export interface ArticleDay {
  /** Printed local day, `2026-03-03`; less where less was printed. */
  readonly day: string;
  readonly kind: 'published' | 'modified' | 'captured';
}

export function articleDay({ facts }: ArticleRecord): ArticleDay | undefined {
  const known = articleDate({ facts });
  return known && { day: known.date.value.slice(0, 10), kind: known.kind };
}

/** Published, else modified, else captured. */
export function articleDate({ facts }: Pick<ArticleRecord, 'facts'>): { readonly date: PrintedDate; readonly kind: ArticleDay['kind'] } | undefined {
  if (facts.published !== undefined) return { date: facts.published, kind: 'published' };
  if (facts.modified !== undefined) return { date: facts.modified, kind: 'modified' };
  return facts.captured && { date: facts.captured, kind: 'captured' };
}

/** Who published it: the outlet, else the owner named in a copyright line. */
export function outletOf({ facts }: ArticleRecord): string | undefined {
  return facts.outlet ?? facts.credit;
}
