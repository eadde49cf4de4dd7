import type { Candidate } from '../model/annotation.ts';
import { unfoldSpan } from '../text/fold.ts';
import type { Copies, Copy } from './copies.ts';
import type { Finding, Target } from './finding.ts';
import { found } from './finding.ts';
import type { Sought } from './sought.ts';
import { fitQuote } from './sought.ts';

/**
 * Letters and digits (folded) from which a quote speaks for itself: eight words or so, which no two reporters write the
 * same by chance. Such a quote that stands once is found even where all around it is new (a paragraph moved alone).
 */
const SPEAKS_FOR_ITSELF = 48;
/**
 * Agreement of the surroundings a shorter quote needs. Half: one whole side, or most of both. A name in another sentence
 * ("said President X on") reaches 0.2 to 0.35.
 */
const CONTEXT_FLOOR = 0.5;
/** How much better than the next copy's the surroundings must agree: more than one changed word makes out. */
const CONTEXT_MARGIN = 0.2;

/** The one copy of the quote that is certain, if there is one. */
export function chooseCopy(target: Target, sought: Sought, copies: Copies): Finding | undefined {
  const [best, next] = copies.ranked;
  if (best === undefined) return undefined;
  return isCertain(sought, best, next, copies.more) ? foundCopy(target, sought, best) : undefined;
}

function foundCopy(target: Target, sought: Sought, copy: Copy): Finding {
  const core = unfoldSpan(target.index.folded(), copy.start, copy.end);
  return found(target, sought.anchor, fitQuote(target.index.text, core, sought), 'quote', copyScore(sought, copy));
}

function isCertain(sought: Sought, best: Copy, next: Copy | undefined, more: boolean): boolean {
  const { score } = best.agreement;
  const without = sought.prefix === '' && sought.suffix === '';
  if (next === undefined && !more) return without || speaksForItself(sought) || score >= CONTEXT_FLOOR;
  if (next === undefined) return false;
  return score >= CONTEXT_FLOOR && score - next.agreement.score >= CONTEXT_MARGIN && (!more || score === 1);
}

export function speaksForItself(sought: Sought): boolean {
  return sought.quote.length >= SPEAKS_FOR_ITSELF;
}

/** A copy has all the words: half the score is that, half its surroundings. */
export function copyScore(sought: Sought, copy: Copy): number {
  return sought.prefix === '' && sought.suffix === '' ? 1 : 0.5 + copy.agreement.score / 2;
}

export function copyCandidates(target: Target, sought: Sought, copies: Copies): readonly Candidate[] {
  return copies.ranked.map((copy) => ({
    at: fitQuote(target.index.text, unfoldSpan(target.index.folded(), copy.start, copy.end), sought),
    score: copyScore(sought, copy),
  }));
}
