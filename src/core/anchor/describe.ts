import type { Anchor } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import type { TextMap } from '../model/textMap.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';
import { toSource } from '../text/textMap.ts';

/** What describing a passage needs of its article. */
export interface DescribedArticle {
  /** Passage text. */
  readonly text: string;
  readonly map: TextMap;
}

/**
 * Units of context tried in turn until quote and context stand only once in the text. The contract allows 24 to 160.
 * 40 is the first step: six or seven words, enough to tell most repeated names apart, and short enough to read in a review.
 */
const CONTEXT_STEPS = [40, 80, 120, 160] as const;
/** How far a cut may move towards the quote to meet a word border. Longer than this a word is rather cut than lost. */
const NEAR = 4;

const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * What is written when a person marks `span`: the words, their surroundings, and where they stand today.
 * A span that cuts a grapheme is widened to take all of it; one beyond the text is cut to it. Nothing is trimmed.
 * In the contract's example 133-184 gives the quote "it would cost €48 million, twice the first estimate", the prefix
 * "minal on Tuesday.\n\nChair Anna Berg said " and raw 293-349.
 */
export function describeAnchor(article: DescribedArticle, span: PassageSpan): Anchor {
  const { text } = article;
  const start = graphemeStart(text, Math.min(span.start, span.end));
  const end = graphemeEnd(text, Math.max(span.start, span.end));
  const at: PassageSpan = { start, end };
  const raw = toSource(article.map, at);
  const context = contextOf(text, start, end);
  return { quote: text.slice(start, end), ...context, at, ...(raw === undefined ? {} : { raw }) };
}

/** The shortest context of CONTEXT_STEPS that makes the passage unique; the longest where none does. */
function contextOf(text: string, start: number, end: number): { readonly prefix: string; readonly suffix: string } {
  let from = start;
  let to = end;
  for (const length of CONTEXT_STEPS) {
    from = prefixStart(text, start, length);
    to = suffixEnd(text, end, length);
    if (isUnique(text, from, to)) break;
  }
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

function isUnique(text: string, from: number, to: number): boolean {
  const whole = text.slice(from, to);
  return text.indexOf(whole) === from && text.indexOf(whole, from + 1) < 0;
}

function prefixStart(text: string, start: number, length: number): number {
  const cut = Math.max(0, start - length);
  for (let at = cut; at <= cut + NEAR && at < start; at++) {
    if (isWordBorder(text, at) && graphemeStart(text, at) === at) return at;
  }
  return graphemeEnd(text, cut) <= start ? graphemeEnd(text, cut) : start;
}

function suffixEnd(text: string, end: number, length: number): number {
  const cut = Math.min(text.length, end + length);
  for (let at = cut; at >= cut - NEAR && at > end; at--) {
    if (isWordBorder(text, at) && graphemeStart(text, at) === at) return at;
  }
  return graphemeStart(text, cut) >= end ? graphemeStart(text, cut) : end;
}

/** Whether no word is cut in two here. */
function isWordBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return !(WORD.test(charBefore(text, at)) && WORD.test(String.fromCodePoint(text.codePointAt(at) ?? 0)));
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const paired = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return paired ? text.slice(at - 2, at) : text.charAt(at - 1);
}
