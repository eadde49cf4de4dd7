import type { AnnotationId, EntityId, TagId } from './ids.ts';
import type { PassageSpan, SourceSpan } from './span.ts';

/** What was seen when a person marked one passage. Written to the sidecar; the quote is never rewritten. */
export interface Anchor {
  readonly quote: string;
  /** 24 to 160 units before and after the quote, as far as the text has them. */
  readonly prefix: string;
  readonly suffix: string;
  readonly at?: PassageSpan;
  /** First to last mapped character in the decoded source. */
  readonly raw?: SourceSpan;
  /**
   * The text and the file this passage was marked in, where they are others than the annotation's: one of several that is still
   * to be decided, while the others are written as they are today.
   */
  readonly revision?: string;
  readonly blob?: string;
}

export interface NoteEntry {
  readonly by?: string;
  readonly created?: string;
  readonly body: string;
}

export interface Link {
  readonly to: AnnotationId;
  /** Way to the other source from the annotated source's folder, wherever the sidecars stand; when it is another file. */
  readonly in?: string;
  /** Relation id of the codebook. */
  readonly as: string;
}

export type AnnotationStatus = 'suggested' | 'accepted' | 'rejected';
export type Scope = 'passage' | 'article' | 'folder';

/** One annotation as the sidecar has it. One annotation, one author. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly article?: string;
  readonly scope: Scope;
  readonly tags: readonly TagId[];
  /** One for an ordinary passage, several for a discontinuous one, none for scope article and folder. */
  readonly passages: readonly Anchor[];
  readonly revision?: string;
  readonly blob?: string;
  readonly note?: string | readonly NoteEntry[];
  /** Keyed by tag, then by attribute. */
  readonly attributes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly links?: readonly Link[];
  readonly entity?: EntityId;
  readonly status?: AnnotationStatus;
  readonly suggestedBy?: string;
  readonly by?: string;
  readonly created?: string;
  readonly updated?: string;
}

/** An annotation with its place in the sidecar's text. */
export interface ReadAnnotation extends Annotation {
  /** One-based line of the item. */
  readonly line: number;
  readonly item: SourceSpan;
  /** Where its fields stand in the item, for problems of theirs: read with `placeOf` of `sidecar/annotationPlaces.ts`. */
  readonly places: readonly number[];
}

export type CodedState = 'todo' | 'doing' | 'done';
export interface Coded {
  readonly article?: string;
  readonly by?: string;
  readonly state: string;
  readonly created?: string;
}

export interface Sidecar {
  readonly version: number;
  readonly source?: string;
  readonly coder?: string;
  readonly coded: readonly Coded[];
  readonly annotations: readonly ReadAnnotation[];
}

export type ResolutionState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan';
export type ResolutionHow = 'raw' | 'revision' | 'diff' | 'quote' | 'similar';

export interface Candidate {
  readonly at: PassageSpan;
  /** 0 to 1. */
  readonly score: number;
}

/** Where an anchor is in today's text. Computed, never written by itself. */
export interface Resolution {
  readonly state: ResolutionState;
  readonly how?: ResolutionHow;
  /** Present for exact, moved and changed. One span per passage of the annotation. */
  readonly at?: readonly PassageSpan[];
  readonly score?: number;
  /** Ranked, best first; for ambiguous and orphan. */
  readonly candidates?: readonly Candidate[];
  /** Each passage by itself, where there are several and not the same became of all. */
  readonly passages?: readonly Resolution[];
}
