import type { Candidate } from '../model/annotation.ts';
import type { PassageSpan } from '../model/span.ts';
import type { Links } from '../text/align.ts';
import type { Difference } from '../text/diff.ts';
import { compareRows } from '../text/diff.ts';
import { ALONE, LONELY, LOOK_ALIKE } from '../text/doubt.ts';
import { foldSpan, unfoldSpan } from '../text/fold.ts';
import { isFramedAt, isQuoteAt } from './byOffsets.ts';
import { findCopies } from './copies.ts';
import type { Finding, Target } from './finding.ts';
import { found, unsure } from './finding.ts';
import type { IndexedText } from './indexedText.ts';
import { indexText } from './indexedText.ts';
import type { LinkedPlace } from './linkedPlace.ts';
import { placeOfLinked } from './linkedPlace.ts';
import { spanOfPlace } from './placeSpan.ts';
import type { Sought } from './sought.ts';
import { fitQuote, isInsideWord } from './sought.ts';
import type { Tokens } from './tokens.ts';
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

/**
 * Where the words right before and right behind the passage still stand right before and behind the place, only the
 * passage itself was edited ("Entertainment Group" to "Group"): of a few words a fifth is enough.
 */
const FRAMED_FLOOR = 0.2;
const FRAMED_WORDS = 3;

/** What the comparison says about the passage: its place, that it is gone, or (`undefined`) nothing. */
export function findByDiff(target: Target, sought: Sought, comparison: Comparison): Finding | undefined {
  const at = oldPlace(comparison.old, sought);
  if (at === undefined) return undefined;
  const difference = comparison.difference();
  const { links, complete, doubtful } = difference;
  const tokens = comparison.old.tokens();
  const folded = foldSpan(comparison.old.folded(), at);
  const from = tokenFrom(tokens, folded.start);
  const to = tokenTo(tokens, folded.end);
  const isLookAlike = (word: number): boolean => doubtful[word] === LOOK_ALIKE;
  const place = placeOfLinked(difference, tokens, from, to, isLookAlike);
  if (place === undefined) return complete ? unsure('orphan', lookAlikes(target, difference, tokens, from, to)) : undefined;
  // A sentence among others of the passage has these to speak for it.
  const least = difference.oldSentences.of[from] === difference.oldSentences.of[to - 1] ? LONELY : ALONE;
  const sure = placeOfLinked(difference, tokens, from, to, (word) => (doubtful[word] ?? 0) >= least);
  const { at: core, certain } = spanOfPlace(target.index, place, difference, { old: comparison.old, at, from, to });
  if (sure === undefined || sure.from !== place.from || sure.to !== place.to) return unsure('ambiguous', [{ at: core, score: place.share }]);
  const finding = verified(target, sought, core);
  if (finding !== undefined) return finding;
  const score = place.share;
  const candidate: Candidate = { at: core, score };
  const floor = to - from <= FRAMED_WORDS && isFramed(links, place, from, to) ? FRAMED_FLOOR : CHANGED_FLOOR;
  if (score >= floor && !certain) return unsure('ambiguous', [candidate]);
  return score >= floor ? found(target, sought.anchor, core, 'diff', score) : unsure('orphan', [candidate]);
}

/** What looks like words that are gone. */
function lookAlikes(target: Target, difference: Difference, tokens: Tokens, from: number, to: number): readonly Candidate[] {
  const place = placeOfLinked(difference, tokens, from, to);
  if (place === undefined) return [];
  const { starts, ends } = target.index.tokens();
  return [{ at: unfoldSpan(target.index.folded(), starts[place.from] ?? 0, ends[place.to - 1] ?? 0), score: place.share }];
}

function isFramed(links: Links, place: LinkedPlace, from: number, to: number): boolean {
  const before = from === 0 ? -1 : links.to[from - 1];
  const isBefore = before === place.from - 1 && (from === 0 || links.same[from - 1] === 1);
  return isBefore && links.to[to] === place.to && links.same[to] === 1;
}

/** Where the passage was in the text it was made on: at its offsets, or else at the only place its words and context fit. */
function oldPlace(old: IndexedText, sought: Sought): PassageSpan | undefined {
  const { at, quote } = sought.anchor;
  if (at !== undefined && (isQuoteAt(old.text, at, quote) || isFramedAt(old.text, at, sought.anchor))) return at;
  const { ranked } = findCopies(old, sought);
  const [best, next] = ranked;
  if (best === undefined || (next !== undefined && next.agreement.score >= best.agreement.score)) return undefined;
  if (best.agreement.score < 1 && next !== undefined) return undefined;
  return fitQuote(old.text, unfoldSpan(old.folded(), best.start, best.end), sought);
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
