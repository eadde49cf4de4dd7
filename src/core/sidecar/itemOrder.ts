import type { Annotation } from '../model/annotation.ts';

/** Order of items where Newsmark inserts one: article, place, id. What has no place comes after what has one; ids compare by code unit. */
export function compareAnnotations(one: Annotation, other: Annotation): number {
  return compareTexts(one.article ?? '', other.article ?? '')
    || compareNumbers(one.passages[0]?.at?.start ?? Infinity, other.passages[0]?.at?.start ?? Infinity)
    || compareNumbers(one.passages[0]?.at?.end ?? Infinity, other.passages[0]?.at?.end ?? Infinity)
    || compareTexts(one.id, other.id);
}

/**
 * Where a new item goes among those present, which keep their order whatever it is: before the first that is greater.
 * So several new ones come out the same in whatever order they are inserted.
 */
export function insertionIndex(present: readonly (Annotation | undefined)[], added: Annotation): number {
  const index = present.findIndex((annotation) => annotation !== undefined && compareAnnotations(annotation, added) > 0);
  return index < 0 ? present.length : index;
}

export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function compareNumbers(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
