import type { Anchor, Candidate } from '../model/annotation.ts';
import { unfoldSpan } from '../text/fold.ts';
import type { Similar } from './bySimilarity.ts';
import { findSimilar, similarCandidates, similarScore } from './bySimilarity.ts';
import type { Copies, Copy } from './copies.ts';
import { findCopies } from './copies.ts';
import type { Finding, Target } from './finding.ts';
import { found, unsure } from './finding.ts';
import type { Sought } from './sought.ts';
import { fitQuote } from './sought.ts';
import { weightBetween } from './tokens.ts';

/**
 * Folded units from which a quote speaks for itself: eight words or so, which no two reporters write the same by chance.
 * Such a quote that stands once is found even where all around it is new (a paragraph moved alone).
 */
const SPEAKS_FOR_ITSELF = 48;
/**
 * Agreement of the surroundings a shorter quote needs. Half: one whole side, or most of both. A name in another sentence
 * ("said President X on") reaches 0.2 to 0.35.
 */
const CONTEXT_FLOOR = 0.6;
/** How much better than the next copy's the surroundings must agree: more than one changed word makes out. */
const CONTEXT_MARGIN = 0.2;

/**
 * What is needed to place a quote by likeness: enough words that half of them are evidence, most of them still there, the
 * first and the last among them, half of the context around it (sentences about the same event are like each other, but not
 * in the same company), and nothing else nearly as like. Below these a place is offered, not taken.
 */
const SIMILAR_WORDS = 6;
const SIMILAR_WEIGHT = 28;
const SIMILAR_FLOOR = 0.75;
const SIMILAR_CONTEXT = 0.5;
const SIMILAR_MARGIN = 0.15;

/** Context that is as long as this on both sides together, to the letter the same, leaves no doubt. */
const VERBATIM_CONTEXT = 48;

/** The most common case without any preparation: quote and context stand there to the letter, and the quote only once. */
export function findVerbatim(target: Target, anchor: Anchor): Finding | undefined {
  const { prefix, quote, suffix } = anchor;
  const { text } = target.index;
  if (prefix.length + suffix.length < VERBATIM_CONTEXT || quote === '') return undefined;
  // The whole first: searching a long string is quick, a short one slow.
  const whole = text.indexOf(prefix + quote + suffix);
  if (whole < 0) return undefined;
  const start = whole + prefix.length;
  const end = start + quote.length;
  if (text.indexOf(quote) !== start || text.indexOf(quote, start + 1) >= 0) return undefined;
  return found(target, anchor, { start, end }, 'quote', 1);
}

/**
 * Finds a passage by its words when nothing is known of the text it was made on: an exact copy first, then what is most
 * like it; else the places a person may choose from.
 */
export function findByQuote(target: Target, sought: Sought): Finding {
  const copies = findCopies(target.index, sought);
  const [best, next] = copies.ranked;
  const fits = best !== undefined && best.agreement.score >= CONTEXT_FLOOR;
  if (best !== undefined && fits && isOnlyOne(best, next, copies.more)) return foundCopy(target, sought, best);
  if (best !== undefined && sought.prefix === '' && sought.suffix === '' && next === undefined) return foundCopy(target, sought, best);
  // A copy in strange surroundings may hide the true place, where only a word was changed.
  const similar = findSimilar(target.index, sought);
  const rivals = similar.filter((one) => !isCopy(target, one, copies));
  if (best !== undefined && !fits && next === undefined && !copies.more && speaksForItself(sought) && !rivals.some(isLike)) return foundCopy(target, sought, best);
  if (best === undefined) {
    const chosen = chooseSimilar(sought, similar);
    if (chosen !== undefined) return found(target, sought.anchor, chosen.at, 'similar', similarScore(chosen));
  }
  const candidates = [...copyCandidates(target, sought, copies), ...similarCandidates(rivals)];
  return unsure(candidates.filter((candidate) => candidate.score >= PLAUSIBLE).length > 1 ? 'ambiguous' : 'orphan', candidates);
}

/** From this score on a person would look twice. */
const PLAUSIBLE = 0.5;

function isOnlyOne(best: Copy, next: Copy | undefined, more: boolean): boolean {
  if (more) return best.agreement.score === 1 && next !== undefined && next.agreement.score < 1;
  return next === undefined || best.agreement.score - next.agreement.score >= CONTEXT_MARGIN;
}

function isLike(similar: Similar): boolean {
  return similar.likeness >= SIMILAR_FLOOR;
}

function isCopy(target: Target, similar: Similar, copies: Copies): boolean {
  const folded = target.index.folded();
  return copies.ranked.some((copy) => {
    const core = unfoldSpan(folded, copy.start, copy.end);
    return core.start < similar.at.end && similar.at.start < core.end;
  });
}

function chooseSimilar(sought: Sought, similar: readonly Similar[]): Similar | undefined {
  const { tokens, quoteFrom, quoteTo } = sought.tokens();
  const [best, next] = similar;
  if (best === undefined || quoteTo - quoteFrom < SIMILAR_WORDS || weightBetween(tokens, quoteFrom, quoteTo) < SIMILAR_WEIGHT) return undefined;
  if (!isLike(best) || !best.whole || best.context < SIMILAR_CONTEXT) return undefined;
  return next === undefined || similarScore(best) - similarScore(next) >= SIMILAR_MARGIN ? best : undefined;
}

function foundCopy(target: Target, sought: Sought, copy: Copy): Finding {
  const core = unfoldSpan(target.index.folded(), copy.start, copy.end);
  return found(target, sought.anchor, fitQuote(target.index.text, core, sought), 'quote', copyScore(sought, copy));
}

function speaksForItself(sought: Sought): boolean {
  return sought.quote.length >= SPEAKS_FOR_ITSELF;
}

/** A copy has all the words: half the score is that, half its surroundings. */
function copyScore(sought: Sought, copy: Copy): number {
  return sought.prefix === '' && sought.suffix === '' ? 1 : 0.5 + copy.agreement.score / 2;
}

export function copyCandidates(target: Target, sought: Sought, copies: Copies): readonly Candidate[] {
  return copies.ranked.map((copy) => ({
    at: fitQuote(target.index.text, unfoldSpan(target.index.folded(), copy.start, copy.end), sought),
    score: copyScore(sought, copy),
  }));
}
