import type { Anchor } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import { foldText } from '../text/fold.ts';
import { toPassage } from '../text/textMap.ts';
import type { Finding, Target } from './finding.ts';
import { found } from './finding.ts';
import { likeness } from './likeness.ts';

/**
 * The file is the same to the byte, but another version of the parser may read other words out of the same characters.
 * Below half of its words the range cannot be what was marked: then the sidecar was edited by hand, or the map was wrong.
 */
const SAME_SOURCE_FLOOR = 0.5;

/** The place in the unchanged file, through the source's own offsets. */
export function findByRaw(target: Target, anchor: Anchor): Finding | undefined {
  const { raw, quote } = anchor;
  if (raw === undefined || raw.start >= raw.end || quote === '') return undefined;
  const span = toPassage(target.map, raw);
  if (span === undefined) return undefined;
  const text = target.index.text.slice(span.start, span.end);
  if (text === quote || foldText(text).text.trim() === foldText(quote).text.trim()) return found(target, anchor, span, 'raw', 1);
  const score = likeness(quote, text, target.index.vocabulary);
  return score >= SAME_SOURCE_FLOOR || isFramedAt(target.index.text, span, anchor) ? found(target, anchor, span, 'raw', score) : undefined;
}

/**
 * The place in the unchanged passage text. Offsets that hold neither the quote nor, between its written surroundings, what a
 * person accepted in its place, were never right, and are not believed.
 */
export function findByRevision(target: Target, anchor: Anchor): Finding | undefined {
  const { at, quote } = anchor;
  if (at === undefined) return undefined;
  const { text, vocabulary } = target.index;
  if (isQuoteAt(text, at, quote)) return found(target, anchor, at, 'revision', 1);
  return isFramedAt(text, at, anchor) ? found(target, anchor, at, 'revision', likeness(quote, text.slice(at.start, at.end), vocabulary)) : undefined;
}

/** What the contract asks of written context. Less than this could stand around other offsets by chance. */
const FRAME = 24;

/**
 * Whether other words than the quote stand at a place, but between its surroundings to the letter. So it is where a person
 * accepted words that were changed: the surroundings were renewed then, the quote stays what was seen.
 */
export function isFramedAt(text: string, at: PassageSpan, { quote, prefix, suffix }: Anchor): boolean {
  if (quote === '' || at.start >= at.end || at.end > text.length || at.start < prefix.length) return false;
  const isWhole = at.start === prefix.length && at.end + suffix.length === text.length;
  if (prefix.length + suffix.length < FRAME && !isWhole) return false;
  return text.startsWith(suffix, at.end) && text.startsWith(prefix, at.start - prefix.length);
}

export function isQuoteAt(text: string, at: PassageSpan, quote: string): boolean {
  return quote !== '' && at.start >= 0 && at.end - at.start === quote.length && text.startsWith(quote, at.start);
}
