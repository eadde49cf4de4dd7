import type { PassageSpan } from '../model/span.ts';
import { wordAt } from './words.ts';

/** A passage with some words around it, as one line. */
export interface ContextLine {
  readonly line: string;
  /** Where the passage stands in the line. */
  readonly start: number;
  readonly end: number;
}

/** Units of text before and after the passage, before the line is grown to the next word border. */
const BEFORE = 40;
const AFTER = 80;
/** A long passage is cut in its middle: its beginning and end tell which one it is. */
const LONGEST = 120;

/**
 * The words around a passage inside `within` (its block), with an ellipsis where more stands there. Unit for unit but for the
 * cuts; line ends and other control characters are the caller's to show.
 */
export const contextLine = (text: string, span: PassageSpan, within: PassageSpan): ContextLine => {
  const from = cutBefore(text, span.start - BEFORE, Math.min(within.start, span.start));
  const to = cutAfter(text, span.end + AFTER, Math.max(within.end, span.end));
  const before = `${from > within.start ? '…' : ''}${text.slice(from, span.start)}`;
  const passage = span.end - span.start <= LONGEST
    ? text.slice(span.start, span.end)
    : `${text.slice(span.start, whole(text, span.start + LONGEST / 2))}…${text.slice(whole(text, span.end - LONGEST / 2), span.end)}`;
  const after = `${text.slice(span.end, to)}${to < within.end ? '…' : ''}`;
  return { line: before + passage + after, start: before.length, end: before.length + passage.length };
};

const cutBefore = (text: string, at: number, limit: number): number => {
  if (at <= limit) return limit;
  const word = wordAt(text, at);
  return Math.max(limit, word !== undefined && word.start < at && at < word.end ? word.start : whole(text, at));
};

const cutAfter = (text: string, at: number, limit: number): number => {
  if (at >= limit) return limit;
  const word = wordAt(text, at);
  return Math.min(limit, word !== undefined && word.start < at && at < word.end ? word.end : whole(text, at));
};

/** Never between the halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at);
