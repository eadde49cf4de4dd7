import type { Part } from '../text/align.ts';
import { alignParts, createLinks } from '../text/align.ts';
import type { IndexedText } from './indexedText.ts';
import type { Sought } from './sought.ts';
import { tokenFrom, tokenTo, weightBetween } from './tokens.ts';

/** How well the surroundings of a place agree with those of the anchor. */
export interface Agreement {
  /** Units next to the quote that are equal without a break, before and behind. */
  readonly left: number;
  readonly right: number;
  /** 0 to 1 a side; 1 also where the text ends as it ended. */
  readonly leftScore: number;
  readonly rightScore: number;
  /** Both sides together, the longer counting more; 0 where the anchor has no context. */
  readonly score: number;
}

/** The least length an empty side counts with: to stand at the text's edge again is some evidence, not as much as words. */
const EDGE = 12;
/** Words looked at beyond as many as the context has, for words put in between. */
const SLACK = 6;
/** Equal words further off, after a difference, count a little less than an unbroken run. */
const BROKEN = 0.9;

/** Equal units without a break on both sides of folded `[start, end)`. */
export function unbroken(text: string, start: number, end: number, sought: Sought): { readonly left: number; readonly right: number } {
  const { prefix, suffix } = sought;
  let left = 0;
  while (left < prefix.length && left < start && text.charCodeAt(start - 1 - left) === prefix.charCodeAt(prefix.length - 1 - left)) left++;
  let right = 0;
  while (right < suffix.length && text.charCodeAt(end + right) === suffix.charCodeAt(right)) right++;
  return { left, right };
}

/** The same by the unbroken run alone: never more than `agreementAt` answers, at next to no cost. */
export function leastAgreement(index: IndexedText, start: number, end: number, sought: Sought): Agreement {
  return agreementBy(index, start, end, sought, () => 0, () => 0);
}

/** Agreement of the surroundings of folded `[start, end)`. Time: product of the words of the two contexts, at most about 40 by 46. */
export function agreementAt(index: IndexedText, start: number, end: number, sought: Sought): Agreement {
  return agreementBy(index, start, end, sought, () => shareBefore(index, start, sought), () => shareBehind(index, end, sought));
}

function agreementBy(index: IndexedText, start: number, end: number, sought: Sought, before: () => number, behind: () => number): Agreement {
  const { text } = index.folded();
  const { prefix, suffix } = sought;
  const { left, right } = unbroken(text, start, end, sought);
  const leftScore = prefix === '' ? (start === 0 ? 1 : 0) : sideScore(left, prefix.length, before);
  const rightScore = suffix === '' ? (end === text.length ? 1 : 0) : sideScore(right, suffix.length, behind);
  if (prefix === '' && suffix === '') return { left, right, leftScore, rightScore, score: 0 };
  const leftWeight = Math.max(EDGE, prefix.length);
  const rightWeight = Math.max(EDGE, suffix.length);
  return { left, right, leftScore, rightScore, score: (leftScore * leftWeight + rightScore * rightWeight) / (leftWeight + rightWeight) };
}

function sideScore(run: number, length: number, share: () => number): number {
  if (run === length) return 1;
  return Math.max(run / length, BROKEN * share());
}

function shareBefore(index: IndexedText, start: number, sought: Sought): number {
  const { tokens, quoteFrom } = sought.tokens();
  const to = tokenFrom(index.tokens(), start);
  const from = Math.max(0, to - quoteFrom - SLACK);
  return sharedWeight({ row: tokens, from: 0, to: quoteFrom }, { row: index.tokens(), from, to }, sought);
}

function shareBehind(index: IndexedText, end: number, sought: Sought): number {
  const { tokens, quoteTo } = sought.tokens();
  const from = tokenTo(index.tokens(), end);
  const to = Math.min(index.tokens().ids.length, from + tokens.ids.length - quoteTo + SLACK);
  return sharedWeight({ row: tokens, from: quoteTo, to: tokens.ids.length }, { row: index.tokens(), from, to }, sought);
}

/** Weight of the context's words found again in order, of all its words. */
function sharedWeight(context: Part, place: Part, sought: Sought): number {
  const { tokens } = sought.tokens();
  const links = createLinks(tokens.ids.length);
  alignParts(context, place, links, false);
  const all = weightBetween(tokens, context.from, context.to);
  if (all === 0) return 0;
  let found = 0;
  for (let at = context.from; at < context.to; at++) if (links.same[at] === 1) found += tokens.weights[at] ?? 0;
  return found / all;
}
