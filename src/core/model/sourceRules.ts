import type { BlockKind, FormatId } from './article.ts';

/** A person's word on one file or on one run of a file: `.newsmark/sources.yaml`. */
export interface SourceRule {
  /** Path relative to the root. */
  readonly path: string;
  readonly ignore?: true;
  /** `text-page` shows a plain text as an article; any format forces it. */
  readonly treatAs?: FormatId;
  /** Overruled blocks: the quote is a block's whole text or its beginning (at least 24 units or all of it). */
  readonly blocks: readonly { readonly quote: string; readonly kind: BlockKind; readonly article?: string }[];
}

export interface SourceRules {
  readonly rules: readonly SourceRule[];
}
