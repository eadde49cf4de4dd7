import type { Candidate } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Difference } from '../text/diff.ts';
import { compareRows } from '../text/diff.ts';
import { foldSpan, unfoldSpan } from '../text/fold.ts';
import { isQuoteAt } from './byOffsets.ts';
import { findCopies } from './copies.ts';
import type { Finding, Target } from './finding.ts';
import { found, unsure } from './finding.ts';
import type { IndexedText } from './indexedText.ts';
import { indexText } from './indexedText.ts';
import type { LinkedPlace } from './linkedPlace.ts';
import { placeOfLinked } from './linkedPlace.ts';
import type { Sought } from './sought.ts';
import { fitQuote, isInsideWord } from './sought.ts';
import { tokenFrom, tokenTo } from './tokens.ts';

/** An old text compared with today's, for all annotations made on it. */
export interface Comparison {
  readonly old: IndexedText;
  readonly difference: () => Difference;
}

export function compareTexts(oldText: string, target: Target): Comparison {
  const old = indexText(oldText, target.index.vocabulary);
  let difference: Difference | undefined;
  return { old, difference: () => difference ??= compareRows(old.tokens(), target.index.tokens()) };
}

/**
 * What must be left of the words for the place to be the passage, rewritten, and not just where it was. With less than
 * half of its weight, a person looks.
 */
const CHANGED_FLOOR = 0.5;

/** What the comparison says about the passage: its place, that it is gone, or (`undefined`) nothing. */
export function findByDiff(target: Target, sought: Sought, comparison: Comparison): Finding | undefined {
  const at = oldPlace(comparison.old, sought);
  if (at === undefined) return undefined;
  const { links, complete } = comparison.difference();
  const tokens = comparison.old.tokens();
  const folded = foldSpan(comparison.old.folded(), at);
  const from = tokenFrom(tokens, folded.start);
  const to = tokenTo(tokens, folded.end);
  const place = placeOfLinked(links, tokens, from, to);
  if (place === undefined) return complete ? unsure('orphan', []) : undefined;
  const core = spanOfPlace(target.index, place, comparison.old, at, from, to, links.to, links.same);
  const finding = verified(target, sought, core);
  if (finding !== undefined) return finding;
  const score = place.share;
  const candidate: Candidate = { at: core, score };
  return score >= CHANGED_FLOOR ? found(target, sought.anchor, core, 'diff', score) : unsure('orphan', [candidate]);
}

/** Where the passage was in the text it was made on: at its offsets, or else at the only place its words and context fit. */
function oldPlace(old: IndexedText, sought: Sought): PassageSpan | undefined {
  const { at, quote } = sought.anchor;
  if (at !== undefined && isQuoteAt(old.text, at, quote)) return at;
  const { ranked } = findCopies(old, sought);
  const [best, next] = ranked;
  if (best === undefined || (next !== undefined && next.agreement.score >= best.agreement.score)) return undefined;
  if (best.agreement.score < 1 && next !== undefined) return undefined;
  return fitQuote(old.text, unfoldSpan(old.folded(), best.start, best.end), sought);
}

/** The place in units: a mark that began inside a word begins there again if the word is the same. */
function spanOfPlace(
  young: IndexedText, place: LinkedPlace, old: IndexedText, at: PassageSpan, from: number, to: number, links: Int32Array, same: Uint8Array,
): PassageSpan {
  const tokens = young.tokens();
  let start = tokens.starts[place.from] ?? 0;
  let end = tokens.ends[place.to - 1] ?? 0;
  const marked = foldSpan(old.folded(), at);
  if (links[from] === place.from && same[from] === 1) start += Math.max(0, marked.start - (old.tokens().starts[from] ?? 0));
  if (links[to - 1] === place.to - 1 && same[to - 1] === 1) end -= Math.max(0, (old.tokens().ends[to - 1] ?? 0) - marked.end);
  return unfoldSpan(young.folded(), start, Math.max(start + 1, end));
}

/** Units around the place in which the quote's exact words are looked for: an alignment may slip by a word at the ends. */
const NEAR = 24;

/** The quote word for word, at the place or slipped by a little. */
function verified(target: Target, sought: Sought, core: PassageSpan): Finding | undefined {
  const folded = target.index.folded();
  const place = foldSpan(folded, core);
  const { quote } = sought;
  if (folded.text.slice(place.start, place.end) === quote) return found(target, sought.anchor, fitQuote(target.index.text, core, sought), 'diff', 1);
  const from = Math.max(0, place.start - NEAR);
  const window = folded.text.slice(from, place.end + NEAR);
  const start = window.indexOf(quote);
  if (start < 0 || window.indexOf(quote, start + 1) >= 0) return undefined;
  const end = from + start + quote.length;
  const overlaps = from + start < place.end && end > place.start;
  const whole = (sought.cutsWord.start || !isInsideWord(folded.text, from + start)) && (sought.cutsWord.end || !isInsideWord(folded.text, end));
  if (!overlaps || !whole) return undefined;
  return found(target, sought.anchor, fitQuote(target.index.text, unfoldSpan(folded, from + start, end), sought), 'diff', 1);
}
