import type { Anchor } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Folded } from '../text/fold.ts';
import { foldSpan, foldText, unfoldSpan } from '../text/fold.ts';
import type { Tokens, Vocabulary } from './tokens.ts';
import { tokenFrom, tokenTo, tokensOf } from './tokens.ts';

/** An anchor made ready for searching: folded together with its context, blanks at the quote's ends left out. */
export interface Sought {
  readonly anchor: Anchor;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Units of the written quote before and behind what `quote` stands for. */
  readonly lead: number;
  readonly tail: number;
  /** The quote began or ended inside a word when it was marked. */
  readonly cutsWord: { readonly start: boolean; readonly end: boolean };
  /** Prefix, quote and suffix as tokens; the quote's are `[quoteFrom, quoteTo)`. Made at the first call. */
  readonly tokens: () => SoughtTokens;
}

export interface SoughtTokens {
  readonly tokens: Tokens;
  readonly quoteFrom: number;
  readonly quoteTo: number;
}

/** Context has 160 units at most; what others wrote into a sidecar may have more, and comparing costs its square. */
const MOST_CONTEXT = 200;

export function prepareSought(anchor: Anchor, vocabulary: Vocabulary): Sought {
  const prefix = anchor.prefix.slice(-MOST_CONTEXT);
  const folded = foldText(prefix + anchor.quote + anchor.suffix.slice(0, MOST_CONTEXT));
  const from = prefix.length;
  let { start, end } = foldSpan(folded, { start: from, end: from + anchor.quote.length });
  while (start < end && folded.text.charAt(start) === ' ') start++;
  while (end > start && folded.text.charAt(end - 1) === ' ') end--;
  let made: SoughtTokens | undefined;
  return {
    anchor,
    quote: folded.text.slice(start, end),
    prefix: folded.text.slice(0, start),
    suffix: folded.text.slice(end),
    ...outsideQuote(folded, start, end, from, anchor.quote.length),
    cutsWord: { start: isInsideWord(folded.text, start), end: isInsideWord(folded.text, end) },
    tokens: () => made ??= soughtTokens(folded, start, end, vocabulary),
  };
}

function outsideQuote(folded: Folded, start: number, end: number, from: number, length: number): { readonly lead: number; readonly tail: number } {
  if (start >= end) return { lead: 0, tail: 0 };
  const core = unfoldSpan(folded, start, end);
  return { lead: Math.max(0, core.start - from), tail: Math.max(0, from + length - core.end) };
}

function soughtTokens(folded: Folded, start: number, end: number, vocabulary: Vocabulary): SoughtTokens {
  const tokens = tokensOf(folded, undefined, vocabulary);
  const quoteFrom = tokenFrom(tokens, start);
  return { tokens, quoteFrom, quoteTo: Math.max(quoteFrom, tokenTo(tokens, end)) };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a cut here would take a word apart: "Ann|abel". In scripts without blanks any cut between characters may be one between words. */
export function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const low = text.charCodeAt(at - 1);
  const before = low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
  return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
}

/**
 * The written quote's extent around the place of its folded core: with the blanks it was marked with when they still stand
 * there, else the core alone.
 */
export function fitQuote(text: string, core: PassageSpan, sought: Sought): PassageSpan {
  const { quote } = sought.anchor;
  const start = core.start - sought.lead;
  if (start >= 0 && text.startsWith(quote, start)) return { start, end: start + quote.length };
  return core;
}
