import type { EntityId } from './ids.ts';
import type { PassageSpan } from './span.ts';

/** Kinds of things that can stand in the entity file. */
export type EntityKind = 'person' | 'place' | 'organisation' | 'event' | 'work' | 'product' | 'group' | 'other';
/** Kinds of values: no entity, but a normalised `value`. */
export type ValueKind = 'date' | 'money' | 'percent' | 'quantity';
export type MentionKind = EntityKind | ValueKind;

/** What the words before an amount make of its value: "more than 64%", "about an hour". */
export type Bound = 'about' | 'moreThan' | 'lessThan' | 'atLeast' | 'atMost';

/** A place in the passage text that names something. Lies inside one block. */
export interface Mention {
  readonly span: PassageSpan;
  readonly kind: MentionKind;
  /** Index into the article's `entities`; absent for values. */
  readonly entity?: number;
  /** Normalised value for dates, money, percent and quantities. */
  readonly value?: string;
  /** Set where the value is a bound or about right; the words that say so stand before the span. */
  readonly bound?: Bound;
}

/** An amount with what tells amounts of one thing from those of another: kept of every article, so that a folder's can be compared. */
export interface NumberNote {
  readonly span: PassageSpan;
  /** As printed: "€48 million". */
  readonly text: string;
  readonly amount: number;
  /** "EUR", "%", "km", "people", an ISO letter for lengths of time ("TH"); empty where only a scale is printed ("47.5 million"). */
  readonly unit: string;
  /** Content words of its sentence, nearest first, without endings, parted by blanks; names and other numbers left out. */
  readonly words: string;
}

/** What an article calls an entity by apposition or title: "foreign affairs adviser". */
export interface Description {
  readonly text: string;
  readonly at: PassageSpan;
}

/** One thing as one article names it, before the folder is looked at. */
export interface ArticleEntity {
  readonly kind: EntityKind;
  /** Fullest name the article uses, or the entity file's name. */
  readonly name: string;
  /** All surface forms seen in the article, most frequent first. */
  readonly aliases: readonly string[];
  /** Number of mentions in the article. */
  readonly mentions: number;
  /** Set when the entity file names it. */
  readonly known?: EntityId;
  readonly descriptions: readonly Description[];
}

/** One entry of `.newsmark/entities.yaml`. */
export interface KnownEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly was: readonly EntityId[];
  readonly wikidata?: string;
  readonly gloss?: string;
  /** One-based line in the file. */
  readonly line: number;
}

export interface EntityFile {
  readonly entities: readonly KnownEntity[];
  /** Whole mentions, case-sensitive, that name nothing. */
  readonly notEntities: readonly string[];
}
