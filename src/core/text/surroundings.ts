import type { PassageSpan } from '../model/span.ts';
import { graphemeEnd, graphemeStart } from './graphemes.ts';
import { wordAt } from './words.ts';

/** Units of text shown before and behind a passage, before they are grown to the next word border. */
export interface Around {
  readonly before: number;
  readonly after: number;
}

/** A passage with some words around it, as one line. */
export interface ContextLine {
  readonly line: string;
  /** Where the passage stands in the line. */
  readonly start: number;
  readonly end: number;
}

/** A long passage is cut in its middle: its beginning and end tell which one it is. */
const LONGEST = 120;
/** A cut moves at most so many units to spare a word; a longer one is cut between characters. */
const LONGEST_WORD = 40;

/**
 * The words before and behind a passage inside `within` (its block, or the whole text), with `…` where more stands there.
 * Around `two` in `zero one two three four`, 2 and 2 units: `…one ` and ` three…`.
 */
export const surroundings = (text: string, span: PassageSpan, within: PassageSpan, around: Around): { readonly before: string; readonly after: string } => {
  const from = cutBefore(text, span.start - around.before, Math.min(within.start, span.start));
  const to = cutAfter(text, span.end + around.after, Math.max(within.end, span.end));
  return {
    before: `${from > within.start ? '…' : ''}${text.slice(from, span.start)}`,
    after: `${text.slice(span.end, to)}${to < within.end ? '…' : ''}`,
  };
};

/** A passage with the words around it. Unit for unit but for the cuts; line ends and other control characters are the caller's to show. */
export const contextLine = (text: string, span: PassageSpan, within: PassageSpan, around: Around): ContextLine => {
  const { before, after } = surroundings(text, span, within, around);
  const passage = span.end - span.start <= LONGEST
    ? text.slice(span.start, span.end)
    : `${text.slice(span.start, graphemeStart(text, span.start + LONGEST / 2))}…${text.slice(graphemeEnd(text, span.end - LONGEST / 2), span.end)}`;
  return { line: before + passage + after, start: before.length, end: before.length + passage.length };
};

const cutBefore = (text: string, at: number, limit: number): number => {
  if (at <= limit) return limit;
  const { start } = wordOver(text, at);
  return Math.max(limit, graphemeStart(text, at - start <= LONGEST_WORD ? start : at));
};

const cutAfter = (text: string, at: number, limit: number): number => {
  if (at >= limit) return limit;
  const { end } = wordOver(text, at);
  return Math.min(limit, graphemeEnd(text, end - at <= LONGEST_WORD ? end : at));
};

/** The word a cut at the offset would part; nothing where it parts none. */
const wordOver = (text: string, at: number): PassageSpan => {
  const word = wordAt(text, at);
  return word !== undefined && word.start < at && at < word.end ? word : { start: at, end: at };
};
