import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { throughMapped } from '../../text/mappedText.ts';
import type { MappedText } from '../../text/mappedText.ts';

/** A link in a block's text. */
export interface LinkSpan {
  /** In the block's text. */
  readonly span: Span;
  readonly href: string;
}

/** A block on its way into an article: its text and what mark-up says about it. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  /** Name of the block element its text stands in directly; nothing for text that stands in none. */
  readonly host?: string;
  readonly text: MappedText;
  readonly links: readonly LinkSpan[];
  /** Bold runs of the text, in order. */
  readonly bold: readonly Span[];
  /** What the line says of itself; set when blocks are classified. */
  readonly says?: BlockWords;
}

/** Names a block's line gives. */
export interface BlockWords {
  /** Headline of another story, for `related`. */
  readonly headline?: string;
  readonly href?: string;
  readonly firstPublishedBy?: string;
  /** Owner in a copyright line. */
  readonly owner?: string;
  /** Names in a byline. */
  readonly byline?: string;
}

/** A block of plain text. */
export function plainBlock(kind: BlockKind, text: MappedText): DraftBlock {
  return { kind, text, links: [], bold: [] };
}

/** The block with its text mapped to where `inner` came from. */
export function blockThrough(block: DraftBlock, inner: MappedText): DraftBlock {
  return { ...block, text: throughMapped(block.text, inner) };
}

/** Units of the text that stand in links. */
export function linkedUnits(block: DraftBlock): number {
  return block.links.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

/** Whether `[0, end)` of the text is bold but for blanks and marks. */
export function isBoldUpTo(block: DraftBlock, end: number): boolean {
  let at = 0;
  for (const span of block.bold) {
    if (span.start >= end) break;
    if (hasWords(block.text.text.slice(at, span.start))) return false;
    at = span.end;
  }
  return at > 0 && !hasWords(block.text.text.slice(at, Math.max(at, end)));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
