import type { BlockKind, Facts } from '../model/article.ts';
import type { EntityKind } from '../model/entity.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Token } from './tokens.ts';

/** A block that may hold names, cut into tokens. Menus, copyright lines, code and embeds are left out. */
export interface TokenBlock {
  readonly kind: BlockKind;
  readonly span: PassageSpan;
  /** In a line of capitals their texts are in headline case: "BERG" is `Berg`. */
  readonly tokens: readonly Token[];
  /** In a headline in Title Case, in a line of capitals, and in another language than English a capital says nothing. */
  readonly casing: 'sentence' | 'title' | 'upper' | 'foreign';
}

export interface TaggerInput {
  readonly text: string;
  readonly facts: Facts;
  readonly blocks: readonly TokenBlock[];
}

/** A name found, inside one block. */
export interface LabelledSpan {
  readonly span: PassageSpan;
  readonly kind: EntityKind;
  /** 0 to 1: how far the tagger stands by the borders and the kind. */
  readonly score: number;
}

/**
 * Finds the names of an article. The rules of `capitalisedNames.ts` are one; a trained model can take their place.
 * Spans are sorted and do not overlap.
 */
export type Tagger = (input: TaggerInput) => readonly LabelledSpan[];
