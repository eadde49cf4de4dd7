import type { Annotation } from './annotation.ts';
import type { BlockKind, FormatId } from './article.ts';
import type { Attribute, Relation, Tag } from './codebook.ts';
import type { KnownEntity } from './entity.ts';
import type { AnnotationId, EntityId, TagId } from './ids.ts';

/** What a new sidecar's head says. */
export interface SidecarHead {
  /** File name of the source, as in `source:`. */
  readonly source: string;
  /** Full name of the coder, for a coder's own sidecar. */
  readonly coder?: string;
}

/** Fields of an annotation to set; a key with `undefined` is removed. `id` never changes. */
export type AnnotationPatch = { readonly [K in Exclude<keyof Annotation, 'id'>]?: Annotation[K] | undefined };

export type SidecarChange =
  | { readonly kind: 'add'; readonly annotation: Annotation }
  | { readonly kind: 'set'; readonly id: AnnotationId; readonly patch: AnnotationPatch }
  | { readonly kind: 'remove'; readonly id: AnnotationId }
  /** Replaces the coder's entry for that article, or adds it; state undefined removes it. */
  | { readonly kind: 'coded'; readonly article?: string; readonly by?: string; readonly state: string | undefined; readonly created?: string }
  | { readonly kind: 'source'; readonly source: string };

/** A tag to be made, by its full id. */
export interface NewTag {
  readonly id: TagId;
  readonly tag?: Partial<Omit<Tag, 'id' | 'line' | 'parent'>>;
}

export type CodebookChange =
  /** Adds a tag by its full id under its parents, creating those that lack. */
  | ({ readonly kind: 'add' } & NewTag)
  /** Adds many tags at once, as `add` does one by one. */
  | { readonly kind: 'addAll'; readonly tags: readonly NewTag[] }
  | { readonly kind: 'set'; readonly id: TagId; readonly patch: { readonly [K in 'label' | 'description' | 'color' | 'key' | 'exclusive' | 'deprecated' | 'replacedBy' | 'was' | 'examples' | 'attributes']?: Tag[K] | undefined } }
  /** Removes a tag and all below it. */
  | { readonly kind: 'remove'; readonly id: TagId }
  /**
   * Gives a tag another full id, under another parent too, with all below it; parents that lack are created and the old full ids
   * go into `was`. To merge two tags: rename what is below the one, `set` its ids as `was` of the other, `remove` it.
   */
  | { readonly kind: 'rename'; readonly id: TagId; readonly to: TagId }
  /** Adds one example to a tag, or takes it away. */
  | { readonly kind: 'example'; readonly id: TagId; readonly text: string; readonly is: boolean }
  /** Adds an attribute to a tag or sets one; undefined removes it. */
  | { readonly kind: 'attribute'; readonly id: TagId; readonly name: string; readonly attribute: Attribute | undefined }
  /** Gives an attribute of a tag another name; its place, and what stands beside it, stay. Sidecars are another matter. */
  | { readonly kind: 'renameAttribute'; readonly id: TagId; readonly name: string; readonly to: string }
  /** The text of a codebook, comments and all, where there is none yet. */
  | { readonly kind: 'start'; readonly text: string }
  /** Adds a relation or sets its fields; undefined removes it. */
  | { readonly kind: 'relation'; readonly id: string; readonly relation: { readonly [K in 'label' | 'symmetric']?: Relation[K] | undefined } | undefined };

export type EntityChange =
  | { readonly kind: 'add'; readonly entity: Omit<KnownEntity, 'line'> }
  | { readonly kind: 'set'; readonly id: EntityId; readonly patch: { readonly [K in 'kind' | 'name' | 'aliases' | 'was' | 'wikidata' | 'gloss']?: KnownEntity[K] | undefined } }
  | { readonly kind: 'remove'; readonly id: EntityId }
  | { readonly kind: 'notEntity'; readonly name: string; readonly is: boolean };

export type SourceRulesChange =
  | { readonly kind: 'ignore'; readonly path: string; readonly ignore: boolean }
  | { readonly kind: 'treatAs'; readonly path: string; readonly format: FormatId | undefined }
  | { readonly kind: 'overrule'; readonly path: string; readonly article?: string; readonly quote: string; readonly block: BlockKind | undefined };

