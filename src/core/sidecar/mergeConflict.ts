import type { AnnotationId } from '../model/ids.ts';

/** One field of one annotation (or, without id, of the head) that both sides changed, each in another way. */
export interface MergeConflict {
  readonly id?: AnnotationId;
  /** A key of the item; `place` for the quote and everything that says where it is. */
  readonly field: string;
}
