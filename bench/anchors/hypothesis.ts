import approximate from 'approx-string-match';
import type { PassageSpan } from '../../src/core/model/span.ts';

type Match = ReturnType<typeof approximate>[number];

/**
 * The method of the Hypothesis client, written anew from its description: exact position if the quote stands there, else
 * exact copies of the quote, else approximate ones with at most min(256, half the length) errors. Candidates are weighed
 * quote 50, prefix 20, suffix 20, closeness 2; the best one wins, whatever its score and whatever the next one's.
 */
export function hypothesis(text: string, quote: string, prefix: string, suffix: string, at: PassageSpan): PassageSpan | undefined {
  if (text.startsWith(quote, at.start)) return at;
  let best: PassageSpan | undefined;
  let bestScore = -1;
  for (const match of searchFor(text, quote, Math.min(256, quote.length / 2))) {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const behind = text.slice(match.end, match.end + suffix.length);
    const closeness = 1 - Math.abs(match.start - at.start) / text.length;
    const score = 50 * (1 - match.errors / quote.length)
      + 20 * (prefix === '' ? 1 : likeness(before, prefix)) + 20 * (suffix === '' ? 1 : likeness(behind, suffix)) + 2 * closeness;
    if (score > bestScore) {
      bestScore = score;
      best = { start: match.start, end: match.end };
    }
  }
  return best;
}

/** Units of context his client saves on each side. */
export const HYPOTHESIS_CONTEXT = 32;

function searchFor(text: string, pattern: string, errors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : approximate(text, pattern, errors);
}

function likeness(text: string, pattern: string): number {
  if (text === '' || pattern === '') return 0;
  const matches = searchFor(text, pattern, pattern.length);
  const errors = matches.reduce((least, match) => Math.min(least, match.errors), pattern.length);
  return 1 - errors / pattern.length;
}
