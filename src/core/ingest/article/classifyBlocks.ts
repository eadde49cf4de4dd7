import type { BlockKind } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { sliceMapped } from '../../text/mappedText.ts';
import { bylineName, isListLabel, lineKind } from '../lines/lineKind.ts';
import { comparable } from './comparable.ts';
import { isBoldUpTo, linkedUnits } from './draftBlock.ts';
import type { BlockWords, DraftBlock } from './draftBlock.ts';

/** Longest line that is a heading because it is bold. */
const MAX_BOLD_HEADING = 120;
/** Kinds that a line's own words can change. */
const OPEN_KINDS: ReadonlySet<BlockKind> = new Set(['paragraph', 'heading', 'list-item', 'related', 'boilerplate']);

/**
 * Kinds by what the lines say, after the mark-up has had its word: bold lines that are headings, lines that are not the
 * story, lists under a "related" label, bylines, addresses. A title repeated at the head of the body is left out.
 */
export function classifyBlocks(blocks: readonly DraftBlock[], title: string | undefined): readonly DraftBlock[] {
  const lines = withoutRepeatedTitle(blocks.flatMap(splitBoldHead), title);
  const named = lines.map((block, index) => byWords(block, index, lines.length));
  return insets(boldHeadings(relatedLists(named))).map(withHeadline).filter(isNotRepeatedCaption);
}

/** `<b>Heading</b><br>Text` becomes a heading and a paragraph; the line end between them goes. */
function splitBoldHead(block: DraftBlock): readonly DraftBlock[] {
  if (block.kind !== 'paragraph') return [block];
  const end = block.text.text.indexOf('\n');
  const length = block.text.text.length;
  if (end <= 0 || end > MAX_BOLD_HEADING || isBoldUpTo(block, length) || !isBoldUpTo(block, end)) return [block];
  const head = part(block, { start: 0, end });
  if (/[.,;:…]$/.test(head.text.text) || bylineName(head.text.text) !== undefined) return [block];
  return [{ ...head, kind: 'heading', bold: [] }, part(block, { start: end + 1, end: length })];
}

function part(block: DraftBlock, span: Span): DraftBlock {
  const cut = (inside: Span): Span => ({ start: Math.max(0, Math.min(inside.start, span.end) - span.start), end: Math.max(0, Math.min(inside.end, span.end) - span.start) });
  const isLeft = (inside: Span): boolean => inside.end > inside.start;
  return {
    kind: block.kind,
    text: sliceMapped(block.text, span.start, span.end),
    links: block.links.map((link) => ({ ...link, span: cut(link.span) })).filter((link) => isLeft(link.span)),
    bold: block.bold.map(cut).filter(isLeft),
  };
}

/** A title that stands again among the first three blocks of the body is shown once. */
function withoutRepeatedTitle(blocks: readonly DraftBlock[], title: string | undefined): readonly DraftBlock[] {
  const wanted = comparable(title ?? '');
  if (wanted === '') return blocks;
  const at = blocks.slice(0, 3).findIndex(({ kind, text }) => (kind === 'paragraph' || kind === 'heading' || kind === 'title') && comparable(text.text) === wanted);
  // The only block of a body is its text, even when it repeats the title.
  return at === -1 || blocks.length === 1 ? blocks : blocks.filter((_, index) => index !== at);
}

