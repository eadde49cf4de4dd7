import type { Annotation, Sidecar } from '../model/annotation.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceSpan } from '../model/span.ts';
import type { SplitText } from './splitItems.ts';

/** One item of the list, read or (`annotation` undefined) unreadable. */
export interface Entry {
  readonly annotation: Annotation | undefined;
  readonly item: SourceSpan;
  readonly line: number;
  /** See `annotationPlaces`. */
  readonly places: readonly number[];
}

/** A sidecar laid open for reading and for edits. */
export interface OpenSidecar {
  /** The items by lines, one for each entry; `undefined` when only the whole tree tells them apart. */
  readonly split: SplitText | undefined;
  readonly entries: readonly Entry[];
  readonly head: Omit<Sidecar, 'annotations'>;
}

export interface Opened {
  /** `undefined`: refused. */
  readonly open: OpenSidecar | undefined;
  readonly problems: readonly Problem[];
}
