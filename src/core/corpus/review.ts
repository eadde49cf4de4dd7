import type { PassageSpan } from '../model/span.ts';
import type { Corpus } from './corpus.ts';
import { passagesApart } from './passagesApart.ts';
import type { AnnotationRecord, ArticleRef } from './records.ts';

/**
 * Why a person should look at an annotation. `moved`: the same words, elsewhere or in another article. `stale`: its sidecar cannot
 * be read just now. The others as in `ResolutionState`.
 */
export type ReviewState = 'orphan' | 'ambiguous' | 'changed' | 'moved' | 'stale';

/** What needs a person most comes first. */
export const reviewStates: readonly ReviewState[] = ['orphan', 'ambiguous', 'changed', 'moved', 'stale'];

/**
 * What there is to review in an annotation; undefined where its place is as it was marked, or as a person accepted it: then its
 * anchor was written for this very text, and tells the place by itself.
 */
export function reviewState(record: AnnotationRecord): ReviewState | undefined {
  const { annotation, resolution, stale } = record;
  if (stale) return 'stale';
  if (resolution === undefined || annotation.scope === 'folder') return undefined;
  if (resolution.passages !== undefined) {
    // What is settled of one passage hides no doubt of another.
    const states = passagesApart(record).map(reviewState);
    return reviewStates.find((state) => states.includes(state));
  }
  const isElsewhere = annotation.article !== undefined && resolution.article !== undefined && resolution.article !== annotation.article;
  if (resolution.state === 'exact') return isElsewhere ? 'moved' : undefined;
  if (resolution.state === 'ambiguous' || resolution.state === 'orphan') return resolution.state;
  return !isElsewhere && isSettled(record) ? undefined : resolution.state;
}

/** Whether a person accepted the place. Of several passages: all of them. */
export function isAccepted(record: AnnotationRecord): boolean {
  return record.resolution?.passages === undefined ? isSettled(record) : passagesApart(record).every((part) => part.resolution?.state !== 'changed' || isSettled(part));
}

/** Whether the anchor names this very place in this very file. The same file under another parser may read other words there. */
function isSettled({ annotation, resolution }: AnnotationRecord): boolean {
  if (resolution?.how === 'revision' || (resolution?.how === 'raw' && resolution.state === 'moved')) return true;
  return resolution?.how === 'raw' && annotation.passages.every(({ at }, index) => isSameSpan(at, resolution.at?.[index]));
}

function isSameSpan(one: PassageSpan | undefined, other: PassageSpan | undefined): boolean {
  return one !== undefined && one.start === other?.start && one.end === other.end;
}

/** An annotation to review. */
export interface ReviewEntry {
  readonly record: AnnotationRecord;
  readonly state: ReviewState;
  /** The article it is in today, else the one it was made in; without one its source has several, and it names none of them. */
  readonly ref?: ArticleRef;
}

/** Every annotation of a corpus that a person should look at: by state, then path, article and place. Nothing is read for it. */
export function annotationsToReview(corpus: Corpus): readonly ReviewEntry[] {
  const found: ReviewEntry[] = [];
  for (const source of corpus.sources()) {
    const only = source.articles.length === 1 ? source.articles[0]?.ref.article : undefined;
    for (const record of source.annotations) {
      const state = reviewState(record);
      if (state === undefined) continue;
      const named = record.resolution?.article ?? source.articles.find(({ ref }) => ref.article === record.annotation.article)?.ref.article ?? only;
      found.push({ record, state, ...(named !== undefined && { ref: { path: source.path, article: named } }) });
    }
  }
  return found.sort(compareEntries);
}

function compareEntries(a: ReviewEntry, b: ReviewEntry): number {
  return reviewStates.indexOf(a.state) - reviewStates.indexOf(b.state)
    || compareText(a.record.source, b.record.source) || compareText(a.ref?.article ?? '', b.ref?.article ?? '')
    || startOf(a) - startOf(b) || compareText(a.record.annotation.id, b.record.annotation.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function startOf({ record: { annotation, resolution } }: ReviewEntry): number {
  return resolution?.at?.[0]?.start ?? resolution?.candidates?.[0]?.at.start ?? annotation.passages[0]?.at?.start ?? 0;
}

/**
 * The annotation as if its passages stood at these places of an article: for `Edits.renew`, once a person chose them. One without a
 * place is left out.
 */
export function placedAt(record: AnnotationRecord, article: ArticleRef['article'], places: readonly (PassageSpan | undefined)[]): AnnotationRecord {
  const passages = record.annotation.passages.filter((_, index) => places[index] !== undefined);
  const at = places.filter((place) => place !== undefined);
  return { ...record, annotation: { ...record.annotation, passages }, resolution: { state: 'changed', at, article } };
}