function byWords(block: DraftBlock, index: number, count: number): DraftBlock {
  if (!OPEN_KINDS.has(block.kind)) return block.kind === 'byline' ? bylined(block) : block;
  const { text } = block.text;
  if (/^https?:\/\/\S{1,2000}$/.test(text) && block.kind === 'paragraph') return { ...block, kind: 'embed' };
  // Stars or dashes between two parts.
  if (block.kind === 'paragraph' && !/[\p{L}\p{N}]/u.test(text) && !/\p{Extended_Pictographic}/u.test(text)) return { ...block, kind: 'boilerplate' };
  const isAtBorder = index < 3 || index >= count - 2;
  if (isAtBorder && block.kind === 'paragraph' && bylineName(text) !== undefined) return bylined({ ...block, kind: 'byline' });
  const found = lineKind(text, linkedUnits(block) / Math.max(1, text.length), isBoldUpTo(block, text.length));
  if (found === undefined) return block;
  if (block.kind === 'list-item' && found.kind !== 'related' && found.kind !== 'boilerplate') return block;
  const says: BlockWords = {
    ...(found.firstPublishedBy === undefined ? {} : { firstPublishedBy: found.firstPublishedBy }),
    ...(found.owner === undefined ? {} : { owner: found.owner }),
    ...(found.headlineAt === undefined ? {} : { headline: headlineFrom(text.slice(found.headlineAt)) }),
  };
  return { kind: found.kind, text: block.text, links: block.links, bold: block.bold, says };
}

function bylined(block: DraftBlock): DraftBlock {
  const name = bylineName(block.text.text);
  return name === undefined ? block : { ...block, says: { ...block.says, byline: name } };
}

/** Items, or lines that are one link, right after the label of a related list. The label is boilerplate. */
function relatedLists(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  let isOpen = false;
  return blocks.map((block) => {
    if (isRelatedLabel(block)) {
      isOpen = true;
      return { ...block, kind: 'boilerplate' };
    }
    const isLinked = linkedUnits(block) >= block.text.text.length * 0.7;
    isOpen = isOpen && isLinked && (block.kind === 'list-item' || block.kind === 'paragraph' || block.kind === 'heading');
    return isOpen ? { ...block, kind: 'related' } : block;
  });
}

function isRelatedLabel(block: DraftBlock): boolean {
  if (!OPEN_KINDS.has(block.kind) || block.kind === 'list-item') return false;
  return isListLabel(block.text.text);
}

/** A short paragraph that is bold as a whole and ends no sentence heads what follows it. */
function boldHeadings(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  return blocks.map((block, index) => {
    const { text } = block.text;
    const next = blocks[index + 1];
    const isHeading = block.kind === 'paragraph' && text.length <= MAX_BOLD_HEADING && !text.includes('\n')
      && isBoldUpTo(block, text.length) && /[\p{L}\p{N}?!"”»’)]$/u.test(text) && linkedUnits(block) < text.length / 2
      && (next?.kind === 'paragraph' || next?.kind === 'list-item' || next?.kind === 'quote') && !isBoldUpTo(next, next.text.text.length);
    return isHeading ? { ...block, kind: 'heading' } : block;
  });
}

/**
 * In a body written in `<p>`, the few texts that stand in a bare `<div>` are boxes set into it, not running text. Where
 * boxes are as many as a third of the paragraphs, `<div>` is how this body writes paragraphs.
 */
function insets(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const count = (host: string): number => blocks.filter((block) => block.kind === 'paragraph' && block.host === host).length;
  const paragraphs = count('p');
  const isBoxed = paragraphs >= 3 && count('div') * 3 <= paragraphs;
  return isBoxed ? blocks.map((block) => (block.kind === 'paragraph' && block.host === 'div' ? { ...block, kind: 'quote' } : block)) : blocks;
}

/** A related block that has no headline yet is one as a whole; its link is the story's address. */
function withHeadline(block: DraftBlock): DraftBlock {
  if (block.kind !== 'related') return block;
  const href = block.links[0]?.href;
  return { ...block, says: { ...block.says, headline: block.says?.headline ?? headlineFrom(block.text.text), ...(href === undefined ? {} : { href }) } };
}

/** Shown title without stray marks around it. */
function headlineFrom(text: string): string {
  return text.replace(/^[\s*_•·»›>–—-]{1,10}|[\s*_»›]{1,10}$/g, '').replace(/\s{1,100}/g, ' ');
}

function isNotRepeatedCaption(block: DraftBlock, index: number, all: readonly DraftBlock[]): boolean {
  const before = all[index - 1];
  return block.kind !== 'caption' || before?.kind !== 'caption' || before.text.text !== block.text.text;
}
